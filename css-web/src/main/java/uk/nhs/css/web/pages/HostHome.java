package uk.nhs.css.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.membership.desk.MembershipDesk;
import uk.nhs.css.membership.register.QuorumView;
import uk.nhs.css.pricing.balances.AgreementTasks;
import uk.nhs.css.pricing.desk.HostDesk;
import uk.nhs.css.web.pages.HomeView.Figure;
import uk.nhs.css.web.pages.HomeView.Task;

/** What needs a host administrator now. */
@ApplicationScoped
class HostHome {

    @Inject
    private MembershipDesk membershipDesk;

    @Inject
    private PopulationBook populations;

    @Inject
    private MembershipTasks membership;

    @Inject
    private MoneyTasks money;

    @Inject
    private AgreementTasks agreement;

    @Inject
    private HostDesk desk;

    @Inject
    private YearChoice years;

    @Inject
    private Clock clock;

    HomeView view() {
        FinancialYear year = years.current();
        MembershipDesk.Waiting waitingForMembership = membershipDesk.waiting(LocalDate.now(clock));
        QuorumView quorum = QuorumView.of(waitingForMembership.members());
        HostDesk.Waiting waitingForHost = desk.waiting(year);
        long standIns = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, year).values().stream()
                .filter(PopulationUsed::standIn)
                .count();
        List<Task> tasks = new ArrayList<>();
        if (waitingForHost.charged().isEmpty()) {
            tasks.add(new Task(
                    "/charge-runs",
                    "Run the charges for " + year,
                    "Preview first: the set-up charge and the instalments of each member.",
                    "Due since " + Dates.inWords(year.start()),
                    "red"));
        }
        money.tasks().forEach(tasks::add);
        membership.tasks(waitingForMembership).forEach(tasks::add);
        long offered = waitingForHost.offers();
        if (offered > 0) {
            tasks.add(new Task(
                    "/staff-in-lieu?state=OFFERED",
                    offered == 1 ? "Decide on an offer of staff" : "Decide on " + offered + " offers of staff",
                    "Accept it in whole or part, or decline it with a reason; what is accepted settles charges in kind.",
                    "Staff in lieu",
                    "amber"));
        }
        long asked = waitingForHost.queries();
        if (asked > 0) {
            tasks.add(new Task(
                    "/statement-queries",
                    asked == 1 ? "Answer a query on a statement" : "Answer " + asked + " queries on statements",
                    "A PCT has asked about a line of its statement. The answer goes on record.",
                    "Queries",
                    "blue"));
        }
        AgreementTasks.Waiting waiting = agreement.waiting();
        if (!waiting.codes().isEmpty()) {
            tasks.add(new Task(
                    "/balances",
                    "Follow up the agreement of balances",
                    waiting.month().inWords() + ": " + waiting.codes().size()
                            + (waiting.codes().size() == 1 ? " PCT has" : " PCTs have") + " not answered.",
                    waiting.overdue() ? "Overdue" : "Waiting",
                    waiting.overdue() ? "red" : "grey"));
        }
        if (standIns > 0) {
            tasks.add(new Task(
                    "/imports",
                    "Load unified weighted populations",
                    "Charges rest on ONS mid-year estimates until then, and every statement says so.",
                    standIns + (standIns == 1 ? " stand-in" : " stand-ins"),
                    "grey"));
        }
        return new HomeView("What needs you", figures(year, quorum, waitingForHost, standIns), tasks, List.of());
    }

    private static List<Figure> figures(
            FinancialYear year, QuorumView quorum, HostDesk.Waiting waiting, long standIns) {
        int away = Math.abs(quorum.members() - quorum.quorum());
        return List.of(
                new Figure(
                        "Members",
                        quorum.members() + " of " + quorum.full(),
                        away + (quorum.reached() ? " above" : " below") + " the quorum of " + quorum.quorum()),
                new Figure(
                        year + " charges",
                        waiting.charged().map(Pounds::sterling).orElse("Not yet run"),
                        waiting.chargedBy().map(by -> "last run by " + by).orElse("preview them first")),
                new Figure(
                        "Populations",
                        standIns == 0 ? "All loaded" : standIns + " stood in",
                        "unified weighted population of " + year));
    }
}
