package uk.nhs.css.pricing.invoicing;

import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * What settles an invoice in part or whole.
 *
 * @param seq the ledger transaction of the credit
 * @param date from when it counts
 * @param kind payment, staff in kind or correction
 * @param narrative what the credit is called
 * @param amount what of it is set against this invoice; below zero where an allocation was taken back
 * @param reversed whether the credit was reversed, so that it no longer counts
 */
public record PaymentView(
        long seq, LocalDate date, TransactionKind kind, String narrative, Money amount, boolean reversed) {}
