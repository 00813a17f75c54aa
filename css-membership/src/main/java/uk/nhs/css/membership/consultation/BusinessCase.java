package uk.nhs.css.membership.consultation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.Texts;
import uk.nhs.css.membership.document.DocumentView;

/** A version of the business case, such as that of December 2006, with the papers that were circulated with it. */
@Entity
@Table(name = "business_case")
@Shared(because = "every PCT was sent the business case")
public class BusinessCase {

    @Id
    @Column(name = "case_version")
    private String caseVersion;

    @Column(name = "title")
    private String title;

    @Column(name = "circulated_on")
    private LocalDate circulatedOn;

    @Column(name = "approvals_from")
    private LocalDate approvalsFrom;

    @OneToMany(mappedBy = "businessCase", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<BusinessCaseDocument> documents = new ArrayList<>();

    @Version
    @Column(name = "version")
    private long version;

    protected BusinessCase() {}

    static BusinessCase of(BusinessCaseFacts facts) {
        BusinessCase made = new BusinessCase();
        made.caseVersion = Texts.required("caseVersion", facts.caseVersion(), 20);
        made.title = Texts.required("title", facts.title(), 200);
        made.circulatedOn = Texts.required("circulatedOn", facts.circulatedOn());
        made.approvalsFrom = Texts.required("approvalsFrom", facts.approvalsFrom());
        if (made.approvalsFrom.isBefore(made.circulatedOn)) {
            throw new MalformedInput(
                    "approvalsFrom",
                    made.approvalsFrom.toString(),
                    "is before the version was circulated, " + made.circulatedOn,
                    "Give the day from which boards were asked to approve.");
        }
        return made;
    }

    void attach(DocumentView document) {
        documents.add(BusinessCaseDocument.of(this, document.id(), documents.size() + 1));
    }

    List<String> documentIds() {
        // Fetched with the versions in one statement, they come in any order.
        return documents.stream()
                .sorted(Comparator.comparingInt(BusinessCaseDocument::place))
                .map(BusinessCaseDocument::documentId)
                .toList();
    }

    String caseVersion() {
        return caseVersion;
    }

    BusinessCaseView view(Map<String, DocumentView> papers) {
        return new BusinessCaseView(
                caseVersion,
                title,
                circulatedOn,
                approvalsFrom,
                documentIds().stream()
                        .filter(papers::containsKey)
                        .map(papers::get)
                        .toList());
    }
}
