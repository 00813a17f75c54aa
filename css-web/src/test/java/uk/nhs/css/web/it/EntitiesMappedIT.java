package uk.nhs.css.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Inside the container: the persistence unit holds every entity that the modules define, and their tables exist. */
@ArquillianTest
class EntitiesMappedIT {
    private static final String LIST = "defined-entities.txt";

    @Inject
    private EntityManager entityManager;

    @Inject
    private UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return Deployments.war(EntitiesMappedIT.class)
                .addAsResource(new StringAsset(String.join("\n", DefinedEntities.names())), LIST);
    }

    @Test
    void everyEntityOfEveryModuleIsInThePersistenceUnit() throws IOException {
        Set<String> mapped = entityManager.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType().getName())
                .collect(Collectors.toSet());

        assertThat(mapped).containsExactlyInAnyOrderElementsOf(defined());
    }

    @Test
    void everyEntityCanBeReadFromItsTable() throws Exception {
        for (EntityType<?> entity : entityManager.getMetamodel().getEntities()) {
            transaction.begin();
            try {
                assertThat(entityManager
                                .createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
                                .setMaxResults(1)
                                .getResultList())
                        .as(entity.getName())
                        .hasSizeLessThanOrEqualTo(1);
            } finally {
                transaction.rollback();
            }
        }
    }

    @Test
    void theDialectIsTheDatabasesOwn() {
        String dialect = entityManager
                .getEntityManagerFactory()
                .unwrap(ServerSession.class)
                .getPlatform()
                .getClass()
                .getSimpleName();

        assertThat(dialect)
                .isEqualTo(System.getenv("CSS_DB_URL").startsWith("jdbc:h2:") ? "H2Platform" : "MySQLPlatform");
    }

    @Test
    void nothingIsAnsweredFromACacheThatAnotherInstanceCannotSee() {
        assertThat(entityManager.getMetamodel().getEntities()).allSatisfy(entity -> assertThat(entityManager
                        .getEntityManagerFactory()
                        .unwrap(ServerSession.class)
                        .getDescriptor(entity.getJavaType())
                        .isSharedIsolation())
                .as(entity.getName())
                .isFalse());
    }

    private static List<String> defined() throws IOException {
        try (InputStream list = EntitiesMappedIT.class.getClassLoader().getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
