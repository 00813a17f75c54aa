package uk.nhs.css.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema up to date before anything else in the application starts. A failure here fails the deployment.
 *
 * <p>Where {@code CSS_DB_OWNER_USER} names an owner, the migrations run as that owner, who then grants the service's
 * own account just what it needs ({@link DatabaseGrants}). Beforehand that
 * account needs no more than the right to read, with which the pool can connect.
 */
@Startup
@Singleton(name = "SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SchemaMigrator {
    @Resource(lookup = "java:app/jdbc/css")
    private DataSource dataSource;

    @Inject
    private Settings settings;

    @PostConstruct
    void migrate() {
        FluentConfiguration configuration = Flyway.configure(SchemaMigrator.class.getClassLoader())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true);
        if (settings.databaseOwner().isPresent() && settings.databaseUrl().isPresent()) {
            Flyway flyway = configuration
                    .dataSource(
                            settings.databaseUrl().get(),
                            settings.databaseOwner().get(),
                            settings.databaseOwnerPassword())
                    .load();
            flyway.migrate();
            new DatabaseGrants(flyway.getConfiguration().getDataSource()).giveTo(settings.databaseUser());
        } else {
            configuration.dataSource(dataSource).load().migrate();
        }
    }
}
