package uk.nhs.css.web.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads pages as XML and lists what the content security policy or a browser without script would not bear. */
final class Pages {
    private static final String FACES_HTML = "jakarta.faces.html";
    private static final String FACES_CORE = "jakarta.faces.core";
    /** Components that write script into the page. */
    private static final Set<String> SCRIPTED =
            Set.of(FACES_HTML + " commandLink", FACES_HTML + " commandScript", FACES_CORE + " ajax");

    private Pages() {}

    /** Every page, template and component below this folder. */
    static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with this page, one line each with file and line; empty when nothing is. */
    static List<String> faults(Path page) {
        try {
            return faults(page.getFileName().toString(), Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> faults(String name, String text) {
        Reader reader = new Reader(name);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.newSAXParser().parse(new InputSource(new StringReader(text)), reader);
        } catch (SAXException e) {
            reader.faults.add(name + " is no well-formed XML: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.faults;
    }

    private static final class Reader extends DefaultHandler {
        private final String name;
        private final List<String> faults = new ArrayList<>();
        private Locator locator;
        private boolean inlineScript;

        Reader(String name) {
            this.name = name;
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public void startElement(String space, String element, String qualified, Attributes attributes) {
            String tag = element.toLowerCase(Locale.ROOT);
            if (SCRIPTED.contains(space + " " + element)) {
                fault(qualified + " writes script into the page; use h:commandButton or a GET link");
            }
            if (tag.equals("style")) {
                fault("a style element; use the stylesheet");
            }
            inlineScript = tag.equals("script") && attributes.getValue("src") == null;
            if (inlineScript) {
                fault("script in the page; use a module of our own");
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                String attribute = attributes.getLocalName(i).toLowerCase(Locale.ROOT);
                String value = attributes.getValue(i);
                if (attribute.equals("style")) {
                    fault("a style attribute on " + qualified);
                } else if (attribute.matches("on[a-z]+") && !space.equals(FACES_CORE)) {
                    fault(attribute + " on " + qualified);
                } else if (value.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                    fault("javascript: in " + attribute + " of " + qualified);
                } else if (attribute.equals("escape") && value.equals("false")) {
                    unescaped(attributes, qualified);
                }
            }
        }

        /** Only the server's own charts are written as they are; any other text is escaped. */
        private void unescaped(Attributes attributes, String element) {
            String value = attributes.getValue("value");
            if (value == null || !value.toLowerCase(Locale.ROOT).contains("svg")) {
                fault("unescaped text in " + element + "; only the server's own SVG may be");
            }
        }

        private void fault(String text) {
            faults.add(name + ":" + locator.getLineNumber() + " " + text);
        }
    }
}
