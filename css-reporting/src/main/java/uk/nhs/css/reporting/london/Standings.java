package uk.nhs.css.reporting.london;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.membership.register.MemberView;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.MembershipState;

/** Where every PCT of London stands on a day, as the register tells it, with what was entered later about that day. */
@Dependent
class Standings {

    private static final String NOT_INVITED = "Not invited";

    private final PctDirectory directory;
    private final MembersRegister register;

    @Inject
    Standings(PctDirectory directory, MembersRegister register) {
        this.directory = directory;
        this.register = register;
    }

    /** Every PCT that existed on the day, by name. */
    List<Standing> all(ReportScope scope) {
        return everybody(scope).stream()
                .filter(each -> each.existed)
                .map(Known::standing)
                .toList();
    }

    /** Those of them that the filters let through. */
    List<Standing> shown(ReportScope scope) {
        return all(scope).stream().filter(scope::takes).toList();
    }

    /**
     * The same with those that existed on another day only and still have figures: money that was charged to a PCT does not
     * go with it when it merges.
     */
    List<Standing> shownWith(Set<PctCode> figures, ReportScope scope) {
        return everybody(scope).stream()
                .filter(each -> each.existed || figures.contains(each.standing.code()))
                .map(Known::standing)
                .filter(scope::takes)
                .toList();
    }

    /** Only those that have figures, whether or not they existed on the day. */
    List<Standing> shownOf(Set<PctCode> figures, ReportScope scope) {
        return shownWith(figures, scope).stream()
                .filter(standing -> figures.contains(standing.code()))
                .toList();
    }

    private record Known(Standing standing, boolean existed) {}

    private List<Known> everybody(ReportScope scope) {
        return Reading.once(Standings.class, scope.asAt(), () -> on(scope.asAt()));
    }

    private List<Known> on(LocalDate day) {
        Map<PctCode, MemberView> members =
                register.allOn(day).stream().collect(Collectors.toMap(MemberView::code, Function.identity()));
        return directory.all().stream()
                .map(pct ->
                        new Known(standing(pct, Optional.ofNullable(members.get(pct.code())), day), existed(pct, day)))
                .sorted((one, other) -> one.standing.name().compareTo(other.standing.name()))
                .toList();
    }

    private static boolean existed(PctView pct, LocalDate day) {
        return !pct.validFrom().isAfter(day) && pct.validTo().map(day::isBefore).orElse(true);
    }

    private static Standing standing(PctView pct, Optional<MemberView> member, LocalDate day) {
        return new Standing(
                pct.code(),
                pct.name(),
                pct.sector(),
                member.map(MemberView::state),
                member.map(MemberView::state).map(MembershipState::label).orElse(NOT_INVITED),
                member.flatMap(MemberView::joinDate).filter(joined -> !joined.isAfter(day)),
                member.flatMap(MemberView::leaveDate),
                member.map(MemberView::illustrative).orElse(false));
    }
}
