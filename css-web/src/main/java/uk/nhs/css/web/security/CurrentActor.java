package uk.nhs.css.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;

/**
 * The actor that services are given: whoever the running thread works for. {@link AccessFilter} binds the signed-in
 * user around each request; start-up work binds the system by {@link #asSystem}. Where nobody is bound, every question
 * is an error: nothing is done on nobody's behalf.
 */
@ApplicationScoped
public class CurrentActor implements Actor {

    private static final ThreadLocal<Actor> BOUND = new ThreadLocal<>();

    /** Does the work on behalf of the system, whose name stands in its audit rows; needs no request. */
    public static void asSystem(Runnable work) {
        asSystem(() -> {
            work.run();
            return null;
        });
    }

    /** Does work that somebody has asked for on a thread of its own, in that one's name and within that one's rights. */
    public static void onBehalfOf(Actor who, Runnable work) {
        Actor before = BOUND.get();
        bind(who);
        try {
            work.run();
        } finally {
            bind(before);
        }
    }

    /** The same for work with an answer. */
    public static <T> T asSystem(Supplier<T> work) {
        Actor before = BOUND.get();
        bind(Actor.system());
        try {
            return work.get();
        } finally {
            bind(before);
        }
    }

    /** Binds the running thread to an actor; null ends the binding. */
    static void bind(Actor actor) {
        if (actor == null) {
            BOUND.remove();
        } else {
            BOUND.set(actor);
        }
    }

    @Override
    public String name() {
        return bound().name();
    }

    @Override
    public Role role() {
        return bound().role();
    }

    @Override
    public Optional<PctCode> pct() {
        return bound().pct();
    }

    private static Actor bound() {
        Actor actor = BOUND.get();
        if (actor == null) {
            throw new IllegalStateException("Nobody has signed in, and this is no work of the system.");
        }
        return actor;
    }
}
