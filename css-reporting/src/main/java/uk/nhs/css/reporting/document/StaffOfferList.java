package uk.nhs.css.reporting.document;

import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;
import static uk.nhs.css.reporting.table.ColumnType.WTE;

import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;
import uk.nhs.css.reporting.table.Sheet;

/** Offers of staff in lieu as a sheet, in the order given and with a stable header. */
public final class StaffOfferList {

    private static final List<Column> COLUMNS = List.of(
            Column.of("title", "Post", TEXT),
            Column.of("reference", "Post reference", TEXT),
            Column.of("code", "PCT", TEXT),
            Column.of("name", "Name", TEXT),
            Column.of("band", "Band", TEXT),
            Column.of("wte_offered", "WTE offered", WTE),
            Column.of("wte_accepted", "WTE accepted", WTE),
            Column.of("arrangement", "Arrangement", TEXT),
            Column.of("from", "From", DATE),
            Column.of("to", "To", DATE),
            Column.of("state", "State", TEXT),
            Column.of("annual_cost", "Annual cost of 1.00 WTE (£)", MONEY).notSummed(),
            Column.of("worth", "Worth (£)", MONEY),
            Column.of("credited", "Credited (£)", MONEY),
            Column.of("left", "Left (£)", MONEY));

    private StaffOfferList() {}

    /** What each is worth and what of it has settled charges; of an accepted offer the part that was accepted. */
    public static Sheet of(List<StaffOfferView> offers, LocalDate asAt) {
        return Sheet.list(
                "Staff in lieu",
                COLUMNS,
                offers.stream().map(StaffOfferList::row).toList(),
                asAt);
    }

    private static Row row(StaffOfferView offer) {
        StaffOfferView.Facts facts = offer.facts();
        return Row.about(
                facts.id(),
                Cell.text(facts.title() + (facts.illustrative() ? " (illustrative)" : "")),
                Cell.text(facts.postReference()),
                Cell.text(facts.code().value()),
                Cell.text(offer.pctName()),
                Cell.text(facts.band().label()),
                Cell.wte(facts.wte()),
                facts.acceptedWte().map(Cell::wte).orElse(Cell.blank()),
                Cell.text(facts.arrangement().label()),
                Cell.of(facts.from()),
                Cell.of(facts.lastDay()),
                Cell.text(facts.state().label()),
                Cell.of(facts.annualCost()),
                Cell.of(offer.value()),
                Cell.of(offer.used()),
                // Only of a post that was taken is there a rest that has found no charge.
                facts.state().isCredited() ? Cell.of(offer.left()) : Cell.blank());
    }
}
