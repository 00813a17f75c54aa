package uk.nhs.css.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import uk.nhs.css.web.security.AccessRules;

/** Writes a page's own address into its forms and redirects where Faces would write the address of the view. */
public class PageAddresses extends ViewHandlerWrapper {

    /** For Faces. */
    public PageAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (asked != null && viewId.equals(request.getServletPath())) {
            Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
            return query == null ? asked.toString() : asked + "?" + query;
        }
        return AccessRules.pathOfView(viewId)
                .map(path -> request.getContextPath() + path)
                .orElseGet(() -> super.getActionURL(faces, viewId));
    }
}
