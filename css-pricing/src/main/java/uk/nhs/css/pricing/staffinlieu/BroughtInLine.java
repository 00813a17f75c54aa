package uk.nhs.css.pricing.staffinlieu;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.invoicing.Allocated;

/**
 * What was posted so that a PCT's credits are in line again.
 *
 * @param posted the sum, below zero if more came back than was credited
 * @param reopened the invoices that credit had settled which came back, with what is open on each by that
 */
record BroughtInLine(Money posted, List<Allocated> reopened) {

    static final BroughtInLine NOTHING = new BroughtInLine(Pounds.ZERO, List.of());

    BroughtInLine {
        reopened = List.copyOf(reopened);
    }

    BroughtInLine and(Money further, List<Allocated> opened) {
        List<Allocated> both = new ArrayList<>(reopened);
        both.addAll(opened);
        return new BroughtInLine(posted.plus(further), both);
    }

    /** {@code £20,000.00 credited}, {@code −£6,666.67 credited; £6,666.67 of invoice CSS-2007-0002 is open again}. */
    String inWords() {
        String opened = reopened.stream()
                .map(part -> Pounds.sterling(part.amount()) + " of invoice " + part.invoice() + " is open again")
                .collect(Collectors.joining(", "));
        return Pounds.sterling(posted) + " credited" + (opened.isEmpty() ? "" : "; " + opened);
    }
}
