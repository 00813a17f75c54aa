package uk.nhs.css.membership.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.reading.Reading;

/** The register of members, as the host, the SHA and, each for itself, the PCTs read it. */
@ApplicationScoped
@Transactional
public class MembersRegister {

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
        Map<PctCode, PctView> pcts =
                directory.all().stream().collect(Collectors.toMap(PctView::code, Function.identity()));
        return store.all().stream()
                .filter(membership -> actor.sees(membership.code()))
                .map(membership -> view(membership, pcts.get(membership.code())))
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
        Membership membership = store.get(code);
        return new MemberDetailView(
                view(membership, pct),
                pct.localAuthorities(),
                store.movesOf(code).stream().map(MembershipMove::view).toList(),
                membership.state().nextStep(),
                membership.state().next().stream().toList(),
                membership.notice());
    }

    /** Whether the service is viable today. */
    public QuorumView quorum() {
        int members = store.countOn(LocalDate.now(clock));
        boolean reached = Quorum.isReached(members);
        String sentence = members + " of " + Quorum.FULL_MEMBERSHIP + " PCTs are members; "
                + (reached
                        ? "the quorum of " + Quorum.MEMBERS + " is reached."
                        : "the service needs " + Quorum.MEMBERS + " and is not viable below that.");
        return new QuorumView(members, Quorum.MEMBERS, Quorum.FULL_MEMBERSHIP, reached, sentence);
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
