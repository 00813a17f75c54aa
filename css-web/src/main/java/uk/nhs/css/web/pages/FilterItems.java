package uk.nhs.css.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.membership.register.MembershipState;

/** What the filters of registers and reports offer. */
@Named
@ApplicationScoped
public class FilterItems {

    public List<SelectItem> sectors() {
        return withAll("All sectors", Sector.values(), Sector::label);
    }

    public List<SelectItem> states() {
        return withAll("All states", MembershipState.values(), MembershipState::label);
    }

    private static <E extends Enum<E>> List<SelectItem> withAll(String all, E[] values, Function<E, String> label) {
        return Stream.concat(
                        Stream.of(new SelectItem("", all)),
                        Stream.of(values).map(each -> new SelectItem(each.name(), label.apply(each))))
                .toList();
    }
}
