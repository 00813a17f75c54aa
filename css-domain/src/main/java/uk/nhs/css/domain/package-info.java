/**
 * The language that every module shares: who a PCT is, how many heads it counts, what a financial year and an amount
 * are, what was quoted where, who did what. Holds no workflow and uses nothing else of the product.
 */
package uk.nhs.css.domain;
