package uk.nhs.css.pricing.ledger;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What one transaction did to a PCT's account.
 *
 * @param seq the transaction
 * @param date the accounting date
 * @param kind why it was posted
 * @param narrative what it is called
 * @param amount above zero if the PCT owes more by it
 */
public record Movement(long seq, LocalDate date, TransactionKind kind, String narrative, Money amount) {}
