/**
 * Papers kept in the database: business-case documents, board minutes, evidence of a gate. Limits type and size and
 * decides who may open one. May use css-domain only.
 */
package uk.nhs.css.membership.document;
