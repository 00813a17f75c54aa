package uk.nhs.css.pricing.costmodel;

import java.time.Instant;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;

/**
 * A version of a year's cost model, to read.
 *
 * @param version 1 for the first; the highest is in force
 * @param calibration the quoted prices that it was found from; empty if its costs were entered
 * @param inference what is inferred and not stated in the evidence; may be empty
 */
public record CostModelView(
        FinancialYear year,
        int version,
        String title,
        CostModel model,
        Optional<Calibration> calibration,
        String evidence,
        String inference,
        String createdBy,
        Instant createdAt) {}
