package uk.nhs.css.reporting.london;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.refusal.Findings;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.register.MembershipState;

/**
 * What is asked of a report.
 *
 * @param year the financial year; the one of the as-at date if empty
 * @param asAt the day to look from; today if empty
 * @param sector only PCTs of this sector
 * @param state only PCTs in this membership state, by its constant such as {@code MEMBER}
 * @param sort the key of the column to sort by; the report's own order if empty
 * @param descending whether to turn that order round
 */
public record ReportQuery(
        Optional<FinancialYear> year,
        Optional<LocalDate> asAt,
        Optional<Sector> sector,
        Optional<String> state,
        Optional<String> sort,
        boolean descending) {

    /** What an address may ask. */
    public static final List<String> PARAMETERS = List.of("year", "asAt", "sector", "state", "sort", "direction");

    /** Everything, as at today, in the report's own order. */
    public static ReportQuery everything() {
        return new ReportQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Everything in its own order, as at a day. */
    public static ReportQuery on(LocalDate asAt, FinancialYear year) {
        return new ReportQuery(
                Optional.of(year), Optional.of(asAt), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * From the parameters of an address. Null and blank mean that nothing was asked for.
     *
     * @param sort a column's key; with a minus before it the other way round
     * @param direction {@code asc} or {@code desc}
     * @throws MalformedInput naming each parameter that cannot be understood and what it may be
     */
    public static ReportQuery of(String year, String asAt, String sector, String state, String sort, String direction) {
        Findings findings = new Findings();
        ReportQuery query = read(year, asAt, sector, state, sort, direction, findings);
        findings.raise();
        return query;
    }

    /**
     * From all parameters of an address.
     *
     * @param findings what cannot be understood goes there, also a parameter that no report has
     */
    static ReportQuery read(Map<String, String> parameters, Findings findings) {
        parameters.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .sorted()
                .forEach(name -> findings.add(new MalformedInput(
                        name, name, "is no filter of a report", "Use year, asAt, sector, state or sort.")));
        return read(
                parameters.get("year"),
                parameters.get("asAt"),
                parameters.get("sector"),
                parameters.get("state"),
                parameters.get("sort"),
                parameters.get("direction"),
                findings);
    }

    private static ReportQuery read(
            String year, String asAt, String sector, String state, String sort, String direction, Findings findings) {
        Optional<String> order = given(sort);
        boolean down = order.filter(key -> key.startsWith("-")).isPresent();
        return new ReportQuery(
                given(year).flatMap(text -> findings.read(() -> FinancialYear.parse(text))),
                given(asAt).flatMap(text -> findings.read(() -> date(text))),
                given(sector).flatMap(text -> findings.read(() -> Sector.of(text.toUpperCase(Locale.ROOT)))),
                given(state)
                        .flatMap(text ->
                                findings.read(() -> MembershipState.of(text).name())),
                order.map(key -> down ? key.substring(1) : key),
                given(direction)
                        .flatMap(text -> findings.read(() -> isDescending(text)))
                        .orElse(down));
    }

    /** The filters as parameters of an address, without the order; for links to what lies behind a report. */
    public Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        year.ifPresent(value -> filters.put("year", value.toString()));
        asAt.ifPresent(value -> filters.put("asAt", value.toString()));
        sector.ifPresent(value -> filters.put("sector", value.name()));
        state.ifPresent(value -> filters.put("state", value));
        return filters;
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedInput("asAt", text, "is no date", "Write a date as 2007-06-01.");
        }
    }

    private static boolean isDescending(String text) {
        return switch (text) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw new MalformedInput("direction", text, "is no direction", "Use asc or desc.");
        };
    }
}
