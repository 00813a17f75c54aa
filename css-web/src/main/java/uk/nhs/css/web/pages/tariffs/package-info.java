/** The tariff of each year in its versions, and the form for a further one. May use pricing's tariff and charging. */
package uk.nhs.css.web.pages.tariffs;
