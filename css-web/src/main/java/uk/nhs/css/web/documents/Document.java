package uk.nhs.css.web.documents;

import java.util.Locale;

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
    }
}
