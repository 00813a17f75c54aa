package uk.nhs.css.membership.phasing;

/**
 * A legacy system.
 *
 * @param name the product family
 * @param firstMonths months of double running for PCTs in the first wave that migrates it
 * @param laterMonths months for those in later waves
 * @param illustrative true for sample data
 */
public record SystemView(String name, int firstMonths, int laterMonths, boolean illustrative) {}
