package uk.nhs.css.reporting.london;

/**
 * A report that can be asked for.
 *
 * @param name its name in addresses: lower case with hyphens
 * @param title its name for people
 * @param question what it answers
 */
public record ReportInfo(String name, String title, String question) {}
