package uk.nhs.css.domain.population;

import java.time.Instant;

/**
 * A loaded figure with its history.
 *
 * @param revision 1 for the first figure of a PCT, year and basis; each further row supersedes the one before
 * @param superseded whether a later revision stands in its place
 */
public record PopulationView(
        PopulationFact fact, int revision, boolean superseded, String loadedBy, Instant loadedAt) {}
