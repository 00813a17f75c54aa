package uk.nhs.css.membership.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;

/** The kinds of file that can be kept; each is known by its ending and by its first bytes. */
public enum DocumentType {
    PDF("application/pdf", List.of("pdf"), "%PDF-"),
    DOC("application/msword", List.of("doc"), "\u00d0\u00cf\u0011\u00e0"),
    XLS("application/vnd.ms-excel", List.of("xls"), "\u00d0\u00cf\u0011\u00e0"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), "PK\u0003\u0004"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), "PK\u0003\u0004"),
    ODT("application/vnd.oasis.opendocument.text", List.of("odt"), "PK\u0003\u0004"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", List.of("ods"), "PK\u0003\u0004"),
    CSV("text/csv", List.of("csv"), ""),
    TXT("text/plain", List.of("txt"), "");

    private final String mediaType;
    private final List<String> endings;
    private final String signature;

    DocumentType(String mediaType, List<String> endings, String signature) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.signature = signature;
    }

    /** The media type with which it is sent to the browser; never the one that the sender claimed. */
    public String mediaType() {
        return mediaType;
    }

    /** The endings that are accepted, for a form's hint: {@code pdf, doc, …}. */
    public static String accepted() {
        return Arrays.stream(values()).flatMap(type -> type.endings.stream()).collect(Collectors.joining(", "));
    }

    /**
     * The type that this name and content agree on.
     *
     * @throws MalformedInput if the ending is not accepted or the content is of another kind
     */
    static DocumentType of(String fileName, byte[] content) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        DocumentType type = Arrays.stream(values())
                .filter(candidate -> fileName.contains(".") && candidate.endings.contains(ending))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "file", fileName, "is of a type that is not kept", "Send one of: " + accepted() + "."));
        if (!type.matches(content)) {
            throw new MalformedInput(
                    "file", fileName, "does not hold what its ending says", "Save it again as " + ending + ".");
        }
        return type;
    }

    private boolean matches(byte[] content) {
        if (signature.isEmpty()) {
            // Plain text holds no zero byte; anything else with this ending is not text.
            for (byte each : content) {
                if (each == 0) {
                    return false;
                }
            }
            return true;
        }
        if (content.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((content[i] & 0xff) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
