package uk.nhs.css.domain.membership;

import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;

/**
 * Who is a member, from when, until when: all that charging may ask of membership. css-membership implements it.
 */
public interface MembershipRoll {

    /**
     * Every membership that has at least one day in the year, by PCT code. Only PCTs that have become members: a planned
     * join date charges nobody.
     */
    List<MembershipSpan> membersDuring(FinancialYear year);

    /** How many PCTs are members on a day. */
    int memberCountOn(LocalDate day);
}
