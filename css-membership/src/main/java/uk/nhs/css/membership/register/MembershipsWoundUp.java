package uk.nhs.css.membership.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.membership.MembershipEnding;

/** Ends every membership when the service is wound up: notice is waived on record, and each member leaves by the listed move. */
@ApplicationScoped
@Transactional
public class MembershipsWoundUp implements MembershipEnding {

    private final MembershipStore store;
    private final MembershipAdmin admin;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public MembershipsWoundUp(EntityManager em, MembershipAdmin admin, Actor actor, Clock clock) {
        this.store = new MembershipStore(em);
        this.admin = admin;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MembershipsWoundUp() {
        this(null, null, null, null);
    }

    @Override
    public int endAll(LocalDate leaveDate, String reason) {
        actor.requireRole(Role.HOST_ADMIN);
        List<Membership> members = store.all().stream()
                .filter(membership -> membership.state() == MembershipState.MEMBER)
                .toList();
        String why = "The service is wound up: " + reason;
        LocalDate today = LocalDate.now(clock);
        for (Membership member : members) {
            LocalDate last = lastDay(member, leaveDate);
            if (member.leaveDate().filter(last::equals).isEmpty()) {
                admin.giveNotice(member.code(), last, Optional.of(why), MoveEvidence.of(today, why));
            }
            admin.leave(member.code(), MoveEvidence.of(last, why));
        }
        return members.size();
    }

    /** Its own notice if that ends earlier; never before it joined. */
    private static LocalDate lastDay(Membership member, LocalDate leaveDate) {
        LocalDate last = member.leaveDate().filter(leaveDate::isAfter).orElse(leaveDate);
        return last.isBefore(member.since()) ? member.since() : last;
    }
}
