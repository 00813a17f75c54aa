/**
 * The pages of what it means for a PCT: its cost return and net position, London's costs, the benefits register and the cost
 * models. May use the doors of css-pricing's costs, neutrality, benefits and costmodel.
 */
package uk.nhs.css.web.pages.costs;
