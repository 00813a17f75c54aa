/**
 * The pages of the mobilisation fund: contributions, tranches, draw-downs and milestones. May use the doors of
 * css-membership's mobilisation.
 */
package uk.nhs.css.web.pages.mobilisation;
