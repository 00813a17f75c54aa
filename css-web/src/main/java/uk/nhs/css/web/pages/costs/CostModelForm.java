package uk.nhs.css.web.pages.costs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.CostModelDraft;
import uk.nhs.css.pricing.costmodel.CostModels;
import uk.nhs.css.pricing.costmodel.Step;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.YearChoice;

/** A further version of a year's cost model. */
@Named
@RequestScoped
public class CostModelForm {

    @Inject
    private CostModels models;

    @Inject
    private YearChoice years;

    @Inject
    private Redirect redirect;

    private String year;
    private String title;
    private Money fixed;
    private String perWeightedHead;
    private Money perMember;
    private String steps;
    private String evidence;
    private String inference;

    public void record() {
        FinancialYear of = years.chosen(year);
        models.record(new CostModelDraft(
                of, title, new CostModel(fixed, rate(perWeightedHead), perMember, steps(steps)), evidence, inference));
        redirect.to(
                "/costs?year=" + Address.encoded(of.toString()) + "#models",
                "The version is recorded and in force. Nothing that has been charged changes.");
    }

    private static PencePerHead rate(String text) {
        try {
            return PencePerHead.parse(text);
        } catch (MalformedInput bad) {
            throw bad.at("perWeightedHead");
        }
    }

    private static List<Step> steps(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(CostModelForm::step)
                        .toList();
    }

    private static Step step(String line) {
        String[] parts = line.split("\\s+");
        if (parts.length != 2 || !parts[0].matches("\\d{1,2}")) {
            throw new MalformedInput(
                    "steps", line, "is no step", "Write the first member and the further cost, such as 20 50000.00.");
        }
        try {
            return new Step(Integer.parseInt(parts[0]), Pounds.parse(parts[1]));
        } catch (MalformedInput bad) {
            throw bad.at("steps");
        }
    }

    public List<SelectItem> years() {
        return years.items();
    }

    public String getYear() {
        return years.chosen(year).toString();
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Money getFixed() {
        return fixed;
    }

    public void setFixed(Money fixed) {
        this.fixed = fixed;
    }

    public String getPerWeightedHead() {
        return perWeightedHead;
    }

    public void setPerWeightedHead(String perWeightedHead) {
        this.perWeightedHead = perWeightedHead;
    }

    public Money getPerMember() {
        return perMember;
    }

    public void setPerMember(Money perMember) {
        this.perMember = perMember;
    }

    public String getSteps() {
        return steps;
    }

    public void setSteps(String steps) {
        this.steps = steps;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getInference() {
        return inference;
    }

    public void setInference(String inference) {
        this.inference = inference;
    }
}
