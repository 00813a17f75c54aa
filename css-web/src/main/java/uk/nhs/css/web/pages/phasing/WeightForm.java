package uk.nhs.css.web.pages.phasing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.phasing.PctFacts;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** What the host says of a PCT's wish: how much it weighs, and what keeps the PCT from joining at all. */
@Named
@RequestScoped
public class WeightForm {

    @Inject
    private PhasingInputs inputs;

    @Inject
    private Redirect redirect;

    private String weight;
    private String weightWhy;
    private String blocker;

    /** When a form comes back, the forms beside it show what is recorded; what was typed in it comes after this. */
    @PostConstruct
    void besideTheForm() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    /** Shows what is recorded, before anything is typed. */
    public void load() {
        PctFacts known = inputs.of(pct());
        weight = String.valueOf(known.wishWeight());
        blocker = known.blocker().orElse(null);
    }

    private static PctCode pct() {
        return Address.pct(Address.part("code"));
    }

    public void weigh() {
        inputs.weigh(pct(), WaveRow.number("weight", "", weight), weightWhy.strip());
        redirect.to("/phasing/inputs/" + pct(), "The weight of its wish is recorded.");
    }

    public void block() {
        inputs.block(pct(), Address.given(blocker));
        redirect.to(
                "/phasing/inputs/" + pct(),
                Address.blank(blocker)
                        ? "Nothing keeps it from joining any more."
                        : "What keeps it from joining is recorded.");
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = weight;
    }

    public String getWeightWhy() {
        return weightWhy;
    }

    public void setWeightWhy(String weightWhy) {
        this.weightWhy = weightWhy;
    }

    public String getBlocker() {
        return blocker;
    }

    public void setBlocker(String blocker) {
        this.blocker = blocker;
    }
}
