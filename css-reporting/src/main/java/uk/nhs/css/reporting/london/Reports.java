package uk.nhs.css.reporting.london;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Findings;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** The London-wide reports, for SHA analysts and host administrators. */
@ApplicationScoped
@Transactional
public class Reports {

    private List<LondonReport> reports;
    private Actor actor;
    private Clock clock;

    protected Reports() {}

    @Inject
    Reports(@Any Instance<LondonReport> reports, Actor actor, Clock clock) {
        this((Iterable<LondonReport>) reports, actor, clock);
    }

    Reports(Iterable<LondonReport> reports, Actor actor, Clock clock) {
        this.reports = StreamSupport.stream(reports.spliterator(), false)
                .sorted(Comparator.comparingInt(LondonReport::position))
                .toList();
        this.actor = actor;
        this.clock = clock;
    }

    /** Every report there is, in the order in which people ask. */
    public List<ReportInfo> list() {
        actor.requireRole(Role.SHA_ANALYST, Role.HOST_ADMIN);
        return reports.stream().map(LondonReport::info).toList();
    }

    /**
     * What a report asks and is called.
     *
     * @throws NotFound if there is no such report, saying which there are
     */
    public ReportInfo info(String name) {
        actor.requireRole(Role.SHA_ANALYST, Role.HOST_ADMIN);
        return named(name).info();
    }

    /**
     * What an address asks of a report.
     *
     * @param parameters of the address by their names
     * @throws NotFound if there is no such report, saying which there are
     * @throws MalformedInput with everything that cannot be understood and what is allowed instead
     */
    public ReportQuery query(String name, Map<String, String> parameters) {
        actor.requireRole(Role.SHA_ANALYST, Role.HOST_ADMIN);
        LondonReport report = named(name);
        Findings findings = new Findings();
        ReportQuery query = ReportQuery.read(parameters, findings);
        query.asAt().flatMap(this::notYet).ifPresent(findings::add);
        query.sort().flatMap(key -> noColumn(report, key)).ifPresent(findings::add);
        findings.raise();
        return query;
    }

    /**
     * A report, filtered and sorted.
     *
     * @throws NotFound if there is no such report, saying which there are
     * @throws MalformedInput if a filter, date or column does not exist, saying what is allowed
     */
    public ReportView report(String name, ReportQuery query) {
        actor.requireRole(Role.SHA_ANALYST, Role.HOST_ADMIN);
        LondonReport report = named(name);
        query.sort().flatMap(key -> noColumn(report, key)).ifPresent(bad -> {
            throw bad;
        });
        ReportView view = report.make(scope(query));
        return query.sort().map(key -> view.sortedBy(key, query.descending())).orElse(view);
    }

    /**
     * One row of a report, opened to the records behind its figures.
     *
     * @throws NotFound if there is no such report, or no such row under the filters
     * @throws MalformedInput as for {@link #report}
     */
    public RowView row(String name, String key, ReportQuery query) {
        actor.requireRole(Role.SHA_ANALYST, Role.HOST_ADMIN);
        LondonReport report = named(name);
        ReportScope scope = scope(query);
        ReportView view = report.make(scope);
        Row row = view.row(key).orElseThrow(() -> new NotFound("row", key));
        List<RowView.Figure> figures = new ArrayList<>();
        for (int i = 0; i < view.columns().size(); i++) {
            String shown = row.cells().get(i).shown();
            if (!shown.isEmpty()) {
                Column column = view.columns().get(i);
                figures.add(new RowView.Figure(column.key(), column.heading(), shown));
            }
        }
        return new RowView(
                report.info(),
                row.cells().get(0).shown(),
                pct(view, row),
                scope.asAt(),
                figures,
                report.behind(scope, key));
    }

    private static Optional<PctCode> pct(ReportView view, Row row) {
        return view.columns().stream()
                .filter(column -> column.key().equals(PctColumns.CODE))
                .map(column -> view.table().cell(row, column.key()).shown())
                .filter(code -> !code.isEmpty())
                .map(PctCode::of)
                .findFirst();
    }

    private LondonReport named(String name) {
        return reports.stream()
                .filter(report -> report.info().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("report", name, allowed()));
    }

    private String allowed() {
        return reports.stream()
                .map(report -> report.info().name())
                .collect(Collectors.joining(", ", "There is no report of this name. Use one of ", "."));
    }

    private ReportScope scope(ReportQuery query) {
        LocalDate today = LocalDate.now(clock);
        LocalDate asAt = query.asAt().orElse(today);
        notYet(asAt).ifPresent(bad -> {
            throw bad;
        });
        FinancialYear year = query.year().orElseGet(() -> FinancialYear.containing(asAt));
        return new ReportScope(year, asAt, today, query.sector(), query.state().map(MembershipState::of));
    }

    private Optional<MalformedInput> notYet(LocalDate asAt) {
        LocalDate today = LocalDate.now(clock);
        return asAt.isAfter(today)
                ? Optional.of(new MalformedInput(
                        "asAt",
                        asAt.toString(),
                        "has not come yet",
                        "Use a date up to " + Dates.inWords(today) + ", or leave it out."))
                : Optional.empty();
    }

    private static Optional<MalformedInput> noColumn(LondonReport report, String key) {
        List<String> keys = report.columns().stream().map(Column::key).toList();
        return keys.contains(key)
                ? Optional.empty()
                : Optional.of(new MalformedInput(
                        "sort",
                        key,
                        "is no column of this report",
                        keys.stream().collect(Collectors.joining(", ", "Use one of ", "."))));
    }
}
