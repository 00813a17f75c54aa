package uk.nhs.css.pricing.costmodel;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditTrail;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.evidence.EvidenceBook;
import uk.nhs.css.domain.evidence.EvidenceKind;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationFact;
import uk.nhs.css.domain.population.PopulationStatus;
import uk.nhs.css.domain.testing.TestDatabase;

/**
 * A database with London's 31 PCTs and their populations of 2007/08, for tests of services: residents of mid-2007 stand in
 * for weighted heads, but for Brent, whose two head counts its board paper implies.
 */
public final class London implements AutoCloseable {

    public static final FinancialYear YEAR = FinancialYear.parse("2007/08");
    public static final PctCode BRENT = PctCode.of("5K5");
    public static final PctCode EALING = PctCode.of("5HX");
    public static final Actor HOST = Actor.of("host", Role.HOST_ADMIN, null);
    public static final Actor SHA = Actor.of("sha", Role.SHA_ANALYST, null);
    public static final Actor BRENT_USER = Actor.of("5k5", Role.PCT_USER, BRENT);
    public static final Actor EALING_USER = Actor.of("5hx", Role.PCT_USER, EALING);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2007-06-01T09:00:00Z"), ZoneOffset.UTC);

    private static final String RESIDENTS =
            """
            5A4 229789 5A5 154485 5A7 302625 5A8 236535 5A9 334837 5AT 256981 5C1 291534 5C2 169031
            5C3 232087 5C4 225251 5C5 266285 5C9 236793 5H1 176472 5HX 318671 5HY 233454 5K5 283273
            5K6 226355 5K7 211520 5K8 188636 5K9 344029 5LA 162883 5LC 220619 5LD 284964 5LE 272626
            5LF 261188 5LG 291440 5M6 182421 5M7 378434 5NA 259965 5NC 235665 TAK 224625
            """;

    private final TestDatabase database;

    private London(TestDatabase database) {
        this.database = database;
    }

    /** @param more the entities of the test besides those of this package */
    public static London open(Class<?>... more) {
        List<Class<?>> entities = new ArrayList<>(List.of(CostModelVersion.class, CostModelStep.class));
        entities.addAll(Arrays.asList(more));
        London london = new London(TestDatabase.with(entities.toArray(Class<?>[]::new)));
        london.as(Actor.system(), services -> {
            services.load();
            return null;
        });
        return london;
    }

    /** Runs the work for an actor in a transaction of its own; the services start with nothing in memory. */
    public <T> T as(Actor actor, Function<Services, T> work) {
        return database.call(em -> work.apply(new Services(em, actor)));
    }

    /** Plain connections, to look at rows. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    public void close() {
        database.close();
    }

    /** The services as the container would wire them for one request. */
    public record Services(EntityManager em, Actor actor) {

        public AuditTrail audit() {
            return new AuditTrail(em, actor, CLOCK);
        }

        public PctDirectory directory() {
            return new PctDirectory(em, audit(), actor);
        }

        public PopulationBook populations() {
            return new PopulationBook(em, audit(), actor, CLOCK);
        }

        public EvidenceBook evidence() {
            return new EvidenceBook(em, audit(), actor);
        }

        public AverageHeads averageHeads() {
            return new AverageHeads(directory(), populations());
        }

        public CostModels costModels() {
            return new CostModels(em, averageHeads(), new QuotedPrices(evidence()), audit(), actor, CLOCK);
        }

        public PriceCurves priceCurves() {
            return new PriceCurves(costModels(), averageHeads(), new QuotedPrices(evidence()));
        }

        /** Records a quotation dated 23 May 2007. */
        public void quote(String key, String text, String figure, FigureUnit unit, PctCode pct) {
            quote(key, EvidenceKind.FIGURE, text, figure, unit, pct, LocalDate.of(2007, 5, 23));
        }

