package uk.nhs.css.membership.phasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.register.PublishedPlaces;

/** Tells the life cycle where the plan in force has placed a PCT. */
@ApplicationScoped
@Transactional
public class PlannedPlaces implements PublishedPlaces {

    private final PlanStore store;

    @Inject
    public PlannedPlaces(EntityManager em) {
        this.store = new PlanStore(em);
    }

    /** For the container's proxy. */
    protected PlannedPlaces() {
        this(null);
    }

    @Override
    public Optional<LocalDate> waveStartOf(PctCode code) {
        return store.published().flatMap(plan -> plan.startOf(code));
    }
}
