/**
 * The mobilisation fund: what PCTs paid in, tranches with their ceilings, draw-downs that one person asks for and another
 * approves, and the milestones that the money is for. May use css-domain only.
 */
package uk.nhs.css.membership.mobilisation;
