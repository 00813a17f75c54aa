package uk.nhs.css.domain.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;

/**
 * What a document says, word for word.
 *
 * @param key a stable name, such as {@code PRICE_15}
 * @param wording the passage that states it
 * @param document the document's title
 * @param place where in it
 * @param documentDate its date
 * @param quotedText the figure as the document writes it, such as {@code about 60%}
 * @param figure the figure as a number in {@code unit}; empty if the document gives only words or a range
 * @param pct the PCT whose paper it is; empty for London as a whole
 */
public record QuotedFigure(
        String key,
        EvidenceKind kind,
        String wording,
        String document,
        String place,
        LocalDate documentDate,
        String quotedText,
        Optional<BigDecimal> figure,
        FigureUnit unit,
        Optional<PctCode> pct) {}
