package uk.nhs.css.domain.refusal;

/**
 * There is no such thing, or it belongs to another PCT: the one who asks cannot tell which. Answered with 404; the text
 * never repeats what was asked for, so that both cases answer with the same bytes.
 */
public final class NotFound extends RuntimeException {

    private final String kind;
    private final String allowed;

    /**
     * @param kind what was looked for in the user's words, such as {@code PCT}
     * @param key what was asked for; for the log only
     */
    public NotFound(String kind, Object key) {
        this(kind, key, "");
    }

    /** @param allowed what there is instead, a sentence; only for what belongs to nobody */
    public NotFound(String kind, Object key, String allowed) {
        super("No " + kind + " " + key);
        this.kind = kind;
        this.allowed = allowed;
    }

    public String kind() {
        return kind;
    }

    /** A sentence that says what there is instead; empty where nothing may be said. */
    public String allowed() {
        return allowed;
    }
}
