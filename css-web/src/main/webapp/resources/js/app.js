/*
 * Comfort only: every page works without this file. It starts GOV.UK Frontend's components (focus on the error summary,
 * buttons that ignore a double click) and takes the tab stop off tables that fit and so need no scrolling by keyboard.
 */
import { initAll } from "../../webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

const regions = document.querySelectorAll(".scroll[tabindex]");
const settle = () =>
  regions.forEach((region) => {
    region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
  });
settle();
window.addEventListener("resize", settle);