        public void quote(
                String key,
                EvidenceKind kind,
                String text,
                String figure,
                FigureUnit unit,
                PctCode pct,
                LocalDate date) {
            evidence()
                    .record(new QuotedFigure(
                            key,
                            kind,
                            "wording of " + key,
                            pct == null ? "Business case FAQ" : "Brent PCT board paper",
                            pct == null ? "FAQ1" : "Costs",
                            date,
                            text,
                            Optional.ofNullable(figure).map(BigDecimal::new),
                            unit,
                            Optional.ofNullable(pct)));
        }

        /** The two prices of the business case. */
        public void quotePrices() {
            LocalDate december = LocalDate.of(2006, 12, 20);
            quote("PRICE_15", EvidenceKind.FIGURE, "61p", "61", FigureUnit.PENCE_PER_HEAD, null, december);
            quote("PRICE_31", EvidenceKind.FIGURE, "38p", "38", FigureUnit.PENCE_PER_HEAD, null, december);
        }

        /** What the papers quote, Brent's figures and one of Ealing's, and a claim. */
        public void quotePapers() {
            LocalDate december = LocalDate.of(2006, 12, 20);
            quotePrices();
            quote("PRICE_DROP", EvidenceKind.FIGURE, "about 60%", "60", FigureUnit.PERCENT, null, december);
            quote("RATE_RECURRING", "39p", "39", FigureUnit.PENCE_PER_HEAD, null);
            quote("RATE_SET_UP", "20p", "20", FigureUnit.PENCE_PER_HEAD, null);
            quote("BRENT_TOTAL", "£172k", "172000", FigureUnit.POUNDS, BRENT);
            quote("BRENT_ONE_OFF", "£56k", "56000", FigureUnit.POUNDS, BRENT);
            quote("BRENT_POSTS_SAVED", "say £60k", "60000", FigureUnit.POUNDS, BRENT);
            quote("BRENT_NET_RECURRING", "some £60k", "60000", FigureUnit.POUNDS, BRENT);
            quote("BRENT_PROVISION", "£172k", "172000", FigureUnit.POUNDS, BRENT);
            quote("BRENT_IN_BUDGET", "not in existing budgets", "0", FigureUnit.POUNDS, BRENT);
            quote("EALING_TOTAL", "£190k", "190000", FigureUnit.POUNDS, EALING);
            quote("MOBILISATION_CEILING", "£40k", "40000", FigureUnit.POUNDS, null);
            quote("MOBILISATION_PER_PCT", "£10k", "10000", FigureUnit.POUNDS, null);
            quote("DOUBLE_RUNNING_STAFF", "5-10 staff", null, FigureUnit.STAFF, null);
            quote("QUORUM", "15 PCTs", "15", FigureUnit.MEMBERS, null);
            quote(
                    "CLAIM_BETTER_DATA",
                    EvidenceKind.BENEFIT_CLAIM,
                    "better data",
                    null,
                    FigureUnit.NONE,
                    null,
                    LocalDate.of(2007, 5, 23));
        }

        void load() {
            String[] words = RESIDENTS.strip().split("\\s+");
            for (int i = 0; i < words.length; i += 2) {
                PctCode code = PctCode.of(words[i]);
                directory()
                        .register(new PctView(
                                code,
                                "PCT " + code,
                                Sector.NWL,
                                List.of("Borough " + code),
                                LocalDate.of(2001, 4, 1),
                                Optional.empty(),
                                Optional.empty()));
                populate(code, PopulationBasis.RESIDENT, Long.parseLong(words[i + 1]), "ONS mid-2007");
            }
            populate(BRENT, PopulationBasis.RESIDENT, 280_000, "implied by the board paper of 23 May 2007");
            populate(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 297_436, "implied by the board paper of 23 May 2007");
            populations()
                    .allowStandIn(
                            YEAR, PopulationBasis.UNIFIED_WEIGHTED, PopulationBasis.RESIDENT, "not yet published");
        }

        public void populate(PctCode code, PopulationBasis basis, long heads, String source) {
            populations().load(new PopulationFact(code, YEAR, basis, Heads.of(heads), PopulationStatus.FINAL, source));
        }
    }
}
