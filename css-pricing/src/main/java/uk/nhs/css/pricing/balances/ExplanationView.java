package uk.nhs.css.pricing.balances;

import java.time.Instant;
import org.joda.money.Money;

/**
 * Why a difference stands.
 *
 * @param answerVersion the answer that it explains
 * @param difference the difference that it explains: host's figure less the PCT's
 */
public record ExplanationView(int answerVersion, Money difference, String explanation, String by, Instant at) {}
