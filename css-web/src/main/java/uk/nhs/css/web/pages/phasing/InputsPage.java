package uk.nhs.css.web.pages.phasing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.phasing.PctInput;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.membership.phasing.PhasingInputsView;
import uk.nhs.css.membership.phasing.planner.DoubleRunningTime;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.ColumnOrder;

/** What plans are made from: PCTs with system, readiness and wish; legacy systems; staff. */
@Named("phasingInputsPage")
@RequestScoped
public class InputsPage {

    private static final Map<String, Comparator<PctInput>> SORTS = Map.of(
            "name", Comparator.comparing(PctInput::name),
            "state", Comparator.comparing(PctInput::state).thenComparing(PctInput::name),
            "system",
                    Comparator.comparing((PctInput row) -> row.system().orElse("~")
                                    + row.installation().orElse("~"))
                            .thenComparing(PctInput::name),
            "ready",
                    Comparator.comparing((PctInput row) ->
                                    row.readiness().map(Object::toString).orElse("9999"))
                            .thenComparing(PctInput::name));

    @Inject
    private PhasingInputs inputs;

    @Inject
    private Redirect redirect;

    private PhasingInputsView view;
    private List<PctInput> rows;
    private String systemName;
    private String firstMonths;
    private String laterMonths;
    private String staffPerPct;
    private String staffLimit;
    private String why;

    public void load() {
        view = inputs.inputs();
        Comparator<PctInput> order = ColumnOrder.of(getSort(), SORTS);
        rows = view.pcts().stream().sorted(order).toList();
    }

    public void saveSystem() {
        String name = Address.given(systemName)
                .orElseThrow(() -> new MalformedInput("systemName", "", "is missing", "Name the legacy system."));
        inputs.system(
                name,
                new DoubleRunningTime(
                        WaveRow.number("firstMonths", "", firstMonths), WaveRow.number("laterMonths", "", laterMonths)),
                false);
        redirect.to("/phasing/inputs", name + " is recorded. Plans made from now on use it.");
    }

    public void saveLimits() {
        inputs.limits(
                WaveRow.number("staffPerPct", "", staffPerPct),
                WaveRow.number("staffLimit", "", staffLimit),
                why.strip());
        redirect.to("/phasing/inputs", "The staff for double running is recorded. Plans made from now on use it.");
    }

    public PhasingInputsView view() {
        if (view == null) {
            load();
        }
        return view;
    }

    public List<PctInput> rows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    /** How many PCTs have no legacy system recorded, and so cannot be placed. */
    public long withoutSystem() {
        return view().pcts().stream().filter(row -> row.system().isEmpty()).count();
    }

    public String getSort() {
        return Address.given(Address.part("sort")).orElse("name");
    }

    public String getSystemName() {
        return systemName;
    }

    public void setSystemName(String systemName) {
        this.systemName = systemName;
    }

    public String getFirstMonths() {
        return firstMonths;
    }

    public void setFirstMonths(String firstMonths) {
        this.firstMonths = firstMonths;
    }

    public String getLaterMonths() {
        return laterMonths;
    }

    public void setLaterMonths(String laterMonths) {
        this.laterMonths = laterMonths;
    }

    public String getStaffPerPct() {
        return staffPerPct == null ? String.valueOf(view().staffPerPct()) : staffPerPct;
    }

    public void setStaffPerPct(String staffPerPct) {
        this.staffPerPct = staffPerPct;
    }

    public String getStaffLimit() {
        return staffLimit == null ? String.valueOf(view().staffLimit()) : staffLimit;
    }

    public void setStaffLimit(String staffLimit) {
        this.staffLimit = staffLimit;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
