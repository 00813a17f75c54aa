/** Asking the database the same question once while one request reads. Uses nothing else of the product. */
package uk.nhs.css.domain.reading;
