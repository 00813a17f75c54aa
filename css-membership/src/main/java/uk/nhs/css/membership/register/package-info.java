/**
 * The life cycle of a PCT's membership: its state, its join and leave dates, every move with who, when and why. Asks the
 * board's approval ({@link uk.nhs.css.membership.register.BoardApprovals}) and the published plan ({@link
 * uk.nhs.css.membership.register.PublishedPlaces}) through its own ports, which the packages {@code approval} and {@code
 * phasing} fill. May use css-domain only.
 */
package uk.nhs.css.membership.register;
