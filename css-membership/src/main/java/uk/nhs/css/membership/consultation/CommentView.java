package uk.nhs.css.membership.consultation;

import java.time.Instant;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A comment with its answer.
 *
 * @param id its identity
 * @param code the PCT that sent it
 * @param pctName the name of that PCT
 * @param topic what it is about
 * @param wording the comment
 * @param sentBy the account that sent it
 * @param sentAt when
 * @param answer the host's answer
 * @param answeredBy the account that answered
 * @param answeredAt when
 * @param illustrative true for sample data
 */
public record CommentView(
        String id,
        PctCode code,
        String pctName,
        Topic topic,
        String wording,
        String sentBy,
        Instant sentAt,
        Optional<String> answer,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        boolean illustrative) {}
