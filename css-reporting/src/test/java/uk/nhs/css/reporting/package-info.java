/** Tests of documents, exports, charts and London-wide reports, on views with published and made-up figures. */
package uk.nhs.css.reporting;
