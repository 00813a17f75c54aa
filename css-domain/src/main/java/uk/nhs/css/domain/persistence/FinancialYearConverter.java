package uk.nhs.css.domain.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import uk.nhs.css.domain.calendar.FinancialYear;

/** A financial year as {@code varchar(7)}: {@code 2007/08}. */
@Converter(autoApply = true)
public class FinancialYearConverter implements AttributeConverter<FinancialYear, String> {

    @Override
    public String convertToDatabaseColumn(FinancialYear attribute) {
        return attribute == null ? null : attribute.toString();
    }

    @Override
    public FinancialYear convertToEntityAttribute(String column) {
        return column == null ? null : FinancialYear.parse(column);
    }
}
