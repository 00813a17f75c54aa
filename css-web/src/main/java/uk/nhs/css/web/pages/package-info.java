/**
 * The backing beans of the pages: form fields, one service, navigation. They read view records only and decide nothing. May
 * use the feature doors of every module and the frame of css-web.
 */
package uk.nhs.css.web.pages;
