/** Holds what pages write and how failures look, without a server. */
package uk.nhs.css.web.frame;
