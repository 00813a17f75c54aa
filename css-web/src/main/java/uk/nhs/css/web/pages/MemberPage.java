package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.register.MemberDetailView;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.transition.TransitionStanding;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.pricing.statement.LineKind;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.statement.Statements;

/** One PCT on one page: where it stands, how it came there, its populations, its account of the year. */
@Named
@RequestScoped
public class MemberPage {

    @Inject
    private MembersRegister register;

    @Inject
    private PopulationBook populations;

    @Inject
    private Statements statements;

    @Inject
    private Transitions transitions;

    @Inject
    private YearChoice years;

    private String code;
    private MemberDetailView detail;
    private List<PopulationView> history = List.of();
    private StatementView statement;
    private List<TransitionStanding> standings = List.of();

    /** Reads the PCT; also asked for before a form that came back is shown again. */
    public void load() {
        PctCode pct = pct();
        detail = register.member(pct);
        history = populations.history(pct);
        FinancialYear year = year();
        statement = statements.forPct(pct, year.start(), year.end());
        standings = transitions.standings(pct);
    }

    private PctCode pct() {
        try {
            return PctCode.of(code == null ? Address.part("code") : code);
        } catch (MalformedInput noCode) {
            throw new NotFound("PCT", code);
        }
    }

    /** The financial year of the business date. */
    public FinancialYear year() {
        return years.current();
    }

    public MemberDetailView detail() {
        if (detail == null) {
            load();
        }
        return detail;
    }

    /** What comes next, with what has been charged and passed already. */
    public String nextStep() {
        MemberDetailView detail = detail();
        boolean charged = statement.lines().stream().anyMatch(line -> line.kind() == LineKind.RECURRING);
        return MemberNextStep.of(detail.member().state(), detail.nextStep(), year(), charged, standings);
    }

    public List<PopulationView> populations() {
        return history;
    }

    /** Where it stands on its way off its legacy systems. */
    public List<TransitionStanding> standings() {
        return standings;
    }

    public StatementView statement() {
        return statement;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
