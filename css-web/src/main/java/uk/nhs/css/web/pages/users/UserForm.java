package uk.nhs.css.web.pages.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.security.FirstPassword;
import uk.nhs.css.web.security.FirstPasswords;
import uk.nhs.css.web.security.Users;

/** Opens an account, and locks, unlocks, closes or gives a new first password to the one that the address names. */
@Named
@RequestScoped
public class UserForm {

    @Inject
    private Users users;

    @Inject
    private FirstPasswords passwords;

    @Inject
    private UserPage page;

    @Inject
    private Redirect redirect;

    private String name;
    private String role;
    private String code;
    private String why;
    private String whyReset;
    private String whyClosed;
    private String confirmed;

    public void open() {
        PctCode pct = Address.blank(code) ? null : Address.chosenPct("pct", code);
        show(passwords.open(name, chosenRole(), pct, why), "The account is open.");
    }

    public void lock() {
        users.lock(account(), why);
        back("The account is locked. Whoever works with it is shut out now.");
    }

    public void unlock() {
        users.unlock(account(), why);
        back("The account is open again, with the password it had.");
    }

    public void reset() {
        try {
            show(passwords.reset(account(), whyReset), "The account has a new first password.");
        } catch (MalformedInput wrong) {
            throw wrong.at("whyReset");
        }
    }

    /** The name is asked for again, so that nobody closes the wrong account by a slip. */
    public void close() {
        if (!account().equals(confirmed.strip())) {
            throw new MalformedInput(
                    "confirmed",
                    confirmed,
                    "is another name",
                    "Enter the user name of the account: " + account() + ".");
        }
        users.close(account(), whyClosed);
        back("The account is closed. Its name stays in the audit trail and is never given again.");
    }

    private void show(FirstPassword first, String notice) {
        page.showOnce(first);
        redirect.to("/users/" + first.account(), notice);
    }

    private void back(String notice) {
        redirect.to("/users/" + account(), notice);
    }

    private static String account() {
        return Address.part("account");
    }

    private Role chosenRole() {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("role", role, "is no role", "Choose one from the list."));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getWhyReset() {
        return whyReset;
    }

    public void setWhyReset(String whyReset) {
        this.whyReset = whyReset;
    }

    public String getWhyClosed() {
        return whyClosed;
    }

    public void setWhyClosed(String whyClosed) {
        this.whyClosed = whyClosed;
    }

    public String getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(String confirmed) {
        this.confirmed = confirmed;
    }
}
