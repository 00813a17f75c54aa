package uk.nhs.css.domain.audit;

/** Where every service that changes something leaves exactly one row about it, in the transaction of the change. */
public interface AuditLog {

    /**
     * @param action what was done, such as {@code Charge run}
     * @param subject the record, such as {@code 5K5} or {@code 2007/08}
     * @param before the old value, empty if there was none
     * @param after the new value, empty if there is none
     * @param reason why, in the user's words or the rule's
     */
    void record(String action, String subject, String before, String after, String reason);
}
