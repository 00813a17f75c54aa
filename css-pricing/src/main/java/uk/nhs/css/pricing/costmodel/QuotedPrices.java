package uk.nhs.css.pricing.costmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.css.domain.evidence.EvidenceBook;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.money.PencePerHead;

/**
 * The prices that papers quote for a number of members: the evidence under {@code PRICE_15}, {@code PRICE_31} and any other
 * number.
 */
@ApplicationScoped
@Transactional
public class QuotedPrices {

    private static final Pattern KEY = Pattern.compile("PRICE_(\\d{1,2})");

    private EvidenceBook book;

    protected QuotedPrices() {}

    @Inject
    public QuotedPrices(EvidenceBook book) {
        this.book = book;
    }

    /** In order of members; London's own quotations only. */
    public List<QuotedPrice> all() {
        return book.all().stream()
                .filter(figure -> figure.pct().isEmpty() && figure.unit() == FigureUnit.PENCE_PER_HEAD)
                .flatMap(figure -> price(figure).stream())
                .sorted(Comparator.comparingInt(QuotedPrice::members))
                .toList();
    }

    /** What is quoted for exactly so many members. */
    public Optional<QuotedPrice> at(int members) {
        return all().stream().filter(price -> price.members() == members).findFirst();
    }

    /** The number of members in a key such as {@code PRICE_15}; empty if the key is of another form. */
    public static Optional<Integer> membersIn(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Optional<QuotedPrice> price(QuotedFigure figure) {
        Optional<Integer> members = membersIn(figure.key()).filter(number -> number > 0);
        Optional<BigDecimal> pence = figure.figure();
        return members.isEmpty() || pence.isEmpty()
                ? Optional.empty()
                : Optional.of(new QuotedPrice(
                        members.get(), new PencePerHead(pence.get()), figure.document() + ", " + figure.place()));
    }
}
