package uk.nhs.css.web.pages.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import uk.nhs.css.membership.consultation.BusinessCaseView;
import uk.nhs.css.membership.consultation.BusinessCases;
import uk.nhs.css.membership.document.DocumentType;
import uk.nhs.css.membership.document.DocumentView;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.Uploads;

/** One version of the business case with its papers; the host attaches further ones. */
@Named
@RequestScoped
public class VersionPage {

    @Inject
    private BusinessCases cases;

    @Inject
    private Redirect redirect;

    private Part file;
    private BusinessCaseView view;

    public void load() {
        view = cases.get(version());
    }

    public void attach() {
        DocumentView kept = cases.attach(version(), Uploads.required(file));
        redirect.to("/consultation/versions/" + version(), kept.fileName() + " is attached; every PCT can open it.");
    }

    private static String version() {
        return Address.part("version");
    }

    /** The endings that are accepted, for the hint. */
    public String accepted() {
        return DocumentType.accepted();
    }

    public BusinessCaseView view() {
        if (view == null) {
            load();
        }
        return view;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
