package uk.nhs.css.domain.refusal;

/** The signed-in role may not do this to anybody. Answered with 403. */
public final class Forbidden extends RuntimeException {

    /** @param reason who may do it, a sentence for the user */
    public Forbidden(String reason) {
        super(reason);
    }
}
