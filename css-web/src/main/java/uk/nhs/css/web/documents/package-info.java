/** Documents beside their pages: PDF, CSV and XLSX from the same views. May use the feature doors of every module. */
package uk.nhs.css.web.documents;
