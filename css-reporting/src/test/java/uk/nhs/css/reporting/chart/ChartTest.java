package uk.nhs.css.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.reporting.Samples;

class ChartTest {

    private static final TileKind MEMBER = TileKind.strong("M", "Member");
    private static final TileKind JOINING = TileKind.pale("J", "Joining", "#41b6e6");
    private static final TileKind LEFT = TileKind.past("L", "Left");

    static Stream<Chart> charts() {
        return Stream.of(
                PriceCurveChart.of(Samples.curve(), OptionalInt.of(22), "curve"),
                PriceCurveChart.of(Samples.curve(), OptionalInt.empty(), "curve-2"),
                bars(),
                map());
    }

    private static Chart bars() {
        return BarChart.of(
                "Members by sector",
                List.of(
                        new Bar("North West <London> & more", new BigDecimal(5), new BigDecimal(8), "5 of 8"),
                        new Bar(
                                "A sector with a name that is far too long to stand before its bar",
                                BigDecimal.ZERO,
                                new BigDecimal(6),
                                "0 of 6"),
                        Bar.of("All", new BigDecimal(8), "8 of 8")),
                "bars");
    }

    private static Chart map() {
        return TileMap.of(
                "London",
                List.of(
                        new Tile(PctCode.of("5K5"), "Brent Teaching PCT", MEMBER),
                        new Tile(PctCode.of("TAK"), "Bexley Care Trust", JOINING),
                        new Tile(PctCode.of("5M6"), "Richmond and Twickenham PCT", MEMBER),
                        new Tile(PctCode.of("5VV"), "A successor that London’s grid does not know", LEFT)),
                List.of(MEMBER, JOINING, TileKind.pale("A", "Approved", "#ccdff1"), LEFT),
                "map");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void it_is_sound(Chart chart) {
        SoundChart.assertSound(chart);
    }

    @Test
    void contrast_is_computed_as_wcag_defines_it() {
        assertThat(SvgReader.contrast("#000000", "#ffffff")).isCloseTo(21, within(0.01));
        assertThat(SvgReader.contrast("#ffffff", "#767676")).isCloseTo(4.54, within(0.01));
    }

    @Test
    void lines_and_edges_stand_out_from_white() {
        assertThat(SvgReader.contrast(Palette.BLUE, Palette.PAPER)).isGreaterThan(3);
        assertThat(SvgReader.contrast(Palette.EDGE, Palette.PAPER)).isGreaterThan(3);
        assertThat(SvgReader.contrast(Palette.GREEN, Palette.PAPER)).isGreaterThan(3);
    }

    @Test
    void the_price_curve_says_what_it_shows() {
        Chart chart = PriceCurveChart.of(Samples.curve(), OptionalInt.of(22), "curve");
        // 16.4375 + 668.4375 / 22 = 46.8210…
        assertThat(chart.description())
                .startsWith("From 61.00 pence at 15 members to 38.00 pence at 31. Today 22 members, 46.82p.")
                .contains("Quoted: 61.00 pence at 15 members (FAQ pack on the business case, FAQ 1).");
        assertThat(new SvgReader(chart).texts())
                .contains(
                        "Today: 22 members, 46.82p",
                        "61.00p quoted, 15 members",
                        "38.00p quoted, 31 members",
                        "below quorum",
                        "Members");
    }

    @Test
    void a_quoted_point_on_which_london_stands_has_one_name() {
        assertThat(new SvgReader(PriceCurveChart.of(Samples.curve(), OptionalInt.of(15), "c")).texts())
                .contains("Today: 15 members, 61.00p, as quoted")
                .doesNotContain("61.00p quoted, 15 members");
    }

    @Test
    void nobody_is_marked_when_nobody_is_a_member() {
        assertThat(PriceCurveChart.svg(Samples.curve(), OptionalInt.of(0))).doesNotContain("Today");
    }

    @Test
    void a_curve_without_points_is_refused() {
        PriceCurveView empty = new PriceCurveView(Samples.YEAR, List.of(), List.of(), 1, "");
        assertThatThrownBy(() -> PriceCurveChart.of(empty, OptionalInt.empty(), "c"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** With any number of members today: all three names are there, apart from one another and off the curve. */
    @Property
    void no_label_lies_on_another_or_on_the_curve(@ForAll @IntRange(min = 1, max = 31) int today) {
        SvgReader svg = new SvgReader(PriceCurveChart.of(Samples.curve(), OptionalInt.of(today), "c"));
        List<Label> labels = svg.every("text").stream()
                .filter(text -> text.getAttribute("text-anchor").equals("start"))
                .map(text -> new Label(
                        text.getTextContent(),
                        SvgReader.number(text, "x"),
                        SvgReader.number(text, "y"),
                        13,
                        text.getAttribute("font-weight").equals("700"),
                        text.getAttribute("fill")))
                .toList();
        assertThat(labels.stream().filter(label -> label.text().startsWith("Today:")))
                .hasSize(1);
        assertThat(labels).hasSizeGreaterThanOrEqualTo(today == 15 || today == 31 ? 2 : 3);
        for (Label label : labels) {
            assertThat(labels.stream().filter(other -> other != label)).noneMatch(label::overlaps);
            assertThat(svg.every("path")).noneMatch(path -> meets(label, path.getAttribute("d")));
        }
    }

    private static boolean meets(Label label, String path) {
        return Stream.of(path.substring(1).split(" L"))
                .map(point -> point.split(","))
                .anyMatch(point -> label.covers(Double.parseDouble(point[0]), Double.parseDouble(point[1]), 2));
    }

    @Test
    void the_map_tells_each_state_by_letter_too_and_counts_it() {
        SvgReader svg = new SvgReader(map());
        assertThat(svg.texts())
                .containsSubsequence("5K5", "M", "Brent", "TAK", "J", "Bexley", "5M6", "M", "Richmond", "5VV", "L")
                .contains("Member 2", "Joining 1", "Left 1")
                .doesNotContain("Approved 0");
        assertThat(map().description()).isEqualTo("Member 2 (5K5, 5M6); Joining 1 (TAK); Left 1 (5VV).");
    }

    @Test
    void the_map_has_a_place_of_its_own_for_each_of_the_31_pcts() {
        List<String> codes = List.of(
                "5K5", "5HX", "5H1", "5K6", "5AT", "5HY", "5LA", "5LC", "5A9", "5K7", "5C1", "5C9", "5K8", "5C2", "5C3",
                "5A4", "5C5", "5NA", "5C4", "5NC", "TAK", "5A7", "5A8", "5LD", "5LF", "5LE", "5K9", "5A5", "5M6", "5M7",
                "5LG");
        assertThat(codes).hasSize(31);
        assertThat(codes.stream()
                        .map(code -> LondonGrid.of(PctCode.of(code)).orElseThrow())
                        .map(place -> place.column() + "," + place.row()))
                .doesNotHaveDuplicates();
        // In 84 pixels with 8 before and 4 behind.
        assertThat(codes).allSatisfy(code -> assertThat(TextWidth.of(
                        LondonGrid.of(PctCode.of(code)).orElseThrow().name(), 13, false))
                .isLessThanOrEqualTo(73));
    }

    @Test
    void ids_follow_the_parameter_so_that_two_charts_can_stand_on_one_page() {
        Chart one = PriceCurveChart.of(Samples.curve(), OptionalInt.empty(), "one");
        Chart other = PriceCurveChart.of(Samples.curve(), OptionalInt.empty(), "other");
        assertThat(one.svg()).contains("id=\"one-title\"", "id=\"one-desc\"");
        assertThat(other.svg()).contains("id=\"other-title\"").doesNotContain("\"one-");
        assertThatThrownBy(() -> PriceCurveChart.of(Samples.curve(), OptionalInt.empty(), "\"><script>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
