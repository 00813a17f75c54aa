package uk.nhs.css.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.reporting.Samples.BRENT;
import static uk.nhs.css.reporting.Samples.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.staffinlieu.Arrangement;
import uk.nhs.css.pricing.staffinlieu.Band;
import uk.nhs.css.pricing.staffinlieu.OfferState;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView;
import uk.nhs.css.reporting.ReadBack;
import uk.nhs.css.reporting.table.CsvFile;
import uk.nhs.css.reporting.table.Sheet;
import uk.nhs.css.reporting.table.XlsxFile;

/** Lists as files: every figure of the page, numbers as numbers, sums under them. */
class ListsTest {

    private static final LocalDate JUNE = LocalDate.of(2007, 6, 1);

    private static final Sheet OFFERS = StaffOfferList.of(
            List.of(
                    offer("=Analyst", OfferState.ACCEPTED, Optional.of("0.50"), "11000.00", "10000.00", true),
                    offer("Clerk", OfferState.OFFERED, Optional.empty(), "22000.00", "0.00", false)),
            JUNE);

    /** 0.75 WTE of £44,000.00 a year, offered from October to March. */
    private static StaffOfferView offer(
            String title,
            OfferState state,
            Optional<String> accepted,
            String value,
            String used,
            boolean illustrative) {
        StaffOfferView.Facts facts = new StaffOfferView.Facts(
                "id",
                BRENT,
                "BR-1",
                title,
                Band.of("7"),
                new BigDecimal("0.75"),
                Pounds.of("44000.00"),
                Optional.empty(),
                "",
                Arrangement.SECONDMENT,
                LocalDate.of(2007, 10, 1),
                LocalDate.of(2008, 4, 1),
                "",
                illustrative,
                state,
                "5k5",
                JUNE,
                accepted.map(BigDecimal::new),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new StaffOfferView(
                facts,
                "Brent Teaching PCT",
                Pounds.of("16500.00"),
                Pounds.of(value),
                List.of(new StaffOfferView.YearView(
                        YEAR, Pounds.of(value), Pounds.ZERO, Pounds.ZERO, Pounds.ZERO, Pounds.of(used))),
                List.of(),
                List.of());
    }

    @Test
    @Tag("I44")
    void offers_of_staff_carry_what_was_offered_accepted_worth_credited_and_left() {
        assertThat(rows(CsvFile.of(OFFERS)))
                .containsExactly(
                        List.of(
                                "title",
                                "reference",
                                "code",
                                "name",
                                "band",
                                "wte_offered",
                                "wte_accepted",
                                "arrangement",
                                "from",
                                "to",
                                "state",
                                "annual_cost",
                                "worth",
                                "credited",
                                "left"),
                        // 0.50 × 44,000.00 × 6/12 = 11,000.00, of which 10,000.00 found charges
                        List.of(
                                "'=Analyst (illustrative)",
                                "BR-1",
                                "5K5",
                                "Brent Teaching PCT",
                                "Band 7",
                                "0.75",
                                "0.50",
                                "Secondment",
                                "2007-10-01",
                                "2008-03-31",
                                "Accepted",
                                "44000.00",
                                "11000.00",
                                "10000.00",
                                "1000.00"),
                        List.of(
                                "Clerk",
                                "BR-1",
                                "5K5",
                                "Brent Teaching PCT",
                                "Band 7",
                                "0.75",
                                "",
                                "Secondment",
                                "2007-10-01",
                                "2008-03-31",
                                "Offered",
                                "44000.00",
                                "22000.00",
                                "0.00",
                                ""),
                        List.of(
                                "In all",
                                "",
                                "",
                                "",
                                "",
                                "1.50",
                                "0.50",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "33000.00",
                                "10000.00",
                                "1000.00"));
        assertThat(ReadBack.xlsx(XlsxFile.of(List.of(OFFERS)), 0, OFFERS.table()))
                .isEqualTo(ReadBack.plain(OFFERS.table()));
    }

    @Test
    void what_is_set_against_no_invoice_adds_up_in_each_row() {
        Sheet sheet = InvoiceLists.unallocated(
                List.of(
                        credit(7, TransactionKind.REMITTANCE, "Payment BACS 1", "1000.00", "400.00", "0.00"),
                        credit(9, TransactionKind.STAFF_IN_LIEU, "Analyst", "500.00", "0.00", "120.50")),
                Map.of(BRENT, "Brent Teaching PCT"),
                JUNE);
        assertThat(rows(CsvFile.of(sheet)))
                .containsExactly(
                        List.of(
                                "transaction",
                                "date",
                                "code",
                                "name",
                                "kind",
                                "what",
                                "amount",
                                "returned",
                                "allocated",
                                "left"),
                        List.of(
                                "7",
                                "2007-06-01",
                                "5K5",
                                "Brent Teaching PCT",
                                "Payment received",
                                "Payment BACS 1",
                                "1000.00",
                                "0.00",
                                "400.00",
                                "600.00"),
                        List.of(
                                "9",
                                "2007-06-01",
                                "5K5",
                                "Brent Teaching PCT",
                                "Staff in lieu",
                                "Analyst",
                                "500.00",
                                "120.50",
                                "0.00",
                                "379.50"),
                        List.of("In all", "", "", "", "", "", "1500.00", "120.50", "400.00", "979.50"));
        assertThat(ReadBack.xlsx(XlsxFile.of(List.of(sheet)), 0, sheet.table()))
                .isEqualTo(ReadBack.plain(sheet.table()));
    }

    private static CreditOnAccount credit(
            long seq, TransactionKind kind, String what, String amount, String allocated, String returned) {
        return new CreditOnAccount(
                seq, BRENT, JUNE, kind, what, Pounds.of(amount), Pounds.of(allocated), Pounds.of(returned));
    }

    /** The records of a CSV file without the notes, which stand in the last column of each. */
    private static List<List<String>> rows(byte[] csv) {
        return ReadBack.csv(csv).stream()
                .map(record -> record.subList(0, record.size() - 1))
                .toList();
    }
}
