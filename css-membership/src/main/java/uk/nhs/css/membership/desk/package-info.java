/**
 * Members, and what of consultation and mobilisation waits for the host, counted. May use the words of {@code
 * consultation}, {@code mobilisation} and {@code register}, and css-domain.
 */
package uk.nhs.css.membership.desk;
