package uk.nhs.css.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlSelectManyCheckbox;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong on this page now, for the error summary and the fields. A message is kept by Faces under the client id
 * of its input, or under the plain name of a GET form's field; a message without either is about the page.
 *
 * <p>A field component's own id ends where its input's begins, so both are asked.
 */
@Named
@RequestScoped
public class FormErrors {

    /** Whether anything is wrong; the title then begins with "Error:". */
    public boolean any() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces != null && !faces.getMessageList().isEmpty();
    }

    /** Whether this field has an error. */
    public boolean has(String field) {
        return first(field) != null;
    }

    /** The first error of this field, or null. */
    public String of(String field) {
        FacesMessage message = first(field);
        return message == null ? null : message.getSummary();
    }

    /** The ids that describe the field: its hint and its error, as far as they are there; else null (no attribute). */
    public String describedBy(String field, String hint) {
        StringBuilder ids = new StringBuilder();
        if (hint != null && !hint.isEmpty()) {
            ids.append(field).append(":hint");
        }
        if (has(field)) {
            ids.append(ids.isEmpty() ? "" : " ").append(field).append(":error");
        }
        return ids.isEmpty() ? null : ids.toString();
    }

    /** The message for an empty choice: the page's own, else made of the label ("Choose part years"). */
    public String unchosen(String label, String own) {
        return missing(label, own).replaceFirst("^Enter ", "Choose ");
    }

    /** The message for an empty answer: the page's own, else made of the label ("Enter meeting date"). */
    public String missing(String label, String own) {
        if (own != null && !own.isEmpty()) {
            return own;
        }
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return "Enter " + (abbreviation ? label : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1));
    }

    /** Every error in the order of the page, those about the page first. */
    public List<PageError> all() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<PageError> errors = new ArrayList<>();
        for (FacesMessage message : faces.getMessageList(null)) {
            errors.add(new PageError("", message.getSummary(), nextStep(message)));
        }
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            if (id != null) {
                faces.getMessageList(id)
                        .forEach(message -> errors.add(new PageError(href(faces, id), message.getSummary(), "")));
            }
        }
        return errors;
    }

    /** Of a list of choices the first one takes the focus, since the list itself cannot. */
    private static String href(FacesContext faces, String id) {
        UIComponent component = faces.getViewRoot().findComponent(id);
        boolean choices = component instanceof HtmlSelectManyCheckbox || component instanceof HtmlSelectOneRadio;
        return "#" + id + (choices ? ":0" : "");
    }

    private static String nextStep(FacesMessage message) {
        String detail = message.getDetail();
        return detail == null || detail.equals(message.getSummary()) ? "" : detail;
    }

    private static FacesMessage first(String field) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces == null) {
            return null;
        }
        List<FacesMessage> messages = new ArrayList<>(faces.getMessageList(field));
        messages.addAll(faces.getMessageList(field + ":input"));
        return messages.isEmpty() ? null : messages.get(0);
    }

    /**
     * @param href where the field is, such as {@code #form:amount:input}; empty for an error about the page
     * @param text what is wrong, a sentence
     * @param nextStep what to do now, a sentence or empty
     */
    public record PageError(String href, String text, String nextStep) {}
}
