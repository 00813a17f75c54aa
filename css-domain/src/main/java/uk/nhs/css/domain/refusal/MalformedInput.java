package uk.nhs.css.domain.refusal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Input that cannot be understood, found before any rule was asked. Pages show it at the field, REST answers 400.
 *
 * <p>Example: {@code new MalformedInput("amount", "12.345", "has three decimals", "Give pounds and pence, such as 12.34")}.
 */
public final class MalformedInput extends RuntimeException {

    private final String field;
    private final String value;
    private final String reason;
    private final String mend;
    private final transient List<MalformedInput> more;

    /**
     * @param field the name of the field or parameter, as the sender wrote it
     * @param value what was sent; may be empty, never null
     * @param reason what is wrong with it, a phrase that follows the value
     * @param mend what to send instead, a sentence
     */
    public MalformedInput(String field, String value, String reason, String mend) {
        this(field, value, reason, mend, List.of());
    }

    private MalformedInput(String field, String value, String reason, String mend, List<MalformedInput> more) {
        super(Stream.concat(
                        Stream.of(field + " “" + shortened(value) + "” " + reason + ". " + mend),
                        more.stream().map(MalformedInput::getMessage))
                .collect(Collectors.joining(" ")));
        this.field = Objects.requireNonNull(field);
        this.value = shortened(value);
        this.reason = Objects.requireNonNull(reason);
        this.mend = Objects.requireNonNull(mend);
        this.more = List.copyOf(more);
    }

    /** The first of several findings, which brings the others along. */
    static MalformedInput together(List<MalformedInput> findings) {
        MalformedInput first = findings.get(0);
        return new MalformedInput(
                first.field, first.value, first.reason, first.mend, findings.subList(1, findings.size()));
    }

    /** Every finding that was made together, this one first. */
    public List<MalformedInput> everything() {
        return more.isEmpty()
                ? List.of(this)
                : Stream.concat(Stream.of(new MalformedInput(field, value, reason, mend)), more.stream())
                        .toList();
    }

    /** The same finding under the name that the sender used for the field. */
    public MalformedInput at(String otherField) {
        return new MalformedInput(otherField, value, reason, mend, more);
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String reason() {
        return reason;
    }

    public String mend() {
        return mend;
    }

    /** A sender may post megabytes into one field; the answer quotes only its beginning. */
    private static String shortened(String value) {
        String text = value == null ? "" : value;
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
