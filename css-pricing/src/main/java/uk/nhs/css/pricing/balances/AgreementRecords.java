package uk.nhs.css.pricing.balances;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/**
 * What is on record about the balances of a year.
 *
 * @param answers of all months, the last of each PCT first
 * @param explanations of all months, the last of each PCT first
 * @param spans who was a member in the year
 * @param names of PCTs
 */
record AgreementRecords(
        List<BalanceAnswer> answers,
        List<BalanceExplanation> explanations,
        List<MembershipSpan> spans,
        Map<PctCode, String> names) {

    /**
     * The lines of one month by PCT code: of whoever was a member by its end, owes something or has answered.
     *
     * @param owed at the end of the month
     * @param charged from the beginning of the year to the end of the month
     * @param day the day on which lateness is looked at
     */
    List<AgreementLine> lines(
            AgreementMonth month, Map<PctCode, Money> owed, Map<PctCode, Money> charged, LocalDate day) {
        Map<PctCode, List<AnswerView>> given = answers.stream()
                .filter(answer -> answer.monthNo() == month.number())
                .collect(Collectors.groupingBy(
                        BalanceAnswer::pct, Collectors.mapping(BalanceAnswer::view, Collectors.toList())));
        Map<PctCode, List<ExplanationView>> explained = explanations.stream()
                .filter(explanation -> explanation.monthNo() == month.number())
                .collect(Collectors.groupingBy(
                        BalanceExplanation::pct, Collectors.mapping(BalanceExplanation::view, Collectors.toList())));
        Set<PctCode> codes = new TreeSet<>(given.keySet());
        spans.stream()
                .filter(span -> span.joined().isBefore(month.firstDayAfter()))
                .forEach(span -> codes.add(span.code()));
        owed.entrySet().stream().filter(each -> !each.getValue().isZero()).forEach(each -> codes.add(each.getKey()));
        return codes.stream()
                .map(code -> new AgreementLine(
                        code,
                        names.getOrDefault(code, code.value()),
                        owed.getOrDefault(code, Pounds.ZERO),
                        charged.getOrDefault(code, Pounds.ZERO),
                        given.getOrDefault(code, List.of()),
                        explained.getOrDefault(code, List.of()),
                        day.isAfter(month.deadline()) && !given.containsKey(code)))
                .toList();
    }
}
