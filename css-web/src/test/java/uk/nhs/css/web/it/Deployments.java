package uk.nhs.css.web.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What Arquillian deploys: the WAR that was built, without its filters, with the test's own classes and AssertJ. */
public final class Deployments {
    private Deployments() {}

    /** The real WAR with these classes added. */
    public static WebArchive war(Class<?>... tests) {
        if ("mariadb".equals(System.getProperty("css.it.database"))) {
            // The build's CSS_DB_… variables name this schema; it is emptied, as another class may have used it.
            MariaServer.execute("drop database if exists css_arquillian");
            TestDatabase.chosen("arquillian");
        }
        File built = Path.of(System.getProperty("css.it.target", "target"), "css.war")
                .toFile();
        WebArchive archive = ShrinkWrap.create(ZipImporter.class, "css.war")
                .importFrom(built)
                .as(WebArchive.class)
                .addClasses(tests)
                .addAsLibraries(assertj());
        // Arquillian calls a servlet of its own without an account; the filters let no such path through.
        String descriptor = text(archive.get("/WEB-INF/web.xml").getAsset());
        archive.delete("/WEB-INF/web.xml");
        return archive.setWebXML(
                new StringAsset(descriptor.replaceAll("(?s)<filter-mapping>.*?</filter-mapping>", "")));
    }

    private static String text(Asset asset) {
        try (InputStream stream = asset.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File assertj() {
        try {
            return Path.of(Assertions.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
