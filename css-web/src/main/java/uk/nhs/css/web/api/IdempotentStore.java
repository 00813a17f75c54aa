package uk.nhs.css.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.refusal.Refusal;

/** Keeps answers in the transaction of the work that they answer. */
@ApplicationScoped
@Transactional
class IdempotentStore {

    private EntityManager em;
    private Actor actor;
    private Clock clock;

    protected IdempotentStore() {}

    @Inject
    IdempotentStore(EntityManager em, Actor actor, Clock clock) {
        this.em = em;
        this.actor = actor;
        this.clock = clock;
    }

    /** The answer that stands, if this call was made and answered before. */
    Optional<String> answer(String key, String call, String body) {
        IdempotentCall standing = em.find(IdempotentCall.class, IdempotentCall.idOf(actor.name(), key));
        if (standing == null) {
            return Optional.empty();
        }
        if (!standing.isFor(call, body)) {
            throw new Refusal(
                    "IDEMPOTENCY_KEY",
                    call,
                    "The Idempotency-Key was used before for another call.",
                    "Send a new key with every new call.");
        }
        return Optional.of(standing.answer());
    }

    /** Takes the key, does the work and keeps its answer, all in one transaction. */
    String doOnce(String key, String call, String body, Supplier<String> work) {
        IdempotentCall begun = IdempotentCall.begun(actor.name(), key, call, body, clock.instant());
        em.persist(begun);
        em.flush();
        String answer = work.get();
        // Work over many rows may have forgotten what was written before.
        IdempotentCall kept =
                em.contains(begun) ? begun : em.find(IdempotentCall.class, IdempotentCall.idOf(actor.name(), key));
        kept.answered(answer);
        return answer;
    }
}
