package uk.nhs.css.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.charging.ChargeKind;
import uk.nhs.css.pricing.charging.ChargeLineView;
import uk.nhs.css.pricing.charging.ChargeRunView;

/** The lines of a charge run for one PCT, with their sums. */
public record PctCharges(
        PctCode code, String name, Money setUp, Money recurring, Money total, List<ChargeLineView> lines) {

    static List<PctCharges> of(ChargeRunView run) {
        Map<PctCode, List<ChargeLineView>> byPct = new LinkedHashMap<>();
        run.lines().forEach(line -> byPct.computeIfAbsent(line.code(), code -> new java.util.ArrayList<>())
                .add(line));
        return byPct.values().stream().map(PctCharges::of).toList();
    }

    private static PctCharges of(List<ChargeLineView> lines) {
        Money setUp = sum(lines, ChargeKind.SET_UP);
        Money recurring = sum(lines, ChargeKind.RECURRING);
        ChargeLineView first = lines.get(0);
        return new PctCharges(first.code(), first.pctName(), setUp, recurring, setUp.plus(recurring), lines);
    }

    private static Money sum(List<ChargeLineView> lines, ChargeKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(ChargeLineView::amount)
                .reduce(Pounds.ZERO, Money::plus);
    }
}
