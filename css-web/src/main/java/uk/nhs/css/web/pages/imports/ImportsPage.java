package uk.nhs.css.web.pages.imports;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import uk.nhs.css.domain.imports.ImportRefused;
import uk.nhs.css.domain.imports.ImportResult;
import uk.nhs.css.domain.imports.Imports;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.document.Upload;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Uploads;

/** Choose a kind, check a file, see what it would change or why it cannot, apply it whole. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Imports imports;

    @Inject
    private transient Redirect redirect;

    private String kind;
    private transient Part upload;
    private byte[] file;
    private String fileName;
    private transient ImportResult result;

    /** Reads the file and says what it would do; nothing is changed. */
    public void check() {
        file = bytes();
        fileName = upload.getSubmittedFileName();
        result = imports.preview(kind, file);
    }

    /** Applies the file that was checked, whole or not at all. */
    public void apply() {
        try {
            ImportResult applied = imports.apply(kind, file);
            redirect.to(
                    "/imports",
                    applied.rows() + " rows read: " + applied.changes() + " changed something, " + applied.unchanged()
                            + " were known already.");
        } catch (ImportRefused refused) {
            result = refused.result();
        }
    }

    private byte[] bytes() {
        if (upload == null || upload.getSize() == 0) {
            throw new MalformedInput("file", "", "is missing or empty", "Choose a CSV file.");
        }
        Uploads.requireSize(upload, Upload.LARGEST);
        try (InputStream content = upload.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<SelectItem> kinds() {
        return imports.kindNames().stream()
                .map(name -> new SelectItem(name, name))
                .toList();
    }

    /** The first line that a file of each kind must have. */
    public List<Form> forms() {
        return imports.kindNames().stream()
                .map(name -> new Form(name, String.join(",", imports.header(name))))
                .toList();
    }

    /** A kind and its header. */
    public record Form(String kind, String header) {}

    public ImportResult result() {
        return result;
    }

    public String fileName() {
        return fileName;
    }

    /** Whether the checked file can be applied and would change something. */
    public boolean ready() {
        return result != null && result.errors().isEmpty() && result.changes() > 0;
    }

    public String getKind() {
        return kind == null ? imports.kindNames().get(0) : kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
