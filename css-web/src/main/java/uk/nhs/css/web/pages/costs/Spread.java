package uk.nhs.css.web.pages.costs;

import jakarta.faces.model.SelectItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.nhs.css.domain.refusal.MalformedInput;

/** The years over which somebody spreads the one-off charge, as an address carries them. */
final class Spread {

    private static final int MOST = 10;

    private Spread() {}

    /** One year unless the address says otherwise. */
    static int years(String text) {
        if (text == null || text.isBlank()) {
            return 1;
        }
        if (!text.matches("[1-9]|10")) {
            throw new MalformedInput(
                    "spread", text, "is no number of years from 1 to " + MOST, "Choose from the list.");
        }
        return Integer.parseInt(text);
    }

    static List<SelectItem> items() {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(years -> new SelectItem(String.valueOf(years), years == 1 ? "1 year" : years + " years"))
                .toList();
    }

    static String ratio(Optional<BigDecimal> ratio) {
        return ratio.map(value -> value.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse("–");
    }
}
