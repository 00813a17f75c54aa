package uk.nhs.css.membership.mobilisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import uk.nhs.css.domain.access.Shared;

/** One row that every draw-down locks before it looks at a balance, so that two at once are looked at one by one (I38). */
@Entity
@Table(name = "fund_lock")
@Shared(because = "holds nothing")
public class FundLock {

    static final String LONDON = "LONDON";

    @Id
    @Column(name = "id")
    private String id;

    @Version
    @Column(name = "version")
    private long version;

    protected FundLock() {}
}
