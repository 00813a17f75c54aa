/**
 * Files in one fixed form a kind: read strictly, applied whole or not at all, with a reason for every bad row. Each feature
 * brings its own {@link uk.nhs.css.domain.imports.ImportKind}. May use {@code refusal}.
 */
package uk.nhs.css.domain.imports;
