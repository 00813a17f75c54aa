package uk.nhs.css.pricing.remittance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.persistence.OrderedId;

/** A payment as it was received. Never changed: a wrong one is reversed in the ledger and entered anew. */
@Entity
@Table(name = "remittance")
@OwnedByPct(scopedIn = Remittances.class)
public class Remittance {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "received_on", updatable = false)
    private LocalDate receivedOn;

    @Column(name = "reference", updatable = false)
    private String reference;

    /** As {@link #keyOf} makes it. */
    @Column(name = "reference_key", updatable = false)
    private String referenceKey;

    /** 1; or one more after an entry with the same reference was reversed. */
    @Column(name = "entry_no", updatable = false)
    private int entryNo;

    @Column(name = "amount", updatable = false)
    private Money amount;

    @Column(name = "ledger_seq", updatable = false)
    private long ledgerSeq;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    protected Remittance() {}

    /** The key that a payment has before it is posted. */
    static String newId() {
        return OrderedId.next();
    }

    static Remittance received(String id, RemittanceDraft draft, int entryNo, long ledgerSeq, String by, Instant at) {
        Remittance remittance = new Remittance();
        remittance.id = id;
        remittance.pct = draft.code();
        remittance.receivedOn = draft.date();
        remittance.reference = draft.reference();
        remittance.referenceKey = keyOf(draft.code(), draft.date(), draft.reference());
        remittance.entryNo = entryNo;
        remittance.amount = draft.amount();
        remittance.ledgerSeq = ledgerSeq;
        remittance.enteredBy = by;
        remittance.enteredAt = at;
        return remittance;
    }

    /** By which a PCT's payments of a day under one reference, whatever its case, are found. */
    static String keyOf(PctCode pct, LocalDate receivedOn, String reference) {
        return pct + "/" + receivedOn + "/" + reference.toLowerCase(Locale.ROOT);
    }

    String id() {
        return id;
    }

    PctCode pct() {
        return pct;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String referenceKey() {
        return referenceKey;
    }

    String reference() {
        return reference;
    }

    int entryNo() {
        return entryNo;
    }

    Money amount() {
        return amount;
    }

    long ledgerSeq() {
        return ledgerSeq;
    }

    String enteredBy() {
        return enteredBy;
    }
}
