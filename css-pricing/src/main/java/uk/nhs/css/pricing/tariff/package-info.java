/**
 * The tariff of a financial year in versions: rates, the head counts that they are charged on, instalments and the document
 * that they come from. A version is added, never changed. May use css-domain and no other feature of this module.
 */
package uk.nhs.css.pricing.tariff;
