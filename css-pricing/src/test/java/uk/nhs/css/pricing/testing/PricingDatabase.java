package uk.nhs.css.pricing.testing;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditTrail;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.testing.TestDatabase;
import uk.nhs.css.pricing.balances.BalanceAnswer;
import uk.nhs.css.pricing.balances.BalanceExplanation;
import uk.nhs.css.pricing.charging.Charge;
import uk.nhs.css.pricing.charging.ChargeRun;
import uk.nhs.css.pricing.costmodel.CostModelStep;
import uk.nhs.css.pricing.costmodel.CostModelVersion;
import uk.nhs.css.pricing.debt.Reminder;
import uk.nhs.css.pricing.debt.ReminderLine;
import uk.nhs.css.pricing.invoicing.CreditNote;
import uk.nhs.css.pricing.invoicing.CreditReturn;
import uk.nhs.css.pricing.invoicing.DocumentSeries;
import uk.nhs.css.pricing.invoicing.Invoice;
import uk.nhs.css.pricing.invoicing.InvoiceLine;
import uk.nhs.css.pricing.invoicing.Settlement;
import uk.nhs.css.pricing.ledger.LedgerEntry;
import uk.nhs.css.pricing.ledger.LedgerHead;
import uk.nhs.css.pricing.ledger.LedgerTransaction;
import uk.nhs.css.pricing.ledger.PeriodMove;
import uk.nhs.css.pricing.query.LineQuery;
import uk.nhs.css.pricing.remittance.Remittance;
import uk.nhs.css.pricing.staffinlieu.OfferedPost;
import uk.nhs.css.pricing.staffinlieu.OnCostRate;
import uk.nhs.css.pricing.staffinlieu.PayBand;
import uk.nhs.css.pricing.staffinlieu.StaffCredit;
import uk.nhs.css.pricing.staffinlieu.StaffOffer;
import uk.nhs.css.pricing.staffinlieu.StaffOfferYear;
import uk.nhs.css.pricing.staffinlieu.StaffRest;
import uk.nhs.css.pricing.tariff.Tariff;
import uk.nhs.css.pricing.yearend.ActualCostLine;
import uk.nhs.css.pricing.yearend.ActualCostVersion;
import uk.nhs.css.pricing.yearend.YearClose;
import uk.nhs.css.pricing.yearend.YearCloseShare;

/** A database with the tables of tariff, charges and ledger, and a fixed business date. */
public final class PricingDatabase implements AutoCloseable {

    public static final Actor HOST = Actor.of("host", Role.HOST_ADMIN, null);
    public static final Actor SHA = Actor.of("sha", Role.SHA_ANALYST, null);
    public static final PctCode BRENT = PctCode.of("5K5");

    /** 31 codes in order, so that London can be filled up to any number; Brent is one of them. */
    public static final List<PctCode> LONDON = List.of(
                    "5A4 5A5 5A7 5A8 5A9 5AT 5C1 5C2 5C3 5C4 5C5 5C9 5H1 5HX 5HY 5K5 5K6 5K7 5K8 5K9 5LA 5LC 5LD 5LE 5LF"
                            .concat(" 5LG 5M6 5M7 5NA 5NC TAK")
                            .split(" "))
            .stream()
            .map(PctCode::of)
            .toList();

    private final TestDatabase db = TestDatabase.with(
            Tariff.class,
            LedgerTransaction.class,
            LedgerEntry.class,
            LedgerHead.class,
            CostModelVersion.class,
            CostModelStep.class,
            PeriodMove.class,
            BalanceAnswer.class,
            BalanceExplanation.class,
            ActualCostVersion.class,
            ActualCostLine.class,
            YearClose.class,
            YearCloseShare.class,
            Charge.class,
            ChargeRun.class,
            DocumentSeries.class,
            Invoice.class,
            InvoiceLine.class,
            CreditNote.class,
            CreditReturn.class,
            Settlement.class,
            Remittance.class,
            Reminder.class,
            ReminderLine.class,
            PayBand.class,
            OnCostRate.class,
            StaffOffer.class,
            OfferedPost.class,
            StaffOfferYear.class,
            StaffCredit.class,
            StaffRest.class,
            LineQuery.class);
    private LocalDate today;

    public PricingDatabase(String today) {
        this.today = LocalDate.parse(today);
        db.inTransaction(em -> LONDON.forEach(code -> directory(em)
                .register(new PctView(
                        code,
                        code.equals(BRENT) ? "Brent Teaching PCT" : "PCT " + code,
                        Sector.NWL,
                        List.of(),
                        LocalDate.parse("2002-04-01"),
                        Optional.empty(),
                        Optional.empty()))));
    }

    public Clock clock() {
        return Clock.fixed(today.atTime(9, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** Lets the business date move on. */
    public void today(String date) {
        today = LocalDate.parse(date);
    }

    public AuditTrail audit(EntityManager em, Actor actor) {
        return new AuditTrail(em, actor, clock());
    }

    public PctDirectory directory(EntityManager em) {
        return new PctDirectory(em, audit(em, HOST), HOST);
    }

    public <T> T call(Function<EntityManager, T> work) {
        return db.call(work);
    }

    public void inTransaction(Consumer<EntityManager> work) {
        db.inTransaction(work);
    }

    /** Plain SQL behind the application's back. */
    public int sql(String statement) {
        try (Connection connection = db.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Every row of a table as text, in the order asked for. */
    public List<String> rows(String query) {
        try (Connection connection = db.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(i > 1 ? "|" : "").append(result.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Whether another transaction keeps the rows locked just now. */
    public boolean isLocked(String table, String where) {
        try {
            rows("select * from " + table + " where " + where + " for update nowait");
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }

    /** How many SQL statements some work sends to the database. */
    public long statementsOf(Runnable work) {
        sql("set query_statistics_max_entries 1000");
        sql("set query_statistics false");
        sql("set query_statistics true");
        work.run();
        // What the connection pool asks to see whether a connection lives, and how transactions end, does not count.
        return Long.parseLong(rows("select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                        + " where sql_statement not in ('CALL DATABASE()', 'ROLLBACK', 'COMMIT')"
                        + " and lower(sql_statement) not like 'set %'")
                .get(0));
    }

    public long count(String table) {
        return Long.parseLong(rows("select count(*) from " + table).get(0));
    }

    @Override
    public void close() {
        db.close();
    }
}
