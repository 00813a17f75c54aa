package uk.nhs.css.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.reporting.Samples.BRENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.debt.ReminderView;
import uk.nhs.css.pricing.invoicing.CreditNoteView;
import uk.nhs.css.pricing.invoicing.HostDetails;
import uk.nhs.css.pricing.invoicing.InvoiceLineView;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.invoicing.InvoiceView;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.reporting.ReadBack;

/** What the host sends to a PCT on paper, word for word as its finance department reads it. */
class InvoiceDocumentsTest {

    private static final InvoiceDocuments DOCUMENTS = new InvoiceDocuments();

    private static final HostDetails EALING = new HostDetails(
            Optional.of(PctCode.of("5HX")),
            "Ealing PCT",
            Optional.of("1 Example Street, London W5 1AA"),
            Optional.of("sort code 00-00-00, account 12345678"),
            Optional.of("020 7946 0000"));

    private static final HostDetails NOBODY = new HostDetails(
            Optional.empty(), HostDetails.SERVICE, Optional.empty(), Optional.empty(), Optional.empty());

    /** £56,000.00 and £29,000.01: £85,000.01. */
    private static InvoiceView view(HostDetails host) {
        return new InvoiceView(
                new InvoiceSummary(
                        "CSS-2007-0001",
                        BRENT,
                        "Brent Teaching PCT",
                        LocalDate.of(2007, 4, 20),
                        LocalDate.of(2007, 5, 20),
                        Optional.of("BR-77/07"),
                        Pounds.of("85000.01"),
                        Pounds.ZERO,
                        Pounds.ZERO,
                        Pounds.ZERO,
                        LocalDate.of(2007, 6, 1)),
                host,
                List.of(
                        line(TransactionKind.SET_UP, "Set-up charge on joining", "56000.00", 1),
                        line(TransactionKind.RECURRING, "Subscription, 1st quarter", "29000.01", 2)),
                List.of(),
                List.of());
    }

    private static InvoiceLineView line(TransactionKind kind, String what, String amount, long seq) {
        return new InvoiceLineView(
                LocalDate.of(2007, 4, 1), kind, what, Optional.of("How " + what), Pounds.of(amount), seq);
    }

    private static ReminderView reminder(int number, String onAccount, HostDetails host) {
        return new ReminderView(
                "1",
                BRENT,
                "Brent Teaching PCT",
                host,
                LocalDate.of(2007, 8, 25),
                number,
                number == 1 ? Optional.empty() : Optional.of(LocalDate.of(2007, 6, 1)),
                Pounds.of(onAccount),
                List.of(
                        new ReminderView.Line(
                                "CSS-2007-0001",
                                Optional.of("BR-77/07"),
                                LocalDate.of(2007, 4, 20),
                                LocalDate.of(2007, 5, 20),
                                Pounds.of("85000.01"),
                                Pounds.of("65000.01"),
                                97),
                        new ReminderView.Line(
                                "CSS-2007-0040",
                                Optional.empty(),
                                LocalDate.of(2007, 7, 2),
                                LocalDate.of(2007, 8, 1),
                                Pounds.of("29000.01"),
                                Pounds.of("29000.01"),
                                24)));
    }

    static byte[] invoice() {
        return DOCUMENTS.invoice(view(EALING));
    }

    static byte[] creditNote() {
        return DOCUMENTS.creditNote(
                new CreditNoteView(
                        "CSS-CN-2007-0001",
                        "CSS-2007-0001",
                        BRENT,
                        LocalDate.of(2007, 6, 1),
                        Pounds.of("500.00"),
                        "Agreed by letter of 20 May 2007",
                        3,
                        false),
                view(EALING));
    }

    static byte[] secondReminder() {
        return DOCUMENTS.reminder(reminder(2, "1000.00", EALING));
    }

    @Test
    void an_invoice_says_who_asks_whom_for_what_where_to_pay_and_that_it_is_no_vat_invoice() {
        String text = ReadBack.pdfText(invoice());
        assertThat(text)
                .contains("From: Ealing PCT (5HX), for the London Commissioning Support Service."
                        + " 1 Example Street, London W5 1AA. Questions: 020 7946 0000.")
                .contains("To: the Director of Finance, Brent Teaching PCT (5K5). Your purchase order: BR-77/07.")
                .contains("Set-up charge on joining 1 Apr 2007 56,000.00")
                .contains("Subscription, 1st quarter 1 Apr 2007 29,000.01")
                .contains("To pay 85,000.01")
                .contains("20 May 2007")
                .contains("Pay to: sort code 00-00-00, account 12345678. Please quote CSS-2007-0001 with your payment.")
                .contains("Outside the scope of VAT: a supply between NHS bodies. This is not a VAT invoice");
        assertThat(text).doesNotContain("VAT invoice CSS");
        assertThat(ReadBack.pdfText(DOCUMENTS.invoice(view(NOBODY))))
                .contains("From: London Commissioning Support Service. To:")
                .doesNotContain("Pay to", "Questions");
    }

    @Test
    void a_credit_note_names_its_invoice_and_why() {
        assertThat(ReadBack.pdfText(creditNote()))
                .contains("CSS-CN-2007-0001")
                .contains("£500.00")
                .contains("£85,000.01 of 20 April 2007")
                .contains("Agreed by letter of 20 May 2007")
                .contains("Outside the scope of VAT");
    }

    @Test
    void a_first_reminder_asks_for_what_is_open_and_how_to_answer() {
        String text = ReadBack.pdfText(DOCUMENTS.reminder(reminder(1, "0.00", NOBODY)));
        assertThat(text)
                .contains("Reminder of overdue invoices")
                .contains("To: the Director of Finance, Brent Teaching PCT (5K5).")
                // 65,000.01 + 29,000.01
                .contains(
                        "On 25 August 2007 our records show £94,000.02 open on 2 invoices that are past their due date.")
                .contains("CSS-2007-0001 20 Apr 2007 20 May 2007 97 85,000.01 20,000.00 65,000.01")
                .contains("Your order BR-77/07")
                .contains("CSS-2007-0040 2 Jul 2007 1 Aug 2007 24 29,000.01 0.00 29,000.01")
                // 85,000.01 + 29,000.01 = 114,000.02, less 20,000.00
                .contains("In all 114,000.02 20,000.00 94,000.02")
                .contains("within 30 days")
                .contains("If you do not agree with an invoice")
                .contains("97 days");
        assertThat(text).doesNotContain("We reminded you", "stands on your account", "Pay to");
        assertThat(ReadBack.pages(DOCUMENTS.reminder(reminder(1, "0.00", NOBODY))))
                .isEqualTo(1);
    }

    @Test
    void a_second_reminder_names_the_first_and_what_is_on_account() {
        assertThat(ReadBack.pdfText(secondReminder()))
                .contains("Second reminder of overdue invoices")
                .contains("We reminded you on 1 June 2007 of what was overdue then.")
                .contains("£1,000.00 stands on your account and is set against no invoice")
                .contains("Pay to: sort code 00-00-00, account 12345678.")
                .contains("For Ealing PCT (5HX), finance department");
    }

    @Test
    @Tag("I7")
    void the_same_letter_gives_the_same_bytes() {
        assertThat(secondReminder()).isEqualTo(secondReminder());
        assertThat(invoice()).isEqualTo(invoice());
    }
}
