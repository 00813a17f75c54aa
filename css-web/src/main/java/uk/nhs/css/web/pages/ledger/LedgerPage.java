package uk.nhs.css.web.pages.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.LedgerBook;
import uk.nhs.css.pricing.ledger.LedgerCheckView;
import uk.nhs.css.pricing.ledger.LedgerChecks;
import uk.nhs.css.pricing.ledger.LedgerList;
import uk.nhs.css.pricing.ledger.LedgerSearch;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.ledger.TrialBalance;
import uk.nhs.css.pricing.ledger.TrialBalanceView;
import uk.nhs.css.web.frame.DateText;
import uk.nhs.css.web.frame.Failures;
import uk.nhs.css.web.pages.Address;

/** The trial balance and the transactions that an address asks for, page by page. */
@Named
@RequestScoped
public class LedgerPage {

    private static final List<String> FILTERS =
            List.of("kind", "account", "pct", "from", "to", "text", "amount", "asAt");

    @Inject
    private TrialBalance trialBalances;

    @Inject
    private LedgerBook book;

    @Inject
    private LedgerChecks checks;

    @Inject
    private Clock clock;

    private LedgerList list;
    private TrialBalanceView balance;
    private LedgerCheckView check;

    /** What cannot be understood is said at its field, and everything is shown instead. */
    public void load() {
        if (!Failures.attempt(() -> list = book.find(LedgerQuery.of(Address::part), pageNumber()))) {
            list = book.find(LedgerSearch.everything(), 1);
        }
        LocalDate today = LocalDate.now(clock);
        if (!Failures.attempt(() -> balance = trialBalances.asAt(asAt(today)))) {
            balance = trialBalances.asAt(today);
        }
        if (Address.part("check") != null) {
            check = checks.check();
        }
    }

    private static LocalDate asAt(LocalDate today) {
        String text = Address.part("asAt");
        return Address.blank(text) ? today : DateText.parse("asAt", text);
    }

    private static int pageNumber() {
        String text = Address.part("page");
        if (Address.blank(text)) {
            return 1;
        }
        if (!text.strip().matches("[1-9]\\d{0,5}")) {
            throw new MalformedInput("page", text, "is no page", "Follow the links to other pages.");
        }
        return Integer.parseInt(text.strip());
    }

    public LedgerList list() {
        return list;
    }

    public TrialBalanceView balance() {
        return balance;
    }

    /** What the check of the chain found; null unless it was asked for. */
    public LedgerCheckView check() {
        return check;
    }

    /** The query of another page of the same list. */
    public String pageQuery(int page) {
        return "?" + query() + (query().isEmpty() ? "" : "&") + "page=" + page + "#transactions";
    }

    /** The filters that are set, for links. */
    public String query() {
        List<String> pairs = new ArrayList<>();
        FILTERS.forEach(name -> {
            String text = Address.part(name);
            if (!Address.blank(text)) {
                pairs.add(name + "=" + Address.encoded(text));
            }
        });
        return String.join("&", pairs);
    }

    /** What a filter was set to. */
    public String set(String name) {
        return Address.part(name);
    }

    public List<SelectItem> kinds() {
        return Stream.concat(
                        Stream.of(new SelectItem("", "All kinds")),
                        Arrays.stream(TransactionKind.values()).map(kind -> new SelectItem(kind.name(), kind.label())))
                .toList();
    }

    public List<SelectItem> accounts() {
        return Stream.concat(
                        Stream.of(new SelectItem("", "All accounts")),
                        Arrays.stream(Account.values()).map(account -> new SelectItem(account.name(), account.label())))
                .toList();
    }
}
