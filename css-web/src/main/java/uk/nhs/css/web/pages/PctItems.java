package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;

/** The PCTs that a form can be about: all for the host, its own for a PCT user. */
@Named
@RequestScoped
public class PctItems {

    @Inject
    private PctDirectory directory;

    @Inject
    private Actor actor;

    private List<PctView> pcts;

    /** By name, each with its code. */
    public List<SelectItem> all() {
        return pcts().stream()
                .filter(pct -> actor.sees(pct.code()))
                .sorted(Comparator.comparing(PctView::name))
                .map(pct -> new SelectItem(pct.code().value(), pct.name() + " (" + pct.code() + ")"))
                .toList();
    }

    /** The name of a PCT, for a heading. */
    public String name(PctCode code) {
        return directory.get(code).name();
    }

    /** The names of the PCTs that may be seen. */
    public Map<PctCode, String> names() {
        return pcts().stream()
                .filter(pct -> actor.sees(pct.code()))
                .collect(Collectors.toMap(PctView::code, PctView::name));
    }

    private List<PctView> pcts() {
        if (pcts == null) {
            pcts = directory.all();
        }
        return pcts;
    }
}
