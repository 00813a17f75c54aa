package uk.nhs.css.domain.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import uk.nhs.css.domain.audit.AuditEntry;
import uk.nhs.css.domain.evidence.Evidence;
import uk.nhs.css.domain.imports.ImportRecord;
import uk.nhs.css.domain.pct.Pct;
import uk.nhs.css.domain.persistence.FinancialYearConverter;
import uk.nhs.css.domain.persistence.HeadsConverter;
import uk.nhs.css.domain.persistence.InstantConverter;
import uk.nhs.css.domain.persistence.MoneyConverter;
import uk.nhs.css.domain.persistence.PctCodeConverter;
import uk.nhs.css.domain.persistence.PencePerHeadConverter;
import uk.nhs.css.domain.population.PopulationFigure;
import uk.nhs.css.domain.population.StandIn;

/**
 * An empty in-memory database of its own, built by the real migrations on the class path, with the entities of css-domain
 * and those a module adds. Isolation is READ_COMMITTED, as in production.
 *
 * <p>Example: {@code try (TestDatabase db = TestDatabase.with(Charge.class)) { db.inTransaction(em -> ...); }}
 */
public final class TestDatabase implements AutoCloseable {

    private static final List<Class<?>> SHARED = List.of(
            Pct.class,
            PopulationFigure.class,
            StandIn.class,
            Evidence.class,
            AuditEntry.class,
            ImportRecord.class,
            MoneyConverter.class,
            PctCodeConverter.class,
            FinancialYearConverter.class,
            PencePerHeadConverter.class,
            HeadsConverter.class,
            InstantConverter.class);

    /** Held, since the logging of the JDK forgets a level whose logger nobody holds. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    static {
        MIGRATIONS.setLevel(Level.WARNING);
    }

    private final JdbcConnectionPool pool;
    private final EntityManagerFactory factory;

    private TestDatabase(List<Class<?>> entities) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(40);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new Unit(pool, entities), Map.of(PersistenceUnitProperties.WEAVING, "false"));
    }

    /** @param entities the entities and converters to map besides those of css-domain */
    public static TestDatabase with(Class<?>... entities) {
        List<Class<?>> all = new ArrayList<>(SHARED);
        all.addAll(Arrays.asList(entities));
        return new TestDatabase(all);
    }

    /** Runs the work in one transaction of its own and gives its result; an exception rolls back and is passed on. */
    public <T> T call(Function<EntityManager, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    /** As {@link #call}, for work without a result. */
    public void inTransaction(Consumer<EntityManager> work) {
        call(em -> {
            work.accept(em);
            return null;
        });
    }

    /** Plain connections to the same database, to look at rows or to tamper with them. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        factory.close();
        pool.dispose();
    }

    /** What a persistence.xml would say. */
    private record Unit(DataSource dataSource, List<Class<?>> entities) implements PersistenceUnitInfo {

        @Override
        public String getPersistenceUnitName() {
            return "css-test-" + UUID.randomUUID();
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return dataSource;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            try {
                return new File("target/test-classes").toURI().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<String> getManagedClassNames() {
            return Stream.concat(SHARED.stream(), entities.stream())
                    .distinct()
                    .map(Class::getName)
                    .toList();
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            Properties properties = new Properties();
            properties.setProperty(
                    PersistenceUnitProperties.TARGET_DATABASE, "org.eclipse.persistence.platform.database.H2Platform");
            properties.setProperty(PersistenceUnitProperties.LOGGING_LEVEL, "WARNING");
            return properties;
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return Thread.currentThread().getContextClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            // Not woven: the container's weaving is covered by the container tests.
        }

        @Override
        public ClassLoader getNewTempClassLoader() {
            return getClassLoader();
        }
    }
}
