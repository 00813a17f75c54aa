package uk.nhs.css.membership.phasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.register.MembersRegister;

/**
 * How many members there are as the plan in force brings PCTs in and notice takes them out: numbers without names, which every
 * PCT may know since its own price hangs on them. A PCT counts from the first day of its wave, as the planner counts it.
 */
@ApplicationScoped
@Transactional
public class MembersAhead {

    private final PlanStore store;
    private final MembersRegister register;
    private final Clock clock;

    @Inject
    public MembersAhead(EntityManager em, MembersRegister register, Clock clock) {
        this.store = new PlanStore(em);
        this.register = register;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MembersAhead() {
        this(null, null, null);
    }

    /**
     * A month in which the number of members changes, or the first of all, which is the present one.
     *
     * @param members how many there are when its comings and goings are counted
     */
    public record MonthAhead(YearMonth month, int joining, int leaving, int members) {}

    /** The present month and every later one that changes the number; two SQL statements. */
    public List<MonthAhead> months() {
        LocalDate today = LocalDate.now(clock);
        YearMonth now = YearMonth.from(today);
        List<MembershipSpan> spans = register.everyone();
        Set<PctCode> joined = spans.stream().map(MembershipSpan::code).collect(Collectors.toSet());
        SortedMap<YearMonth, Integer> joining = new TreeMap<>();
        SortedMap<YearMonth, Integer> leaving = new TreeMap<>();
        Map<PctCode, LocalDate> starts = store.startsBefore(
                today.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        starts.forEach((code, start) -> {
            if (!joined.contains(code)) {
                joining.merge(joins(start, today), 1, Integer::sum);
            }
        });
        spans.stream()
                .flatMap(span -> span.left().stream())
                .filter(day -> day.isAfter(today))
                .forEach(day -> leaving.merge(YearMonth.from(day), 1, Integer::sum));
        return counted(now, members(spans, today), joining, leaving);
    }

    /**
     * The month in which a wave is expected to bring in a PCT that is no member yet: that of its start; once it has begun and
     * the PCT is still joining, next month at the earliest.
     *
     * @param start the first day of the wave
     * @param asAt the day from which one looks ahead
     */
    public static YearMonth joins(LocalDate start, LocalDate asAt) {
        YearMonth now = YearMonth.from(asAt);
        return YearMonth.from(start).isAfter(now) ? YearMonth.from(start) : now.plusMonths(1);
    }

    private static int members(List<MembershipSpan> spans, LocalDate today) {
        return Math.toIntExact(spans.stream()
                .filter(span -> span.left().map(today::isBefore).orElse(true))
                .count());
    }

    private static List<MonthAhead> counted(
            YearMonth now, int today, SortedMap<YearMonth, Integer> joining, SortedMap<YearMonth, Integer> leaving) {
        SortedMap<YearMonth, Integer> turning = new TreeMap<>(joining);
        leaving.forEach((month, none) -> turning.putIfAbsent(month, 0));
        turning.putIfAbsent(now, 0);
        List<MonthAhead> months = new ArrayList<>();
        int members = today;
        for (YearMonth month : turning.keySet()) {
            int in = joining.getOrDefault(month, 0);
            int out = leaving.getOrDefault(month, 0);
            members += in - out;
            months.add(new MonthAhead(month, in, out, members));
        }
        return months;
    }
}
