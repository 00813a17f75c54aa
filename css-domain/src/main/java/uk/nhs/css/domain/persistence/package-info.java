/** How the values of the shared language stand in table columns. Applied everywhere by the persistence provider. */
package uk.nhs.css.domain.persistence;
