package uk.nhs.css.pricing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.MalformedInput;

/** Payments as a file, such as one that is made from the bank's statement. The same file twice changes nothing. */
@ApplicationScoped
public class RemittanceImport implements ImportKind {

    private Remittances remittances;
    private PctDirectory pcts;

    protected RemittanceImport() {}

    @Inject
    public RemittanceImport(Remittances remittances, PctDirectory pcts) {
        this.remittances = remittances;
        this.pcts = pcts;
    }

    @Override
    public String name() {
        return "remittances";
    }

    @Override
    public List<String> header() {
        return List.of("pct_code", "date", "amount", "reference");
    }

    @Override
    public boolean apply(ImportRow row) {
        PctCode code = row.value("pct_code", PctCode::of);
        if (pcts.find(code).isEmpty()) {
            throw new MalformedInput(
                    "pct_code", code.value(), "is no PCT of London", "Give the PCT's code, such as 5K5.");
        }
        return remittances.receiveOnce(new RemittanceDraft(
                code, row.value("date", Dates::parse), row.value("amount", Pounds::parse), row.text("reference")));
    }

    /** The payments that stand, by day and as they were entered; one that was reversed is not there. */
    @Override
    public List<List<String>> export() {
        return remittances.all().stream()
                .filter(payment -> payment.reversedOn().isEmpty())
                .sorted(Comparator.comparing(RemittanceView::date).thenComparing(RemittanceView::seq))
                .map(payment -> List.of(
                        payment.code().value(),
                        payment.date().toString(),
                        Pounds.plain(payment.amount()),
                        payment.reference()))
                .toList();
    }
}
