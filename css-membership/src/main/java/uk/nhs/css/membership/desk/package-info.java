/**
 * What of consultation and mobilisation waits for the host, counted. May use the words of {@code consultation} and {@code
 * mobilisation}, and css-domain.
 */
package uk.nhs.css.membership.desk;
