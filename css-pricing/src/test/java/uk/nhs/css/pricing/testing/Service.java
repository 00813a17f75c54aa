package uk.nhs.css.pricing.testing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.evidence.EvidenceBook;
import uk.nhs.css.domain.membership.MembershipEnding;
import uk.nhs.css.domain.membership.MembershipRoll;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.HostPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationFact;
import uk.nhs.css.domain.population.PopulationStatus;
import uk.nhs.css.pricing.balances.AgreementOfBalances;
import uk.nhs.css.pricing.charging.ChargeBook;
import uk.nhs.css.pricing.charging.ChargeFactsReader;
import uk.nhs.css.pricing.charging.ChargeRunView;
import uk.nhs.css.pricing.charging.ChargeRuns;
import uk.nhs.css.pricing.charging.ComingCharges;
import uk.nhs.css.pricing.charging.TariffEffects;
import uk.nhs.css.pricing.costmodel.AverageHeads;
import uk.nhs.css.pricing.costmodel.CostModels;
import uk.nhs.css.pricing.costmodel.QuotedPrices;
import uk.nhs.css.pricing.invoicing.CreditNoteView;
import uk.nhs.css.pricing.invoicing.CreditNotes;
import uk.nhs.css.pricing.invoicing.CreditReturns;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.invoicing.InvoiceView;
import uk.nhs.css.pricing.invoicing.Invoices;
import uk.nhs.css.pricing.invoicing.Settlements;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.ledger.Ledger;
import uk.nhs.css.pricing.ledger.LedgerCheckView;
import uk.nhs.css.pricing.ledger.LedgerChecks;
import uk.nhs.css.pricing.ledger.OpenPeriods;
import uk.nhs.css.pricing.remittance.RemittanceDraft;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.pricing.remittance.Remittances;
import uk.nhs.css.pricing.staffinlieu.CreditsAfterCharges;
import uk.nhs.css.pricing.staffinlieu.OfferReader;
import uk.nhs.css.pricing.staffinlieu.PayTables;
import uk.nhs.css.pricing.staffinlieu.StaffCrediting;
import uk.nhs.css.pricing.staffinlieu.StaffCredits;
import uk.nhs.css.pricing.staffinlieu.StaffDecisions;
import uk.nhs.css.pricing.staffinlieu.StaffOffers;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.statement.Statements;
import uk.nhs.css.pricing.tariff.Proration;
import uk.nhs.css.pricing.tariff.TariffDraft;
import uk.nhs.css.pricing.tariff.Tariffs;
import uk.nhs.css.pricing.yearend.ActualCosts;
import uk.nhs.css.pricing.yearend.CostRecovery;
import uk.nhs.css.pricing.yearend.RecoveryOutlooks;
import uk.nhs.css.pricing.yearend.YearEnd;

/** The services of this module on one database, with a membership roll that a test writes. */
public final class Service implements AutoCloseable, MembershipRoll, MembershipEnding {

    public static final FinancialYear YEAR = FinancialYear.parse("2007/08");

    private final PricingDatabase db;
    private HostPct host = () -> Optional.of(PctCode.of("5LA"));
    private final Map<PctCode, MembershipSpan> spans = new ConcurrentSkipListMap<>();

    public Service(String today) {
        db = new PricingDatabase(today);
    }

    /** Sets in whose name documents are issued from now on. */
    public Service hostedBy(HostPct other) {
        host = other;
        return this;
    }

    public PricingDatabase db() {
        return db;
    }

    /** Makes the first PCTs by code members from a day, Brent among them, each with 250,000 heads on both bases. */
    public Service members(int count, String joined) {
        PricingDatabase.LONDON.stream()
                .filter(code -> !code.equals(PricingDatabase.BRENT))
                .limit(count - 1L)
                .forEach(code -> member(code, joined, null)
                        .heads(code, PopulationBasis.UNIFIED_WEIGHTED, 250_000)
                        .heads(code, PopulationBasis.RESIDENT, 250_000));
        return member(PricingDatabase.BRENT, joined, null)
                .heads(PricingDatabase.BRENT, PopulationBasis.UNIFIED_WEIGHTED, 297_436)
                .heads(PricingDatabase.BRENT, PopulationBasis.RESIDENT, 280_000);
    }

    public Service member(PctCode code, String joined, String left) {
        spans.put(
                code,
                new MembershipSpan(
                        code, LocalDate.parse(joined), Optional.ofNullable(left).map(LocalDate::parse)));
        return this;
    }

    public Service heads(PctCode code, PopulationBasis basis, long heads) {
        return heads(code, basis, heads, "implied by the board paper of 23 May 2007");
    }

