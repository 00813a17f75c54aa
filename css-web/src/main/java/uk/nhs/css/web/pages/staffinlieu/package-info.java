/** Staff in lieu of cash: offers, what is decided on them, the pay table. May use the pricing services and the frame. */
package uk.nhs.css.web.pages.staffinlieu;
