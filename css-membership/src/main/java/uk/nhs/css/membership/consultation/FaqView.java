package uk.nhs.css.membership.consultation;

import java.time.Instant;

/**
 * A published question with its answer.
 *
 * @param id its identity
 * @param topic what it is about
 * @param question in words that do not say who asked
 * @param answer the host's answer
 * @param publishedAt when
 */
public record FaqView(String id, Topic topic, String question, String answer, Instant publishedAt) {}