    public Service heads(PctCode code, PopulationBasis basis, long heads, String source) {
        db.inTransaction(em -> populations(em)
                .load(new PopulationFact(code, YEAR, basis, Heads.of(heads), PopulationStatus.FINAL, source)));
        return this;
    }

    /** 39p on weighted heads and 20p on residents, by twelfths, in four instalments. */
    public Service tariffOfMay2007() {
        return tariff("Tariff of May 2007", "39", 4);
    }

    public Service tariff(String title, String recurring, int instalments) {
        db.inTransaction(em -> tariffs(em)
                .issue(new TariffDraft(
                        YEAR,
                        title,
                        PencePerHead.of(recurring),
                        PopulationBasis.UNIFIED_WEIGHTED,
                        PencePerHead.of("20"),
                        PopulationBasis.RESIDENT,
                        Proration.TWELFTHS,
                        instalments,
                        "Brent board paper of 23 May 2007",
                        LocalDate.parse("2007-05-23"))));
        return this;
    }

    public ChargeRunView run() {
        return db.call(em -> runs(em, PricingDatabase.HOST).run(YEAR, Optional.empty()));
    }

    public ChargeRunView preview() {
        return db.call(em -> runs(em, PricingDatabase.HOST).preview(YEAR, Optional.empty()));
    }

    public StatementView statement(Actor actor, PctCode code, String from, String to) {
        return db.call(em -> statements(em, actor).forPct(code, LocalDate.parse(from), LocalDate.parse(to)));
    }

    public LedgerCheckView check() {
        return db.call(em -> new LedgerChecks(em, PricingDatabase.HOST).check());
    }

    public ChargeRuns runs(EntityManager em, Actor actor) {
        ChargeFactsReader reader = facts(em, actor);
        return new ChargeRuns(
                em,
                reader,
                ledger(em, actor),
                new CreditsAfterCharges(offers(em, actor), crediting(em, actor), db.audit(em, actor)),
                db.audit(em, actor),
                actor,
                db.clock());
    }

    public TariffEffects tariffEffects(EntityManager em, Actor actor) {
        return new TariffEffects(new Tariffs(em, db.audit(em, actor), actor, db.clock()), facts(em, actor));
    }

    public Statements statements(EntityManager em, Actor actor) {
        return new Statements(
                db.directory(em),
                new AccountReader(em, actor),
                new ChargeBook(em, actor),
                book(em, actor),
                staffCredits(em, actor),
                actor,
                db.clock());
    }

    public InvoiceBook book(EntityManager em, Actor actor) {
        return new InvoiceBook(em, actor, db.clock());
    }

    public Invoices invoices(EntityManager em, Actor actor) {
        return new Invoices(
                em,
                db.directory(em),
                host,
                new ChargeBook(em, actor),
                book(em, actor),
                ledger(em, actor),
                db.audit(em, actor),
                actor,
                db.clock());
    }

    public CreditNotes creditNotes(EntityManager em, Actor actor) {
        return new CreditNotes(em, book(em, actor), ledger(em, actor), db.audit(em, actor), actor, db.clock());
    }

    public Settlements settlements(EntityManager em, Actor actor) {
        return new Settlements(em, book(em, actor), ledger(em, actor), db.audit(em, actor), actor, db.clock());
    }

    public Remittances remittances(EntityManager em, Actor actor) {
        return new Remittances(
                em,
                db.directory(em),
                settlements(em, actor),
                ledger(em, actor),
                db.audit(em, actor),
                actor,
                db.clock());
    }

    /** Issues an invoice as the host. */
    public InvoiceView invoice(PctCode code, String date) {
        return db.call(em -> invoices(em, PricingDatabase.HOST).issue(code, LocalDate.parse(date), Optional.empty()));
    }

    /** Enters a payment as the host. */
    public RemittanceView receive(PctCode code, String date, String amount, String reference) {
        return db.call(em -> remittances(em, PricingDatabase.HOST)
                .receive(new RemittanceDraft(code, LocalDate.parse(date), Pounds.of(amount), reference)));
    }

    /** Issues a credit note as the host. */
    public CreditNoteView credit(String invoice, String amount) {
        return db.call(em -> creditNotes(em, PricingDatabase.HOST).issue(invoice, Pounds.of(amount), "agreed"));
    }

    /** An invoice as the host sees it. */
    public InvoiceSummary standing(String invoice) {
        return db.call(em -> book(em, PricingDatabase.HOST).get(invoice)).summary();
    }

    public AgreementOfBalances balances(EntityManager em, Actor actor) {
        return new AgreementOfBalances(
                em, new AccountReader(em, actor), db.directory(em), this, db.audit(em, actor), actor, db.clock());
    }

