package uk.nhs.css.membership.mobilisation;

import java.util.List;
import java.util.function.Predicate;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * Draw-downs and what they come to. Sums are made from the rows whenever they are asked for.
 *
 * @param all by the day on which they were asked for
 */
record DrawDowns(List<DrawDown> all) {

    DrawDowns of(Tranche tranche) {
        return new DrawDowns(all.stream()
                .filter(each -> each.trancheId().equals(tranche.id()))
                .toList());
    }

    /** Approved. */
    Money drawn() {
        return sum(each -> each.state() == DrawDownState.APPROVED);
    }

    /** Waiting for approval. */
    Money held() {
        return sum(each -> each.state() == DrawDownState.ASKED);
    }

    /** Both: what nobody else can have. */
    Money taken() {
        return sum(DrawDown::isHeld);
    }

    FundView.TrancheView view(Tranche tranche) {
        DrawDowns own = of(tranche);
        return new FundView.TrancheView(
                tranche.id(),
                tranche.name(),
                tranche.ceiling(),
                tranche.agreedOn(),
                tranche.evidence(),
                own.drawn(),
                own.held(),
                tranche.ceiling().minus(own.drawn()).minus(own.held()),
                own.all.stream().map(DrawDown::view).toList());
    }

    private Money sum(Predicate<DrawDown> which) {
        return all.stream().filter(which).map(DrawDown::amount).reduce(Pounds.ZERO, Money::plus);
    }
}
