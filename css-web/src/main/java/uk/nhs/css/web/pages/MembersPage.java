package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.register.MemberView;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.membership.register.QuorumView;

/** The register of members: all 31 PCTs with their state, filtered and sorted by the address. */
@Named
@RequestScoped
public class MembersPage {

    private static final Map<String, Comparator<MemberView>> SORTS = Map.of(
            "code", Comparator.comparing(MemberView::code),
            "name", Comparator.comparing(MemberView::name),
            "sector", Comparator.comparing(MemberView::sector).thenComparing(MemberView::name),
            "state", Comparator.comparing(MemberView::state).thenComparing(MemberView::name),
            "joined",
                    Comparator.comparing((MemberView row) ->
                                    row.joinDate().map(Object::toString).orElse("9999"))
                            .thenComparing(MemberView::name));

    @Inject
    private MembersRegister register;

    private String sort;
    private String sector;
    private String state;
    private List<MemberView> all = List.of();
    private QuorumView quorum;
    private List<MemberView> rows = List.of();

    /** Reads the register as the address asks. */
    public void load() {
        all = register.all();
        quorum = register.quorum();
        Comparator<MemberView> order = ColumnOrder.of(sort == null || sort.isEmpty() ? "name" : sort, SORTS);
        rows = all.stream()
                .filter(row -> blank(sector) || row.sector() == Sector.of(sector))
                .filter(row -> blank(state) || row.state() == stateOf(state))
                .sorted(order)
                .toList();
    }

    public List<MemberView> rows() {
        return rows;
    }

    public QuorumView quorum() {
        return quorum;
    }

    /** How many PCTs stand in each state, in the order of the life cycle; states that nobody is in are left out. */
    public Map<MembershipState, Long> counts() {
        return all.stream()
                .collect(Collectors.groupingBy(MemberView::state, java.util.TreeMap::new, Collectors.counting()));
    }

    public long countOf(String name) {
        return counts().getOrDefault(MembershipState.valueOf(name), 0L);
    }

    private static MembershipState stateOf(String name) {
        return Arrays.stream(MembershipState.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("state", name, "is no state", "Choose one from the list."));
    }

    private static boolean blank(String text) {
        return text == null || text.isEmpty();
    }

    public String getSort() {
        return blank(sort) ? "name" : sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getSector() {
        return sector == null ? "" : sector;
    }

    public void setSector(String sector) {
        this.sector = sector;
    }

    public String getState() {
        return state == null ? "" : state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