    public ActualCosts actualCosts(EntityManager em, Actor actor) {
        return new ActualCosts(em, db.audit(em, actor), actor, db.clock());
    }

    public CostModels costModels(EntityManager em, Actor actor) {
        AverageHeads average = new AverageHeads(db.directory(em), populations(em));
        QuotedPrices quoted = new QuotedPrices(new EvidenceBook(em, db.audit(em, actor), actor));
        return new CostModels(em, average, quoted, db.audit(em, actor), actor, db.clock());
    }

    public RecoveryOutlooks outlooks(EntityManager em, Actor actor) {
        return new RecoveryOutlooks(
                new ComingCharges(tariffs(em), facts(em, actor), actor),
                costModels(em, actor),
                this,
                populations(em),
                actor);
    }

    private ChargeFactsReader facts(EntityManager em, Actor actor) {
        return new ChargeFactsReader(
                this,
                tariffs(em),
                populations(em),
                db.directory(em),
                new ChargeBook(em, actor),
                new OpenPeriods(em),
                db.clock());
    }

    public CostRecovery recovery(EntityManager em, Actor actor) {
        return new CostRecovery(
                em,
                new ChargeBook(em, actor),
                actualCosts(em, actor),
                this,
                populations(em),
                db.directory(em),
                actor,
                db.clock());
    }

    public YearEnd yearEnd(EntityManager em, Actor actor) {
        return new YearEnd(
                em,
                recovery(em, actor),
                new ChargeBook(em, actor),
                new OpenPeriods(em),
                ledger(em, actor),
                this,
                db.audit(em, actor),
                actor,
                db.clock());
    }

    /** Ends every membership that has not ended, as the register of members does. */
    @Override
    public int endAll(LocalDate leaveDate, String reason) {
        int ended = 0;
        for (MembershipSpan span : List.copyOf(spans.values())) {
            if (span.left().isEmpty()) {
                spans.put(span.code(), new MembershipSpan(span.code(), span.joined(), Optional.of(leaveDate)));
                ended++;
            }
        }
        return ended;
    }

    public Ledger ledger(EntityManager em, Actor actor) {
        return new Ledger(em, db.audit(em, actor), actor, db.clock());
    }

    public OfferReader offers(EntityManager em, Actor actor) {
        return new OfferReader(em, actor);
    }

    public StaffOffers staffOffers(EntityManager em, Actor actor) {
        return new StaffOffers(
                em,
                offers(em, actor),
                tariffs(em),
                payTables(em, actor),
                db.directory(em),
                db.audit(em, actor),
                actor,
                db.clock());
    }

    public PayTables payTables(EntityManager em, Actor actor) {
        return new PayTables(em, db.audit(em, actor), actor, db.clock());
    }

    /** @param saved the posts that the PCT counts as saved, by name */
    public StaffDecisions staffDecisions(EntityManager em, Actor actor, String... saved) {
        return new StaffDecisions(
                em,
                offers(em, actor),
                crediting(em, actor),
                (code, year) -> List.of(saved),
                ledger(em, actor),
                db.directory(em),
                db.audit(em, actor),
                actor,
                db.clock());
    }

    public StaffCredits staffCredits(EntityManager em, Actor actor) {
        return new StaffCredits(em, offers(em, actor), actor, db.clock());
    }

    private StaffCrediting crediting(EntityManager em, Actor actor) {
        return new StaffCrediting(
                em,
                offers(em, actor),
                new ChargeBook(em, actor),
                new AccountReader(em, actor),
                ledger(em, actor),
                new OpenPeriods(em),
                new CreditReturns(em, book(em, actor), actor, db.clock()),
                db.clock());
    }

    public PopulationBook populations(EntityManager em) {
        return new PopulationBook(em, db.audit(em, PricingDatabase.HOST), PricingDatabase.HOST, db.clock());
    }

    public Tariffs tariffs(EntityManager em) {
        return new Tariffs(em, db.audit(em, PricingDatabase.HOST), PricingDatabase.HOST, db.clock());
    }

    @Override
    public List<MembershipSpan> membersDuring(FinancialYear year) {
        return spans.values().stream()
                .filter(span -> span.within(year).isPresent())
                .toList();
    }

    @Override
    public int memberCountOn(LocalDate day) {
        Period one = new Period(day, day.plusDays(1));
        return (int) spans.values().stream()
                .filter(span -> new Period(span.joined(), span.left().orElse(LocalDate.MAX))
                        .overlap(one)
                        .isPresent())
                .count();
    }

    @Override
    public void close() {
        db.close();
    }
}
