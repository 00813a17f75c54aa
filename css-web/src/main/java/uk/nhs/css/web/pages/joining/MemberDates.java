package uk.nhs.css.web.pages.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import uk.nhs.css.membership.register.MemberDetailView;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.MembershipAdmin;
import uk.nhs.css.membership.register.MoveEvidence;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.frame.Show;
import uk.nhs.css.web.pages.Address;

/** Notice to leave, and a join date that was entered wrongly. Charges follow by further lines. */
@Named
@RequestScoped
public class MemberDates {

    @Inject
    private MembershipAdmin admin;

    @Inject
    private MembersRegister register;

    @Inject
    private Redirect redirect;

    @Inject
    private Show show;

    private LocalDate on;
    private LocalDate leaveDate;
    private LocalDate joinDate;
    private String waiver;
    private String why;
    private String document;
    private String whyBack;
    private MemberDetailView detail;

    public void load() {
        detail = register.member(Address.pct(Address.part("code")));
        joinDate = detail.member().joinDate().orElse(null);
    }

    public void giveNotice() {
        admin.giveNotice(
                Address.pct(Address.part("code")),
                leaveDate,
                Address.given(waiver),
                MoveEvidence.of(on, why, document));
        redirect.to(back(), "Notice is recorded: it leaves on " + show.longDate(leaveDate) + ".");
    }

    public void withdrawNotice() {
        admin.withdrawNotice(Address.pct(Address.part("code")), whyBack.strip());
        redirect.to(back(), "The notice is taken back; it stays a member.");
    }

    public void correctJoinDate() {
        admin.correctJoinDate(Address.pct(Address.part("code")), joinDate, why);
        redirect.to(
                back(),
                "The join date is " + show.longDate(joinDate)
                        + " from now on. The next charge run makes the lines that correct what has been charged.");
    }

    private String back() {
        return "/members/" + Address.pct(Address.part("code"));
    }

    public MemberDetailView detail() {
        if (detail == null) {
            detail = register.member(Address.pct(Address.part("code")));
        }
        return detail;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public LocalDate getLeaveDate() {
        return leaveDate;
    }

    public void setLeaveDate(LocalDate leaveDate) {
        this.leaveDate = leaveDate;
    }

    public LocalDate getJoinDate() {
        return joinDate;
    }

    public void setJoinDate(LocalDate joinDate) {
        this.joinDate = joinDate;
    }

    public String getWaiver() {
        return waiver;
    }

    public void setWaiver(String waiver) {
        this.waiver = waiver;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getWhyBack() {
        return whyBack;
    }

    public void setWhyBack(String whyBack) {
        this.whyBack = whyBack;
    }
}
