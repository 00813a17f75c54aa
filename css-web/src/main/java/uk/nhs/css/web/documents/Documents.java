package uk.nhs.css.web.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.imports.Imports;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.boardpaper.BoardPaperView;
import uk.nhs.css.pricing.boardpaper.BoardPapers;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.statement.Statements;
import uk.nhs.css.reporting.document.BoardPaperDocuments;
import uk.nhs.css.reporting.document.StatementDocuments;

/** Makes the document that an address names from the view that its page shows. */
@ApplicationScoped
class Documents {

    @Inject
    private Imports imports;

    @Inject
    private Statements statements;

    @Inject
    private StatementDocuments statementDocuments;

    @Inject
    private BoardPapers boardPapers;

    @Inject
    private BoardPaperDocuments boardPaperDocuments;

    @Inject
    private InvoiceFiles money;

    @Inject
    private PaymentFiles payments;

    @Inject
    private StaffFiles staff;

    @Inject
    private AccountsFiles accounts;

    @Inject
    private Clock clock;

    /**
     * @param folder such as {@code /statements}
     * @param file such as {@code /5K5.pdf}
     * @param parameters the query parameters by name; null for one that is missing
     * @throws NotFound if the address names no document
     */
    Document of(String folder, String file, UnaryOperator<String> parameters) {
        int dot = file == null ? -1 : file.lastIndexOf('.');
        if (dot < 2) {
            throw new NotFound("document", folder + file);
        }
        String name = file.substring(1, dot);
        Document.Kind kind = kind(file.substring(dot + 1));
        return switch (folder) {
            case "/statements" -> statement(name, kind, parameters);
            case "/board-papers" -> boardPaper(name, kind, parameters);
            case "/invoices", "/credit-notes", "/reminders" -> money.of(folder, name, kind, parameters);
            case "/remittances" -> payments.of(name, kind, parameters);
            case "/staff-in-lieu" -> staff.of(name, kind, parameters);
            case "/exports" -> kind.named(name, imports.export(name));
            case "/ledger", "/balances", "/year-end" -> accounts.of(folder + "/" + name, kind, parameters);
            default -> throw new NotFound("document", folder + file);
        };
    }

    private Document statement(String code, Document.Kind kind, UnaryOperator<String> parameters) {
        FinancialYear current = FinancialYear.containing(LocalDate.now(clock));
        StatementView view = statements.forPct(
                pct(code),
                parameter(parameters, "from", Dates::parse, current.start()),
                parameter(parameters, "to", Dates::parse, current.end()));
        String name = "statement-" + view.code() + "-" + view.from() + "-" + view.to();
        return switch (kind) {
            case PDF -> kind.named(name, statementDocuments.pdf(view));
            case CSV -> kind.named(name, statementDocuments.csv(view));
            case XLSX -> kind.named(name, statementDocuments.xlsx(view));
        };
    }

    private Document boardPaper(String code, Document.Kind kind, UnaryOperator<String> parameters) {
        FinancialYear current = FinancialYear.containing(LocalDate.now(clock));
        BoardPaperView view =
                boardPapers.forPct(pct(code), parameter(parameters, "year", FinancialYear::parse, current));
        String name =
                "board-paper-" + view.code() + "-" + view.year().toString().replace('/', '-');
        return switch (kind) {
            case PDF -> kind.named(name, boardPaperDocuments.pdf(view));
            case CSV -> kind.named(name, boardPaperDocuments.csv(view));
            case XLSX -> kind.named(name, boardPaperDocuments.xlsx(view));
        };
    }

    private static PctCode pct(String code) {
        try {
            return PctCode.of(code);
        } catch (MalformedInput noCode) {
            throw new NotFound("PCT", code);
        }
    }

    private static Document.Kind kind(String ending) {
        return Arrays.stream(Document.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(ending))
                .findFirst()
                .orElseThrow(() -> new NotFound("document", ending));
    }

    static <T> T parameter(UnaryOperator<String> parameters, String name, Function<String, T> reading, T otherwise) {
        String text = parameters.apply(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return reading.apply(text);
        } catch (MalformedInput bad) {
            throw bad.at(name);
        }
    }
}
