/** What pages say, worked out from values: the first page's tasks, the next step with a PCT. */
package uk.nhs.css.web.pages;
