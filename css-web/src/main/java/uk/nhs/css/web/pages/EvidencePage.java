package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.css.pricing.evidence.EvidenceComparisons;
import uk.nhs.css.pricing.evidence.EvidenceLine;

/** Every quoted figure beside the computed one. */
@Named
@RequestScoped
public class EvidencePage {

    @Inject
    private EvidenceComparisons comparisons;

    private List<EvidenceLine> lines;

    public List<EvidenceLine> lines() {
        if (lines == null) {
            lines = comparisons.all();
        }
        return lines;
    }
}
