/** Queries on statement lines: asked by a PCT, answered by the host. May use the query service and the frame. */
package uk.nhs.css.web.pages.queries;
