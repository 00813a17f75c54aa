package uk.nhs.css.web.it.membership;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.Caller;

/**
 * A form of a page, filled in and sent without a browser: a quick way to say what the service answers to what a person
 * typed, also where two people send at the same moment.
 *
 * <p>Example: {@code FilledForm.of(caller, "/mobilisation/ask", "ask").with("amount", "100").send("Ask for it")}.
 */
final class FilledForm {

    private final Caller caller;
    private final String path;
    private final String form;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final String html;

    private FilledForm(Caller caller, String path, String form, String html) {
        this.caller = caller;
        this.path = path;
        this.form = form;
        this.html = html;
    }

    /** The form of this id on the page, with what stands in it. */
    static FilledForm of(Caller caller, String path, String form) {
        Answer page = caller.get(path);
        Matcher found =
                Pattern.compile("(?s)<form id=\"" + form + "\".*?</form>").matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("No form " + form + " on " + path + ": " + page);
        }
        FilledForm read = new FilledForm(caller, path, form, found.group());
        for (String input : all("<input\\b[^>]*>", read.html)) {
            String type = attribute("type", input);
            boolean off = type.equals("radio") || type.equals("checkbox") && !input.contains("checked");
            if (!off && !type.equals("submit") && !type.equals("file")) {
                read.fields.put(attribute("name", input), attribute("value", input));
            }
        }
        for (String area : all("(?s)<textarea\\b.*?</textarea>", read.html)) {
            read.fields.put(attribute("name", area), area.replaceAll("(?s)^<textarea[^>]*>|</textarea>$", ""));
        }
        for (String list : all("(?s)<select\\b.*?</select>", read.html)) {
            Matcher chosen =
                    Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(list);
            Matcher first = Pattern.compile("<option value=\"([^\"]*)\"").matcher(list);
            String value = chosen.find() ? chosen.group(1) : first.find() ? first.group(1) : "";
            read.fields.put(attribute("name", list), value);
        }
        return read;
    }

    /** Fills in a field of our components by its id, or a plain one by its full name. */
    FilledForm with(String field, String value) {
        fields.put(field.contains(":") ? field : form + ":" + field + ":input", value);
        return this;
    }

    /** Fills in the first field whose name ends so, for a field in a line of a table. */
    FilledForm withFirst(String ending, String value) {
        String name = fields.keySet().stream()
                .filter(each -> each.endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + ending + " in " + fields.keySet()));
        fields.put(name, value);
        return this;
    }

    /** Presses the button of these words. */
    Answer send(String button) {
        for (String input : all("<input\\b[^>]*type=\"submit\"[^>]*>", html)) {
            if (attribute("value", input).equals(button)) {
                Map<String, String> sent = new LinkedHashMap<>(fields);
                sent.put(attribute("name", input), button);
                return html.contains("multipart/form-data") ? upload(sent) : caller.postForm(path, sent);
            }
        }
        throw new AssertionError("No button " + button + " in " + html);
    }

    /** As a browser sends a form with a file field that was left empty. */
    private Answer upload(Map<String, String> sent) {
        String boundary = "----form-of-the-test";
        StringBuilder body = new StringBuilder();
        sent.forEach((name, value) -> body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        for (String file : all("<input\\b[^>]*type=\"file\"[^>]*>", html)) {
            body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + attribute("name", file)
                    + "\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n");
        }
        return caller.send(
                "POST",
                path,
                body.append("--" + boundary + "--\r\n").toString(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary, "Sec-Fetch-Site", "same-origin"));
    }

    private static Iterable<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String attribute(String name, String element) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? found.group(1) : "";
    }
}
