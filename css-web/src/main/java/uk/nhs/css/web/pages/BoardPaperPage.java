package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.document.Documents;
import uk.nhs.css.membership.document.Upload;
import uk.nhs.css.pricing.boardpaper.BoardPaperView;
import uk.nhs.css.pricing.boardpaper.BoardPapers;
import uk.nhs.css.pricing.boardpaper.KeptBoardPapers;
import uk.nhs.css.pricing.boardpaper.KeptPaperView;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.document.BoardPaperDocuments;
import uk.nhs.css.web.frame.Redirect;

/** What the service means for a PCT's year, as its board reads it. */
@Named
@RequestScoped
public class BoardPaperPage {

    @Inject
    private BoardPapers papers;

    @Inject
    private Actor actor;

    @Inject
    private YearChoice years;

    @Inject
    private KeptBoardPapers keptPapers;

    @Inject
    private BoardPaperDocuments documents;

    @Inject
    private Documents files;

    @Inject
    private Redirect redirect;

    private LocalDate seenOn;
    private String minute;
    private List<KeptPaperView> kept = List.of();
    private String year;
    private BoardPaperView paper;
    private Refusal refusal;

    public void load() {
        try {
            paper = papers.forPct(actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name())), chosen());
            kept = keptPapers.of(paper.code(), chosen());
        } catch (Refusal no) {
            refusal = no;
        }
    }

    /** Keeps the paper as the board saw it: its figures and the PDF of today. */
    public void keep() {
        FinancialYear of = years.chosen(Address.part("year"));
        keptPapers.keep(
                actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name())),
                of,
                seenOn,
                minute,
                shown -> files.keepFor(
                                shown.code(),
                                new Upload(
                                        "board-paper-" + shown.code() + "-"
                                                + of.toString().replace('/', '-') + ".pdf",
                                        documents.pdf(shown)))
                        .id());
        redirect.to(
                "/board-paper?year=" + Address.encoded(of.toString()) + "#kept",
                "The paper is kept as the board saw it. Later figures change nothing in it.");
    }

    /** The year that the form is about. */
    public FinancialYear keptYear() {
        return years.chosen(Address.part("year"));
    }

    /** The versions that boards have seen, the last meeting first. */
    public List<KeptPaperView> kept() {
        return kept;
    }

    /** The price by number of members with this PCT's annual cost on it; empty without a cost model. */
    public String sizes() {
        return BoardPaperDocuments.sizes(paper).map(Chart::svg).orElse("");
    }

    /** What stands in, is imputed or is missing, in sentences. */
    public List<String> inputs() {
        return BoardPaperDocuments.inputs(paper);
    }

    public LocalDate getSeenOn() {
        return seenOn;
    }

    public void setSeenOn(LocalDate seenOn) {
        this.seenOn = seenOn;
    }

    public String getMinute() {
        return minute;
    }

    public void setMinute(String minute) {
        this.minute = minute;
    }

    public BoardPaperView view() {
        return paper;
    }

    public Refusal refusal() {
        return refusal;
    }

    public FinancialYear chosen() {
        return years.chosen(year);
    }

    public List<SelectItem> years() {
        return years.items();
    }

    public String getYear() {
        return chosen().toString();
    }

    public void setYear(String year) {
        this.year = year;
    }
}
