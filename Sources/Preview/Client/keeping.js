// What a reload must not lose: the place, opened details, what was typed, and where the keyboard is.

import { tab } from "./memory.js";
import { quietly } from "./page.js";

const CONTROLS = "input:not([type=hidden], [type=password], [type=file], [type=button], [type=submit]), textarea, select";
const isChoice = (control) => control.type === "checkbox" || control.type === "radio";

export function keep() {
  tab.set("kept", quietly(() => ({
    page: location.pathname,
    place: place(),
    details: [...document.querySelectorAll("details")].map((details) => [titleOf(details), details.open]),
    typed: typed(),
    focus: focus(),
  })));
}

/** Does `work`, which changes what stands on the page, and leaves what is read where it is. */
export function keepPlace(work) {
  const kept = quietly(place);
  const done = work();
  if (done) goToPlace(kept);
  return done;
}

/** Calls `next` at once, or when the word that is being put together (Chinese, an accent) is finished. */
export function afterComposition(next) {
  if (isComposing) addEventListener("compositionend", () => setTimeout(next), { once: true });
  else next();
}

let isComposing = false;
addEventListener("compositionstart", () => { isComposing = true; });
addEventListener("compositionend", () => { isComposing = false; });

/** Gives back what `keep` kept, once. */
export function giveBack() {
  const kept = tab.get("kept");
  tab.set("kept", null);
  if (kept?.page !== location.pathname) return;
  const details = new Map(kept.details);
  for (const element of quietly(() => [...document.querySelectorAll("details")])) {
    element.open = details.get(quietly(() => titleOf(element))) ?? element.open;
  }
  type(kept.typed);
  moveFocus(kept.focus);
  goTo(kept.place);
}

const titleOf = (details) => details.id || details.querySelector("summary")?.textContent;

// What changed above must not push away what is read: the place is that of an element with a name, as seen from the
// window's upper edge.
function place() {
  const anchor = scrollY > 0 ? firstSeen() : null;
  return { pixels: scrollY, id: anchor?.id, top: anchor?.getBoundingClientRect().top };
}

function firstSeen() {
  let above = null;
  for (const element of document.querySelectorAll("body [id]")) {
    const { top, height } = element.getBoundingClientRect();
    if (height === 0 || top >= innerHeight || staysWhileScrolling(element)) continue;
    if (top >= 0) return element;
    above = element;
  }
  return above;
}

function staysWhileScrolling(element) {
  for (let box = element; box; box = box.parentElement) {
    if (["fixed", "sticky"].includes(getComputedStyle(box).position)) return true;
  }
  return false;
}

// The browser has its own idea of the place after a reload, and may come late with it. So the place is taken again when
// all is loaded, unless the reader has moved by then.
function goTo(kept) {
  const go = () => goToPlace(kept);
  go();
  if (document.readyState === "complete") return;
  const waiting = new AbortController();
  const again = () => requestAnimationFrame(() => {
    if (!waiting.signal.aborted) go();
    waiting.abort();
  });
  for (const move of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    addEventListener(move, () => waiting.abort(), { signal: waiting.signal, passive: true });
  }
  addEventListener("load", again, { signal: waiting.signal });
}

function goToPlace(kept) {
  const anchor = kept.id && quietly(() => document.getElementById(kept.id));
  const top = anchor ? scrollY + anchor.getBoundingClientRect().top - kept.top : kept.pixels;
  scrollTo({ top, behavior: "instant" });
}

function nameOf(control) {
  return JSON.stringify([control.form?.id, control.id, control.name, isChoice(control) && control.value]);
}

function typed() {
  return [...document.querySelectorAll(CONTROLS)].map((control) =>
    [nameOf(control), isChoice(control) ? control.checked : control.value]);
}

// The site's own scripts hear of it as if it were typed again.
function type(kept) {
  const values = new Map(kept);
  for (const control of quietly(() => [...document.querySelectorAll(CONTROLS)])) {
    const value = values.get(nameOf(control));
    const key = isChoice(control) ? "checked" : "value";
    if (value === undefined || control[key] === value) continue;
    control[key] = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function focus() {
  const { id, selectionStart, selectionEnd } = document.activeElement ?? {};
  return { id, selection: selectionStart == null ? null : [selectionStart, selectionEnd] };
}

function moveFocus({ id, selection }) {
  const element = id && quietly(() => document.getElementById(id));
  // Where a script or the address has put the focus already, it stays.
  if (!element || document.activeElement !== document.body) return;
  element.focus({ preventScroll: true });
  if (selection) element.setSelectionRange?.(...selection);
}
