package uk.nhs.css.membership.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipRoll;
import uk.nhs.css.domain.membership.MembershipSpan;

/** Tells charging who is a member, from the register. */
@ApplicationScoped
@Transactional
public class RegisteredMembers implements MembershipRoll {

    private final MembershipStore store;

    @Inject
    public RegisteredMembers(EntityManager em) {
        this.store = new MembershipStore(em);
    }

    /** For the container's proxy. */
    protected RegisteredMembers() {
        this(null);
    }

    @Override
    public List<MembershipSpan> membersDuring(FinancialYear year) {
        return store.joinedDuring(year).stream()
                .flatMap(member -> member.joinDate().stream()
                        .map(joined -> new MembershipSpan(member.code(), joined, member.leaveDate())))
                .filter(span -> span.within(year).isPresent())
                .toList();
    }

    @Override
    public int memberCountOn(LocalDate day) {
        return store.countOn(day);
    }
}
