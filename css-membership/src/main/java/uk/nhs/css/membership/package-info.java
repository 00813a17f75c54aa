/**
 * Consultation, board approval, membership life cycle, phasing, transition and the mobilisation fund. May use css-domain;
 * knows nothing of pricing, which asks about members through {@code domain.membership.MembershipRoll}.
 */
package uk.nhs.css.membership;
