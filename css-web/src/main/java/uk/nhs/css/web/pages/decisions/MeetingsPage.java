package uk.nhs.css.web.pages.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.approval.BoardMeetings;
import uk.nhs.css.web.frame.DateText;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.frame.Show;
import uk.nhs.css.web.pages.Address;

/** When a board meets: planned, and taken back when called off. A PCT user sees its own board's meetings. */
@Named
@RequestScoped
public class MeetingsPage {

    @Inject
    private BoardMeetings meetings;

    @Inject
    private PctDirectory directory;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Inject
    private Redirect redirect;

    @Inject
    private Show show;

    private LocalDate meetingDate;
    private String cancelled;
    private String why;
    private List<LocalDate> days;

    public void load() {
        pct().ifPresent(directory::get);
        days = pct().map(meetings::of).orElse(List.of());
    }

    public void plan() {
        meetings.plan(chosen(), meetingDate);
        redirect.to(here(), "The board meeting of " + show.longDate(meetingDate) + " is planned.");
    }

    /** Takes a meeting back that was called off. */
    public void cancel() {
        if (Address.blank(cancelled)) {
            throw new MalformedInput("cancelled", "", "is missing", "Choose the meeting that was called off.");
        }
        LocalDate day = DateText.parse("cancelled", cancelled);
        meetings.cancel(chosen(), day, why);
        redirect.to(here(), "The board meeting of " + show.longDate(day) + " is taken back.");
    }

    private String here() {
        return actor.pct().isPresent() ? "/decisions/meetings" : "/decisions/meetings?code=" + chosen();
    }

    private PctCode chosen() {
        return pct().orElseThrow(() -> new MalformedInput("code", "", "is missing", "Choose a PCT."));
    }

    /** The PCT that the page is about: its own for a PCT user, for the host the one in the address, if any. */
    public Optional<PctCode> pct() {
        return actor.pct().or(() -> Address.given(getCode()).map(Address::pct));
    }

    public String pctName() {
        return pct().map(each -> directory.get(each).name()).orElse("");
    }

    public List<LocalDate> days() {
        if (days == null) {
            load();
        }
        return days;
    }

    public boolean past(LocalDate day) {
        return day.isBefore(LocalDate.now(clock));
    }

    public List<SelectItem> coming() {
        return days().stream()
                .filter(day -> !past(day))
                .map(day -> new SelectItem(day.toString(), show.longDate(day)))
                .toList();
    }

    public String getCode() {
        return Address.given(Address.part("code")).orElse("");
    }

    public LocalDate getMeetingDate() {
        return meetingDate;
    }

    public void setMeetingDate(LocalDate meetingDate) {
        this.meetingDate = meetingDate;
    }

    public String getCancelled() {
        return cancelled;
    }

    public void setCancelled(String cancelled) {
        this.cancelled = cancelled;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
