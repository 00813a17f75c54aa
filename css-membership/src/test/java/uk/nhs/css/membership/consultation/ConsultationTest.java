package uk.nhs.css.membership.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.membership.testing.Refusals.assertMalformed;
import static uk.nhs.css.membership.testing.Refusals.assertRefusedBy;
import static uk.nhs.css.membership.testing.World.BRENT;
import static uk.nhs.css.membership.testing.World.BRENT_USER;
import static uk.nhs.css.membership.testing.World.EALING;
import static uk.nhs.css.membership.testing.World.EALING_USER;
import static uk.nhs.css.membership.testing.World.HOST;
import static uk.nhs.css.membership.testing.World.SHA;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.document.DocumentContent;
import uk.nhs.css.membership.document.DocumentView;
import uk.nhs.css.membership.document.Documents;
import uk.nhs.css.membership.document.StoredDocument;
import uk.nhs.css.membership.document.Upload;
import uk.nhs.css.membership.testing.World;
import uk.nhs.css.membership.testing.World.Desk;

/** From the circulated business case to a question and answer that everybody reads. */
class ConsultationTest {

    private static final byte[] PDF = "%PDF-1.4 paper".getBytes(StandardCharsets.ISO_8859_1);

    private World world;

    @BeforeEach
    void open() {
        world = World.with(
                StoredDocument.class, BusinessCase.class, BusinessCaseDocument.class, Comment.class, FaqEntry.class);
        world.run(HOST, desk -> cases(desk)
                .add(new BusinessCaseFacts(
                        "2006-12",
                        "Business case of December 2006",
                        LocalDate.of(2006, 12, 15),
                        LocalDate.of(2007, 1, 23))));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_papers_of_a_version_come_back_byte_for_byte() {
        DocumentView paper = world.ask(HOST, desk -> cases(desk).attach("2006-12", new Upload("C:\\case.pdf", PDF)));
        assertThat(paper.fileName()).isEqualTo("case.pdf");

        List<BusinessCaseView> versions =
                world.ask(BRENT_USER, desk -> cases(desk).all());
        assertThat(versions).singleElement().satisfies(version -> assertThat(version.documents())
                .containsExactly(paper));
        DocumentContent content = world.ask(BRENT_USER, desk -> documents(desk).open(paper.id()));
        assertThat(content.content()).isEqualTo(PDF);
        assertThat(content.document().mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void a_pct_s_own_paper_is_as_unknown_to_another_pct() {
        DocumentView paper =
                world.ask(BRENT_USER, desk -> documents(desk).keepFor(BRENT, new Upload("minutes.pdf", PDF)));
        assertThatThrownBy(() -> world.ask(EALING_USER, desk -> documents(desk).open(paper.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.ask(EALING_USER, desk -> documents(desk).open("no-such-paper")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> world.ask(EALING_USER, desk -> documents(desk).keepFor(BRENT, new Upload("a.pdf", PDF))))
                .isInstanceOf(NotFound.class);
        DocumentContent content = world.ask(HOST, desk -> documents(desk).open(paper.id()));
        assertThat(content.document()).isEqualTo(paper);
    }

    @Test
    void the_sha_opens_londons_papers_and_no_pct_s_own() {
        DocumentView londons = world.ask(HOST, desk -> cases(desk).attach("2006-12", new Upload("case.pdf", PDF)));
        DocumentView brents =
                world.ask(BRENT_USER, desk -> documents(desk).keepFor(BRENT, new Upload("minutes.pdf", PDF)));
        DocumentContent content = world.ask(SHA, desk -> documents(desk).open(londons.id()));
        assertThat(content.document()).isEqualTo(londons);
        assertThatThrownBy(() -> world.ask(SHA, desk -> documents(desk).open(brents.id())))
                .isInstanceOf(NotFound.class);
        Set<String> described = world.ask(SHA, desk -> documents(desk)
                .describeAll(List.of(londons.id(), brents.id()))
                .keySet());
        assertThat(described).containsExactly(londons.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tool.exe", "page.html", "noending", "picture.svg", "word.docx"})
    void a_file_of_another_type_is_not_kept(String name) {
        assertMalformed("file", () -> world.run(HOST, desk -> cases(desk).attach("2006-12", new Upload(name, PDF))));
    }

    @Test
    void an_empty_a_nameless_and_a_too_large_file_are_not_kept() {
        assertMalformed("file", () -> new Upload("case.pdf", new byte[0]));
        assertMalformed("file", () -> new Upload(" ", PDF));
        assertMalformed("file", () -> new Upload("case.pdf", new byte[Upload.LARGEST + 1]));
        assertThat(new Upload("case.pdf", new byte[Upload.LARGEST]).content()).hasSize(10 * 1024 * 1024);
    }

    @Test
    void a_version_is_added_once_and_by_the_host_only() {
        BusinessCaseFacts again =
                new BusinessCaseFacts("2006-12", "Again", LocalDate.of(2006, 12, 15), LocalDate.of(2007, 1, 23));
        assertRefusedBy(
                "VERSION_ONCE", () -> world.run(HOST, desk -> cases(desk).add(again)));
        assertThatThrownBy(() -> world.run(BRENT_USER, desk -> cases(desk).add(again)))
                .isInstanceOf(Forbidden.class);
        assertMalformed(
                "approvalsFrom",
                () -> world.run(HOST, desk -> cases(desk)
                        .add(new BusinessCaseFacts(
                                "2007-05", "May", LocalDate.of(2007, 5, 2), LocalDate.of(2007, 5, 1)))));
    }

    @Test
    void a_comment_is_read_by_its_pct_the_host_and_the_sha_only() {
        String id = sent("Who pays for double running in Brent?");
        assertThat(comments(BRENT_USER)).extracting(CommentView::id).containsExactly(id);
        assertThat(comments(SHA)).extracting(CommentView::pctName).containsExactly("Brent Teaching PCT");
        assertThat(comments(EALING_USER)).isEmpty();
        assertThatThrownBy(
                        () -> world.ask(EALING_USER, desk -> consultation(desk).comment(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(
                        EALING_USER, desk -> consultation(desk).send(BRENT, Topic.PAYMENT, "not mine", false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(SHA, desk -> consultation(desk).send(BRENT, Topic.PAYMENT, "no", false)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_published_answer_is_read_by_every_pct_without_the_asker_s_name() {
        String id = sent("Who pays for double running in Brent?");
        assertRefusedBy(
                "ANSWERED_FIRST", () -> world.run(HOST, desk -> faq(desk).publishAnswer(id, "Who pays?")));
        world.run(HOST, desk -> consultation(desk).answer(id, "The cost is small, five to ten staff."));
        world.run(HOST, desk -> faq(desk).publishAnswer(id, "Who pays for double running?"));

        List<FaqView> read = world.ask(EALING_USER, desk -> faq(desk).search("DOUBLE"));
        assertThat(read).singleElement().satisfies(entry -> {
            assertThat(entry.question()).isEqualTo("Who pays for double running?");
            assertThat(entry.toString()).doesNotContain("Brent", "5K5", "5k5");
        });
        List<FaqView> nothing = world.ask(EALING_USER, desk -> faq(desk).search("100%"));
        assertThat(nothing).isEmpty();
        List<FaqView> quoted = world.ask(EALING_USER, desk -> faq(desk).search("\\' or 1=1 -- _%"));
        assertThat(quoted).isEmpty();
    }

    @Test
    void the_same_answer_again_is_not_sent_and_a_better_one_is() {
        String id = sent("What will we pay?");
        world.run(HOST, desk -> consultation(desk).answer(id, "39p a head."));
        assertRefusedBy(
                "ANSWER_UNCHANGED",
                () -> world.run(HOST, desk -> consultation(desk).answer(id, " 39p a head.\n")));
        world.run(HOST, desk -> consultation(desk).answer(id, "39p a weighted head."));
        CommentView kept = world.ask(HOST, desk -> consultation(desk).comment(id));
        assertThat(kept.answer()).contains("39p a weighted head.");
    }

    @ParameterizedTest
    @CsvSource({"What will BRENT pay?", "What will 5k5 pay?", "What will Brent Teaching PCT pay?"})
    void an_entry_that_names_the_asker_is_not_published(String question) {
        String id = sent("What will we pay?");
        world.run(HOST, desk -> consultation(desk).answer(id, "39p a head."));
        assertRefusedBy("ASKER_NAMED", () -> world.run(HOST, desk -> faq(desk).publishAnswer(id, question)));
    }

    @Test
    void a_withdrawn_entry_is_no_longer_shown() {
        FaqView entry = world.ask(
                HOST, desk -> faq(desk).publish(Topic.BENEFITS, "Are savings counted?", "No, they are left out."));
        world.run(HOST, desk -> faq(desk).withdraw(entry.id(), "out of date"));
        List<FaqView> read = world.ask(BRENT_USER, desk -> faq(desk).search(""));
        assertThat(read).isEmpty();
        assertRefusedBy("FAQ_WITHDRAWN", () -> world.run(HOST, desk -> faq(desk).withdraw(entry.id(), "twice")));
    }

    @Test
    void a_new_topic_is_offered_to_the_pct_that_coined_it_and_to_the_host() {
        world.run(BRENT_USER, desk -> consultation(desk).send(BRENT, new Topic("Brent hosting"), "Who hosts?", false));
        assertThat(topics(BRENT_USER)).hasSize(4).startsWith(Topic.TRANSITION, Topic.PAYMENT, Topic.BENEFITS);
        assertThat(topics(HOST)).hasSize(4);
        assertThat(topics(EALING_USER)).hasSize(3);
        assertMalformed("topic", () -> new Topic(" "));
        assertMalformed(
                "comment", () -> world.run(HOST, desk -> consultation(desk).send(EALING, Topic.PAYMENT, "", false)));
    }

    private String sent(String wording) {
        return world.ask(BRENT_USER, desk -> consultation(desk).send(BRENT, Topic.TRANSITION, wording, false));
    }

    private List<CommentView> comments(Actor actor) {
        return world.ask(actor, desk -> consultation(desk).comments(""));
    }

    private List<Topic> topics(Actor actor) {
        return world.ask(actor, desk -> consultation(desk).topics());
    }

    private static Documents documents(Desk desk) {
        return new Documents(desk.em(), desk.actor(), desk.clock());
    }

    private static BusinessCases cases(Desk desk) {
        return new BusinessCases(desk.em(), documents(desk), desk.audit(), desk.actor());
    }

    private static Consultation consultation(Desk desk) {
        return new Consultation(desk.em(), desk.directory(), desk.audit(), desk.actor(), desk.clock());
    }

    private static Faq faq(Desk desk) {
        return new Faq(desk.em(), desk.directory(), desk.audit(), desk.actor(), desk.clock());
    }
}
