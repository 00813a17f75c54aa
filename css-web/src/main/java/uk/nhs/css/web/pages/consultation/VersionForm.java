package uk.nhs.css.web.pages.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.consultation.BusinessCaseFacts;
import uk.nhs.css.membership.consultation.BusinessCaseView;
import uk.nhs.css.membership.consultation.BusinessCases;
import uk.nhs.css.web.frame.Redirect;

/** Adds a version of the business case. */
@Named
@RequestScoped
public class VersionForm {

    @Inject
    private BusinessCases cases;

    @Inject
    private Redirect redirect;

    private String caseVersion;
    private String title;
    private LocalDate circulatedOn;
    private LocalDate approvalsFrom;

    public void add() {
        String name = caseVersion == null ? "" : caseVersion.strip();
        if (!name.matches("[A-Za-z0-9-]{1,20}")) {
            // The name becomes part of an address.
            throw new MalformedInput(
                    "caseVersion", name, "holds other characters", "Use letters, digits and hyphens, such as 2007-06");
        }
        BusinessCaseView made = cases.add(new BusinessCaseFacts(name, title, circulatedOn, approvalsFrom));
        redirect.to(
                "/consultation/versions/" + made.caseVersion(), made.title() + " is added. Attach its papers below.");
    }

    public String getCaseVersion() {
        return caseVersion;
    }

    public void setCaseVersion(String caseVersion) {
        this.caseVersion = caseVersion;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getCirculatedOn() {
        return circulatedOn;
    }

    public void setCirculatedOn(LocalDate circulatedOn) {
        this.circulatedOn = circulatedOn;
    }

    public LocalDate getApprovalsFrom() {
        return approvalsFrom;
    }

    public void setApprovalsFrom(LocalDate approvalsFrom) {
        this.approvalsFrom = approvalsFrom;
    }
}
