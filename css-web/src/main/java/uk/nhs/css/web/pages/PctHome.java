package uk.nhs.css.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.register.MemberView;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.pricing.balances.AgreementTasks;
import uk.nhs.css.pricing.query.LineQueries;
import uk.nhs.css.pricing.query.QueryState;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.statement.Statements;
import uk.nhs.css.web.pages.HomeView.Figure;
import uk.nhs.css.web.pages.HomeView.Place;
import uk.nhs.css.web.pages.HomeView.Task;

/** Where a PCT stands with the service. */
@ApplicationScoped
class PctHome {

    private static final List<Place> PLACES = List.of(
            new Place(
                    "/statement", "Statement", "What you have been charged and owe, and how each line was calculated."),
            new Place("/invoices", "Invoices", "What you have been asked to pay, by when, and what is left of it."),
            new Place("/board-paper", "Board paper", "What the service costs you and replaces, ready for your board."),
            new Place(
                    "/my-costs", "Your costs", "What you spend now, what the service replaces, and your net position."),
            new Place("/scenarios", "Scenarios", "What your share would be if these PCTs join."),
            new Place("/help", "Help", "Where to find what, and what the terms mean."));

    @Inject
    private MembersRegister register;

    @Inject
    private Statements statements;

    @Inject
    private AgreementTasks agreement;

    @Inject
    private LineQueries queries;

    @Inject
    private Actor actor;

    @Inject
    private MoneyTasks money;

    @Inject
    private YearChoice years;

    HomeView view() {
        PctCode pct = actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name()));
        FinancialYear year = years.current();
        MemberView member = register.all().get(0);
        StatementView statement = statements.forPct(pct, year.start(), year.end());
        return new HomeView(
                "How you stand",
                List.of(
                        new Figure(
                                "Membership",
                                member.state().label(),
                                member.joinDate()
                                        .map(day -> "since " + Dates.inWords(day))
                                        .orElse("not a member yet")),
                        new Figure(
                                "Charged for " + year,
                                Pounds.sterling(statement.charged()),
                                statement.lines().isEmpty()
                                        ? "charges have not been run"
                                        : Pounds.sterling(statement.chargedSoFar()) + " dated up to today"),
                        new Figure(
                                "Balance at the end of " + year,
                                Pounds.sterling(statement.closing()),
                                Pounds.sterling(statement.notInvoiced()) + " not yet invoiced")),
                tasks(),
                PLACES);
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>(money.ownTasks());
        AgreementTasks.Waiting waiting = agreement.waiting();
        if (!waiting.codes().isEmpty()) {
            tasks.add(new Task(
                    "/balances",
                    "Agree your balance",
                    waiting.month().inWords() + ": say what your books show that you owe.",
                    waiting.overdue()
                            ? "Overdue"
                            : "By " + Dates.inWords(waiting.month().deadline()),
                    waiting.overdue() ? "red" : "amber"));
        }
        long answered = queries.count(QueryState.ANSWERED);
        if (answered > 0) {
            tasks.add(new Task(
                    "/statement-queries",
                    answered == 1 ? "Read the answer to your query" : "Read " + answered + " answers to your queries",
                    "Say whether it settles the matter, or ask again.",
                    "Queries",
                    "blue"));
        }
        return tasks;
    }
}
