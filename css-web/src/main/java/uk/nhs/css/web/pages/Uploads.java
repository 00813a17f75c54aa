package uk.nhs.css.web.pages;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.document.Upload;
import uk.nhs.css.web.frame.BodyLimit;

/** Reads the file that a form sent. Its rules are those of {@link Upload}; the type is checked when it is kept. */
public final class Uploads {

    private Uploads() {}

    /** The file, if one was chosen; never more than one byte over the largest is read. */
    public static Optional<Upload> optional(Part part) {
        String name = part == null ? null : part.getSubmittedFileName();
        if (name == null || name.isBlank()) {
            requireNoEmptyFile();
            return Optional.empty();
        }
        requireSize(part, Upload.LARGEST);
        try (InputStream content = part.getInputStream()) {
            return Optional.of(new Upload(name, content.readNBytes(Upload.LARGEST + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Faces hands on a file without content as if none had been chosen; whoever chose it must hear that it is empty. */
    private static void requireNoEmptyFile() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null || !(faces.getExternalContext().getRequest() instanceof HttpServletRequest request)) {
            return;
        }
        try {
            request.getParts().stream()
                    .map(Part::getSubmittedFileName)
                    .filter(name -> name != null && !name.isBlank())
                    .findFirst()
                    .ifPresent(name -> new Upload(name, new byte[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("A form with a file is sent in parts", e);
        }
    }

    /** @throws MalformedInput at {@code file}, with its name, its size and the limit, if it is larger than so many bytes */
    public static void requireSize(Part part, int most) {
        if (part.getSize() > most) {
            throw new MalformedInput(
                    "file",
                    part.getSubmittedFileName(),
                    "is " + BodyLimit.inWords(part.getSize()) + " large",
                    "Choose a file of at most " + BodyLimit.inWords(most) + ", or split it in parts.");
        }
    }

    /** @throws MalformedInput if no file was chosen */
    public static Upload required(Part part) {
        return optional(part).orElseThrow(() -> new MalformedInput("file", "", "is missing", "Choose a file to send."));
    }
}
