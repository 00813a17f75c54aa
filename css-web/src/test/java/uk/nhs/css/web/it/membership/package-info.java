/** What must hold across the modules when memberships, plans, transitions and the fund change, on both databases. */
package uk.nhs.css.web.it.membership;
