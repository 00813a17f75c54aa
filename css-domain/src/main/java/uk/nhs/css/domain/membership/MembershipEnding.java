package uk.nhs.css.domain.membership;

import java.time.LocalDate;

/** Ends the membership of everybody when the service is wound up. css-membership implements it. */
public interface MembershipEnding {

    /**
     * Ends every membership that has not ended, in the caller's transaction; each leaves its own row of history.
     *
     * @param leaveDate the first day that is no longer charged
     * @param reason why the service ends, at most 300 characters
     * @return how many memberships were ended
     */
    int endAll(LocalDate leaveDate, String reason);
}
