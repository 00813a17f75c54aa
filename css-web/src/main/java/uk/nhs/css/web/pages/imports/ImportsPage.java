package uk.nhs.css.web.pages.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uk.nhs.css.domain.imports.ImportedFile;
import uk.nhs.css.domain.imports.Imports;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.document.Upload;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Uploads;
import uk.nhs.css.web.platform.SpooledFile;

/** Choose a kind and a file to check; what was loaded before; everything that there is, in the same form. */
@Named
@RequestScoped
public class ImportsPage {

    private static final int HISTORY = 50;

    @Inject
    private Imports imports;

    @Inject
    private ImportRuns runs;

    @Inject
    private Redirect redirect;

    private String kind;
    private Part upload;

    /** Begins to read the file; nothing is changed. */
    public void check() {
        SpooledFile file = spooled();
        redirect.to("/imports/runs/" + runs.check(getKind(), upload.getSubmittedFileName(), file));
    }

    private SpooledFile spooled() {
        if (upload == null || upload.getSize() == 0) {
            throw new MalformedInput("file", "", "is missing or empty", "Choose a CSV file.");
        }
        Uploads.requireSize(upload, Upload.LARGEST);
        try (InputStream content = upload.getInputStream()) {
            return SpooledFile.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<SelectItem> kinds() {
        return imports.kindNames().stream()
                .map(name -> new SelectItem(name, imports.label(name)))
                .toList();
    }

    /** The first line that a file of each kind must have. */
    public List<Form> forms() {
        return imports.kindNames().stream()
                .map(name -> new Form(name, imports.label(name), String.join(",", imports.header(name))))
                .toList();
    }

    /** A kind, what it is called, and its header. */
    public record Form(String kind, String label, String header) {}

    /** What a kind is called. */
    public String label(String name) {
        return imports.label(name);
    }

    /** The files that were applied last. */
    public List<ImportedFile> history() {
        return imports.history(HISTORY);
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
