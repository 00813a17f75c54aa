package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;
import static uk.nhs.css.web.api.JsonOutput.textOrNull;
import static uk.nhs.css.web.api.JsonOutput.texts;

import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.neutrality.NetPosition;
import uk.nhs.css.pricing.neutrality.Sensitivity;

/** A PCT's net position as REST gives it. {@code replaced} is supplied and imputed together. */
final class NeutralityJson {

    private NeutralityJson() {}

    static int years(String text) {
        if (!text.matches("[1-9]|[1-4]\\d|50")) {
            throw new MalformedInput("years", text, "is no number of years", "Send 1 to 50.");
        }
        return Integer.parseInt(text);
    }

    static JsonObjectBuilder of(NetPosition position, int years) {
        return object().add("code", position.code().value())
                .add("name", position.name())
                .add("year", position.year().toString())
                .add("recurring", money(position.recurring()))
                .add("oneOff", money(position.oneOff()))
                .add("inKind", money(position.inKind()))
                .add("replaced", money(position.replaced()))
                .add("supplied", money(position.supplied()))
                .add("imputed", array(position.imputed(), cost -> object().add(
                                "category", cost.category().name())
                        .add("amount", money(cost.amount()))
                        .add("suppliers", cost.suppliers())
                        .add("lowest", money(cost.lowest()))
                        .add("highest", money(cost.highest()))))
                .add("notSupplied", texts(position.missing()))
                .add("benefitsVerified", money(position.benefitsVerified()))
                .add("benefitsClaimed", money(position.benefitsClaimed()))
                .add("net", money(position.net()))
                .add("netWithOneOff", money(position.netWithOneOff()))
                .add("lowestNet", money(position.lowestNet()))
                .add("highestNet", money(position.highestNet()))
                .add("costNeutral", position.costNeutral())
                .add("costNeutralWithOneOff", position.costNeutralWithOneOff())
                .add(
                        "returnOnInvestment",
                        textOrNull(position.returnOnInvestment(years).map(BigDecimal::toPlainString)))
                .add("oneOffSpreadOverYears", years)
                .add("paybackYears", textOrNull(position.paybackYears().map(BigDecimal::toPlainString)))
                .add("sensitivity", array(Sensitivity.of(position).rows(), row -> object().add("change", row.what())
                        .add("net", money(row.net()))
                        .add("netWithOneOff", money(row.netWithOneOff()))
                        .add("costNeutral", row.costNeutral())))
                .add("standIns", texts(position.standInNotes()));
    }
}
