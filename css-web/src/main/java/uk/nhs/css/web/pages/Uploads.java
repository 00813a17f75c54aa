package uk.nhs.css.web.pages;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.document.Upload;

/** Reads the file that a form sent. Its rules are those of {@link Upload}; the type is checked when it is kept. */
public final class Uploads {

    private Uploads() {}

    /** The file, if one was chosen; never more than one byte over the largest is read. */
    public static Optional<Upload> optional(Part part) {
        String name = part == null ? null : part.getSubmittedFileName();
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        try (InputStream content = part.getInputStream()) {
            return Optional.of(new Upload(name, content.readNBytes(Upload.LARGEST + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws MalformedInput if no file was chosen */
    public static Upload required(Part part) {
        return optional(part).orElseThrow(() -> new MalformedInput("file", "", "is missing", "Choose a file to send."));
    }
}
