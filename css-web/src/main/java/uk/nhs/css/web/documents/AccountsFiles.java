package uk.nhs.css.web.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.balances.AgreementMonth;
import uk.nhs.css.pricing.balances.AgreementOfBalances;
import uk.nhs.css.pricing.balances.AgreementView;
import uk.nhs.css.pricing.ledger.LedgerBook;
import uk.nhs.css.pricing.ledger.TrialBalance;
import uk.nhs.css.pricing.yearend.CostRecovery;
import uk.nhs.css.pricing.yearend.CostRecoveryView;
import uk.nhs.css.pricing.yearend.RecoveryOutlooks;
import uk.nhs.css.reporting.document.AccountsPaper;
import uk.nhs.css.reporting.document.AccountsPapers;
import uk.nhs.css.web.frame.DateText;
import uk.nhs.css.web.pages.ledger.LedgerQuery;

/** The files beside the ledger, the agreement of balances and the year end. */
@ApplicationScoped
class AccountsFiles {

    @Inject
    private TrialBalance trialBalances;

    @Inject
    private LedgerBook book;

    @Inject
    private AgreementOfBalances agreement;

    @Inject
    private CostRecovery recoveries;

    @Inject
    private RecoveryOutlooks outlooks;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /**
     * @param path the address without its ending
     * @throws NotFound if the address names no document
     */
    Document of(String path, Document.Kind kind, UnaryOperator<String> parameters) {
        LocalDate today = LocalDate.now(clock);
        return switch (path) {
            case "/ledger/trial-balance" -> {
                LocalDate asAt = Documents.parameter(parameters, "asAt", text -> DateText.parse("asAt", text), today);
                yield file(kind, "trial-balance-" + asAt, AccountsPapers.trialBalance(trialBalances.asAt(asAt)));
            }
            case "/ledger/transactions" ->
                file(
                        kind,
                        "ledger-" + today,
                        AccountsPapers.transactions(
                                book.all(LedgerQuery.of(parameters)), "Transactions, the last posted first", today));
            case "/balances/month" -> balances(kind, parameters, today);
            case "/year-end/recovery" -> {
                CostRecoveryView view = recoveries.of(
                        Documents.parameter(parameters, "year", FinancialYear::parse, FinancialYear.containing(today)));
                yield file(
                        kind,
                        "cost-recovery-" + view.year().toString().replace('/', '-'),
                        AccountsPapers.recovery(view, outlooks.of(view)));
            }
            default -> throw new NotFound("document", path);
        };
    }

    private Document balances(Document.Kind kind, UnaryOperator<String> parameters, LocalDate today) {
        AgreementMonth latest = AgreementMonth.latestBefore(today);
        FinancialYear year = Documents.parameter(parameters, "year", FinancialYear::parse, latest.year());
        int month = Documents.parameter(parameters, "month", AgreementMonth::parse, latest.number());
        AgreementView view = actor.role() == Role.PCT_USER
                ? agreement.forPct(actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name())), year, month)
                : agreement.all(year, month);
        return file(
                kind,
                "balances-" + year.toString().replace('/', '-') + "-month-" + month,
                AccountsPapers.balances(view));
    }

    private static Document file(Document.Kind kind, String name, AccountsPaper paper) {
        return switch (kind) {
            case PDF -> kind.named(name, paper.pdf());
            case CSV -> kind.named(name, paper.csv());
            case XLSX -> kind.named(name, paper.xlsx());
        };
    }
}
