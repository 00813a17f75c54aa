package uk.nhs.css.pricing.yearend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Shared;

/** One line of a version of a year's actual cost. */
@Entity
@Table(name = "actual_cost_line")
@IdClass(ActualCostLineKey.class)
@Shared(because = "it is the cost of the whole service")
public class ActualCostLine {

    @Id
    @Column(name = "financial_year", updatable = false)
    private String year;

    @Id
    @Column(name = "version_no", updatable = false)
    private int version;

    @Id
    @Column(name = "line_no", updatable = false)
    private int lineNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "category", updatable = false)
    private ActualCostCategory category;

    @Column(name = "cost_name", updatable = false)
    private String name;

    @Column(name = "amount", updatable = false)
    private Money amount;

    protected ActualCostLine() {}

    static ActualCostLine of(ActualCostDraft draft, int version, int lineNo) {
        ActualCostEntry entry = draft.lines().get(lineNo - 1);
        ActualCostLine line = new ActualCostLine();
        line.year = draft.year().toString();
        line.version = version;
        line.lineNo = lineNo;
        line.category = entry.category();
        line.name = entry.name();
        line.amount = entry.amount();
        return line;
    }

    int version() {
        return version;
    }

    ActualCostEntry entry() {
        return new ActualCostEntry(category, name, amount);
    }
}
