package uk.nhs.css.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.testing.TestDatabase;

/** Host staff find who changed what; a day begins and ends at midnight in London. */
@Tag("I47")
class AuditTrailTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Actor HOST = Actor.of("host", Role.HOST_ADMIN, null);
    private static final Actor BRENT = Actor.of("5k5", Role.PCT_USER, PctCode.of("5K5"));

    private TestDatabase db;

    @BeforeEach
    void three_changes_around_midnight() {
        db = TestDatabase.with();
        // 31 May 23:59:59.999, 1 June 00:00 and 2 June 00:00, British Summer Time.
        record("2007-05-31T22:59:59.999Z", HOST, "Tariff issued", "2007/08", "38", "39", "new board paper");
        record("2007-05-31T23:00:00Z", BRENT, "Comment sent", "5K5", "", "What of 100% of the cost?", "");
        record("2007-06-01T23:00:00Z", HOST, "Charges run", "2007/08", "", "112 made", "Quorum_reached");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void the_newest_row_comes_first_and_pages_follow_one_another() {
        assertThat(actions(AuditQuery.containing(""), 0, 2)).containsExactly("Charges run", "Comment sent");
        assertThat(actions(AuditQuery.containing(""), 2, 2)).containsExactly("Tariff issued");
        assertThat(count(AuditQuery.containing(""))).isEqualTo(3);
    }

    @Test
    void text_is_found_in_every_column_in_any_case_and_no_sign_stands_for_another() {
        assertThat(found("COMMENT")).containsExactly("Comment sent");
        assertThat(found("5k5")).containsExactly("Comment sent");
        assertThat(found("38")).containsExactly("Tariff issued");
        assertThat(found("112 made")).containsExactly("Charges run");
        assertThat(found("board paper")).containsExactly("Tariff issued");
        assertThat(found("host")).containsExactly("Charges run", "Tariff issued");
        assertThat(found("0%")).containsExactly("Comment sent");
        assertThat(found("u_r")).isEmpty();
        assertThat(found("m_reached")).containsExactly("Charges run");
        assertThat(found("' or 1 = 1 --")).isEmpty();
    }

    @Test
    void a_day_is_a_day_in_london_and_the_last_one_counts_whole() {
        assertThat(between("2007-06-01", "2007-06-01")).containsExactly("Comment sent");
        assertThat(between("2007-05-31", "2007-05-31")).containsExactly("Tariff issued");
        assertThat(between("2007-06-02", "2007-06-02")).containsExactly("Charges run");
        assertThat(between("2007-05-31", "2007-06-02")).hasSize(3);
    }

    @Test
    void who_and_what_narrow_it_to_the_letter() {
        assertThat(actions(asked("", "5k5", null), 0, 9)).containsExactly("Comment sent");
        assertThat(actions(asked("", null, "Charges run"), 0, 9)).containsExactly("Charges run");
        assertThat(actions(asked("", "5k5", "Charges run"), 0, 9)).isEmpty();
        List<String> done = db.call(em -> trail(em, HOST).actions());
        assertThat(done).containsExactly("Charges run", "Comment sent", "Tariff issued");
        List<String> people = db.call(em -> trail(em, HOST).people());
        assertThat(people).containsExactly("5k5", "host");
    }

    @Test
    void a_last_day_before_the_first_is_no_search() {
        assertThatThrownBy(() -> between("2007-06-02", "2007-06-01")).isInstanceOf(MalformedInput.class);
    }

    @Test
    void only_host_staff_read_it() {
        AuditQuery all = AuditQuery.containing("");
        assertThatThrownBy(() -> db.call(em -> trail(em, BRENT).search(all, 0, 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> db.call(em -> trail(em, BRENT).count(all))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> db.call(em -> trail(em, BRENT).actions())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> db.call(em -> trail(em, BRENT).people())).isInstanceOf(Forbidden.class);
    }

    private void record(String at, Actor who, String action, String subject, String before, String after, String why) {
        db.inTransaction(em -> new AuditTrail(em, who, Clock.fixed(Instant.parse(at), LONDON))
                .record(action, subject, before, after, why));
    }

    private List<String> found(String text) {
        return actions(AuditQuery.containing(text), 0, 9);
    }

    private List<String> between(String from, String to) {
        return actions(
                new AuditQuery(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.parse(from)),
                        Optional.of(LocalDate.parse(to))),
                0,
                9);
    }

    private static AuditQuery asked(String text, String by, String action) {
        return new AuditQuery(
                text, Optional.ofNullable(by), Optional.ofNullable(action), Optional.empty(), Optional.empty());
    }

    private List<String> actions(AuditQuery asked, int first, int most) {
        return db.call(em -> trail(em, HOST).search(asked, first, most)).stream()
                .map(AuditView::action)
                .toList();
    }

    private long count(AuditQuery asked) {
        return db.call(em -> trail(em, HOST).count(asked));
    }

    private static AuditTrail trail(EntityManager em, Actor who) {
        return new AuditTrail(em, who, Clock.fixed(Instant.parse("2007-06-03T09:00:00Z"), LONDON));
    }
}
