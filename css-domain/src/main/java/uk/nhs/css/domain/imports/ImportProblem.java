package uk.nhs.css.domain.imports;

/**
 * Why a row, or the file, cannot be applied.
 *
 * @param line where; the header is line 1
 * @param column which column; empty if the row or file as a whole
 * @param value what stands there
 * @param reason what is wrong and how to mend it
 */
public record ImportProblem(int line, String column, String value, String reason) {}
