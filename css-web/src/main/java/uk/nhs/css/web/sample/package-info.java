/**
 * The sample data of demo mode: London's PCTs with published populations, the quoted figures, and an illustrative state of
 * membership. Loaded once, on the first start, through the services that imports and forms use. May use every feature door.
 */
package uk.nhs.css.web.sample;
