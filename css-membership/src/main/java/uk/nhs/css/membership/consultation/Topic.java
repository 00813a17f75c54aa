package uk.nhs.css.membership.consultation;

import java.util.List;
import uk.nhs.css.membership.Texts;

/**
 * What a comment is about: one of the three topics of the questions and answers of January 2007, or a new one.
 *
 * @param name 1 to 120 characters
 */
public record Topic(String name) {

    public static final Topic TRANSITION = new Topic("Management of transition");
    public static final Topic PAYMENT = new Topic("Subscription and payment");
    public static final Topic BENEFITS = new Topic("Definition and realism of benefits");

    /** The topics that are always offered. */
    public static final List<Topic> STANDING = List.of(TRANSITION, PAYMENT, BENEFITS);

    /** @throws uk.nhs.css.domain.refusal.MalformedInput if the name is missing or too long */
    public Topic {
        name = Texts.required("topic", name, 120);
    }

    @Override
    public String toString() {
        return name;
    }
}
