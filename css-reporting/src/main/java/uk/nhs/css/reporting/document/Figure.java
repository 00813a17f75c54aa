package uk.nhs.css.reporting.document;

/**
 * One of the figures that matter, in the strip at the head of a document.
 *
 * @param label what it is
 * @param value the figure as it is read
 * @param small a further line under it; may be empty
 */
public record Figure(String label, String value, String small) {

    public static Figure of(String label, String value) {
        return new Figure(label, value, "");
    }
}
