package uk.nhs.css.pricing.charging;

import uk.nhs.css.domain.calendar.FinancialYear;

/** What follows from a charge run within its transaction. {@code staffinlieu} implements it: staff in kind settles charges. */
public interface AfterCharges {

    /** The charges of a year are as they should be. The ledger is locked. */
    void charged(FinancialYear year);
}
