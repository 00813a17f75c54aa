package uk.nhs.css.domain.refusal;

import java.util.Objects;

/**
 * A business rule said no. Nothing was changed. Pages show detail and next step, REST answers 409 with the rule.
 *
 * <p>Unchecked on purpose: a checked exception would not roll a {@code @Transactional} method back.
 */
public final class Refusal extends RuntimeException {

    private final String rule;
    private final String subject;
    private final String detail;
    private final String nextStep;

    /**
     * @param rule the rule's name in capitals, stable, such as {@code QUORUM}
     * @param subject the record that it was asked about, such as {@code 5K5} or {@code 2007/08}
     * @param detail why it says no, a sentence
     * @param nextStep what the user can do now, a sentence
     */
    public Refusal(String rule, String subject, String detail, String nextStep) {
        super(rule + " (" + subject + "): " + detail + " " + nextStep);
        this.rule = Objects.requireNonNull(rule);
        this.subject = Objects.requireNonNull(subject);
        this.detail = Objects.requireNonNull(detail);
        this.nextStep = Objects.requireNonNull(nextStep);
    }

    public String rule() {
        return rule;
    }

    public String subject() {
        return subject;
    }

    public String detail() {
        return detail;
    }

    public String nextStep() {
        return nextStep;
    }
}
