package uk.nhs.css.pricing.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.testing.Service;

/** Whatever is paid, credited, allocated by hand, taken back and reversed in any order: nothing is settled twice. */
class SettlementPropertiesTest {

    private static final List<String> INVOICES = List.of("CSS-2007-0001", "CSS-2007-0002");

    /** One thing that the host tries; whether a rule refuses it is no matter here. */
    private record Step(int what, int which, int invoice, long pence) {}

    @Property(tries = 12)
    @Tag("I22")
    @Tag("I26")
    void no_payment_and_no_invoice_is_settled_beyond_its_amount(@ForAll("steps") List<Step> steps) {
        try (Service service = new Service("2007-07-10")) {
            service.tariffOfMay2007().members(15, "2007-04-01").run();
            service.invoice(BRENT, "2007-06-01");
            service.invoice(BRENT, "2007-07-10");
            List<RemittanceView> paid = new ArrayList<>();
            for (Step step : steps) {
                try {
                    take(service, step, paid);
                } catch (Refusal refused) {
                    assertThat(refused.nextStep()).isNotBlank();
                }
                check(service);
            }
        }
    }

    private static void take(Service service, Step step, List<RemittanceView> paid) {
        String invoice = INVOICES.get(step.invoice());
        Money amount = Pounds.ofPence(step.pence());
        if (step.what() == 0 || paid.isEmpty()) {
            paid.add(service.receive(BRENT, "2007-07-09", Pounds.plain(amount), "BACS " + paid.size()));
            return;
        }
        RemittanceView one = paid.get(step.which() % paid.size());
        switch (step.what()) {
            case 1 -> service.credit(invoice, Pounds.plain(amount));
            case 2 ->
                service.db().inTransaction(em -> service.remittances(em, HOST).reverse(one.id(), "wrong"));
            case 3 ->
                ifItStands(service, one, () -> service.db()
                        .inTransaction(em -> service.settlements(em, HOST).byHand(one.seq(), invoice, amount)));
            case 4 ->
                ifItStands(service, one, () -> service.db()
                        .inTransaction(em -> service.settlements(em, HOST).takeBack(one.seq(), invoice)));
            default ->
                ifItStands(service, one, () -> service.db()
                        .inTransaction(em -> service.settlements(em, HOST).oldestFirst(one.seq())));
        }
    }

    /** A reversed payment is not found any more. */
    private static void ifItStands(Service service, RemittanceView one, Runnable work) {
        RemittanceView now =
                service.db().call(em -> service.remittances(em, HOST).get(one.id()));
        if (now.reversedOn().isEmpty()) {
            work.run();
        }
    }

    private static void check(Service service) {
        List<InvoiceSummary> invoices =
                service.db().call(em -> service.book(em, HOST).of(BRENT));
        assertThat(invoices).allSatisfy(invoice -> {
            assertThat(invoice.open().isNegative()).isFalse();
            assertThat(invoice.settled().isNegative()).isFalse();
        });
        List<RemittanceView> payments =
                service.db().call(em -> service.remittances(em, HOST).of(BRENT));
        assertThat(payments)
                .allSatisfy(payment ->
                        assertThat(payment.unallocated().isNegative()).isFalse());
        StatementView statement = service.statement(HOST, BRENT, "2007-04-01", "2008-04-01");
        assertThat(statement.ageing().total()).isEqualTo(statement.closing());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.longs().between(1, 9_000_000L))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(15);
    }
}
