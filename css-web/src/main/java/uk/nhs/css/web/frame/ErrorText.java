package uk.nhs.css.web.frame;

/**
 * What an error page says: what happened, and what to do next. The same bytes for a record that is not there and one
 * that belongs to another PCT.
 *
 * @param heading the h1
 * @param explanation what happened
 * @param nextStep what to do now
 */
public record ErrorText(String heading, String explanation, String nextStep) {

    /**
     * @param status the HTTP status
     * @param sentence what a rule or a value said by itself, already meant for the user; empty if there is none
     */
    static ErrorText of(int status, String sentence) {
        return switch (status) {
            case 400 ->
                new ErrorText(
                        "This address does not work",
                        sentence.isEmpty() ? "Something in the address cannot be understood." : sentence,
                        "Correct the address, or go back and choose again.");
            case 401, 403 ->
                new ErrorText(
                        "You may not open this",
                        "Your account’s role does not include this page or this act. Nothing was changed.",
                        "If you need it for your work, ask the host PCT, which manages the accounts.");
            case 404 ->
                new ErrorText(
                        "There is no such page",
                        sentence.isEmpty()
                                ? "The address leads to nothing, or to nothing that your account may see."
                                : sentence,
                        "Check the address if you typed it, or start again from the first page.");
            case 405 ->
                new ErrorText(
                        "This cannot be done here",
                        "The address exists, but does not answer this kind of request. Nothing was changed.",
                        "Start again from the first page.");
            case 409 ->
                new ErrorText(
                        "This cannot be done now",
                        sentence.isEmpty() ? "A rule of the service says no. Nothing was changed." : sentence,
                        "Start again from the first page.");
            case 413 ->
                new ErrorText(
                        "This is too large",
                        (sentence.isEmpty() ? "What you sent is larger than anything this page takes." : sentence)
                                + " Nothing was changed.",
                        "Go back in your browser: what you typed is still there. Choose a smaller file, or split it in parts.");
            case ErrorServlet.EXPIRED ->
                new ErrorText(
                        "This page has been open too long",
                        "The form you sent belongs to a page that is no longer kept. Nothing was changed.",
                        "Open the page again and repeat what you wanted to do.");
            default ->
                new ErrorText(
                        status < 500 ? "This request does not work" : "Something went wrong here",
                        status < 500
                                ? "The request cannot be answered in this form. Nothing was changed."
                                : "The fault is ours and has been noted. What you were doing may not have been saved.",
                        "Try again in a few minutes. If it stays so, tell the host PCT what you did and when.");
        };
    }
}
