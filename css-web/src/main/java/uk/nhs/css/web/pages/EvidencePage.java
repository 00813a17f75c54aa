package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.css.pricing.evidence.EvidenceComparisons;
import uk.nhs.css.pricing.evidence.EvidenceLine;

/** Every quoted figure beside the computed one, paper by paper; or only those that differ. */
@Named
@RequestScoped
public class EvidencePage {

    private static final String DIFFERING = "differing";

    @Inject
    private EvidenceComparisons comparisons;

    private String show;
    private List<Paper> papers;

    /**
     * What one paper quotes.
     *
     * @param quoted how many figures it quotes
     * @param differing how many of them differ from what is computed
     * @param lines those that are shown
     */
    public record Paper(String document, LocalDate date, int quoted, long differing, List<EvidenceLine> lines) {}

    private record Source(String document, LocalDate date) {}

    public List<Paper> papers() {
        if (papers == null) {
            Map<Source, List<EvidenceLine>> byPaper = comparisons.all().stream()
                    .collect(Collectors.groupingBy(
                            line -> new Source(line.document(), line.documentDate()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            papers = byPaper.entrySet().stream()
                    .map(each -> paper(each.getKey(), each.getValue()))
                    .toList();
        }
        return papers;
    }

    private Paper paper(Source name, List<EvidenceLine> lines) {
        List<EvidenceLine> differing =
                lines.stream().filter(EvidenceLine::differs).toList();
        return new Paper(
                name.document(),
                name.date(),
                lines.size(),
                differing.size(),
                DIFFERING.equals(show) ? differing : lines);
    }

    public List<SelectItem> choices() {
        return List.of(
                new SelectItem("", "Every quoted figure"),
                new SelectItem(DIFFERING, "Only those that differ from what is computed"));
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}
