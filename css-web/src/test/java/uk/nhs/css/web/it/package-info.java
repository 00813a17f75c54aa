/**
 * Tests against the running service: the real WAR on a real Payara Micro with a real database.
 *
 * <p><b>Black box.</b> A test class marked {@link uk.nhs.css.web.it.RunningService} takes a {@link
 * uk.nhs.css.web.it.Service} in its constructor or methods. One server serves all classes of a run; it is started at
 * first use, on H2 or MariaDB as the system property {@code css.it.database} says, with sample data and demo accounts.
 * Before each class the database is put back to what it was right after the first start, so no class depends on
 * another. Inside a class, methods work on rows of their own, or call {@link
 * uk.nhs.css.web.it.Service#restoreData()} in a {@code @BeforeEach}.
 *
 * <p><b>In the container.</b> A class that must inject beans uses Arquillian with {@link
 * uk.nhs.css.web.it.Deployments#war(Class[])}; each such class starts a server of its own (about 12 seconds), so there
 * are few of them.
 *
 * <p>Classes are named {@code …IT}. Those in this package and below run once on each database; those in {@code browser}
 * run once, on H2.
 */
package uk.nhs.css.web.it;
