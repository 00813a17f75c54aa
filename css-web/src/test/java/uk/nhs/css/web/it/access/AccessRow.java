package uk.nhs.css.web.it.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@link AccessTable}.
 *
 * @param path as {@code AccessRules} writes it
 * @param objects which kind of object the path names; {@code -} for none
 * @param answers for each caller the answers for the own, a foreign and an unknown object
 */
record AccessRow(String method, String path, String objects, Map<Who, List<String>> answers) {

    /** Who asks. */
    enum Who {
        NOBODY,
        HOST,
        SHA,
        PCT
    }

    private static final Pattern KINDS = Pattern.compile("\\{kind:([^}]+)}");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+(?::[^}]+)?}|\\*\\*");

    static AccessRow of(String line) {
        String[] cells = line.split("\\|(?![^{]*})");
        String[] call = cells[0].strip().split("\\s+");
        Map<Who, List<String>> answers = new EnumMap<>(Who.class);
        for (Who who : Who.values()) {
            List<String> given = List.of(cells[2 + who.ordinal()].strip().split(" +"));
            if (given.size() != 1 && given.size() != 3) {
                throw new IllegalArgumentException("One answer or three: " + line);
            }
            answers.put(who, given.size() == 3 ? given : List.of(given.get(0), given.get(0), given.get(0)));
        }
        return new AccessRow(call[0], call[1], cells[1].strip(), answers);
    }

    boolean namesObject() {
        return !objects.equals("-");
    }

    /**
     * The addresses to ask for one object; more than one where the path offers kinds of file.
     *
     * @param object what stands in the place of the path; in a path with two places their parts with a slash between
     */
    List<String> addresses(String object) {
        List<String> addresses = new ArrayList<>();
        List<String> kinds = KINDS.matcher(path)
                .results()
                .map(found -> found.group(1).split("\\|"))
                .flatMap(Arrays::stream)
                .toList();
        for (String kind : kinds.isEmpty() ? List.of("") : kinds) {
            String withKind = KINDS.matcher(path).replaceAll(kind);
            String address = withKind;
            int places = (int) PLACE.matcher(withKind).results().count();
            for (String part : object.split("/", Math.max(1, places))) {
                address = PLACE.matcher(address).replaceFirst(Matcher.quoteReplacement(part));
            }
            addresses.add(address);
        }
        return addresses;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
