package uk.nhs.css.web.it.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import uk.nhs.css.web.security.AccessRule;
import uk.nhs.css.web.security.AccessRules;

/** Every way into the application that its own code declares, read from the code and the WAR. */
final class ListedPaths {

    private ListedPaths() {}

    /** {@code METHOD path} of every rule of {@link AccessRules}. HEAD goes with GET. */
    static Set<String> rules() {
        Set<String> calls = new TreeSet<>();
        for (AccessRule rule : AccessRules.all()) {
            rule.methods().stream()
                    .filter(method -> !method.equals("HEAD"))
                    .map(method -> method + " " + rule.pattern())
                    .forEach(calls::add);
        }
        return calls;
    }

    /** {@code METHOD path} of every method of a REST resource. */
    static Set<String> resources() {
        Set<String> calls = new TreeSet<>();
        for (Class<?> resource : classes(Path.class)) {
            String root = root() + resource.getAnnotation(Path.class).value();
            for (Method method : resource.getMethods()) {
                Path below = method.getAnnotation(Path.class);
                String path = below == null ? root : root + "/" + below.value();
                verbs(method).forEach(verb -> calls.add(verb + " " + tidy(path)));
            }
        }
        return calls;
    }

    /** The address patterns of every servlet, from {@code @WebServlet} and from the WAR's web.xml. */
    static Set<String> servlets() {
        Set<String> patterns = new TreeSet<>();
        for (Class<?> servlet : classes(WebServlet.class)) {
            WebServlet mapping = servlet.getAnnotation(WebServlet.class);
            patterns.addAll(List.of(mapping.urlPatterns()));
            patterns.addAll(List.of(mapping.value()));
        }
        patterns.addAll(webXml());
        return patterns;
    }

    private static List<String> webXml() {
        java.nio.file.Path war = java.nio.file.Path.of(System.getProperty("css.it.target", "target"), "css.war");
        try (ZipFile zip = new ZipFile(war.toFile());
                InputStream text = zip.getInputStream(zip.getEntry("WEB-INF/web.xml"))) {
            NodeList mappings = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(text)
                    .getElementsByTagName("servlet-mapping");
            List<String> patterns = new ArrayList<>();
            for (int i = 0; i < mappings.getLength(); i++) {
                NodeList children = mappings.item(i).getChildNodes();
                for (int k = 0; k < children.getLength(); k++) {
                    if (children.item(k).getNodeName().equals("url-pattern")) {
                        patterns.add(children.item(k).getTextContent().strip());
                    }
                }
            }
            return patterns;
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(war.toString(), e);
        }
    }

    private static String root() {
        return classes(ApplicationPath.class).stream()
                .map(type -> type.getAnnotation(ApplicationPath.class).value())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static List<? extends Class<?>> classes(Class<? extends Annotation> annotation) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("uk.nhs.css").stream()
                        .filter(type -> type.isAnnotatedWith(annotation))
                        .map(JavaClass::reflect)
                        .toList();
    }

    private static String tidy(String path) {
        String single = path.replaceAll("/+", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }
}
