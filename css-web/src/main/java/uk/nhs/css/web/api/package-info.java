/**
 * The REST interface under {@code /api/v1}: JSON in and out over the same doors as the pages, RFC 9457 problems, HTTP
 * Basic. Amounts are strings in pounds with two decimals, rates strings in pence, dates ISO, years {@code 2007/08}. May
 * use the feature doors of every module and the security and platform packages of css-web.
 */
package uk.nhs.css.web.api;
