package uk.nhs.css.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.register.LateEntry;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.reporting.london.ReportInfo;
import uk.nhs.css.reporting.london.ReportQuery;
import uk.nhs.css.reporting.london.ReportView;
import uk.nhs.css.reporting.london.Reports;
import uk.nhs.css.reporting.pack.PackChanges.MadeAgain;
import uk.nhs.css.reporting.pack.PackChanges.ReportChange;

/** Packs of reports: the host issues them, the host and the SHA read them and what has changed since. */
@ApplicationScoped
@Transactional
public class Packs {

    private EntityManager em;
    private Reports reports;
    private MembersRegister register;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected Packs() {}

    @Inject
    public Packs(
            EntityManager em, Reports reports, MembersRegister register, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.reports = reports;
        this.register = register;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Makes a pack and keeps it.
     *
     * @return its number
     * @throws MalformedInput if a report does not exist or the day has not come yet
     * @throws Refusal {@code PACK_AT_ONCE} if another pack was issued at the same moment
     */
    public int issue(PackOrder order) {
        actor.requireRole(Role.HOST_ADMIN);
        List<String> known = reports.list().stream().map(ReportInfo::name).toList();
        order.reports().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new MalformedInput(
                            "reports", name, "is no report", "Use one of " + String.join(", ", known) + ".");
                });
        List<ReportView> views = known.stream()
                .filter(order.reports()::contains)
                .map(name -> reports.report(name, ReportQuery.on(order.asAt(), order.year())))
                .toList();
        int number = last() + 1;
        Map<String, KeptTable> tables = views.stream().collect(Collectors.toMap(ReportView::name, KeptTable::of));
        PackChanges changes =
                changes(find(number - 1), views.stream().map(Packs::packed).toList(), tables::get);
        ReportPack pack = ReportPack.issued(
                number, order, views, PackDocument.pdf(number, order, views, changes), actor.name(), clock.instant());
        try {
            em.persist(pack);
            em.flush();
        } catch (PersistenceException collision) {
            throw new Refusal(
                    "PACK_AT_ONCE",
                    "pack " + number,
                    "Somebody else issued pack " + number + " at the same moment.",
                    "Look at that pack, then issue yours if it is still needed.");
        }
        audit.record("Report pack issued", "pack " + number, "", String.join(", ", order.reports()), order.note());
        return number;
    }

    /** Every pack, the latest first. */
    public List<PackView> all() {
        requireReader();
        return em.createQuery(
                        "select distinct p from ReportPack p left join fetch p.reports order by p.number desc",
                        ReportPack.class)
                .getResultStream()
                .map(ReportPack::view)
                .toList();
    }

    /** @throws NotFound if there is none of that number */
    public PackView get(int number) {
        requireReader();
        return pack(number).view();
    }

    /** The document as it was issued. */
    public byte[] pdf(int number) {
        requireReader();
        return pack(number).pdf();
    }

    /** What the reports of a pack say otherwise than the pack before it, of those that are in both. */
    public PackChanges changes(int number) {
        requireReader();
        ReportPack pack = pack(number);
        Map<String, KeptTable> tables =
                pack.reports().stream().collect(Collectors.toMap(PackedTable::name, PackedTable::table));
        return changes(
                find(number - 1), pack.reports().stream().map(PackedTable::view).toList(), tables::get);
    }

    private static PackChanges changes(
            Optional<ReportPack> before, List<PackView.PackedReport> after, Function<String, KeptTable> tables) {
        Map<String, PackedTable> old = before.map(ReportPack::reports).orElse(List.of()).stream()
                .collect(Collectors.toMap(PackedTable::name, Function.identity()));
        return new PackChanges(
                before.map(ReportPack::number),
                after.stream()
                        .filter(report -> old.containsKey(report.name()))
                        .map(report -> change(old.get(report.name()), report, tables.apply(report.name())))
                        .toList());
    }

    /**
     * A report of a pack set beside the same report made again now, for the same day.
     *
     * @throws NotFound if the pack has no such report
     */
    public MadeAgain madeAgain(int number, String report) {
        requireReader();
        ReportPack pack = pack(number);
        PackedTable kept = pack.reports().stream()
                .filter(each -> each.name().equals(report))
                .findFirst()
                .orElseThrow(() -> new NotFound("report of pack " + number, report));
        ReportView view = reports.report(report, ReportQuery.on(pack.asAt(), pack.year()));
        LocalDate issued = LocalDate.ofInstant(pack.issuedAt(), clock.getZone());
        List<LateEntry> late = register.enteredAfter(pack.asAt()).stream()
                .filter(entry -> !entry.recordedOn().isBefore(issued))
                .toList();
        return new MadeAgain(change(kept, packed(view), KeptTable.of(view)), late);
    }

    private static PackView.PackedReport packed(ReportView view) {
        return new PackView.PackedReport(view.name(), view.title(), view.sentence());
    }

    private static ReportChange change(PackedTable before, PackView.PackedReport after, KeptTable table) {
        return new ReportChange(
                after.name(),
                after.title(),
                before.view().sentence(),
                after.sentence(),
                before.table().differences(table),
                before.table().londons(table));
    }

    private ReportPack pack(int number) {
        return find(number).orElseThrow(() -> new NotFound("pack", number));
    }

    private Optional<ReportPack> find(int number) {
        return Reading.once(Packs.class, number, () -> em.createQuery(
                        "select distinct p from ReportPack p left join fetch p.reports where p.number = :number",
                        ReportPack.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst());
    }

    private int last() {
        Integer last = em.createQuery("select max(p.number) from ReportPack p", Integer.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    private void requireReader() {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
    }
}
