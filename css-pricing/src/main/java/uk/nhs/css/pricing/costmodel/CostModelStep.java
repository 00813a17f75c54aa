package uk.nhs.css.pricing.costmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Shared;

/** A {@link Step} as it is stored with its version; never changed. */
@Entity
@Table(name = "cost_model_step")
@Shared(because = "the costs of the service are everybody's")
public class CostModelStep {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @ManyToOne
    @JoinColumn(name = "cost_model_id", updatable = false)
    private CostModelVersion version;

    @Column(name = "from_member", updatable = false)
    private int from;

    @Column(name = "cost", updatable = false)
    private Money cost;

    protected CostModelStep() {}

    static CostModelStep of(CostModelVersion version, Step step) {
        CostModelStep row = new CostModelStep();
        row.id = UUID.randomUUID().toString();
        row.version = version;
        row.from = step.from();
        row.cost = step.cost();
        return row;
    }

    Step step() {
        return new Step(from, cost);
    }
}
