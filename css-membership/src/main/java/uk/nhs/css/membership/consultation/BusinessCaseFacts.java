package uk.nhs.css.membership.consultation;

import java.time.LocalDate;

/**
 * What the host enters of a version of the business case.
 *
 * @param caseVersion its short name, at most 20 characters, such as {@code 2006-12}; it never changes
 * @param title as people speak of it, such as {@code Business case of December 2006}
 * @param circulatedOn the day on which PCTs were sent it; no board decision can be older
 * @param approvalsFrom the day from which boards are asked to approve it; days waiting count from it
 */
public record BusinessCaseFacts(String caseVersion, String title, LocalDate circulatedOn, LocalDate approvalsFrom) {}
