package uk.nhs.css.domain.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import uk.nhs.css.domain.money.PencePerHead;

/** A rate as {@code decimal(12,6)} pence a head. */
@Converter(autoApply = true)
public class PencePerHeadConverter implements AttributeConverter<PencePerHead, BigDecimal> {

    @Override
    public BigDecimal convertToDatabaseColumn(PencePerHead attribute) {
        return attribute == null ? null : attribute.pence();
    }

    @Override
    public PencePerHead convertToEntityAttribute(BigDecimal column) {
        return column == null ? null : new PencePerHead(column);
    }
}
