package uk.nhs.css.pricing.boardpaper;

import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * A present cost that the service replaces.
 *
 * @param category such as {@code Staff}
 * @param role the post or what is bought
 * @param wte whole-time equivalents; zero for what is not staff
 * @param amount pounds a year
 * @param note what the PCT says of it; may be empty
 */
public record ReplacedLine(String category, String role, BigDecimal wte, Money amount, String note) {}
