package uk.nhs.css.pricing.staffinlieu;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;

/** A credit in kind that was posted for an offer and a year; below zero where credit came back. Never changed. */
@Entity
@Table(name = "staff_credit")
@OwnedByPct(scopedIn = {OfferReader.class, StaffCredits.class})
public class StaffCredit {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "offer_id", updatable = false)
    private String offerId;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "amount", updatable = false)
    private Money amount;

    @Column(name = "working", updatable = false)
    private String working;

    @Column(name = "posted_on", updatable = false)
    private LocalDate postedOn;

    @Column(name = "recorded_on", updatable = false)
    private LocalDate recordedOn;

    @Column(name = "ledger_seq", updatable = false)
    private long ledgerSeq;

    protected StaffCredit() {}

    /** The key of the n-th credit of an offer and year, under which the ledger takes it once. */
    static String key(String offerId, FinancialYear year, int number) {
        return offerId + ":" + year.startYear() + ":" + number;
    }

    static StaffCredit posted(
            StaffOffer offer,
            FinancialYear year,
            int number,
            Money amount,
            String working,
            LocalDate postedOn,
            LocalDate recordedOn,
            long ledgerSeq) {
        StaffCredit credit = new StaffCredit();
        credit.id = key(offer.id(), year, number);
        credit.offerId = offer.id();
        credit.pct = offer.pct();
        credit.year = year;
        credit.amount = amount;
        credit.working = working;
        credit.postedOn = postedOn;
        credit.recordedOn = recordedOn;
        credit.ledgerSeq = ledgerSeq;
        return credit;
    }

    String offerId() {
        return offerId;
    }

    FinancialYear year() {
        return year;
    }

    Money amount() {
        return amount;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }

    long ledgerSeq() {
        return ledgerSeq;
    }

    String working() {
        return working;
    }

    StaffOfferView.CreditView view() {
        return new StaffOfferView.CreditView(year, postedOn, amount, working, ledgerSeq);
    }
}
