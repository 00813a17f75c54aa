package uk.nhs.css.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.approval.BoardDecisions;
import uk.nhs.css.membership.approval.DecisionProposal;
import uk.nhs.css.membership.approval.Outcome;
import uk.nhs.css.membership.consultation.BusinessCaseFacts;
import uk.nhs.css.membership.consultation.BusinessCases;
import uk.nhs.css.membership.register.MembershipAdmin;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.membership.register.MoveEvidence;
import uk.nhs.css.web.platform.DayOfEntry;

/** Brings each PCT to its state through the moves that host administrators make. */
@ApplicationScoped
class SampleMemberships {

    private static final String HEADER =
            "pct_code,invited,consulted,approved,scheduled,joining,joined,then,then_on,note";

    private static final String CASE = "2006-12";

    private MembershipAdmin admin;
    private BusinessCases cases;
    private BoardDecisions decisions;
    private SamplePhasing phasing;
    private SampleTransitions transitions;

    protected SampleMemberships() {}

    @Inject
    SampleMemberships(
            MembershipAdmin admin,
            BusinessCases cases,
            BoardDecisions decisions,
            SamplePhasing phasing,
            SampleTransitions transitions) {
        this.admin = admin;
        this.cases = cases;
        this.decisions = decisions;
        this.phasing = phasing;
        this.transitions = transitions;
    }

    void load() {
        LocalDate circulated = LocalDate.of(2006, 12, 15);
        DayOfEntry.on(
                circulated,
                () -> cases.add(new BusinessCaseFacts(
                        CASE, "Business case of December 2006", circulated, LocalDate.of(2007, 1, 23))));
        List<ImportRow> rows = SampleFile.rows("memberships.csv", HEADER);
        phasing.load(rows);
        rows.forEach(this::load);
        transitions.load(rows);
    }

    private void load(ImportRow row) {
        PctCode code = row.value("pct_code", PctCode::of);
        DayOfEntry.on(
                row.value("invited", Dates::parse),
                () -> admin.invite(code, evidence(row, "invited", "Business case of December 2006 circulated."), true));
        move(row, code, "consulted", MembershipState.CONSULTED, "Comments asked for and received.");
        row.optional("approved", Dates::parse).ifPresent(on -> decided(row, code, on, Outcome.APPROVED));
        move(row, code, "approved", MembershipState.APPROVED, "The board approved the business case.");
        move(row, code, "scheduled", MembershipState.SCHEDULED, "Given a place in the phasing.");
        move(row, code, "joining", MembershipState.JOINING, "Its wave started; double running began.");
        move(row, code, "joined", MembershipState.MEMBER, "Joined the service.");
        finish(row, code);
    }

    private void finish(ImportRow row, PctCode code) {
        Optional<LocalDate> on = row.optional("then_on", Dates::parse);
        switch (row.text("then")) {
            // On the business date: so that a day in the past has something that was entered later.
            case "CORRECTED" -> admin.correctJoinDate(code, on.orElseThrow(), row.text("note"));
            case "LEFT" -> left(code, on.orElseThrow(), row.text("note"));
            case "WITHDRAWN" ->
                DayOfEntry.on(
                        on.orElseThrow(), () -> admin.withdraw(code, MoveEvidence.of(on.get(), row.text("note"))));
            case "DECLINED" -> {
                decided(row, code, on.orElseThrow(), Outcome.DECLINED);
                DayOfEntry.on(on.get(), () -> admin.decline(code, MoveEvidence.of(on.get(), row.text("note"))));
            }
            default -> {
                // The state that its last move brought it to.
            }
        }
    }

    private void left(PctCode code, LocalDate on, String note) {
        LocalDate notice = on.minusMonths(1);
        DayOfEntry.on(notice, () -> admin.giveNotice(code, on, Optional.of(note), MoveEvidence.of(notice, note)));
        DayOfEntry.on(on, () -> admin.leave(code, MoveEvidence.of(on, note)));
    }

    /** The board's decision on which the next move rests, as two people had recorded it. */
    private void decided(ImportRow row, PctCode code, LocalDate on, Outcome outcome) {
        DecisionProposal decision = new DecisionProposal(
                code,
                CASE,
                on,
                "Board of " + Dates.inWords(on),
                outcome,
                List.of(),
                Optional.of(row.text("note")),
                Optional.empty(),
                true);
        DayOfEntry.on(on, () -> decisions.carryOver(decision, code.value().toLowerCase(Locale.ROOT), "host"));
    }

    private void move(ImportRow row, PctCode code, String column, MembershipState to, String why) {
        row.optional(column, Dates::parse)
                .ifPresent(on -> DayOfEntry.on(on, () -> admin.move(code, to, evidence(row, column, why))));
    }

    /** What is particular to a PCT is said once, where its board decided. */
    private static MoveEvidence evidence(ImportRow row, String column, String why) {
        String note = column.equals("approved") ? row.text("note") : "Illustrative.";
        return MoveEvidence.of(row.value(column, Dates::parse), why + " " + note);
    }
}
