package uk.nhs.css.membership.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;

/** Staff and cost that double running really took in a month. */
@Entity
@Table(name = "double_running_actual")
@OwnedByPct(scopedIn = Transitions.class)
public class DoubleRunningActual {

    @Id
    @Column(name = "id")
    private String id;

    @ManyToOne
    @JoinColumn(name = "transition_id")
    private SystemTransition transition;

    @Column(name = "actual_month")
    private LocalDate month;

    @Column(name = "staff")
    private int staff;

    @Column(name = "cost")
    private Money cost;

    protected DoubleRunningActual() {}

    static DoubleRunningActual of(SystemTransition transition, YearMonth month, int staff, Money cost) {
        DoubleRunningActual actual = new DoubleRunningActual();
        actual.id = UUID.randomUUID().toString();
        actual.transition = transition;
        actual.month = month.atDay(1);
        actual.take(staff, cost);
        return actual;
    }

    void take(int newStaff, Money newCost) {
        staff = newStaff;
        cost = newCost;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    int staff() {
        return staff;
    }

    Money cost() {
        return cost;
    }
}
