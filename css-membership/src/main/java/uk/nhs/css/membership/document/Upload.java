package uk.nhs.css.membership.document;

import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A file as it was sent.
 *
 * @param fileName the name without a path, at most 120 characters
 * @param content 1 byte to 10 MB; not copied, so nobody may change it afterwards
 */
public record Upload(String fileName, byte[] content) {

    /** The largest file that is kept, in bytes: 10 MB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** @throws MalformedInput if the name or the content is missing or too long */
    public Upload {
        String name = fileName == null ? "" : fileName.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new MalformedInput("file", name, "has no usable name", "Name the file in at most 120 characters.");
        }
        if (content == null || content.length == 0) {
            throw new MalformedInput("file", name, "is empty", "Choose a file that holds something.");
        }
        if (content.length > LARGEST) {
            throw new MalformedInput(
                    "file", name, "is larger than 10 MB", "Send a smaller file, or split it in parts.");
        }
        fileName = name;
    }
}
