package uk.nhs.css.domain.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import uk.nhs.css.domain.population.Heads;

/** A head count as {@code bigint}. */
@Converter(autoApply = true)
public class HeadsConverter implements AttributeConverter<Heads, Long> {

    @Override
    public Long convertToDatabaseColumn(Heads attribute) {
        return attribute == null ? null : attribute.count();
    }

    @Override
    public Heads convertToEntityAttribute(Long column) {
        return column == null ? null : new Heads(column);
    }
}
