package uk.nhs.css.pricing.balances;

import java.time.Instant;
import org.joda.money.Money;

/**
 * One answer of a PCT.
 *
 * @param version 1 for the first; the highest counts
 * @param pctFigure what the PCT says that it owes; below zero if the host owes it
 * @param hostFigure what the ledger said when it answered
 * @param note the PCT's words; may be empty
 */
public record AnswerView(int version, Money pctFigure, Money hostFigure, String note, String by, Instant at) {}
