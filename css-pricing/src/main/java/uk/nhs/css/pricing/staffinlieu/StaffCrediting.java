package uk.nhs.css.pricing.staffinlieu;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.charging.ChargeBook;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.invoicing.CreditReturns;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.ledger.Entry;
import uk.nhs.css.pricing.ledger.Ledger;
import uk.nhs.css.pricing.ledger.OpenPeriods;
import uk.nhs.css.pricing.ledger.Posted;
import uk.nhs.css.pricing.ledger.Posting;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView.YearView;

/**
 * Posts what a PCT's staff in kind settles, and takes back what it settles no more. The caller has locked the ledger, so that
 * of two at once the second sees what the first has posted.
 */
@Dependent
public class StaffCrediting {

    /** After every day that anything can be dated on. */
    private static final LocalDate EVER = LocalDate.of(2099, 12, 31);

    private final EntityManager em;
    private final OfferReader offers;
    private final ChargeBook charges;
    private final AccountReader accounts;
    private final Ledger ledger;
    private final OpenPeriods periods;
    private final CreditReturns returns;
    private final Clock clock;

    @Inject
    public StaffCrediting(
            EntityManager em,
            OfferReader offers,
            ChargeBook charges,
            AccountReader accounts,
            Ledger ledger,
            OpenPeriods periods,
            CreditReturns returns,
            Clock clock) {
        this.em = em;
        this.offers = offers;
        this.charges = charges;
        this.accounts = accounts;
        this.ledger = ledger;
        this.periods = periods;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * Brings the credits of a PCT in line with its offers and its charges, in every year that its offers touch.
     *
     * @return what was posted, and which invoices are open again because credit came back that had settled them
     */
    BroughtInLine bringInLine(PctCode code) {
        em.flush();
        TreeSet<FinancialYear> years = new TreeSet<>();
        accepted(code).forEach(file -> file.years().forEach(year -> years.add(year.year())));
        BroughtInLine done = BroughtInLine.NOTHING;
        for (FinancialYear year : years) {
            done = bringInLine(code, year, done);
        }
        return done;
    }

    private BroughtInLine bringInLine(PctCode code, FinancialYear year, BroughtInLine before) {
        List<OfferFile> files = accepted(code);
        List<CreditPlan.Claim> claims = files.stream()
                .map(file -> new CreditPlan.Claim(
                        file.offer().id(),
                        file.year(year).entitled(),
                        file.year(year).used()))
                .toList();
        Money recurring = charges.recurring(code, year);
        Money open = open(code, year);
        Map<String, Money> changes = CreditPlan.of(claims, recurring, open);
        List<OfferFile> changed = files.stream()
                .filter(file -> changes.containsKey(file.offer().id()))
                .toList();
        Map<String, Posted> done = ledger.postAll(changed.stream()
                .map(file -> posting(file, year, changes.get(file.offer().id())))
                .toList());
        BroughtInLine brought = before;
        for (OfferFile file : changed) {
            Money amount = changes.get(file.offer().id());
            int number = file.credits(year) + 1;
            em.persist(StaffCredit.posted(
                    file.offer(),
                    year,
                    number,
                    amount,
                    working(file, year, amount, recurring),
                    dated(file, year),
                    today(),
                    done.get(key(file, year)).seq()));
            brought = brought.and(amount, giveBack(file, year, amount, done.get(key(file, year))));
        }
        em.flush();
        return brought;
    }

    /** What comes back settles nothing any more. */
    private List<Allocated> giveBack(OfferFile file, FinancialYear year, Money credit, Posted posted) {
        return credit.isPositive()
                ? List.of()
                : returns.giveBack(file.creditSeqs(year), posted.seq(), dated(file, year), credit.negated());
    }

    private List<OfferFile> accepted(PctCode code) {
        return offers.of(code).stream()
                .filter(file -> file.offer().state().isCredited())
                .sorted(OfferFile.BY_ACCEPTANCE)
                .toList();
    }

    /** What the PCT owes up to the end of the year, less what it has paid since. */
    private Money open(PctCode code, FinancialYear year) {
        Map<TransactionKind, Money> then = accounts.before(code, year.end());
        Map<TransactionKind, Money> now = accounts.before(code, EVER);
        Money open = then.values().stream().reduce(Pounds.ZERO, Money::plus);
        for (TransactionKind kind : List.of(TransactionKind.REMITTANCE, TransactionKind.CREDIT_NOTE)) {
            Money since = now.getOrDefault(kind, Pounds.ZERO).minus(then.getOrDefault(kind, Pounds.ZERO));
            open = since.isNegative() ? open.plus(since) : open;
        }
        return open;
    }

    private Posting posting(OfferFile file, FinancialYear year, Money credit) {
        Optional<PctCode> owner = Optional.of(file.offer().pct());
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Account.STAFF_IN_KIND, owner, credit));
        entries.add(new Entry(Account.RECEIVABLE, owner, credit.negated()));
        String what =
                file.offer().post().title() + ", " + file.offer().countedWte().toPlainString() + " WTE, " + year;
        return new Posting(
                dated(file, year),
                TransactionKind.STAFF_IN_LIEU,
                credit.isPositive() ? "Staff in lieu: " + what : "Staff in lieu given back: " + what,
                key(file, year),
                owner,
                entries);
    }

    private static String key(OfferFile file, FinancialYear year) {
        return "STAFF:" + StaffCredit.key(file.offer().id(), year, file.credits(year) + 1);
    }

    /** The first day of the post in the year, or today if that is later; in open books. */
    private LocalDate dated(OfferFile file, FinancialYear year) {
        LocalDate from = file.offer().days().from();
        LocalDate first = from.isAfter(year.start()) && from.isBefore(year.end()) ? from : year.start();
        return periods.onOrAfter(first.isAfter(today()) ? first : today());
    }

    private static String working(OfferFile file, FinancialYear year, Money amount, Money recurring) {
        YearView view = file.year(year);
        StringBuilder text = new StringBuilder(OfferText.value(file, year));
        if (view.carriedIn().isPositive()) {
            text.append(" ")
                    .append(Pounds.sterling(view.carriedIn()))
                    .append(" was carried over from the year before.");
        }
        if (amount.isPositive()) {
            text.append(" It settles recurring charges of ")
                    .append(year)
                    .append(" (")
                    .append(Pounds.sterling(recurring))
                    .append(") up to what is left of them: ")
                    .append(Pounds.sterling(amount))
                    .append(" now");
        } else {
            text.append(" ").append(Pounds.sterling(amount.negated())).append(" comes back");
        }
        return text.append(", ")
                .append(Pounds.sterling(view.used().plus(amount)))
                .append(" in all. In kind, not cash.")
                .toString();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
