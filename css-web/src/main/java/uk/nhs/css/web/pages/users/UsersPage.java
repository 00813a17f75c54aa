package uk.nhs.css.web.pages.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.ColumnOrder;
import uk.nhs.css.web.pages.PctItems;
import uk.nhs.css.web.security.AccountState;
import uk.nhs.css.web.security.UserView;
import uk.nhs.css.web.security.Users;

/** Who may sign in: every account, searched, filtered and sorted by the address. */
@Named
@RequestScoped
public class UsersPage {

    private static final Comparator<UserView> BY_NAME = Comparator.comparing(UserView::name);

    private static final Map<String, Comparator<UserView>> SORTS = Map.of(
            "name",
            BY_NAME,
            "role",
            Comparator.comparing(UserView::role).thenComparing(BY_NAME),
            "pct",
            Comparator.comparing(
                            (UserView row) -> row.pct().map(Object::toString).orElse("~"))
                    .thenComparing(BY_NAME),
            "state",
            Comparator.comparing(UserView::state).thenComparing(BY_NAME));

    @Inject
    private Users users;

    @Inject
    private PctItems pcts;

    private String q;
    private String role;
    private String state;
    private String sort;
    private List<UserView> all;
    private List<UserView> rows;

    /** Reads the accounts as the address asks. */
    public void load() {
        Comparator<UserView> order = ColumnOrder.of(getSort(), SORTS);
        rows = all().stream()
                .filter(row -> Address.blank(role) || row.role() == chosen(Role.values(), "role", role))
                .filter(row -> Address.blank(state) || row.state() == chosen(AccountState.values(), "state", state))
                .filter(this::found)
                .sorted(order)
                .toList();
    }

    /** Read here too when the form comes back with errors. */
    public List<UserView> rows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    /** How many accounts there are without any filter. */
    public int total() {
        return all().size();
    }

    public long countOf(String name) {
        return all().stream().filter(row -> row.state().name().equals(name)).count();
    }

    /** How many hold a password that somebody else has seen. */
    public long firstPasswords() {
        return all().stream()
                .filter(row -> row.state() != AccountState.CLOSED && row.mustChangePassword())
                .count();
    }

    /** The name of a row's PCT; nothing for the other roles. */
    public String pctName(UserView row) {
        return row.pct()
                .map(code -> pcts.names().getOrDefault(code, code.value()))
                .orElse("");
    }

    public List<SelectItem> roleItems() {
        return Stream.concat(Stream.of(new SelectItem("", "All roles")), roles().stream())
                .toList();
    }

    public List<SelectItem> stateItems() {
        return Stream.concat(
                        Stream.of(new SelectItem("", "All states")),
                        Arrays.stream(AccountState.values()).map(each -> new SelectItem(each.name(), each.label())))
                .toList();
    }

    /** The roles that an account can have. */
    public List<SelectItem> roles() {
        return Arrays.stream(Role.values())
                .filter(each -> each != Role.SYSTEM)
                .map(each -> new SelectItem(each.name(), each.label()))
                .toList();
    }

    private List<UserView> all() {
        if (all == null) {
            all = users.all();
        }
        return all;
    }

    private boolean found(UserView row) {
        String text = getQ().strip().toLowerCase(Locale.ROOT);
        return text.isEmpty()
                || (row.name() + " " + row.pct().map(Object::toString).orElse("") + " " + pctName(row))
                        .toLowerCase(Locale.ROOT)
                        .contains(text);
    }

    private static <E extends Enum<E>> E chosen(E[] values, String field, String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(field, name, "is not in the list", "Choose from the list."));
    }

    public String getQ() {
        return q == null ? "" : q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getRole() {
        return role == null ? "" : role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getState() {
        return state == null ? "" : state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getSort() {
        return Address.blank(sort) ? "name" : sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
