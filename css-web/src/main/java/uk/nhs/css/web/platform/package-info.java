/**
 * What the application stands on: its settings, its clock, its database and whether it is ready.
 *
 * <p>Start-up order: the container opens the data source {@code java:app/jdbc/css}, {@link
 * uk.nhs.css.web.platform.SchemaMigrator} brings the schema up to date, and only then may other start-up work
 * run: it declares {@code @DependsOn("SchemaMigrator")}.
 *
 * <p>May use: Jakarta EE, MicroProfile Health, Flyway and, for files that are sent, the door of {@code imports}. Knows no business rule; every other part of css-web may
 * use {@link uk.nhs.css.web.platform.Settings} and inject {@code EntityManager} and {@code java.time.Clock}.
 */
package uk.nhs.css.web.platform;
