/**
 * What the service costs and what each PCT pays: cost model, tariff, charges, ledger, statement. May use css-domain only;
 * who is a member it asks through {@link uk.nhs.css.domain.membership.MembershipRoll}.
 */
package uk.nhs.css.pricing;
