package uk.nhs.css.pricing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import uk.nhs.css.domain.imports.ImportKind;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.imports.RowEffect;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctDirectory;

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
    public String label() {
        return "Payments received";
    }

    @Override
    public List<String> header() {
        return List.of("pct_code", "date", "amount", "reference");
    }

    @Override
    public ImportSession open() {
        return new RemittanceReading(remittances, pcts);
    }

    @Override
    public RowEffect apply(ImportRow row) {
        ImportSession session = open();
        session.ahead(List.of(row));
        RowEffect effect = session.apply(row);
        session.end();
        return effect;
    }

    @Override
    public List<List<String>> export() {
        List<List<String>> rows = new ArrayList<>();
        export(rows::add);
        return rows;
    }

    /** The payments that stand, by day and as they were entered; one that was reversed is not there. */
    @Override
    public void export(Consumer<List<String>> rows) {
        remittances.eachStanding(payment -> rows.accept(List.of(
                payment.pct().value(),
                payment.receivedOn().toString(),
                Pounds.plain(payment.amount()),
                payment.reference())));
    }
}
