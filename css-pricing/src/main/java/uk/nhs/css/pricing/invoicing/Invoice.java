package uk.nhs.css.pricing.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctView;

/** An invoice as it was issued. Never changed, not even when a PCT or the host is renamed. */
@Entity
@Table(name = "invoice")
@OwnedByPct(scopedIn = InvoiceBook.class)
public class Invoice {

    /** NHS bodies pay each other within 30 days. */
    static final int DAYS_TO_PAY = 30;

    @Id
    @Column(name = "number", updatable = false)
    private String number;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "pct_name", updatable = false)
    private String pctName;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "purchase_order", updatable = false)
    private String purchaseOrder;

    /** Plain pounds and not {@link Money}, so that the database can add them up. */
    @Column(name = "total", updatable = false)
    private BigDecimal total;

    @Column(name = "host_code", updatable = false)
    private String hostCode;

    @Column(name = "host_name", updatable = false)
    private String hostName;

    @Column(name = "host_address", updatable = false)
    private String hostAddress;

    @Column(name = "host_pay_to", updatable = false)
    private String hostPayTo;

    @Column(name = "host_contact", updatable = false)
    private String hostContact;

    @Column(name = "issued_by", updatable = false)
    private String issuedBy;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    protected Invoice() {}

    /** A new invoice, due {@value #DAYS_TO_PAY} days after its date. */
    static Invoice issued(
            String number,
            PctView pct,
            LocalDate date,
            Optional<String> purchaseOrder,
            HostDetails host,
            List<Chargeable> charges,
            String by,
            Instant at) {
        Invoice invoice = new Invoice();
        invoice.number = number;
        invoice.pct = pct.code();
        invoice.pctName = pct.name();
        invoice.issuedOn = date;
        invoice.dueOn = date.plusDays(DAYS_TO_PAY);
        invoice.purchaseOrder = purchaseOrder.orElse(null);
        invoice.total = Chargeable.total(charges).getAmount();
        invoice.hostCode = host.code().map(PctCode::value).orElse(null);
        invoice.hostName = host.name();
        invoice.hostAddress = host.address().orElse(null);
        invoice.hostPayTo = host.payTo().orElse(null);
        invoice.hostContact = host.contact().orElse(null);
        invoice.issuedBy = by;
        invoice.issuedAt = at;
        return invoice;
    }

    String number() {
        return number;
    }

    PctCode pct() {
        return pct;
    }

    String pctName() {
        return pctName;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Optional<String> purchaseOrder() {
        return Optional.ofNullable(purchaseOrder);
    }

    HostDetails host() {
        return new HostDetails(
                Optional.ofNullable(hostCode).map(PctCode::of),
                hostName,
                Optional.ofNullable(hostAddress),
                Optional.ofNullable(hostPayTo),
                Optional.ofNullable(hostContact));
    }

    Money total() {
        return Money.of(Pounds.GBP, total.setScale(2));
    }
}
