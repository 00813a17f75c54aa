package uk.nhs.css.web.frame;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * Between what is typed and the domain's own values. Each value guards itself and says what is wrong; here that
 * becomes the message at the field: what to enter, then what was typed.
 */
final class Converters {

    private Converters() {}

    /** Blank is null; anything else is read by the value's own parser. */
    private abstract static class Guarded<T> implements Converter<T> {

        private final Function<String, T> parser;
        private final Function<T, String> writer;

        Guarded(Function<String, T> parser, Function<T, String> writer) {
            this.parser = parser;
            this.writer = writer;
        }

        @Override
        public T getAsObject(FacesContext faces, UIComponent component, String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return parser.apply(text);
            } catch (MalformedInput wrong) {
                UIComponent field = UIComponent.getCompositeComponentParent(component);
                String message =
                        field == null ? Failures.sentence(wrong) : Failures.sentence(wrong, Failures.label(field));
                throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message), wrong);
            }
        }

        @Override
        public String getAsString(FacesContext faces, UIComponent component, T value) {
            return value == null ? "" : writer.apply(value);
        }
    }

    /** {@code 5K5}. */
    @FacesConverter(forClass = PctCode.class)
    public static final class OfPctCode extends Guarded<PctCode> {
        /** For Faces. */
        public OfPctCode() {
            super(PctCode::of, PctCode::value);
        }
    }

    /** {@code 2007/08}. */
    @FacesConverter(forClass = FinancialYear.class)
    public static final class OfFinancialYear extends Guarded<FinancialYear> {
        /** For Faces. */
        public OfFinancialYear() {
            super(FinancialYear::parse, FinancialYear::toString);
        }
    }

    /** {@code 1 Apr 2007}; see {@link DateText}. */
    @FacesConverter("css.date")
    public static final class OfDate extends Guarded<LocalDate> {
        /** For Faces. */
        public OfDate() {
            super(text -> DateText.parse("date", text), date -> new Show().shortDate(date));
        }
    }

    /** {@code 1234.50}, and as pages write it: {@code £1,234.50}. */
    @FacesConverter(forClass = Money.class)
    public static final class OfMoney extends Guarded<Money> {
        private static final Pattern AS_SHOWN = Pattern.compile("-?£?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d{1,2})?");

        /** For Faces. */
        public OfMoney() {
            super(OfMoney::read, Pounds::plain);
        }

        private static Money read(String text) {
            String stripped = text.strip();
            return Pounds.parse(AS_SHOWN.matcher(stripped).matches() ? stripped.replaceAll("[£,]", "") : text);
        }
    }
}
