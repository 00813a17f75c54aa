/**
 * Staff that a PCT gives instead of cash (rules, section 9): what it offers, what the host accepts, what that is worth under
 * the tariff, and the credit in kind that settles recurring charges. May use css-domain, {@code tariff}, {@code charging},
 * {@code invoicing} and {@code ledger}. {@code costs} tells it through {@link uk.nhs.css.pricing.staffinlieu.SavedPosts} which posts a PCT counts as
 * saved, and asks {@link uk.nhs.css.pricing.staffinlieu.CreditedPosts} which are credited.
 */
package uk.nhs.css.pricing.staffinlieu;
