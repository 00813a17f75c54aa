package uk.nhs.css.web.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of an address. {@code {code}} stands for one part without slash or full stop, {@code {kind:pdf|csv}} for one
 * of the listed words, {@code **} for any rest.
 *
 * <p>Example: {@code /statements/{code}.{kind:pdf|csv|xlsx}} fits {@code /statements/5K5.pdf}.
 */
public final class PathPattern {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::([^}]+))?}|\\*\\*");

    private final String text;
    private final Pattern form;
    private final List<String> names = new ArrayList<>();

    private PathPattern(String text) {
        this.text = text;
        StringBuilder regex = new StringBuilder();
        Matcher places = PLACE.matcher(text);
        int from = 0;
        while (places.find()) {
            regex.append(Pattern.quote(text.substring(from, places.start())));
            if (places.group(1) == null) {
                regex.append(".+");
            } else {
                names.add(places.group(1));
                regex.append('(')
                        .append(places.group(2) == null ? "[^/.]+" : places.group(2))
                        .append(')');
            }
            from = places.end();
        }
        this.form = Pattern.compile(
                regex.append(Pattern.quote(text.substring(from))).toString());
    }

    /** The pattern in this text. */
    public static PathPattern of(String text) {
        return new PathPattern(text);
    }

    /** The parts that stand for the places, in their order, if the path has this form; else empty. */
    public Optional<Map<String, String>> match(String path) {
        Matcher matcher = form.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(parts);
    }

    @Override
    public String toString() {
        return text;
    }
}
