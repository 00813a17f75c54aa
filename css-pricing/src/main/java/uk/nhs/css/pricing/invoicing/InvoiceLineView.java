package uk.nhs.css.pricing.invoicing;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * A line of an invoice.
 *
 * @param date the accounting date of the charge
 * @param kind why it was charged
 * @param narrative what it is called
 * @param calculation how the amount was reached, stand-in population included
 * @param amount below zero for a correction in the PCT's favour
 * @param seq the ledger transaction behind it
 */
public record InvoiceLineView(
        LocalDate date, TransactionKind kind, String narrative, Optional<String> calculation, Money amount, long seq) {}
