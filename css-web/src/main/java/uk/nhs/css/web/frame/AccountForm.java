package uk.nhs.css.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.css.web.security.SignIn;
import uk.nhs.css.web.security.SignedIn;

/** The account page: who I am here, and a new password. */
@Named
@RequestScoped
public class AccountForm {

    private final SignIn signIn;
    private final HttpServletRequest request;
    private final Redirect redirect;

    private String current;
    private String password;
    private String repeated;

    @Inject
    AccountForm(SignIn signIn, HttpServletRequest request, Redirect redirect) {
        this.signIn = signIn;
        this.request = request;
        this.redirect = redirect;
    }

    /** For the proxy. */
    protected AccountForm() {
        this(null, null, null);
    }

    /** Changes the password, ends the account's other sessions and goes to the first page. */
    public void change() {
        SignedIn now = signIn.changePassword(SignedIn.of(request).orElseThrow(), current, password, repeated);
        now.keepIn(request);
        redirect.to("/", "Your password has been changed. Other sessions of your account have ended.");
    }

    /** Whether this page must be passed before any other. */
    public boolean mustChange() {
        return SignedIn.of(request).map(SignedIn::mustChangePassword).orElse(false);
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
