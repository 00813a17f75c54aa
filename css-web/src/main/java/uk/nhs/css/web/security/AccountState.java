package uk.nhs.css.web.security;

/** Whether an account may be used, as host staff decided. A lock after wrong passwords is another thing: it runs out. */
public enum AccountState {
    OPEN("Open"),
    /** Closed by host staff until they open it again. */
    LOCKED("Locked"),
    /** Closed for good; its name is never given again. */
    CLOSED("Closed");

    private final String label;

    AccountState(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
