/**
 * Charts as SVG made on the server: one source for page and PDF, no script, no style attribute, so that they work under a
 * strict content security policy, print, and can be read out. Every chart stands beside the table with its figures. May use
 * css-domain and the view records of css-pricing.
 */
package uk.nhs.css.reporting.chart;
