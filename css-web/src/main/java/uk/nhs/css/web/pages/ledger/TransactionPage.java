package uk.nhs.css.web.pages.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.ledger.Entry;
import uk.nhs.css.pricing.ledger.Ledger;
import uk.nhs.css.pricing.ledger.LedgerBook;
import uk.nhs.css.pricing.ledger.Posted;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.ledger.TransactionView;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** One transaction of the ledger, and its reversal. */
@Named
@RequestScoped
public class TransactionPage {

    @Inject
    private LedgerBook book;

    @Inject
    private Ledger ledger;

    @Inject
    private Redirect redirect;

    private String reason;
    private TransactionView view;

    /** Refuses an address that names no transaction. */
    public void load() {
        view();
    }

    public TransactionView view() {
        if (view == null) {
            view = book.transaction(seq());
        }
        return view;
    }

    private static long seq() {
        String text = Address.part("seq");
        if (text == null || !text.matches("[1-9]\\d{0,17}")) {
            throw new NotFound("ledger transaction", text);
        }
        return Long.parseLong(text);
    }

    /** Posts the opposite, with the reason that was given. */
    public void reverse() {
        Posted posted = ledger.reverse(seq(), reason);
        redirect.to(
                "/ledger/transactions/" + posted.seq(),
                "Transaction " + seq() + " is reversed by transaction " + posted.seq() + ".");
    }

    /** Whether this page offers to reverse it: a charge and a year end are corrected where they come from. */
    public boolean reversible() {
        return !view().kind().isCharge()
                && view().kind() != TransactionKind.COST_RECOVERY
                && view().reversedBy().isEmpty();
    }

    public Money debit(Entry entry) {
        return entry.amount().isPositive() ? entry.amount() : null;
    }

    public Money credit(Entry entry) {
        return entry.amount().isNegative() ? entry.amount().negated() : null;
    }

    public Money total() {
        return view().entries().stream()
                .map(Entry::amount)
                .filter(Money::isPositive)
                .reduce(Pounds.ZERO, Money::plus);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
