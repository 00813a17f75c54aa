package uk.nhs.css.membership.phasing;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.membership.register.MembershipState;

/**
 * What phasing knows of one PCT.
 *
 * @param code the PCT
 * @param name its name
 * @param sector its sector
 * @param state where its membership stands
 * @param system its legacy system
 * @param installation the installation; PCTs with the same one share it. Empty: its own
 * @param since since when it uses the system
 * @param monthlyCost what the legacy system costs it a month
 * @param readiness the day from which it can join
 * @param earliest the month before which it does not wish to join, the preferred quarter's first if only that is given
 * @param latest the month after which it does not wish to join
 * @param preferredQuarter the quarter that it prefers
 * @param wishWeight 1 to 5
 * @param reason why it wishes so
 * @param blocker what keeps it from joining at all
 * @param weightedHeads its weighted heads this year; empty if no figure is loaded
 * @param standInNote which other population stands in, if one does
 * @param illustrative true for sample data
 */
public record PctInput(
        PctCode code,
        String name,
        Sector sector,
        MembershipState state,
        Optional<String> system,
        Optional<String> installation,
        Optional<LocalDate> since,
        Optional<Money> monthlyCost,
        Optional<LocalDate> readiness,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Optional<String> preferredQuarter,
        int wishWeight,
        Optional<String> reason,
        Optional<String> blocker,
        Optional<Long> weightedHeads,
        Optional<String> standInNote,
        boolean illustrative) {
    static PctInput of(PctFacts facts, MembershipState state, Optional<PopulationUsed> heads, boolean illustrative) {
        return new PctInput(
                facts.code(),
                facts.name(),
                facts.sector(),
                state,
                facts.system(),
                facts.installation(),
                facts.since(),
                facts.monthlyCost(),
                facts.readiness(),
                facts.earliest(),
                facts.latest(),
                facts.preferredQuarter(),
                facts.wishWeight(),
                facts.reason(),
                facts.blocker(),
                heads.map(used -> used.heads().count()),
                heads.flatMap(PopulationUsed::standInNote),
                illustrative);
    }
}
