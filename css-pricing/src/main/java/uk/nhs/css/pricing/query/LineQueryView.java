package uk.nhs.css.pricing.query;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A query on a statement line.
 *
 * @param reference the number of the ledger transaction behind the line
 * @param lineDate the line's date
 * @param lineText what the line is called
 * @param lineAmount above zero for a charge, below zero for a credit
 * @param daysOpen from the day it was asked to its answer, or to today
 */
public record LineQueryView(
        String id,
        PctCode code,
        String reference,
        LocalDate lineDate,
        String lineText,
        Money lineAmount,
        String question,
        String askedBy,
        LocalDate askedOn,
        QueryState state,
        Optional<String> answer,
        Optional<String> answeredBy,
        Optional<LocalDate> answeredOn,
        Optional<String> settledBy,
        Optional<LocalDate> settledOn,
        long daysOpen) {}
