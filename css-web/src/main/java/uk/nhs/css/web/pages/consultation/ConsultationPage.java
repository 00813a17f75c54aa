package uk.nhs.css.web.pages.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.nhs.css.membership.consultation.BusinessCaseView;
import uk.nhs.css.membership.consultation.BusinessCases;
import uk.nhs.css.membership.consultation.CommentView;
import uk.nhs.css.membership.consultation.Consultation;
import uk.nhs.css.membership.consultation.Faq;
import uk.nhs.css.membership.consultation.FaqView;
import uk.nhs.css.membership.consultation.Topic;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.ColumnOrder;

/** The consultation at a glance, searched, filtered and sorted by the address. Each role sees its part of it. */
@Named
@RequestScoped
public class ConsultationPage {

    private static final Map<String, Comparator<CommentView>> SORTS = Map.of(
            "sent", Comparator.comparing(CommentView::sentAt),
            "pct", Comparator.comparing(CommentView::pctName).thenComparing(CommentView::sentAt),
            "topic",
                    Comparator.comparing((CommentView row) -> row.topic().name())
                            .thenComparing(CommentView::sentAt));

    @Inject
    private BusinessCases cases;

    @Inject
    private Consultation consultation;

    @Inject
    private Faq faq;

    private String q;
    private String answered;
    private String topic;
    private String sort;
    private List<BusinessCaseView> versions = List.of();
    private List<CommentView> all = List.of();
    private List<CommentView> rows = List.of();
    private List<FaqView> entries = List.of();
    private List<Topic> topics = List.of();

    /** Reads the consultation as the address asks. */
    public void load() {
        versions = cases.all();
        all = consultation.comments("");
        topics = consultation.topics();
        entries = faq.search(getQ());
        Comparator<CommentView> order = ColumnOrder.of(getSort(), SORTS);
        rows = (Address.blank(q) ? all : consultation.comments(q))
                .stream()
                        .filter(row ->
                                Address.blank(topic) || row.topic().name().equals(topic))
                        .filter(row -> Address.blank(answered) || row.answer().isPresent() == answered.equals("yes"))
                        .sorted(order)
                        .toList();
    }

    public List<BusinessCaseView> versions() {
        return versions;
    }

    /** The comments that the filters leave. */
    public List<CommentView> rows() {
        return rows;
    }

    /** How many comments there are, filtered or not. */
    public int sent() {
        return all.size();
    }

    /** How many of them wait for an answer. */
    public long waiting() {
        return all.stream().filter(row -> row.answer().isEmpty()).count();
    }

    /** The published answers that the search leaves, by topic. */
    public List<Answers> faq() {
        return entries.stream()
                .map(FaqView::topic)
                .distinct()
                .map(each -> new Answers(
                        each.name(),
                        entries.stream()
                                .filter(entry -> entry.topic().equals(each))
                                .toList()))
                .toList();
    }

    /** How many published answers the search leaves. */
    public int found() {
        return entries.size();
    }

    /** What PCTs ask about, without saying who: the standing topics first. */
    public List<Theme> themes() {
        return topics.stream()
                .map(each -> new Theme(
                        each.name(),
                        all.stream().filter(row -> row.topic().equals(each)).count(),
                        all.stream()
                                .filter(row ->
                                        row.topic().equals(each) && row.answer().isPresent())
                                .count(),
                        all.stream()
                                .filter(row -> row.topic().equals(each))
                                .map(CommentView::code)
                                .distinct()
                                .count(),
                        entries.stream()
                                .filter(entry -> entry.topic().equals(each))
                                .count()))
                .toList();
    }

    public List<SelectItem> topicItems() {
        return Stream.concat(
                        Stream.of(new SelectItem("", "All topics")),
                        topics.stream().map(each -> new SelectItem(each.name(), each.name())))
                .toList();
    }

    public List<SelectItem> answeredItems() {
        return List.of(
                new SelectItem("", "All comments"),
                new SelectItem("no", "Waiting for an answer"),
                new SelectItem("yes", "Answered"));
    }

    /** Whether anything narrows what is shown. */
    public boolean filtered() {
        return !Address.blank(q) || !Address.blank(topic) || !Address.blank(answered);
    }

    /** The published answers of a topic. */
    public record Answers(String topic, List<FaqView> entries) {}

    /**
     * A topic as London reads it.
     *
     * @param sent comments sent
     * @param answered how many of them have an answer
     * @param pcts how many PCTs sent them
     * @param published published answers
     */
    public record Theme(String topic, long sent, long answered, long pcts, long published) {}

    public String getQ() {
        return q == null ? "" : q.strip();
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getAnswered() {
        return answered == null ? "" : answered;
    }

    public void setAnswered(String answered) {
        this.answered = answered;
    }

    public String getTopic() {
        return topic == null ? "" : topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getSort() {
        return Address.blank(sort) ? "-sent" : sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
