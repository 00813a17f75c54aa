package uk.nhs.css.web.frame;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.persistence.OptimisticLockException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * The one place that says how a failure looks on a page. Malformed input becomes the message at its field, a refusal a
 * message about the page with the next step; what is not there or not allowed has its own page ({@link ErrorServlet}).
 *
 * <p>A page's action needs no catch: {@link FailureHandler} brings what it throws here. Only a page that reads a GET
 * form asks by itself, so that it can go on with what it shows otherwise: {@code if (!Failures.attempt(() -> from =
 * DateText.parse("from", typed))) { … }}.
 */
public final class Failures {

    private static final Refusal OVERTAKEN = new Refusal(
            "OVERTAKEN",
            "record",
            "Somebody else changed this while you were working on it.",
            "Nothing of yours was saved. Look at what it says now and try again.");

    private static final Pattern ISO_DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private Failures() {}

    /** Does the work and shows what it refuses as messages on this page; false if it refused. */
    public static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (MalformedInput | Refusal | OptimisticLockException failure) {
            show(FacesContext.getCurrentInstance(), failure);
            return false;
        }
    }

    /** Adds the message for malformed input or a refusal; anything else is not for a message. */
    static boolean show(FacesContext faces, RuntimeException failure) {
        if (failure instanceof MalformedInput wrong) {
            wrong.everything().forEach(each -> show(faces, each));
            return true;
        }
        Refusal refusal = failure instanceof OptimisticLockException ? OVERTAKEN : null;
        if (failure instanceof Refusal given) {
            refusal = given;
        }
        if (refusal == null) {
            return false;
        }
        faces.addMessage(null, error(withDatesInWords(refusal.detail()), withDatesInWords(refusal.nextStep())));
        return true;
    }

    private static void show(FacesContext faces, MalformedInput wrong) {
        UIComponent field = faces.getViewRoot() == null ? null : find(faces.getViewRoot(), wrong.field());
        String message = field == null ? sentence(wrong) : sentence(wrong, label(field));
        faces.addMessage(field == null ? wrong.field() : inputOf(field).getClientId(faces), error(message, ""));
    }

    /** The failure of a known kind that lies behind an exception of the container, if one does. */
    static Optional<RuntimeException> known(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof MalformedInput
                        || cause instanceof Refusal
                        || cause instanceof NotFound
                        || cause instanceof Forbidden
                        || cause instanceof OptimisticLockException)
                .map(RuntimeException.class::cast)
                .findFirst();
    }

    /** What to enter, then what was typed: "Write a financial year as 2007/08; “2007” is no financial year." */
    static String sentence(MalformedInput wrong) {
        return sentence(wrong, Optional.empty());
    }

    /** The same of a field with a label, which the list of a page's errors must tell from the others. */
    static String sentence(MalformedInput wrong, Optional<String> label) {
        if (wrong.value().isEmpty()) {
            return subject(wrong, label) + wrong.reason() + ". " + withDatesInWords(wrong.mend());
        }
        String mend = wrong.mend().endsWith(".")
                ? wrong.mend().substring(0, wrong.mend().length() - 1)
                : wrong.mend();
        return label.map(text -> before(text, mend)).orElse(mend)
                + withDatesInWords("; “" + wrong.value() + "” " + wrong.reason() + ".");
    }

    private static String before(String label, String mend) {
        return label.endsWith("?")
                ? label + " " + mend
                : label + ": " + mend.substring(0, 1).toLowerCase(Locale.UK) + mend.substring(1);
    }

    /** What a field's component calls it. */
    static Optional<String> label(UIComponent field) {
        return Optional.ofNullable(field.getAttributes().get("label")).map(Object::toString);
    }

    private static String subject(MalformedInput wrong, Optional<String> label) {
        if (wrong.field().equals("file")) {
            return "The file ";
        }
        return label.map(text -> "“" + text + "” ").orElse(wrong.reason().startsWith("are ") ? "These " : "This ");
    }

    /** Services and files write dates as 2007-06-01; pages say 1 June 2007. */
    public static String withDatesInWords(String text) {
        return ISO_DATE.matcher(text).replaceAll(found -> {
            try {
                return Dates.inWords(LocalDate.parse(found.group()));
            } catch (DateTimeException noDate) {
                return found.group();
            }
        });
    }

    private static FacesMessage error(String summary, String detail) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, summary, detail);
    }

    /** The input in a field's component. */
    private static UIComponent inputOf(UIComponent field) {
        UIComponent input = field.findComponent("input");
        return input == null ? field : input;
    }

    private static UIComponent find(UIComponent component, String id) {
        if (id.equals(component.getId())) {
            return component;
        }
        for (Iterator<UIComponent> children = component.getFacetsAndChildren(); children.hasNext(); ) {
            UIComponent found = find(children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
