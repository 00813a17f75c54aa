package uk.nhs.css.pricing.costmodel;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;

/**
 * The cost model of a financial year in one version. Never changed: a further version comes into force beside it, and what
 * was charged under the old one stays. A calibrated version keeps the quoted prices that it was found from, so that its
 * curve runs through them exactly although its fixed cost is in whole pence.
 */
@Entity
@Table(name = "cost_model_version")
@Shared(because = "the costs of the service are everybody's")
public class CostModelVersion {

    private static final int DECIMALS_OF_AVERAGE = 9;

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "version_number", updatable = false)
    private int number;

    @Column(name = "title", updatable = false)
    private String title;

    @Column(name = "fixed_cost", updatable = false)
    private Money fixed;

    @Column(name = "per_weighted_head", updatable = false)
    private PencePerHead perWeightedHead;

    @Column(name = "per_member", updatable = false)
    private Money perMember;

    @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
    private List<CostModelStep> steps = new ArrayList<>();

    @Column(name = "evidence", updatable = false)
    private String evidence;

    @Column(name = "inference", updatable = false)
    private String inference;

    @Column(name = "average_heads", updatable = false)
    private BigDecimal averageHeads;

    @Column(name = "fewer_members", updatable = false)
    private Integer fewerMembers;

    @Column(name = "fewer_members_price", updatable = false)
    private PencePerHead fewerMembersPrice;

    @Column(name = "more_members", updatable = false)
    private Integer moreMembers;

    @Column(name = "more_members_price", updatable = false)
    private PencePerHead moreMembersPrice;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected CostModelVersion() {}

    static CostModelVersion recorded(CostModelDraft draft, int number, String by, Instant at) {
        CostModelVersion version = new CostModelVersion();
        version.id = UUID.randomUUID().toString();
        version.year = draft.year();
        version.number = number;
        version.title = draft.title();
        version.fixed = draft.model().fixed();
        version.perWeightedHead = draft.model().perWeightedHead();
        version.perMember = draft.model().perMember();
        for (Step step : draft.model().steps()) {
            version.steps.add(CostModelStep.of(version, step));
        }
        version.evidence = draft.evidence();
        version.inference = draft.inference();
        version.createdBy = by;
        version.createdAt = at;
        return version;
    }

    static CostModelVersion calibrated(
            CostModelDraft draft, Calibration calibration, int number, String by, Instant at) {
        CostModelVersion version = recorded(draft, number, by, at);
        version.averageHeads = calibration.averageHeads().setScale(DECIMALS_OF_AVERAGE, RoundingMode.HALF_UP);
        version.fewerMembers = calibration.fewer().members();
        version.fewerMembersPrice = calibration.fewer().price();
        version.moreMembers = calibration.more().members();
        version.moreMembersPrice = calibration.more().price();
        return version;
    }

    int number() {
        return number;
    }

    CostModelView view() {
        return new CostModelView(
                year,
                number,
                title,
                new CostModel(
                        fixed,
                        perWeightedHead,
                        perMember,
                        steps.stream().map(CostModelStep::step).toList()),
                calibration(),
                evidence,
                inference,
                createdBy,
                createdAt);
    }

    private Optional<Calibration> calibration() {
        if (averageHeads == null) {
            return Optional.empty();
        }
        return Optional.of(new Calibration(
                new QuotedPoint(fewerMembers, fewerMembersPrice),
                new QuotedPoint(moreMembers, moreMembersPrice),
                averageHeads));
    }
}
