package uk.nhs.css.domain.imports;

import java.util.List;

/**
 * What a file did or would do.
 *
 * @param rows how many rows it holds
 * @param changes how many of them change something
 * @param added how many of those are about something of which nothing stood
 * @param unchanged how many say what is known already
 * @param errors why rows cannot be applied; if there is one, nothing was
 * @param committed whether the changes stand
 */
public record ImportResult(
        String kind, int rows, int changes, int added, int unchanged, List<ImportProblem> errors, boolean committed) {

    public ImportResult {
        errors = List.copyOf(errors);
    }
}
