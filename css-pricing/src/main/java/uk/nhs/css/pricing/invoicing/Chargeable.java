package uk.nhs.css.pricing.invoicing;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * A charge, correction or true-up on a PCT's account that no invoice covers yet.
 *
 * @param code the PCT
 * @param seq its ledger transaction
 * @param date its accounting date
 * @param kind why it was posted
 * @param narrative what it is called
 * @param amount below zero for a correction in the PCT's favour
 */
record Chargeable(PctCode code, long seq, LocalDate date, TransactionKind kind, String narrative, Money amount) {

    static Money total(List<Chargeable> charges) {
        return charges.stream().map(Chargeable::amount).reduce(Pounds.ZERO, Money::plus);
    }
}
