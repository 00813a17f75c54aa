package uk.nhs.css.domain.population;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.persistence.OrderedId;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A head count of one PCT for one year on one basis. Never changed: a further revision supersedes it, and a unique
 * constraint on the revision lets only one of two simultaneous loads through.
 */
@Entity
@Table(name = "population_figure")
@Shared(because = "head counts are published")
public class PopulationFigure {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Enumerated(EnumType.STRING)
    @Column(name = "basis", updatable = false)
    private PopulationBasis basis;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "heads", updatable = false)
    private Heads heads;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", updatable = false)
    private PopulationStatus status;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "loaded_by", updatable = false)
    private String loadedBy;

    @Column(name = "loaded_at", updatable = false)
    private Instant loadedAt;

    protected PopulationFigure() {}

    static PopulationFigure loaded(PopulationFact fact, int revision, String by, Instant at) {
        if (fact.source().isBlank() || fact.source().length() > 300) {
            throw new MalformedInput(
                    "source",
                    fact.source(),
                    "is empty or longer than 300 characters",
                    "Say where the figure is published.");
        }
        PopulationFigure figure = new PopulationFigure();
        figure.id = OrderedId.next();
        figure.pct = fact.code();
        figure.year = fact.year();
        figure.basis = fact.basis();
        figure.revision = revision;
        figure.heads = fact.heads();
        figure.status = fact.status();
        figure.source = fact.source();
        figure.loadedBy = by;
        figure.loadedAt = at;
        return figure;
    }

    int revision() {
        return revision;
    }

    PctCode pct() {
        return pct;
    }

    PopulationBasis basis() {
        return basis;
    }

    PopulationFact fact() {
        return new PopulationFact(pct, year, basis, heads, status, source);
    }

    PopulationUsed usedFor(PopulationBasis asked) {
        return new PopulationUsed(pct, asked, basis, year, heads, source, revision);
    }

    PopulationView view(boolean superseded) {
        return new PopulationView(fact(), revision, superseded, loadedBy, loadedAt);
    }
}
