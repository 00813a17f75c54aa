package uk.nhs.css.membership.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.reading.Reading;

/** The register of members, as the host, the SHA and, each for itself, the PCTs read it. */
@ApplicationScoped
@Transactional
public class MembersRegister {
    /** Counts the members of {@code :day}, for a query that counts more in the same statement. */
    public static final String COUNT_ON = "select count(m) from Membership m where m.joinDate <= :day"
            + " and (m.leaveDate is null or m.leaveDate > :day)";

    private final MembershipStore store;
    private final PctDirectory directory;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public MembersRegister(EntityManager em, PctDirectory directory, Actor actor, Clock clock) {
        this.store = new MembershipStore(em);
        this.directory = directory;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MembersRegister() {
        this(null, null, null, null);
    }

    /** Every PCT that has been invited, by code; a PCT user gets its own only. Two or three SQL statements. */
    public List<MemberView> all() {
        Map<PctCode, PctView> pcts = pcts();
        return store.all().stream()
                .filter(membership -> actor.sees(membership.code()))
                .map(membership -> view(membership, pcts.get(membership.code())))
                .toList();
    }

    /** The memberships of every PCT that has joined, ended ones among them, whoever asks: to be counted, never to be shown. */
    public List<MembershipSpan> everyone() {
        return store.all().stream()
                .filter(each -> each.state() == MembershipState.MEMBER || each.state() == MembershipState.LEFT)
                .flatMap(each -> each.joinDate().stream()
                        .map(joined -> new MembershipSpan(each.code(), joined, each.leaveDate())))
                .toList();
    }

    /**
     * The register as at a day, read out of the moves: every PCT that had been invited by then, by code, with the state that
     * it was in, its join date if it had joined, and its leave date if it had given notice. A PCT user gets its own only.
     * Entries made later for that past are in it; {@link #enteredAfter} lists them. Two SQL statements.
     *
     * <p>Example: Brent joined on 1 April 2007; {@code allOn(2007-03-31)} has it as Joining, {@code allOn(2007-04-01)} as
     * Member.
     */
    public List<MemberView> allOn(LocalDate day) {
        Map<PctCode, PctView> pcts = pcts();
        return onDay(day).stream()
                .flatMap(then -> then
                        .state()
                        .map(state -> new MemberView(
                                then.membership().code(),
                                pcts.get(then.membership().code()).name(),
                                pcts.get(then.membership().code()).sector(),
                                state,
                                then.joinDate(),
                                then.leaveDate(),
                                then.membership().isIllustrative()))
                        .stream())
                .toList();
    }

    /**
     * What was entered after a day though it tells of that day or an earlier one, in the order of PCT and day: why {@link
     * #allOn} now answers otherwise than it did on that day. A PCT user gets its own only.
     */
    public List<LateEntry> enteredAfter(LocalDate day) {
        Stream<LateEntry> moves = onDay(day).stream().flatMap(then -> then.late(clock.getZone()).stream());
        Stream<LateEntry> dates =
                store
                        .dateChangesFrom(
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                        .stream()
                        .flatMap(change -> change.lateFor(day, clock.getZone()).stream())
                        .filter(entry -> actor.sees(entry.code()));
        return Stream.concat(moves, dates)
                .sorted(Comparator.comparing(LateEntry::code).thenComparing(LateEntry::on))
                .toList();
    }

    private List<RegisterOnDay> onDay(LocalDate day) {
        return store.moved().stream()
                .filter(each -> actor.sees(each.membership().code()))
                .map(each -> new RegisterOnDay(each.membership(), each.moves(), day))
                .toList();
    }

    private Map<PctCode, PctView> pcts() {
        return directory.all().stream().collect(Collectors.toMap(PctView::code, Function.identity()));
    }

    /**
     * Notices and mended join dates of one PCT, oldest first.
     *
     * @throws uk.nhs.css.domain.refusal.NotFound if it belongs to somebody else
     */
    public List<DateChangeView> dateChanges(PctCode code) {
        actor.requireSightOf(code);
        return store.dateChangesOf(code).stream()
                .map(change -> change.view(clock.getZone()))
                .toList();
    }

    /**
     * One PCT with its history.
     *
     * @throws uk.nhs.css.domain.refusal.NotFound if it is unknown, was never invited, or belongs to somebody else
     */
    public MemberDetailView member(PctCode code) {
        actor.requireSightOf(code);
        return Reading.once(MembersRegister.class, code, () -> detail(code));
    }

    private MemberDetailView detail(PctCode code) {
        PctView pct = directory.get(code);
        MembershipStore.Life life = store.life(code);
        Membership membership = life.membership();
        return new MemberDetailView(
                view(membership, pct),
                pct.localAuthorities(),
                life.moves().stream().map(MembershipMove::view).toList(),
                life.timeline(clock.getZone()),
                membership.state().nextStep(),
                membership.state().next().stream().toList(),
                membership.notice());
    }

    /** Whether the service is viable today. */
    public QuorumView quorum() {
        return QuorumView.of(store.countOn(LocalDate.now(clock)));
    }

    private static MemberView view(Membership membership, PctView pct) {
        return new MemberView(
                membership.code(),
                pct.name(),
                pct.sector(),
                membership.state(),
                membership.joinDate(),
                membership.leaveDate(),
                membership.isIllustrative());
    }
}
