package uk.nhs.css.reporting.pack;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.reporting.london.ReportView;

/** One report of a pack, its answer and its table as they stood. */
@Entity
@Table(name = "report_pack_report")
@Shared(because = "it is about London; its door lets nobody but the host and the SHA in")
public class PackedTable {

    private static final int LONGEST_SENTENCE = 2000;

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "pack_number", updatable = false)
    private ReportPack pack;

    @Column(name = "place", updatable = false)
    private int place;

    @Column(name = "report_name", updatable = false)
    private String name;

    @Column(name = "title", updatable = false)
    private String title;

    @Column(name = "sentence", updatable = false)
    private String sentence;

    @Lob
    @Column(name = "table_text", updatable = false)
    private String table;

    protected PackedTable() {}

    static PackedTable of(ReportPack pack, int place, ReportView view) {
        PackedTable kept = new PackedTable();
        kept.id = UUID.randomUUID().toString();
        kept.pack = pack;
        kept.place = place;
        kept.name = view.name();
        kept.title = view.title();
        kept.sentence = view.sentence().length() <= LONGEST_SENTENCE
                ? view.sentence()
                : view.sentence().substring(0, LONGEST_SENTENCE);
        kept.table = KeptTable.of(view).text();
        return kept;
    }

    int place() {
        return place;
    }

    String name() {
        return name;
    }

    KeptTable table() {
        return KeptTable.parse(table);
    }

    PackView.PackedReport view() {
        return new PackView.PackedReport(name, title, sentence);
    }
}
