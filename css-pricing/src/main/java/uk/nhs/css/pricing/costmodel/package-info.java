/**
 * What the service costs in a year and what it would cost with any number of members: the cost model in versions, its
 * calibration from two quoted prices, and the price curve. May use css-domain and no other feature of this module.
 */
package uk.nhs.css.pricing.costmodel;
