package uk.nhs.css.pricing.invoicing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.money.Pounds;

/**
 * Credits that come back: what a ledger transaction takes off a PCT's account again is taken from the credits that it belongs
 * to, the latest first. What is set against no invoice goes first of all; after that invoices are open again, the latest
 * first. The caller has locked the ledger.
 */
@Dependent
public class CreditReturns {

    private final EntityManager em;
    private final InvoiceBook book;
    private final CreditsReader credits;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public CreditReturns(EntityManager em, InvoiceBook book, Actor actor, Clock clock) {
        this.em = em;
        this.book = book;
        this.credits = new CreditsReader(em, clock);
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Takes an amount from credits.
     *
     * @param seqs the ledger transactions of the credits, the oldest first; of one PCT
     * @param returnSeq the transaction that took the amount off the account
     * @param on the day from which invoices are open again
     * @param amount above zero, at most what still stands of the credits
     * @return the invoices that are open again, with what is open on each by this
     */
    public List<Allocated> giveBack(List<Long> seqs, long returnSeq, LocalDate on, Money amount) {
        List<CreditOnAccount> latestFirst = latestFirst(seqs);
        Money unallocated = latestFirst.stream().map(CreditOnAccount::left).reduce(Pounds.ZERO, Money::plus);
        Money unused = smaller(amount, unallocated);
        Money used = amount.minus(unused);
        List<Allocated> reopened = new ArrayList<>();
        for (CreditOnAccount credit : latestFirst) {
            Money fromLeft = smaller(unused, credit.left());
            Money fromInvoices = smaller(used, credit.allocated());
            unused = unused.minus(fromLeft);
            used = used.minus(fromInvoices);
            if (fromLeft.plus(fromInvoices).isPositive()) {
                reopened.addAll(reopen(credit, fromInvoices, on));
                em.persist(
                        CreditReturn.of(credit, returnSeq, fromLeft.plus(fromInvoices), actor.name(), clock.instant()));
            }
        }
        if (used.isPositive()) {
            throw new IllegalStateException("Transaction " + returnSeq + " takes back more than was credited: " + used);
        }
        em.flush();
        return reopened;
    }

    private List<CreditOnAccount> latestFirst(List<Long> seqs) {
        List<CreditOnAccount> found = new ArrayList<>();
        for (long seq : seqs) {
            found.add(0, credits.whenever(seq).orElseThrow());
        }
        return found;
    }

    private List<Allocated> reopen(CreditOnAccount credit, Money amount, LocalDate on) {
        List<Allocated> reopened = new ArrayList<>();
        Money rest = amount;
        for (Settled settled : settledBy(credit)) {
            Money part = smaller(rest, settled.amount());
            if (part.isPositive()) {
                em.persist(Settlement.undone(on, credit, settled.invoice(), part, actor.name(), clock.instant()));
                reopened.add(new Allocated(settled.invoice().number(), part));
                rest = rest.minus(part);
            }
        }
        return reopened;
    }

    /** The latest invoice first. */
    private List<Settled> settledBy(CreditOnAccount credit) {
        return credits.allocations(credit.seq()).stream()
                .map(part -> new Settled(book.summary(part.invoice()), part.amount()))
                .sorted(Comparator.comparing((Settled each) -> each.invoice().date())
                        .thenComparing(each -> each.invoice().number())
                        .reversed())
                .toList();
    }

    private record Settled(InvoiceSummary invoice, Money amount) {}

    private static Money smaller(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
