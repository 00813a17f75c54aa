package uk.nhs.css.domain.population;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.calendar.FinancialYear;

/** An administrator's word that, for one year, figures on one basis may stand in where those on another are not loaded. */
@Entity
@Table(name = "population_stand_in")
@Shared(because = "it holds for every PCT alike")
public class StandIn {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked", updatable = false)
    private PopulationBasis asked;

    @Enumerated(EnumType.STRING)
    @Column(name = "used", updatable = false)
    private PopulationBasis used;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "allowed_by", updatable = false)
    private String allowedBy;

    @Column(name = "allowed_at", updatable = false)
    private Instant allowedAt;

    protected StandIn() {}

    static StandIn allowed(
            FinancialYear year, PopulationBasis asked, PopulationBasis used, String reason, String by, Instant at) {
        StandIn standIn = new StandIn();
        standIn.id = UUID.randomUUID().toString();
        standIn.year = year;
        standIn.asked = asked;
        standIn.used = used;
        standIn.reason = reason;
        standIn.allowedBy = by;
        standIn.allowedAt = at;
        return standIn;
    }

    PopulationBasis asked() {
        return asked;
    }

    PopulationBasis used() {
        return used;
    }
}
