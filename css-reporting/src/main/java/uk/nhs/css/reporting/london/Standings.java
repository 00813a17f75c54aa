package uk.nhs.css.reporting.london;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.register.MemberView;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.MembershipState;

/**
 * Where every PCT of London stands on a day. For today the register says it. For a day in the past its join and leave dates
 * tell members, and PCTs that had left, from all others; how far those others had come is not told rather than guessed.
 */
@Dependent
class Standings {

    private static final String NOT_INVITED = "Not invited";
    private static final String NOT_JOINED = "Not a member";

    private final PctDirectory directory;
    private final MembersRegister register;

    @Inject
    Standings(PctDirectory directory, MembersRegister register) {
        this.directory = directory;
        this.register = register;
    }

    /** Every PCT that existed on the day, by name. */
    List<Standing> all(ReportScope scope) {
        scope.state().filter(state -> scope.isPast() && !state.hasJoined()).ifPresent(state -> {
            throw new MalformedInput(
                    "state",
                    state.name(),
                    "is known for today only",
                    "Use MEMBER or LEFT with a date in the past, or leave the date out.");
        });
        Map<?, MemberView> members =
                register.all().stream().collect(Collectors.toMap(MemberView::code, Function.identity()));
        return directory.all().stream()
                .filter(pct -> existed(pct, scope.asAt()))
                .map(pct -> standing(pct, Optional.ofNullable(members.get(pct.code())), scope))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** Those of them that the filters let through. */
    List<Standing> shown(ReportScope scope) {
        return all(scope).stream().filter(scope::takes).toList();
    }

    private static boolean existed(PctView pct, LocalDate day) {
        return !pct.validFrom().isAfter(day) && pct.validTo().map(day::isBefore).orElse(true);
    }

    private static Standing standing(PctView pct, Optional<MemberView> member, ReportScope scope) {
        LocalDate day = scope.asAt();
        Optional<MembershipState> state =
                scope.isPast() ? member.flatMap(m -> then(m, day)) : member.map(MemberView::state);
        String label = state.map(MembershipState::label).orElse(scope.isPast() ? NOT_JOINED : NOT_INVITED);
        return new Standing(
                pct.code(),
                pct.name(),
                pct.sector(),
                state,
                label,
                member.flatMap(MemberView::joinDate).filter(joined -> !joined.isAfter(day)),
                member.flatMap(MemberView::leaveDate),
                member.map(MemberView::illustrative).orElse(false));
    }

    /** Join and leave dates say this much of a past day, and no more. */
    private static Optional<MembershipState> then(MemberView member, LocalDate day) {
        if (member.joinDate().filter(joined -> !joined.isAfter(day)).isEmpty()) {
            return Optional.empty();
        }
        boolean left = member.leaveDate().filter(leaves -> !leaves.isAfter(day)).isPresent();
        return Optional.of(left ? MembershipState.LEFT : MembershipState.MEMBER);
    }
}
