package uk.nhs.css.pricing.costs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;

/** A line of a PCT's cost return. */
@Entity
@Table(name = "cost_return_line")
@OwnedByPct(scopedIn = {CostReturns.class, AcceptedReturns.class, AllReturns.class, LoadedReturns.class})
public class CostReturnLine {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "return_id", updatable = false)
    private String returnId;

    /** As {@link #returnId} says; a line can be written without it. */
    @ManyToOne
    @JoinColumn(name = "return_id", insertable = false, updatable = false)
    private CostReturn costReturn;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "place", updatable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "category", updatable = false)
    private CostCategory category;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", updatable = false)
    private CostPurpose purpose;

    @Column(name = "job_role", updatable = false)
    private String role;

    @Column(name = "band", updatable = false)
    private String band;

    /** As {@link #roleKey(String, String)} makes it. */
    @Column(name = "role_key", updatable = false)
    private String roleKey;

    @Column(name = "wte")
    private BigDecimal wte;

    @Column(name = "amount")
    private Money amount;

    @Column(name = "note")
    private String note;

    @Column(name = "source")
    private String source;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected CostReturnLine() {}

    static CostReturnLine entered(String id, CostReturn costReturn, int place, CostLine line, String by, Instant at) {
        CostReturnLine entered = loaded(id, costReturn.id(), costReturn.pct(), costReturn.year(), place, line, by, at);
        entered.costReturn = costReturn;
        return entered;
    }

    /** A line of a return that is known by its id. */
    static CostReturnLine loaded(
            String id,
            String returnId,
            PctCode pct,
            FinancialYear year,
            int place,
            CostLine line,
            String by,
            Instant at) {
        CostReturnLine entered = new CostReturnLine();
        entered.id = id;
        entered.returnId = returnId;
        entered.pct = pct;
        entered.year = year;
        entered.place = place;
        entered.category = line.category();
        entered.purpose = line.purpose();
        entered.role = line.role();
        entered.roleKey = roleKey(returnId, line.role());
        entered.band = line.band();
        entered.wte = line.wte();
        entered.amount = line.amount();
        entered.note = line.note();
        entered.source = line.source();
        entered.enteredBy = by;
        entered.enteredAt = at;
        return entered;
    }

    /** The beginning of ids in the order of their lines, so that a long return is appended and not strewn over the table. */
    static String newBatch() {
        return UUID.randomUUID().toString().substring(0, 27) + "-";
    }

    /** By which the lines of a return that have one role are found. */
    static String roleKey(String returnId, String role) {
        return returnId + "/" + role;
    }

    /** Takes over another amount, note and source of the same line; its version must be open. */
    void replaced(CostLine line, String by, Instant at) {
        if (!line.key().equals(line().key())) {
            throw new IllegalArgumentException(line.key() + " does not replace " + line().key());
        }
        wte = line.wte();
        amount = line.amount();
        note = line.note();
        source = line.source();
        enteredBy = by;
        enteredAt = at;
    }

    PctCode pct() {
        return pct;
    }

    String returnId() {
        return returnId;
    }

    int place() {
        return place;
    }

    CostLine line() {
        return new CostLine(category, purpose, role, band, wte, amount, note, source);
    }
}
