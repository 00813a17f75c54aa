package uk.nhs.css.domain.pct;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A Primary Care Trust as the NHS registers it. The code is its identity; names vary between sources and are kept only to
 * be read.
 */
@Entity
@Table(name = "pct")
@Shared(because = "which PCTs there are is public")
public class Pct {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "sector")
    private Sector sector;

    @Column(name = "local_authorities")
    private String localAuthorities;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "successor")
    private PctCode successor;

    @Version
    @Column(name = "version")
    private int version;

    protected Pct() {}

    static Pct registered(PctView facts) {
        Pct pct = new Pct();
        pct.code = facts.code().value();
        pct.describe(facts);
        return pct;
    }

    /** Takes over what the register now says of this PCT; tells whether anything changed. */
    boolean describe(PctView facts) {
        if (code != null && facts.equals(validFrom == null ? null : view())) {
            return false;
        }
        if (facts.name().isBlank()) {
            throw new MalformedInput("name", facts.name(), "is empty", "Give the PCT's official name.");
        }
        if (facts.validTo().filter(end -> !end.isAfter(facts.validFrom())).isPresent()) {
            throw new MalformedInput(
                    "valid_to",
                    facts.validTo().map(Objects::toString).orElse(""),
                    "is not after valid_from " + facts.validFrom(),
                    "Give the day after the PCT's last day, or leave it empty.");
        }
        name = facts.name().strip();
        sector = facts.sector();
        localAuthorities = String.join("; ", facts.localAuthorities());
        validFrom = facts.validFrom();
        validTo = facts.validTo().orElse(null);
        successor = facts.successor().orElse(null);
        return true;
    }

    PctView view() {
        return new PctView(
                new PctCode(code),
                name,
                sector,
                localAuthorities.isBlank()
                        ? List.of()
                        : Arrays.stream(localAuthorities.split(";"))
                                .map(String::strip)
                                .toList(),
                validFrom,
                Optional.ofNullable(validTo),
                Optional.ofNullable(successor));
    }
}
