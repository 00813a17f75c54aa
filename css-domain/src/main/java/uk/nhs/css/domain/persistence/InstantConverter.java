package uk.nhs.css.domain.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;

/** A moment as {@code bigint} milliseconds of the epoch: reads back identically on every database and in every zone. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Long> {

    @Override
    public Long convertToDatabaseColumn(Instant attribute) {
        return attribute == null ? null : attribute.toEpochMilli();
    }

    @Override
    public Instant convertToEntityAttribute(Long column) {
        return column == null ? null : Instant.ofEpochMilli(column);
    }
}
