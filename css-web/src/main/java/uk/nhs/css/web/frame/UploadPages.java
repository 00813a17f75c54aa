package uk.nhs.css.web.frame;

import jakarta.servlet.http.HttpServlet;

/**
 * Stands behind the addresses of pages that take a file. The server reads the parts of a form only where the servlet of the
 * address that was asked for is set up for them; {@link PageFilter} leads to the page before this one is ever reached.
 */
public class UploadPages extends HttpServlet {

    private static final long serialVersionUID = 1L;
}
