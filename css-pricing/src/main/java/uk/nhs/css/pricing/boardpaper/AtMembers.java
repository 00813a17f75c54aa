package uk.nhs.css.pricing.boardpaper;

import org.joda.money.Money;
import uk.nhs.css.domain.money.PencePerHead;

/**
 * How the PCT would stand at another size of the service.
 *
 * @param members how many PCTs of average size are members
 * @param price pence a weighted head with up to six decimals, to be shown
 * @param annual the exact price × the PCT's weighted heads, rounded once
 */
public record AtMembers(int members, PencePerHead price, Money annual) {}
