package uk.nhs.css.domain.population;

import java.util.Arrays;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;

/** What a head count counts. */
public enum PopulationBasis {
    /** Weighted for need and unavoidable cost by the Department of Health; the basis of the subscription. */
    UNIFIED_WEIGHTED("unified weighted population", "weighted heads"),
    /** People registered with the PCT's general practices. */
    GP_REGISTERED("GP registered population", "registered patients"),
    /** Residents, by the mid-year estimate of the Office for National Statistics. */
    RESIDENT("ONS mid-year estimate of residents", "residents");

    private final String label;
    private final String unit;

    PopulationBasis(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** The basis in words: {@code unified weighted population}. */
    public String label() {
        return label;
    }

    /** What is counted, to follow a number: {@code weighted heads}. */
    public String unit() {
        return unit;
    }

    /** @throws MalformedInput if the text names no basis */
    public static PopulationBasis of(String text) {
        return Arrays.stream(values())
                .filter(basis -> basis.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "basis",
                        text,
                        "is no population basis",
                        "Use one of "
                                + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                                + "."));
    }
}
