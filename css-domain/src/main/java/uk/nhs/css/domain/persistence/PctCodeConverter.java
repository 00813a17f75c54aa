package uk.nhs.css.domain.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import uk.nhs.css.domain.pct.PctCode;

/** A PCT code as {@code varchar(3)}. */
@Converter(autoApply = true)
public class PctCodeConverter implements AttributeConverter<PctCode, String> {

    @Override
    public String convertToDatabaseColumn(PctCode attribute) {
        return attribute == null ? null : attribute.value();
    }

    @Override
    public PctCode convertToEntityAttribute(String column) {
        return column == null ? null : new PctCode(column);
    }
}
