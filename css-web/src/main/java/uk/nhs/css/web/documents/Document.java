package uk.nhs.css.web.documents;

import java.util.List;
import java.util.Locale;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.reporting.table.CsvFile;
import uk.nhs.css.reporting.table.Sheet;
import uk.nhs.css.reporting.table.XlsxFile;

/**
 * A file to send.
 *
 * @param fileName under which a browser saves it
 * @param type its media type
 */
record Document(String fileName, String type, byte[] bytes) {

    /** The kinds that the access table lets through. */
    enum Kind {
        PDF("application/pdf"),
        CSV("text/csv; charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        Document named(String name, byte[] bytes) {
            return new Document(name + "." + name().toLowerCase(Locale.ROOT), type, bytes);
        }

        /**
         * A list as a sheet of this kind.
         *
         * @throws NotFound if a list has no file of this kind
         */
        Document of(String name, Sheet sheet) {
            return switch (this) {
                case CSV -> named(name, CsvFile.of(sheet));
                case XLSX -> named(name, XlsxFile.of(List.of(sheet)));
                case PDF -> throw new NotFound("document", name);
            };
        }
    }
}
