package uk.nhs.css.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What every chart must be, read back as XML. */
public final class SoundChart {

    private SoundChart() {}

    /** Named and described, without script or style, its text large, inside the picture and readable on its ground. */
    public static void assertSound(Chart chart) {
        isNamed(chart);
        isStatic(chart);
        hasReadableText(chart);
        hasContrast(chart);
    }

    /** It is named and described for who cannot see it. */
    private static void isNamed(Chart chart) {
        SvgReader svg = new SvgReader(chart);
        assertThat(svg.root().getAttribute("role")).isEqualTo("img");
        String[] ids = svg.root().getAttribute("aria-labelledby").split(" ");
        Element title = svg.every("title").get(0);
        Element description = svg.every("desc").get(0);
        assertThat(ids).containsExactly(title.getAttribute("id"), description.getAttribute("id"));
        assertThat(title.getTextContent()).isEqualTo(chart.title()).isNotBlank();
        assertThat(description.getTextContent()).isEqualTo(chart.description()).isNotBlank();
    }

    /** It works under a strict content security policy. */
    private static void isStatic(Chart chart) {
        for (Element element : new SvgReader(chart).every("*")) {
            assertThat(element.getLocalName()).isIn("svg", "title", "desc", "rect", "line", "path", "circle", "text");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                assertThat(attribute.getNodeName().toLowerCase(Locale.ROOT))
                        .isNotEqualTo("style")
                        .doesNotStartWith("on")
                        .doesNotContain("href");
            }
        }
    }

    /** No text is smaller than 13 pixels or outside the picture. */
    private static void hasReadableText(Chart chart) {
        SvgReader svg = new SvgReader(chart);
        for (Element text : svg.every("text")) {
            int size = Integer.parseInt(text.getAttribute("font-size"));
            double width = TextWidth.of(
                    text.getTextContent(),
                    size,
                    text.getAttribute("font-weight").equals("700"));
            double x = SvgReader.number(text, "x");
            double from =
                    switch (text.getAttribute("text-anchor")) {
                        case "start" -> x;
                        case "middle" -> x - width / 2;
                        default -> x - width;
                    };
            assertThat(size).isGreaterThanOrEqualTo(13);
            assertThat(from).as(text.getTextContent()).isGreaterThanOrEqualTo(-1);
            assertThat(from + width)
                    .as(text.getTextContent())
                    .isLessThanOrEqualTo(SvgReader.number(svg.root(), "width"));
            assertThat(SvgReader.number(text, "y"))
                    .isBetween((double) size - 3, SvgReader.number(svg.root(), "height"));
        }
    }

    /** A text stands on the last rectangle drawn before it that covers its place, else on white or the page's pale ground. */
    private static void hasContrast(Chart chart) {
        List<Element> grounds = new ArrayList<>();
        for (Element element : new SvgReader(chart).every("*")) {
            if (element.getLocalName().equals("rect")) {
                grounds.add(element);
            }
            if (element.getLocalName().equals("text")) {
                String ink = element.getAttribute("fill");
                String ground = grounds.stream()
                        .filter(rect -> covers(rect, element))
                        .reduce((first, last) -> last)
                        .map(rect -> rect.getAttribute("fill"))
                        .orElse("#ffffff");
                assertThat(SvgReader.contrast(ink, ground))
                        .as(element.getTextContent() + ": " + ink + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static boolean covers(Element rect, Element text) {
        double x = SvgReader.number(text, "x") - SvgReader.number(rect, "x");
        double y = SvgReader.number(text, "y") - SvgReader.number(rect, "y");
        return x >= 0 && y >= 0 && x <= SvgReader.number(rect, "width") && y <= SvgReader.number(rect, "height");
    }
}
