package uk.nhs.css.pricing.scenario;

import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;

/**
 * The outcome of a scenario; nothing of it is saved.
 *
 * @param members how many
 * @param weightedHeads of all members together
 * @param pencePerHead total cost over heads, rounded half-up to six decimals, to be shown; shares are not made from it
 * @param shares in order of PCT code
 * @param belowQuorum whether the service is not viable with so few
 * @param standInNotes which figures stand in for others, sentences; empty if none do
 */
public record ScenarioView(
        FinancialYear year,
        int members,
        long weightedHeads,
        Money totalCost,
        PencePerHead pencePerHead,
        List<Share> shares,
        boolean belowQuorum,
        List<String> standInNotes) {}
