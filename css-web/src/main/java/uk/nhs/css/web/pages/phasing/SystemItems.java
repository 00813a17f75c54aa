package uk.nhs.css.web.pages.phasing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.css.membership.phasing.PhasingInputs;

/** The known legacy systems, for a list to choose from. */
@Named
@RequestScoped
public class SystemItems {

    @Inject
    private PhasingInputs inputs;

    public List<SelectItem> all() {
        return inputs.systems().stream()
                .map(each -> new SelectItem(each.name(), each.name()))
                .toList();
    }
}
