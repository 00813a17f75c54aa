package uk.nhs.css.web.pages.audit;

import uk.nhs.css.domain.audit.AuditQuery;
import uk.nhs.css.web.frame.DateText;
import uk.nhs.css.web.pages.Address;

/** What the address of the audit page, and of its file, asks for. */
public final class AuditAddress {

    private AuditAddress() {}

    /**
     * @param from the first day as people write it, or null
     * @param to the last day
     * @throws uk.nhs.css.domain.refusal.MalformedInput at {@code from} or {@code to}
     */
    public static AuditQuery query(String text, String by, String action, String from, String to) {
        return new AuditQuery(
                text,
                Address.given(by),
                Address.given(action),
                Address.given(from).map(day -> DateText.parse("from", day)),
                Address.given(to).map(day -> DateText.parse("to", day)));
    }
}
