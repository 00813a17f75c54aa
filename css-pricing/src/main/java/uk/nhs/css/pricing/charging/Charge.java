package uk.nhs.css.pricing.charging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.tariff.Proration;

/**
 * A charge that was posted, with every figure that it was made from. Never changed: a correction is a further charge with a
 * number and a reason. Its key is what it charges for, so that nothing is charged twice.
 */
@Entity
@Table(name = "charge")
@OwnedByPct(scopedIn = ChargeBook.class)
public class Charge {

    @Id
    @Column(name = "source_key", updatable = false)
    private String sourceKey;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private ChargeKind kind;

    @Column(name = "instalment", updatable = false)
    private int instalment;

    @Column(name = "instalments", updatable = false)
    private int instalments;

    @Column(name = "adjustment", updatable = false)
    private int adjustment;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "charged_on", updatable = false)
    private LocalDate chargedOn;

    @Column(name = "amount", updatable = false)
    private Money amount;

    @Column(name = "item_amount", updatable = false)
    private Money itemAmount;

    @Column(name = "annual_amount", updatable = false)
    private Money annualAmount;

    @Column(name = "rate", updatable = false)
    private PencePerHead rate;

    @Column(name = "covered_from", updatable = false)
    private LocalDate coveredFrom;

    @Column(name = "covered_to", updatable = false)
    private LocalDate coveredTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "proration", updatable = false)
    private Proration proration;

    @Column(name = "units_covered", updatable = false)
    private int unitsCovered;

    @Column(name = "units_whole", updatable = false)
    private int unitsWhole;

    @Enumerated(EnumType.STRING)
    @Column(name = "basis_asked", updatable = false)
    private PopulationBasis basisAsked;

    @Enumerated(EnumType.STRING)
    @Column(name = "basis_used", updatable = false)
    private PopulationBasis basisUsed;

    @Column(name = "heads", updatable = false)
    private Heads heads;

    @Column(name = "population_year", updatable = false)
    private FinancialYear populationYear;

    @Column(name = "population_source", updatable = false)
    private String populationSource;

    @Column(name = "population_revision", updatable = false)
    private int populationRevision;

    @Column(name = "tariff_version", updatable = false)
    private int tariffVersion;

    @Column(name = "tariff_title", updatable = false)
    private String tariffTitle;

    @Column(name = "run_id", updatable = false)
    private String runId;

    @Column(name = "ledger_seq", updatable = false)
    private long ledgerSeq;

    protected Charge() {}

    /** A planned line that has been posted to the ledger. */
    static Charge posted(ChargeLine line, String runId, long ledgerSeq) {
        Charge charge = new Charge();
        charge.sourceKey = line.sourceKey();
        charge.takeItem(line.item());
        charge.adjustment = line.adjustment();
        charge.reason = line.reason().orElse(null);
        charge.chargedOn = line.dated();
        charge.amount = line.amount();
        charge.takeWorking(line.working());
        charge.runId = runId;
        charge.ledgerSeq = ledgerSeq;
        return charge;
    }

    private void takeItem(ChargeItem item) {
        year = item.year();
        pct = item.code();
        kind = item.kind();
        instalment = item.instalment();
        instalments = item.of();
    }

    private void takeWorking(Working working) {
        itemAmount = working.amount();
        annualAmount = working.annual();
        rate = working.rate();
        coveredFrom = working.coverage().days().from();
        coveredTo = working.coverage().days().to();
        proration = working.coverage().proration();
        unitsCovered = working.coverage().covered();
        unitsWhole = working.coverage().whole();
        basisAsked = working.population().asked();
        basisUsed = working.population().basis();
        heads = working.population().heads();
        populationYear = working.population().year();
        populationSource = working.population().source();
        populationRevision = working.population().revision();
        tariffVersion = working.tariffVersion();
        tariffTitle = working.tariffTitle();
    }

    PctCode pct() {
        return pct;
    }

    long ledgerSeq() {
        return ledgerSeq;
    }

    /** The line as it was planned. */
    ChargeLine line() {
        Coverage coverage = new Coverage(new Period(coveredFrom, coveredTo), proration, unitsCovered, unitsWhole);
        PopulationUsed population = new PopulationUsed(
                pct, basisAsked, basisUsed, populationYear, heads, populationSource, populationRevision);
        return new ChargeLine(
                new ChargeItem(year, pct, kind, instalment, instalments),
                adjustment,
                Optional.ofNullable(reason),
                chargedOn,
                amount,
                new Working(rate, population, annualAmount, coverage, itemAmount, tariffVersion, tariffTitle));
    }
}
