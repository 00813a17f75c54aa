/**
 * Agreement of balances: at months 6, 9 and 12 what the host's ledger says that a PCT owes, against what the PCT says, as NHS
 * bodies do. May use {@code ledger}.
 */
package uk.nhs.css.pricing.balances;
