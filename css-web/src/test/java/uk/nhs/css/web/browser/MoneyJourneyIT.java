package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Service;

/**
 * From charge to payment in the browser: the host, at a desk, invoices Brent, reminds it, credits it and enters what it pays;
 * Brent's finance officer follows every penny on a narrow screen. The business date is 1 June 2007.
 */
@InTheBrowser
class MoneyJourneyIT {
    private static final String INVOICE = "CSS-2007-0001";
    private static final String BRENT = "Brent Teaching PCT (5K5)";

    private final Browsing browsing;
    private final Service service;

    MoneyJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void theYearIsCharged() {
        service.restoreData();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    @Test
    @Tag("I22")
    @Tag("I24")
    @Tag("I26")
    void anInvoiceIsRemindedCreditedPaidAllocatedByHandAndThePaymentReversed() {
        try (Visit host = browsing.visit().signIn("host");
                Visit pct = browsing.visit(Browsing.NARROW).signIn("5k5")) {
            invoice(host);
            remind(host);
            thePctReadsWhatItIsAskedFor(pct);
            credit(host);
            pay(host);
            allocateByHand(host);
            reverse(host);
            thePctSeesWhatBecameOfIt(pct);
        }
    }

    private void invoice(Visit host) {
        SoundPage.check(host.open("/invoices"));
        host.page().getByText("Who would be invoiced today, and for how much").click();
        // 56,000.00 + 29,000.01 are charged up to today
        assertThat(host.row(BRENT)).endsWith("85,000.01");
        host.choose("PCT", BRENT)
                .type("Date of the invoice", "15 April 2007")
                .type("Purchase order of the PCT, if it gave one", "PO 4711")
                .press("Issue the invoice");
        assertThat(host.heading()).isEqualTo("Invoice " + INVOICE);
        assertThat(host.text())
                .contains("over £85,000.01 is issued, due 15 May 2007.", "PO 4711", "Outside the scope of VAT");
        SoundPage.check(host);
    }

    private void remind(Visit host) {
        host.open("/overdue");
        // 15 May to 1 June
        assertThat(host.row(INVOICE)).contains("17", "85,000.01");
        SoundPage.check(host);
        host.choose("Remind", BRENT).press("Write the reminder");
        assertThat(host.text()).contains("The reminder to Brent Teaching PCT over £85,000.01 is kept below");
        host.choose("Remind", BRENT).press("Write the reminder");
        assertThat(host.text()).contains("Brent Teaching PCT has been reminded today.");
    }

    private void thePctReadsWhatItIsAskedFor(Visit pct) {
        pct.open("/").follow("Pay an invoice");
        assertThat(pct.figure("Overdue")).isEqualTo("£85,000.01, 1 invoice");
        SoundPage.check(pct);
        String letter = pct.page()
                .getByText("Reminder of 1 June 2007, £85,000.01 (PDF)")
                .getAttribute("href");
        assertPdf(pct, letter);
        pct.follow(INVOICE);
        assertThat(pct.figure("Open")).isEqualTo("£85,000.01, 17 days late");
        SoundPage.check(pct);
        assertPdf(pct, "/invoices/" + INVOICE + ".pdf");
    }

    private void credit(Visit host) {
        host.open("/invoices/" + INVOICE)
                .type("Amount", "85,000.02")
                .type("Why", "Late start")
                .press("Issue the credit note");
        assertThat(host.text())
                .contains("£85,000.02 is more than the £85,000.01 that is left of invoice " + INVOICE)
                .contains("Credit at most what is left");
        assertThat(service.database().count("credit_note")).isZero();
        host.type("Amount", "5,000.00").press("Issue the credit note");
        assertThat(host.text()).contains("Credit note CSS-CN-2007-0001 over £5,000.00 is issued.");
        assertThat(host.row("CSS-CN-2007-0001")).endsWith("5,000.00");
        // 85,000.01 − 5,000.00
        assertThat(host.figure("Open")).startsWith("£80,000.01");
        SoundPage.check(host);
    }

    private void pay(Visit host) {
        SoundPage.check(host.open("/remittances"));
        host.choose("PCT", BRENT)
                .type("Received on", "2 June 2007")
                .type("Amount", "90,000.00")
                .type("Reference", "BACS 7001")
                .press("Enter the payment");
        assertThat(host.text()).contains("2 June 2007 lies after today, 1 June 2007.", "today or earlier");
        host.type("Received on", "1 June 2007").type("Amount", "0").press("Enter the payment");
        assertThat(host.errorSummary()).contains("Amount: give what was received");
        assertThat(service.database().count("remittance")).isZero();
        host.type("Amount", "£90,000.00").press("Enter the payment");
        // 90,000.00 − 80,000.01
        assertThat(host.text())
                .contains("The payment of £90,000.00 is entered.", "£80,000.01 to " + INVOICE)
                .contains("£9,999.99 is left on the account.");
        assertThat(host.figure("Cash not allocated")).isEqualTo("£9,999.99");
        SoundPage.check(host);
    }

    private void allocateByHand(Visit host) {
        host.follow("BACS 7001");
        assertThat(host.figure("Set against invoices")).isEqualTo("£80,000.01");
        SoundPage.check(host);
        host.press("Take it back");
        assertThat(host.figure("Left on the account")).isEqualTo("£90,000.00");
        SoundPage.check(host);
        host.type("Amount", "80,000.02").press("Set it against this invoice");
        assertThat(host.text()).contains("£80,000.02 is more than the £80,000.01 that is left of invoice " + INVOICE);
        host.type("Amount", "30,000.00").press("Set it against this invoice");
        assertThat(host.figure("Left on the account")).isEqualTo("£60,000.00");
        host.press("Oldest invoice first");
        assertThat(host.figure("Set against invoices")).isEqualTo("£80,000.01");
        assertThat(host.open("/invoices/" + INVOICE).text()).contains("Settled");
        SoundPage.check(host);
    }

    private void reverse(Visit host) {
        host.open("/remittances").follow("BACS 7001").press("Reverse the payment");
        assertThat(host.errorSummary()).contains("what was wrong");
        host.type("What was wrong", "Another PCT's money").press("Reverse the payment");
        assertThat(host.text()).contains("The payment of £90,000.00 is reversed; what it settled is open again.");
        host.follow("BACS 7001");
        assertThat(host.text()).contains("This payment was reversed on 1 June 2007.");
        SoundPage.check(host);
    }

    private void thePctSeesWhatBecameOfIt(Visit pct) {
        pct.open("/invoices/" + INVOICE);
        assertThat(pct.figure("Open")).startsWith("£80,000.01");
        assertThat(pct.text()).contains("reversed, counts no longer");
        SoundPage.check(pct);
        assertPdf(pct, "/credit-notes/CSS-CN-2007-0001.pdf");
        pct.open("/statement");
        assertThat(pct.row("Credit note CSS-CN-2007-0001 against invoice " + INVOICE))
                .contains("5,000.00");
        assertThat(pct.row("Payment received, reference BACS 7001")).contains("90,000.00");
        // 172,000.04 − 5,000.00 − 90,000.00 + 90,000.00
        assertThat(pct.figure("Closing balance")).startsWith("£167,000.04");
        SoundPage.check(pct);
    }

    @Test
    @Tag("I10")
    void whatANewTariffDoesToEachPctIsShownBeforeItIsIssued() {
        try (Visit host = browsing.visit().signIn("host").open("/tariffs/new?year=2007/08")) {
            host.type("Name of the tariff", "Tariff of June 2007")
                    .type("Subscription", "41.5")
                    .type("Set-up, once on joining", "20")
                    .type("Date of the document", "1 June 2007")
                    .type("Document that the rates come from", "Minutes of the host's board")
                    .press("Show the effect on each PCT");
            assertThat(host.text()).contains("What version 3 would do in 2007/08", "Nothing has been issued yet.");
            assertThat(host.figure("Difference")).startsWith("£0.00");
            assertThat(host.row("Brent Teaching PCT")).contains("172,000.04", "Charged already under version 2");
            SoundPage.check(host);
            // Another rate is another version: it is shown before it can be issued.
            host.type("Subscription", "42").press("Issue the version");
            assertThat(host.text()).contains("Nothing has been issued yet.");
            assertThat(service.database().count("tariff")).isEqualTo(2);
            host.press("Issue the version");
            assertThat(host.text()).contains("Version 3 of 2007/08 is in force for what is not yet charged.");
            SoundPage.check(host);
        }
    }

    private static void assertPdf(Visit visit, String path) {
        APIResponse file = visit.fetch(path);
        assertThat(file.status()).as(path).isEqualTo(200);
        assertThat(file.headers().get("content-type")).isEqualTo("application/pdf");
    }
}
