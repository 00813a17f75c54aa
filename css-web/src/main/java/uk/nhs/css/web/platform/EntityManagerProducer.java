package uk.nhs.css.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Lets every module take its {@link EntityManager} by constructor.
 *
 * <p>What is handed out stands for the entity manager of the running transaction, so one of them may be kept by an
 * application-scoped service and used from many threads.
 */
@ApplicationScoped
class EntityManagerProducer {
    @PersistenceContext(unitName = "css")
    private EntityManager entityManager;

    @Produces
    EntityManager entityManager() {
        return entityManager;
    }
}
