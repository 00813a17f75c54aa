package uk.nhs.css.pricing.invoicing;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * What became of invoicing every PCT at once.
 *
 * @param date the date of the invoices
 * @param issued their numbers, by PCT code
 * @param total what they come to
 * @param skipped the PCTs whose corrections outweigh their charges
 */
public record InvoiceRunView(LocalDate date, List<String> issued, Money total, List<Skipped> skipped) {

    /** Keeps its own copies. */
    public InvoiceRunView {
        issued = List.copyOf(issued);
        skipped = List.copyOf(skipped);
    }

    /**
     * A PCT that got no invoice.
     *
     * @param code the PCT
     * @param reason why, a sentence
     */
    public record Skipped(PctCode code, String reason) {}
}
