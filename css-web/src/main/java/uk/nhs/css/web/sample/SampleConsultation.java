package uk.nhs.css.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.approval.BoardDecisions;
import uk.nhs.css.membership.approval.BoardMeetings;
import uk.nhs.css.membership.approval.ConditionState;
import uk.nhs.css.membership.approval.DecisionProposal;
import uk.nhs.css.membership.approval.Outcome;
import uk.nhs.css.membership.consultation.BusinessCases;
import uk.nhs.css.membership.consultation.Consultation;
import uk.nhs.css.membership.consultation.Faq;
import uk.nhs.css.membership.consultation.Topic;
import uk.nhs.css.membership.document.Upload;
import uk.nhs.css.web.platform.DayOfEntry;
import uk.nhs.css.web.security.CurrentActor;

/** Comments answered and waiting, published answers, board meetings, and decisions that wait or have conditions. */
@ApplicationScoped
class SampleConsultation {

    private static final String CASE = "2006-12";

    private BusinessCases cases;
    private Consultation consultation;
    private Faq faq;
    private BoardDecisions decisions;
    private BoardMeetings meetings;

    protected SampleConsultation() {}

    @Inject
    SampleConsultation(
            BusinessCases cases, Consultation consultation, Faq faq, BoardDecisions decisions, BoardMeetings meetings) {
        this.cases = cases;
        this.consultation = consultation;
        this.faq = faq;
        this.decisions = decisions;
        this.meetings = meetings;
    }

    void load() {
        DayOfEntry.on(
                LocalDate.of(2006, 12, 18),
                () -> cases.attach(
                        CASE,
                        new Upload(
                                "about-this-sample.txt",
                                "The business case itself is not part of the sample data. This file is illustrative.\n"
                                        .getBytes(StandardCharsets.UTF_8))));
        SampleFile.rows("consultation.csv", "pct_code,sent,topic,comment,answered,answer,published,question")
                .forEach(this::comment);
        DayOfEntry.on(LocalDate.of(2007, 3, 30), () -> meetings.plan(PctCode.of("5LG"), LocalDate.of(2007, 5, 16)));
        DayOfEntry.on(LocalDate.of(2007, 5, 17), this::lookedAtAgain);
        DayOfEntry.on(LocalDate.of(2007, 5, 24), this::deferred);
        conditions();
    }

    /** Declined in March; it was to look again in May, and what was entered of that was sent back: it is overdue. */
    private void lookedAtAgain() {
        meetings.plan(PctCode.of("5LG"), LocalDate.of(2007, 7, 18));
        decisions.sendBack(
                proposed(decision("5LG", LocalDate.of(2007, 5, 16), Outcome.DEFERRED, List.of())),
                "The minute does not say what was decided. Illustrative.");
    }

    /** Deferred by its board until June: overdue no more, because the next meeting is known. */
    private void deferred() {
        meetings.plan(PctCode.of("5A5"), LocalDate.of(2007, 6, 27));
        proposed(decision("5A5", LocalDate.of(2007, 5, 23), Outcome.DEFERRED, List.of()));
    }

    /** First deferred; then approved with conditions, of which some are settled and some open. */
    private void conditions() {
        LocalDate deferred = LocalDate.of(2007, 3, 28);
        DayOfEntry.on(
                deferred,
                () -> decisions.carryOver(decision("5K9", deferred, Outcome.DEFERRED, List.of()), "5k9", "host"));
        LocalDate approved = LocalDate.of(2007, 5, 30);
        AtomicReference<String> standing = new AtomicReference<>();
        DayOfEntry.on(
                approved,
                () -> standing.set(decisions.carryOver(
                        decision(
                                "5K9",
                                approved,
                                Outcome.APPROVED_WITH_CONDITIONS,
                                List.of(
                                        "The net cost in the first year stays within the provision.",
                                        "The staff side has been consulted.",
                                        "The board is told which PCT is the host.",
                                        "The analysts’ office stays in Croydon.")),
                        "5k9",
                        "host")));
        DayOfEntry.on(LocalDate.of(2007, 5, 31), () -> {
            decisions.settleCondition(standing.get(), 3, ConditionState.MET, "Told by letter. Illustrative.");
            decisions.settleCondition(standing.get(), 4, ConditionState.WAIVED, "The board gave it up. Illustrative.");
        });
    }

    private void comment(ImportRow row) {
        PctCode code = row.value("pct_code", PctCode::of);
        AtomicReference<String> id = new AtomicReference<>();
        DayOfEntry.on(
                row.value("sent", Dates::parse),
                () -> CurrentActor.onBehalfOf(
                        own(code),
                        () -> id.set(
                                consultation.send(code, new Topic(row.text("topic")), row.text("comment"), true))));
        row.optional("answered", Dates::parse)
                .ifPresent(day -> DayOfEntry.on(day, () -> consultation.answer(id.get(), row.text("answer"))));
        row.optional("published", Dates::parse)
                .ifPresent(day -> DayOfEntry.on(day, () -> faq.publishAnswer(id.get(), row.text("question"))));
    }

    /** Entered by the PCT itself; tells its id. */
    private String proposed(DecisionProposal proposal) {
        AtomicReference<String> id = new AtomicReference<>();
        CurrentActor.onBehalfOf(own(proposal.code()), () -> id.set(decisions.propose(proposal)));
        return id.get();
    }

    private static Actor own(PctCode code) {
        return Actor.of(code.value().toLowerCase(Locale.ROOT), Role.PCT_USER, code);
    }

    private static DecisionProposal decision(String code, LocalDate on, Outcome outcome, List<String> conditions) {
        return new DecisionProposal(
                PctCode.of(code),
                CASE,
                on,
                "Board of " + Dates.inWords(on),
                outcome,
                conditions,
                Optional.of("Illustrative."),
                Optional.empty(),
                true);
    }
}
