package uk.nhs.css.membership.mobilisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Shared;

/** A part of the fund that was agreed for use, such as the further £40,000 of January 2007, with the ceiling on it. */
@Entity
@Table(name = "fund_tranche")
@Shared(because = "the fund belongs to London")
public class Tranche {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "tranche_name")
    private String name;

    @Column(name = "ceiling")
    private Money ceiling;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    @Column(name = "evidence")
    private String evidence;

    @Version
    @Column(name = "version")
    private long version;

    protected Tranche() {}

    static Tranche of(String name, Money ceiling, LocalDate agreedOn, String evidence) {
        Tranche tranche = new Tranche();
        tranche.id = UUID.randomUUID().toString();
        tranche.name = name;
        tranche.ceiling = ceiling;
        tranche.agreedOn = agreedOn;
        tranche.evidence = evidence;
        return tranche;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Money ceiling() {
        return ceiling;
    }

    LocalDate agreedOn() {
        return agreedOn;
    }

    String evidence() {
        return evidence;
    }
}
