package uk.nhs.css.pricing.costs;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * A post that falls away because the service does its work. It is not a post that comes to the service: that one is credited
 * in kind and must not be counted here as well.
 *
 * @param role such as {@code Contract analyst}
 * @param band Agenda for Change band; may be empty
 * @param wte whole-time equivalents
 * @param amount pounds a year
 */
public record PostSaved(String role, String band, BigDecimal wte, Money amount) {}
