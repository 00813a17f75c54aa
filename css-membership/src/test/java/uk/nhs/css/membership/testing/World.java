package uk.nhs.css.membership.testing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.audit.AuditTrail;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.testing.TestDatabase;

/** A London of four PCTs on its own database, on 1 June 2007. */
public final class World implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2007, 6, 1);
    public static final PctCode BRENT = PctCode.of("5K5");
    public static final PctCode EALING = PctCode.of("5HX");
    public static final PctCode CAMDEN = PctCode.of("5K7");
    public static final PctCode BEXLEY = PctCode.of("TAK");

    public static final Actor HOST = Actor.of("host", Role.HOST_ADMIN, null);
    public static final Actor HOST2 = Actor.of("host2", Role.HOST_ADMIN, null);
    public static final Actor SHA = Actor.of("sha", Role.SHA_ANALYST, null);
    public static final Actor BRENT_USER = Actor.of("5k5", Role.PCT_USER, BRENT);
    public static final Actor EALING_USER = Actor.of("5hx", Role.PCT_USER, EALING);

    private final TestDatabase database;

    private World(TestDatabase database) {
        this.database = database;
    }

    /** @param entities the entities that the test needs besides those of css-domain */
    public static World with(Class<?>... entities) {
        World world = new World(TestDatabase.with(entities));
        world.run(Actor.system(), at -> {
            at.register(BRENT, "Brent Teaching PCT", Sector.NWL);
            at.register(EALING, "Ealing PCT", Sector.NWL);
            at.register(CAMDEN, "Camden PCT", Sector.NCL);
            at.register(BEXLEY, "Bexley Care Trust", Sector.SEL);
        });
        return world;
    }

    /** One transaction on behalf of somebody, on 1 June 2007. */
    public void run(Actor actor, Consumer<Desk> work) {
        runOn(TODAY, actor, work);
    }

    /** One transaction on behalf of somebody, on a day. */
    public void runOn(LocalDate day, Actor actor, Consumer<Desk> work) {
        database.inTransaction(em -> work.accept(new Desk(em, actor, day)));
    }

    /** As {@link #run}, with a result. */
    public <T> T ask(Actor actor, Function<Desk, T> work) {
        return database.call(em -> work.apply(new Desk(em, actor, TODAY)));
    }

    /** How many audit rows there are. */
    public long auditRows() {
        return database.call(em ->
                em.createQuery("select count(e) from AuditEntry e", Long.class).getSingleResult());
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }

    /** What a service is made of. */
    public record Desk(EntityManager em, Actor actor, LocalDate today) {

        public Clock clock() {
            return Clock.fixed(Instant.parse(today + "T09:00:00Z"), ZoneOffset.UTC);
        }

        public AuditLog audit() {
            return new AuditTrail(em, actor, clock());
        }

        public PctDirectory directory() {
            return new PctDirectory(em, audit(), actor);
        }

        void register(PctCode code, String name, Sector sector) {
            directory()
                    .register(new PctView(
                            code,
                            name,
                            sector,
                            List.of(name.split(" ")[0]),
                            LocalDate.of(2002, 4, 1),
                            Optional.empty(),
                            Optional.empty()));
        }
    }
}
