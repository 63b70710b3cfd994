// Elements of the preview's own surface. Words from outside go in as text nodes, never as markup, and nothing here
// writes a style attribute: the site's security policy forbids both.

export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

export function button(label, attributes, pressed) {
  const element = make("button", { type: "button", ...attributes }, label);
  element.addEventListener("click", pressed);
  return element;
}

/** "1 error", "2 errors". */
export const counted = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;

const FOCUSABLE = "a[href], button, summary, [tabindex]";
const nameOf = (element) => element.getAttribute("aria-label") ?? element.textContent;

/**
 * Fills `region` anew without taking the focus, the place or the opened details from whoever is in it.
 * If what had the focus is gone, `otherwise` has it.
 */
export function refill(region, otherwise, fill) {
  const active = region.getRootNode().activeElement;
  const name = active && region.contains(active) && active !== region ? nameOf(active) : null;
  const opened = new Set([...region.querySelectorAll("details[open] > summary")].map(nameOf));
  const { scrollTop } = region;
  fill();
  for (const summary of region.querySelectorAll("details > summary")) {
    if (opened.has(nameOf(summary))) summary.parentElement.open = true;
  }
  region.scrollTop = scrollTop;
  if (name === null || active.isConnected) return;
  const same = [...region.querySelectorAll(FOCUSABLE)].find((element) => nameOf(element) === name);
  (same ?? otherwise).focus({ preventScroll: true });
}
