package uk.nhs.css.pricing.balances;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * One PCT's balance at the end of a month of agreement.
 *
 * @param hostFigure what the ledger says that it owes at the end of the month; below zero if the host owes it
 * @param chargedInYear what it was charged from 1 April to the end of the month, credit notes taken off
 * @param answers the PCT's answers, the one that counts first; empty while it has given none
 * @param explanations why differences stood, the last first
 * @param overdue whether no answer is there after the deadline
 */
public record AgreementLine(
        PctCode code,
        String name,
        Money hostFigure,
        Money chargedInYear,
        List<AnswerView> answers,
        List<ExplanationView> explanations,
        boolean overdue) {

    /** What the PCT says that it owes. */
    public Optional<Money> pctFigure() {
        return answers.stream().findFirst().map(AnswerView::pctFigure);
    }

    /** The host's figure less the PCT's; empty while the PCT has not answered. */
    public Optional<Money> difference() {
        return pctFigure().map(hostFigure::minus);
    }

    /** The explanation of the difference as it is now; a later posting or answer makes it void. */
    public Optional<ExplanationView> explanation() {
        return explanations.stream()
                .filter(each -> difference().filter(each.difference()::equals).isPresent())
                .filter(each -> each.answerVersion() == answers.get(0).version())
                .findFirst();
    }

    public AgreementStatus status() {
        return difference()
                .map(difference -> difference.isZero()
                        ? AgreementStatus.AGREED
                        : explanation().isPresent() ? AgreementStatus.EXPLAINED : AgreementStatus.DIFFERS)
                .orElse(AgreementStatus.NOT_ANSWERED);
    }
}
