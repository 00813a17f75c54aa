package uk.nhs.css.web.it;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as a page gave it to somebody who has signed in, to be filled in and sent as a browser would. It may be kept while
 * others work, and sent late.
 *
 * <p>Example: {@code PageForm.on(host, "/users/5k5", "Lock the account").send(Map.of("why", "On leave"))}.
 */
public final class PageForm {
    private static final Pattern FORM = Pattern.compile("(?s)<form id=\"([^\"]+)\".*?</form>");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern AREA = Pattern.compile("(?s)<textarea\\b[^>]*>(.*?)</textarea>");
    private static final Pattern LIST = Pattern.compile("(?s)<select\\b.*?</select>");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"([^>]*)>");

    private final Caller caller;
    private final String path;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final List<String> files = new ArrayList<>();
    private boolean multipart;

    private PageForm(Caller caller, String path) {
        this.caller = caller;
        this.path = path;
    }

    /**
     * @param button the words of the form's button
     * @throws AssertionError if the page has no form with that button
     */
    public static PageForm on(Caller caller, String path, String button) {
        return on(caller, path, caller.get(path), button);
    }

    /** The same on a page that has been answered already, such as one that shows what a form would do. */
    public static PageForm on(Caller caller, String path, Answer page, String button) {
        for (Matcher forms = FORM.matcher(page.body()); forms.find(); ) {
            if (forms.group().contains("value=\"" + button + "\"")) {
                return new PageForm(caller, path).read(forms.group(), button);
            }
        }
        throw new AssertionError("No form with the button " + button + " on " + path + ": " + page);
    }

    private PageForm read(String form, String button) {
        multipart = form.contains("multipart/form-data");
        INPUT.matcher(form).results().map(MatchResult::group).forEach(input -> {
            String type = attribute(input, "type");
            String value = attribute(input, "value");
            boolean off = List.of("radio", "checkbox").contains(type) && !input.contains("checked=\"");
            boolean otherButton = type.equals("submit") && !value.equals(button);
            if (type.equals("file")) {
                files.add(attribute(input, "name"));
            }
            names.add(attribute(input, "name"));
            if (!off && !otherButton) {
                give(attribute(input, "name"), value);
            }
        });
        AREA.matcher(form).results().forEach(area -> give(attribute(area.group(), "name"), plain(area.group(1))));
        LIST.matcher(form).results().map(MatchResult::group).forEach(list -> {
            List<MatchResult> options = OPTION.matcher(list).results().toList();
            String value = options.stream()
                    .filter(option -> option.group(2).contains("selected"))
                    .findFirst()
                    .or(() -> options.stream().findFirst())
                    .map(option -> plain(option.group(1)))
                    .orElse("");
            give(attribute(list, "name"), value);
        });
        return this;
    }

    private void give(String name, String value) {
        if (!name.isEmpty()) {
            names.add(name);
            given.put(name, value);
        }
    }

    /** Fills in a field, by the id of its component: {@code why} for {@code lock:why:input}. */
    public PageForm with(String id, String value) {
        given.put(nameOf(id), value);
        return this;
    }

    /** Fills in the first field whose name ends so, for a field in a line of a table. */
    public PageForm withFirst(String ending, String value) {
        given.put(
                names.stream()
                        .filter(name -> name.endsWith(ending))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No field " + ending + " among " + names)),
                value);
        return this;
    }

    /** Sends it as it stands; a field for a file is left empty. */
    public Answer send() {
        return multipart ? upload(given, files.get(0), "", new byte[0]) : caller.postForm(path, given);
    }

    /** Sends it with these fields filled in, each by the id of its component: {@code why} for {@code lock:why:input}. */
    public Answer send(Map<String, String> fields) {
        fields.forEach(this::with);
        return send();
    }

    /** The same with a file, as a browser sends a form that has one. */
    public Answer send(Map<String, String> fields, String fileField, String fileName, byte[] content) {
        fields.forEach(this::with);
        return upload(given, nameOf(fileField), fileName, content);
    }

    private Answer upload(Map<String, String> all, String file, String fileName, byte[] content) {
        String boundary = "----a-boundary-of-the-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, value) -> {
            if (!files.contains(name)) {
                write(
                        body,
                        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                                + "\r\n");
            }
        });
        write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n--" + boundary + "--\r\n");
        return caller.postBytes(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private String nameOf(String id) {
        return names.stream()
                .filter(name -> name.endsWith(":" + id + ":input"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + id + " among " + names));
    }

    private static String attribute(String element, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
