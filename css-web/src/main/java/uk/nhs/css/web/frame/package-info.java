/**
 * What every page stands in: the templates and components under {@code webapp/resources/css} ask the beans here for
 * navigation, notices, errors and the way figures and dates are written. Routing (a short address to a view), Faces
 * converters and the one place that turns a failure into what the user sees are here too.
 *
 * <p>May use css-domain, {@code web.security} and Faces. Knows no page and no business module.
 */
package uk.nhs.css.web.frame;
