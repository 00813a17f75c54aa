package uk.nhs.css.web.pages.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.approval.BoardDecisions;
import uk.nhs.css.membership.approval.DecisionProposal;
import uk.nhs.css.membership.approval.Outcome;
import uk.nhs.css.membership.consultation.BusinessCases;
import uk.nhs.css.membership.document.DocumentType;
import uk.nhs.css.membership.document.DocumentView;
import uk.nhs.css.membership.document.Documents;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.Uploads;

/** Enters a board decision: a PCT user its own board's, the host any. Another person confirms it. */
@Named
@RequestScoped
public class DecisionForm {

    @Inject
    private BoardDecisions decisions;

    @Inject
    private BusinessCases cases;

    @Inject
    private Documents documents;

    @Inject
    private Actor actor;

    @Inject
    private Redirect redirect;

    private String code;
    private String caseVersion;
    private LocalDate meetingDate;
    private String minuteReference;
    private String outcome;
    private String conditions;
    private String note;
    private Part file;
    private String documentId;

    /** Keeps the minutes first, so that they are not asked for again when a rule refuses the rest. */
    public void enter() {
        PctCode pct = actor.pct().orElseGet(() -> Address.chosenPct("code", code));
        Uploads.optional(file)
                .ifPresent(upload -> documentId = documents.keepFor(pct, upload).id());
        String id = decisions.propose(new DecisionProposal(
                pct,
                caseVersion,
                meetingDate,
                minuteReference,
                Outcome.of(outcome),
                conditions == null ? List.of() : Arrays.asList(conditions.split("\\R")),
                Address.given(note),
                Address.given(documentId),
                false));
        redirect.to(
                "/decisions/" + pct + "/" + id,
                "The decision has been entered. It counts when a host administrator other than you has confirmed it.");
    }

    /** The minutes that were kept before a rule refused the form. */
    public Optional<DocumentView> kept() {
        return Address.given(documentId).flatMap(documents::describe);
    }

    public List<SelectItem> versions() {
        return cases.all().stream()
                .map(each -> new SelectItem(each.caseVersion(), each.title()))
                .toList();
    }

    public List<SelectItem> outcomes() {
        return Arrays.stream(Outcome.values())
                .map(each -> new SelectItem(each.name(), each.label()))
                .toList();
    }

    /** The endings that are accepted, for the hint. */
    public String accepted() {
        return DocumentType.accepted();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCaseVersion() {
        return caseVersion;
    }

    public void setCaseVersion(String caseVersion) {
        this.caseVersion = caseVersion;
    }

    public LocalDate getMeetingDate() {
        return meetingDate;
    }

    public void setMeetingDate(LocalDate meetingDate) {
        this.meetingDate = meetingDate;
    }

    public String getMinuteReference() {
        return minuteReference;
    }

    public void setMinuteReference(String minuteReference) {
        this.minuteReference = minuteReference;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getConditions() {
        return conditions;
    }

    public void setConditions(String conditions) {
        this.conditions = conditions;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getDocumentId() {
        return documentId;
    }

    public void setDocumentId(String documentId) {
        this.documentId = documentId;
    }
}
