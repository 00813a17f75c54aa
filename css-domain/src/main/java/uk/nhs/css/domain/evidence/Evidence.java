package uk.nhs.css.domain.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;

/** A quotation as it stands in the evidence book. Never changed: a correction is a further quotation. */
@Entity
@Table(name = "evidence")
@OwnedByPct(scopedIn = EvidenceBook.class)
public class Evidence {

    @Id
    @Column(name = "evidence_key", updatable = false)
    private String key;

    @Column(name = "place_in_order", updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private EvidenceKind kind;

    @Column(name = "wording", updatable = false)
    private String wording;

    @Column(name = "document", updatable = false)
    private String document;

    @Column(name = "place", updatable = false)
    private String place;

    @Column(name = "document_date", updatable = false)
    private LocalDate documentDate;

    @Column(name = "quoted_text", updatable = false)
    private String quotedText;

    @Column(name = "figure", updatable = false)
    private BigDecimal figure;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit", updatable = false)
    private FigureUnit unit;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    protected Evidence() {}

    static Evidence quoted(QuotedFigure quotation, int position) {
        Evidence evidence = new Evidence();
        evidence.key = quotation.key();
        evidence.position = position;
        evidence.kind = quotation.kind();
        evidence.wording = quotation.wording();
        evidence.document = quotation.document();
        evidence.place = quotation.place();
        evidence.documentDate = quotation.documentDate();
        evidence.quotedText = quotation.quotedText();
        evidence.figure = quotation.figure().orElse(null);
        evidence.unit = quotation.unit();
        evidence.pct = quotation.pct().orElse(null);
        return evidence;
    }

    QuotedFigure view() {
        return new QuotedFigure(
                key,
                kind,
                wording,
                document,
                place,
                documentDate,
                quotedText,
                Optional.ofNullable(figure)
                        .map(number -> number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()),
                unit,
                Optional.ofNullable(pct));
    }
}
