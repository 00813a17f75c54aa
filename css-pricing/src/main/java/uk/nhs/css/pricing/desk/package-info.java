/**
 * What waits for the host in the area of money, counted for its first page. May use {@code charging}, {@code
 * staffinlieu} and {@code query}.
 */
package uk.nhs.css.pricing.desk;
