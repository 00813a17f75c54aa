package uk.nhs.css.reporting.chart;

/**
 * A finished picture.
 *
 * @param svg an {@code svg} element with namespace, {@code role="img"}, title and description
 * @param title what it shows, as its accessible name
 * @param description what it says, for who cannot see it
 */
public record Chart(String svg, String title, String description) {}
