package uk.nhs.css.membership.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import uk.nhs.css.domain.access.Shared;

/** That a paper belongs to a version of the business case. */
@Entity
@Table(name = "business_case_document")
@Shared(because = "every PCT was sent the business case")
public class BusinessCaseDocument {

    @Id
    @Column(name = "id")
    private String id;

    @ManyToOne
    @JoinColumn(name = "case_version")
    private BusinessCase businessCase;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "place_in_order")
    private int place;

    protected BusinessCaseDocument() {}

    static BusinessCaseDocument of(BusinessCase businessCase, String documentId, int place) {
        BusinessCaseDocument made = new BusinessCaseDocument();
        made.id = UUID.randomUUID().toString();
        made.businessCase = businessCase;
        made.documentId = documentId;
        made.place = place;
        return made;
    }

    String documentId() {
        return documentId;
    }

    int place() {
        return place;
    }
}
