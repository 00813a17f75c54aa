package uk.nhs.css.membership.consultation;

import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.membership.document.DocumentView;

/**
 * A version of the business case.
 *
 * @param caseVersion its short name, such as {@code 2006-12}
 * @param title as people speak of it
 * @param circulatedOn the day on which PCTs were sent it
 * @param approvalsFrom the day from which boards are asked to approve it
 * @param documents its papers, in the order in which they were attached
 */
public record BusinessCaseView(
        String caseVersion,
        String title,
        LocalDate circulatedOn,
        LocalDate approvalsFrom,
        List<DocumentView> documents) {}
