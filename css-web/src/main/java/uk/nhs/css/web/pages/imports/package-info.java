/** The page on which host administrators load files. May use the imports door of css-domain and the frame of css-web. */
package uk.nhs.css.web.pages.imports;
