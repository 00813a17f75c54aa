package uk.nhs.css.pricing.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import uk.nhs.css.domain.access.Shared;

/**
 * The numbers of one kind of document in one financial year: {@code CSS-2007}. The row is locked while a number is taken and
 * the taking is undone with the document, so that no number is left out or given twice.
 */
@Entity
@Table(name = "document_series")
@Shared(because = "numbers run through all PCTs")
public class DocumentSeries {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "last_no")
    private int lastNo;

    @Version
    @Column(name = "version")
    private int version;

    protected DocumentSeries() {}

    static DocumentSeries begun(String id) {
        DocumentSeries series = new DocumentSeries();
        series.id = id;
        return series;
    }

    /** {@code CSS-2007-0001}, then {@code CSS-2007-0002}. */
    String next() {
        lastNo++;
        return "%s-%04d".formatted(id, lastNo);
    }
}
