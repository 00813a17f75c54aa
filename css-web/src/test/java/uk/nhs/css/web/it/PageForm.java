package uk.nhs.css.web.it;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final Pattern ELEMENT = Pattern.compile("(?s)<(?:input|textarea|select)\\b[^>]*>");

    private final Caller caller;
    private final String path;
    private final Map<String, String> given = new LinkedHashMap<>();

    private PageForm(Caller caller, String path) {
        this.caller = caller;
        this.path = path;
    }

    /**
     * @param button the words of the form's button
     * @throws AssertionError if the page has no form with that button
     */
    public static PageForm on(Caller caller, String path, String button) {
        Answer page = caller.get(path);
        for (Matcher forms = FORM.matcher(page.body()); forms.find(); ) {
            if (forms.group().contains("value=\"" + button + "\"")) {
                return new PageForm(caller, path).read(forms.group(), button);
            }
        }
        throw new AssertionError("No form with the button " + button + " on " + path + ": " + page);
    }

    private PageForm read(String form, String button) {
        for (Matcher elements = ELEMENT.matcher(form); elements.find(); ) {
            String element = elements.group();
            String name = attribute(element, "name");
            String value = attribute(element, "value");
            boolean sent = !attribute(element, "type").equals("submit") || value.equals(button);
            if (!name.isEmpty() && sent) {
                given.put(name, value);
            }
        }
        return this;
    }

    /** Sends it with these fields filled in, each by the id of its component: {@code why} for {@code lock:why:input}. */
    public Answer send(Map<String, String> fields) {
        return caller.postForm(path, filled(fields));
    }

    /** The same with a file, as a browser sends a form that has one. */
    public Answer send(Map<String, String> fields, String fileField, String fileName, byte[] content) {
        String boundary = "----a-boundary-of-the-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String file = nameOf(fileField);
        filled(fields).forEach((name, value) -> {
            if (!name.equals(file)) {
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

    private Map<String, String> filled(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(given);
        fields.forEach((id, value) -> all.put(nameOf(id), value));
        return all;
    }

    private String nameOf(String id) {
        return given.keySet().stream()
                .filter(name -> name.endsWith(":" + id + ":input"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + id + " among " + given.keySet()));
    }

    private static String attribute(String element, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? found.group(1).replace("&amp;", "&").replace("&quot;", "\"") : "";
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
