/** What programs outside see: the REST interface, its figures, its errors, its isolation, on both databases. */
package uk.nhs.css.web.it.rest;
