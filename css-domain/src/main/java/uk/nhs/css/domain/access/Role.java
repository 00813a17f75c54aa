package uk.nhs.css.domain.access;

/** What an account may do; one role an account. */
public enum Role {
    /** Runs the service for the host PCT. */
    HOST_ADMIN("Host administrator"),
    /** Finance or commissioning staff of one PCT; sees nothing of any other. */
    PCT_USER("PCT user"),
    /** Strategic health authority staff; reads, changes nothing. */
    SHA_ANALYST("SHA analyst"),
    /** The system itself, at start-up. Nobody can sign in as it. */
    SYSTEM("System");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
