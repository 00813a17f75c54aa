package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.membership.consultation.CommentView;
import uk.nhs.css.membership.consultation.Consultation;
import uk.nhs.css.membership.consultation.Faq;
import uk.nhs.css.membership.consultation.FaqView;
import uk.nhs.css.membership.consultation.Topic;
import uk.nhs.css.reporting.chart.Bar;
import uk.nhs.css.reporting.chart.BarChart;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/** What PCTs ask about the business case, by theme, and what still waits for an answer. */
@Dependent
class ConsultationThemes implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "consultation-themes", "Consultation themes", "What do PCTs ask about the business case, and what waits?");

    private static final List<Column> COLUMNS = List.of(
            Column.of("theme", "Theme", TEXT),
            Column.of("comments", "Comments", COUNT),
            Column.of("pcts", "PCTs that asked", COUNT).notSummed(),
            Column.of("answered", "Answered", COUNT),
            Column.of("waiting", "Waiting", COUNT),
            Column.of("longest_waiting", "Longest waiting (days)", COUNT).notSummed(),
            Column.of("last_comment", "Last comment", DATE),
            Column.of("published", "Published answers", COUNT));

    private static final List<Column> COMMENT = List.of(
            Column.of("pct", "PCT", TEXT),
            Column.of("sent", "Sent", DATE),
            Column.of("comment", "Comment", TEXT),
            Column.of("answered", "Answered", DATE),
            Column.of("answer", "Answer", TEXT));

    private static final List<Column> ENTRY = List.of(
            Column.of("question", "Question", TEXT),
            Column.of("published", "Published", DATE),
            Column.of("answer", "Answer", TEXT));

    private final Consultation consultation;
    private final Faq faq;
    private final Standings standings;
    private final Clock clock;

    @Inject
    ConsultationThemes(Consultation consultation, Faq faq, Standings standings, Clock clock) {
        this.consultation = consultation;
        this.faq = faq;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public ReportInfo info() {
        return INFO;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public int position() {
        return 60;
    }

    /** What there was on the day: a comment sent by then, its answer if given by then. */
    private record Said(CommentView comment, LocalDate sent, Optional<LocalDate> answered) {}

    @Override
    public ReportView make(ReportScope scope) {
        List<Said> said = said(scope);
        Map<String, List<FaqView>> published = published(scope);
        Map<String, List<Said>> themes = new TreeMap<>(said.stream()
                .collect(Collectors.groupingBy(each -> each.comment().topic().name())));
        Topic.STANDING.forEach(topic -> themes.putIfAbsent(topic.name(), List.of()));
        published.keySet().forEach(topic -> themes.putIfAbsent(topic, List.of()));
        List<Row> rows = said.isEmpty() && published.isEmpty()
                ? List.of()
                : themes.entrySet().stream()
                        .map(theme -> row(
                                theme.getKey(),
                                theme.getValue(),
                                published.getOrDefault(theme.getKey(), List.of()),
                                scope))
                        .sorted(Comparator.comparing(
                                        (Row row) -> row.cells().get(1).number())
                                .reversed())
                        .toList();
        List<Cell> london =
                new ArrayList<>(DataTable.sum(scope.name(), COLUMNS, rows).cells());
        london.set(2, Cell.count(askers(said)));
        return new ReportView(
                INFO,
                scope.name(),
                scope.year(),
                sentence(said, scope),
                scope.asAt(),
                COLUMNS,
                rows,
                new Row(Optional.empty(), london),
                charts(themes),
                notes(said, scope));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        List<Row> comments = said(scope).stream()
                .filter(each -> Words.slug(each.comment().topic().name()).equals(key))
                .map(each -> Row.of(
                        Cell.text(each.comment().pctName()),
                        Cell.of(each.sent()),
                        Cell.text(each.comment().wording()),
                        each.answered().map(Cell::of).orElse(Cell.blank()),
                        Cell.text(each.answered()
                                .flatMap(day -> each.comment().answer())
                                .orElse(""))))
                .toList();
        List<Row> entries = published(scope).values().stream()
                .flatMap(List::stream)
                .filter(entry -> Words.slug(entry.topic().name()).equals(key))
                .map(entry -> Row.of(
                        Cell.text(entry.question()), Cell.of(day(entry.publishedAt())), Cell.text(entry.answer())))
                .toList();
        return List.of(
                RowsBehind.of(
                        List.of("comments", "pcts", "answered", "waiting", "longest_waiting", "last_comment"),
                        "Comments",
                        "No PCT of " + scope.name() + " has sent a comment on this theme.",
                        COMMENT,
                        comments),
                RowsBehind.of(
                        List.of("published"),
                        "Published answers",
                        "No answer on this theme has been published.",
                        ENTRY,
                        entries));
    }

    private List<Said> said(ReportScope scope) {
        Set<PctCode> shown = standings.shown(scope).stream().map(Standing::code).collect(Collectors.toSet());
        return Reading.once(ConsultationThemes.class, "comments", () -> consultation.comments("")).stream()
                .map(comment -> new Said(
                        comment,
                        day(comment.sentAt()),
                        comment.answeredAt().map(this::day).filter(on -> !on.isAfter(scope.asAt()))))
                .filter(each -> !each.sent().isAfter(scope.asAt()))
                .filter(each -> shown.contains(each.comment().code()))
                .toList();
    }

    /** By topic; an entry names no PCT, so that a filter by PCT leaves none. */
    private Map<String, List<FaqView>> published(ReportScope scope) {
        return scope.isFiltered()
                ? Map.of()
                : Reading.once(ConsultationThemes.class, "published", () -> faq.search("")).stream()
                        .filter(entry -> !day(entry.publishedAt()).isAfter(scope.asAt()))
                        .collect(Collectors.groupingBy(entry -> entry.topic().name()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static Row row(String theme, List<Said> said, List<FaqView> published, ReportScope scope) {
        List<Said> waiting =
                said.stream().filter(each -> each.answered().isEmpty()).toList();
        return Row.about(
                Words.slug(theme),
                Cell.text(theme),
                Cell.count(said.size()),
                Cell.count(askers(said)),
                Cell.count(said.size() - waiting.size()),
                Cell.count(waiting.size()),
                waiting.stream()
                        .map(Said::sent)
                        .min(Comparator.naturalOrder())
                        .map(first -> Cell.count(ChronoUnit.DAYS.between(first, scope.asAt())))
                        .orElse(Cell.blank()),
                said.stream()
                        .map(Said::sent)
                        .max(Comparator.naturalOrder())
                        .map(Cell::of)
                        .orElse(Cell.blank()),
                scope.isFiltered() ? Cell.blank() : Cell.count(published.size()));
    }

    private static long askers(List<Said> said) {
        return said.stream().map(each -> each.comment().code()).distinct().count();
    }

    private static String sentence(List<Said> said, ReportScope scope) {
        if (said.isEmpty()) {
            return "No PCT of " + scope.name() + " had sent a comment by " + scope.day() + ".";
        }
        long waiting = said.stream().filter(each -> each.answered().isEmpty()).count();
        Map.Entry<String, Long> most = said.stream()
                .collect(Collectors.groupingBy(
                        each -> each.comment().topic().name(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
        String theme = "“" + most.getKey() + "”";
        return Words.sentence(Words.some(said.size(), "comment")) + " from " + Words.pcts(askers(said)) + " of "
                + scope.name()
                + (most.getValue() == said.size()
                        ? ", on " + theme
                        : ", most on " + theme + " (" + most.getValue() + ")")
                + "; " + Words.some(waiting, "comment")
                + (scope.isPast() ? " waited" : waiting == 1 || waiting == 0 ? " waits" : " wait")
                + " for an answer.";
    }

    private static List<Chart> charts(Map<String, List<Said>> themes) {
        List<Bar> bars = themes.entrySet().stream()
                .filter(theme -> !theme.getValue().isEmpty())
                .map(theme -> {
                    long answered = theme.getValue().stream()
                            .filter(each -> each.answered().isPresent())
                            .count();
                    int all = theme.getValue().size();
                    return new Bar(
                            theme.getKey(),
                            BigDecimal.valueOf(answered),
                            BigDecimal.valueOf(all),
                            answered + " of " + all + " answered");
                })
                .toList();
        return bars.isEmpty()
                ? List.of()
                : List.of(BarChart.of("Comments by theme, and how many are answered", bars, "themes-answered"));
    }

    private static List<String> notes(List<Said> said, ReportScope scope) {
        List<String> notes = new ArrayList<>();
        if (scope.isFiltered()) {
            notes.add("Published answers name no PCT, so they are counted for London as a whole only.");
        }
        if (said.stream().anyMatch(each -> each.comment().illustrative())) {
            notes.add("Comments and answers are illustrative sample data.");
        }
        return notes;
    }
}
