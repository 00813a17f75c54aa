package uk.nhs.css.pricing.boardpaper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;

/** A board paper as a board saw it. It never changes, whatever becomes of the figures behind it. */
@Entity
@Table(name = "kept_board_paper")
@OwnedByPct(scopedIn = KeptBoardPapers.class)
public class KeptBoardPaper {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "seen_on", updatable = false)
    private LocalDate seenOn;

    @Column(name = "minute_reference", updatable = false)
    private String minute;

    @Column(name = "document_id", updatable = false)
    private String documentId;

    @Column(name = "total", updatable = false)
    private Money total;

    @Column(name = "net_recurring", updatable = false)
    private Money netRecurring;

    @Column(name = "kept_by", updatable = false)
    private String keptBy;

    @Column(name = "kept_at", updatable = false)
    private Instant keptAt;

    protected KeptBoardPaper() {}

    static KeptBoardPaper of(
            BoardPaperView paper, LocalDate seenOn, String minute, String documentId, String by, Instant at) {
        String stripped = minute == null ? "" : minute.strip();
        if (stripped.isEmpty() || stripped.length() > 200) {
            throw new MalformedInput(
                    "minute",
                    stripped,
                    "is empty or longer than 200 characters",
                    "Give the minute or paper number under which the board saw it.");
        }
        KeptBoardPaper kept = new KeptBoardPaper();
        kept.id = UUID.randomUUID().toString();
        kept.pct = paper.code();
        kept.year = paper.year();
        kept.seenOn = seenOn;
        kept.minute = stripped;
        kept.documentId = documentId;
        kept.total = paper.total();
        kept.netRecurring = paper.netRecurring();
        kept.keptBy = by;
        kept.keptAt = at;
        return kept;
    }

    KeptPaperView view() {
        return new KeptPaperView(id, pct, year, seenOn, minute, documentId, total, netRecurring, keptBy, keptAt);
    }
}
