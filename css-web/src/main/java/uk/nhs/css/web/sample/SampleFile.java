package uk.nhs.css.web.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import uk.nhs.css.domain.imports.CsvFile;
import uk.nhs.css.domain.imports.ImportRow;

/** A file of the sample data. */
final class SampleFile {

    private SampleFile() {}

    static byte[] bytes(String name) {
        try (InputStream file = SampleFile.class.getResourceAsStream("/sample/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a file that is no import kind of its own. */
    static List<ImportRow> rows(String name, String header) {
        CsvFile file =
                CsvFile.read(bytes(name), Arrays.stream(header.split(",")).toList());
        if (!file.problems().isEmpty()) {
            throw new IllegalStateException(name + ": " + file.problems());
        }
        return file.rows();
    }
}
