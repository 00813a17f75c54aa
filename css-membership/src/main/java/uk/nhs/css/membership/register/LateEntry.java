package uk.nhs.css.membership.register;

import java.time.LocalDate;
import uk.nhs.css.domain.pct.PctCode;

/**
 * Something about a past day that was entered after it: why the register as at that day now reads otherwise than it did
 * then.
 *
 * @param code the PCT
 * @param on the day inside the past from which it holds
 * @param recordedOn the later day on which it was entered
 * @param by the account that entered it
 * @param what what was entered, a few words such as {@code Member from 1 April 2007}
 */
public record LateEntry(PctCode code, LocalDate on, LocalDate recordedOn, String by, String what) {}
