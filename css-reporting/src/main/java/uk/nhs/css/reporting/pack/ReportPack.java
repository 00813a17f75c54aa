package uk.nhs.css.reporting.pack;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.reporting.london.ReportView;

/** Reports that were issued together. It never changes; a better pack is a further one. */
@Entity
@Table(name = "report_pack")
@Shared(because = "it is about London; its door lets nobody but the host and the SHA in")
public class ReportPack {

    @Id
    @Column(name = "pack_number", updatable = false)
    private int number;

    @Column(name = "as_at", updatable = false)
    private LocalDate asAt;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "note", updatable = false)
    private String note;

    @Column(name = "issued_by", updatable = false)
    private String issuedBy;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "pdf", updatable = false)
    private byte[] pdf;

    @OneToMany(mappedBy = "pack", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<PackedTable> reports = new ArrayList<>();

    protected ReportPack() {}

    static ReportPack issued(int number, PackOrder order, List<ReportView> views, byte[] pdf, String by, Instant at) {
        ReportPack pack = new ReportPack();
        pack.number = number;
        pack.asAt = order.asAt();
        pack.year = order.year();
        pack.note = order.note();
        pack.issuedBy = by;
        pack.issuedAt = at;
        pack.pdf = pdf.clone();
        views.forEach(view -> pack.reports.add(PackedTable.of(pack, pack.reports.size() + 1, view)));
        return pack;
    }

    int number() {
        return number;
    }

    LocalDate asAt() {
        return asAt;
    }

    FinancialYear year() {
        return year;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    byte[] pdf() {
        return pdf.clone();
    }

    /** In their order; a fetch join does not keep the order that the mapping asks for. */
    List<PackedTable> reports() {
        return reports.stream()
                .sorted(Comparator.comparingInt(PackedTable::place))
                .toList();
    }

    PackView view() {
        return new PackView(
                number,
                asAt,
                year,
                note,
                issuedBy,
                issuedAt,
                reports().stream().map(PackedTable::view).toList());
    }
}
