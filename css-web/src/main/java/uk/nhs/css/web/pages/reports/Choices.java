package uk.nhs.css.web.pages.reports;

import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.stream.Stream;

/** What a filter offers. */
final class Choices {

    private Choices() {}

    /** The choices and, if it is none of them, what was asked for, so that it stands in the form to be mended. */
    static List<SelectItem> keeping(List<SelectItem> items, String asked) {
        boolean known = asked == null
                || asked.isBlank()
                || items.stream().anyMatch(item -> asked.equalsIgnoreCase(String.valueOf(item.getValue())));
        return known
                ? items
                : Stream.concat(items.stream(), Stream.of(new SelectItem(asked, asked + " (not known)")))
                        .toList();
    }
}
