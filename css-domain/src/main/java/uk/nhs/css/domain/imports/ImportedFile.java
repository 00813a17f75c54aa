package uk.nhs.css.domain.imports;

import java.time.Instant;

/**
 * A file that was applied, for the history.
 *
 * @param fileName as it was sent; empty for one that a program sent
 * @param rows how many rows it held
 * @param changes how many changed something
 * @param unchanged how many said what was known already
 */
public record ImportedFile(
        String kind, String fileName, String loadedBy, Instant loadedAt, int rows, int changes, int unchanged) {}
