/**
 * What leaves the system for people to read: tables, charts, documents and London-wide reports. Writes nothing; every figure
 * comes from a view record of css-pricing or css-membership. May use css-domain and the doors of those two modules.
 */
package uk.nhs.css.reporting;
