package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Service;

/** Two host administrators take Croydon PCT from its board's decision to the end of its legacy system. */
@InTheBrowser
class HostMembershipJourneyIT {
    private static final String PCT = "5K9";

    private final Browsing browsing;
    private final Service service;

    HostMembershipJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void asAfterAFirstStart() {
        service.restoreData();
    }

    @Test
    @Tag("I42")
    void aPctIsApprovedScheduledJoinedPassedThroughItsGatesAndItsLegacySystemIsDecommissioned() {
        try (Visit host = browsing.visit().signIn("host");
                Visit colleague = browsing.visit().signIn("host2")) {
            approve(host, colleague);
            schedule(host);
            join(host);
            leaveTheLegacySystem(host);

            host.open("/members/" + PCT);
            assertThat(host.figure("State")).startsWith("Member");
            assertThat(host.row("Made a member").subList(0, 2)).containsExactly("1 Jun 2007", "Member");
            assertThat(host.page()
                            .locator("table:has(caption:text-is('Moves of the membership')) tbody tr")
                            .count())
                    .isEqualTo(6);
            SoundPage.check(host);
            colleague.assertClean();
        }
    }

    private void approve(Visit host, Visit colleague) {
        colleague
                .open("/decisions/new?code=" + PCT)
                .type("Board met on", "30 May 2007")
                .type("Minute reference", "07/112");
        pick(colleague, "Approved");
        colleague.press("Enter the decision");
        host.open("/decisions");
        SoundPage.check(host);
        host.arrive(() -> host.page()
                .locator("a[href*='/decisions/" + PCT + "/']")
                .first()
                .click());
        SoundPage.check(host);
        host.press("Confirm the decision");
        assertThat(host.text()).contains("The decision is confirmed and counts from now on.");
        move(host, "Approved", "30 May 2007", "Its board approved");
    }

    private void schedule(Visit host) {
        host.open("/phasing/inputs/" + PCT)
                .type("Ready from (optional)", "1 May 2007")
                .type("Or not before (optional)", "")
                .type("And not after (optional)", "")
                .press("Record readiness and wish");
        host.open("/phasing/propose");
        int rows = host.page().locator("input[id$=':start']").count();
        String line = "";
        for (int row = 0; row < rows; row++) {
            if (host.page().locator("input[id$=':start']").nth(row).inputValue().equals("1 Jun 2007")) {
                host.page().locator("input[id$=':capacity']").nth(row).fill("9");
                line = String.valueOf(row + 1);
            }
        }
        host.page().getByLabel("Places that must not move (optional)").fill("5A5 " + line);
        host.type("What this draft is for", "Croydon joins in June").press("Work out a plan");
        // 5A5 has not approved: the form says so, by its rule and how to mend it, and keeps what was entered.
        assertThat(host.errorSummary()).contains("5A5", "Only approved PCTs have a place.", "Take the pin away");
        assertThat(host.page().getByLabel("What this draft is for").inputValue())
                .isEqualTo("Croydon joins in June");
        SoundPage.check(host);

        // Both places of June are taken by PCTs that have begun: only the planner finds out.
        capacity(host, line, "2");
        host.page().getByLabel("Places that must not move (optional)").fill(PCT + " " + line);
        host.press("Work out a plan");
        host.page().getByText("Change what is asked for").waitFor();
        assertThat(host.heading()).isEqualTo("No plan was made");
        SoundPage.check(host);

        host.follow("Change what is asked for");
        assertThat(host.page()
                        .getByLabel("Places that must not move (optional)")
                        .inputValue())
                .isEqualTo(PCT + " " + line);
        capacity(host, line, "9");
        host.press("Work out a plan");
        host.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish the plan"))
                .waitFor();
        SoundPage.check(host);
        host.follow("Compare with the plan in force");
        assertThat(host.row("Croydon PCT").subList(1, 3)).containsExactly("no place", "1 Jun 2007");
        SoundPage.check(host);
        host.page().goBack();
        host.type("Why this plan", "Agreed with all PCTs").press("Publish the plan");
        assertThat(host.text()).contains("Version 8 of the plan is published and in force.");
        SoundPage.check(host);
    }

    private static void capacity(Visit host, String line, String pcts) {
        host.page()
                .locator("input[id$=':capacity']")
                .nth(Integer.parseInt(line) - 1)
                .fill(pcts);
    }

    private void join(Visit host) {
        move(host, "Scheduled", "1 June 2007", "Has its place");
        move(host, "Joining", "1 June 2007", "Its wave has started");
        move(host, "Member", "1 June 2007", "Made a member");
    }

    private void leaveTheLegacySystem(Visit host) {
        host.open("/transition/plan");
        host.page()
                .getByLabel("PCT", new Page.GetByLabelOptions().setExact(true))
                .selectOption(PCT);
        host.choose("Legacy system", "Harbour")
                .type("Both systems run from", "1 June 2007")
                .type("Only the new one from", "1 August 2007")
                .type("Staff that it takes", "1")
                .type("Cost of double running a month", "1500")
                .type("Cost of the legacy system a month", "3900")
                .press("Record the plan");
        host.type("Both systems run from", "1 June 2007").press("Begin double running");
        for (String gate : new String[] {"Operational", "Stable", "Validated"}) {
            host.choose("Gate", gate)
                    .type("On", "1 June 2007")
                    .type("Decided by", "Head of information")
                    .type("Evidence", "Daily reports agree");
            pick(host, "Passed");
            host.press("Record the finding");
            assertThat(host.text()).contains("The gate " + gate + " is recorded.");
        }
        SoundPage.check(host);
        host.type("Decommissioned on", "1 June 2007")
                .type("On what ground", "All gates passed")
                .press("Decommission the legacy system");
        assertThat(host.figure("Legacy system")).startsWith("Decommissioned");
        SoundPage.check(host);

        host.follow("Correct a day that was entered wrongly");
        pick(host, "Start of double running");
        pick(host, "It was on another day");
        host.type("Right date, if it was on another day", "2 June 2007")
                .type("Why it was wrong", "It began a day earlier")
                .press("Correct the day");
        // Still to come, and after the gates: refused with what was entered.
        assertThat(host.errorSummary()).contains("2 June 2007", "1 June 2007");
        assertThat(host.page().getByLabel("Why it was wrong").inputValue()).isEqualTo("It began a day earlier");
        SoundPage.check(host);
        host.type("Right date, if it was on another day", "31 May 2007").press("Correct the day");
        assertThat(host.figure("Days in double running")).startsWith("1");
        assertThat(host.row("Start of double running").subList(2, 4)).containsExactly("1 Jun 2007", "31 May 2007");
        SoundPage.check(host);

        host.follow("Correct a day that was entered wrongly");
        pick(host, "Decommissioning");
        pick(host, "It has not happened: take it back");
        host.type("Why it was wrong", "Entered for the wrong PCT").press("Correct the day");
        assertThat(host.figure("Legacy system")).startsWith("Runs");
        assertThat(host.row("Decommissioning").subList(2, 4)).containsExactly("1 Jun 2007", "taken back");
        SoundPage.check(host);
    }

    private static void move(Visit host, String to, String on, String why) {
        host.open("/members/" + PCT).type("From", on).type("Why", why);
        pick(host, to);
        host.press("Record the move");
        assertThat(host.text()).contains("is " + to + " from " + on + ".");
    }

    private static void pick(Visit visit, String choice) {
        visit.page()
                .getByLabel(choice, new Page.GetByLabelOptions().setExact(true))
                .check();
    }
}
