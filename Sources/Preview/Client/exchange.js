// Makes the open page what a load would make it, without loading it: what is the same stays, with its place, its focus and
// what was typed. Where a load could give anything else, nothing is done, and the page has to be loaded.

import { Comparison } from "./comparison.js";
import { page, quietly } from "./page.js";

const OWN = 'link[href="/.sitegen/preview.css"]';
const CONTROLS = "input:not([type=hidden]), textarea, select, button";

/** What the server says of the page, where `html` is in the place of the old page now; null where it must be loaded. */
export function exchange(html) {
  return quietly(() => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const state = fresh.getElementById("sitegen-preview")?.textContent;
    if (!state || document.readyState !== "complete") return null;
    removeOwn(page.sent);
    removeOwn(fresh);
    if (!scripts().every(isLate)) return null;
    const change = new Comparison(page.sent, fresh);
    if (!isSafe(change, fresh)) return null;
    apply(change, fresh);
    document.getElementById("sitegen-preview").textContent = state;
    // What scripts have worked out from where things stand, such as the section that is read, they work out again.
    dispatchEvent(new Event("resize"));
    return JSON.parse(state);
  });
}

// What the preview adds stands at the end, and behind it nothing but space.
function removeOwn(sent) {
  for (let node = sent.querySelector(OWN), next; node; node = next) {
    next = node.nextSibling;
    node.remove();
  }
}

/** The style sheet is another in the open page, and will be in the one that is sent. */
export function exchangedStyle(old, fresh) {
  for (const [sent, live] of page.live) {
    if (live !== old) continue;
    sent.href = fresh.getAttribute("href");
    page.live.set(sent, fresh);
  }
}

const isData = (script) => /^application\/(ld\+)?json$/.test(script.type);

/** Those of the site that run. */
const scripts = () => [...page.sent.querySelectorAll("script")].filter((script) => !isData(script));

// Of a script that ran before asked.js nobody knows what it asked for.
const isLate = (script) => script.hasAttribute("src") && !script.hasAttribute("async")
  && (script.hasAttribute("defer") || script.type === "module");

const live = (node) => page.live.get(node);

function isSafe(change, fresh) {
  const goes = change.ranges.flatMap(({ out }) => out);
  return [...change.touched].every((old) => !takesLoad(old))
    && change.attributes.every(([old, now]) => !takesLoad(now) && !isRoot(old) && hasAttributes(old, now))
    && change.texts.every(([old]) => live(old)?.data === old.data && live(old).isConnected)
    && change.ranges.every(({ parent, into }) => hasChildren(parent) && !into.some(holdsLoad))
    && goes.every((node) => !holdsLoad(node) && mayGo(node))
    && isNotAimedAt(change, fresh) && isNotHeld(change, fresh);
}

// MARK: What differs

const isRoot = (element) => ["html", "head", "body"].includes(element.localName);

/** Elements whose change works otherwise, or only, when a page is loaded. */
function takesLoad(element) {
  switch (element.localName) {
    case "script": return !isData(element);
    case "link": return !/^(alternate|prev|next|canonical|author|license)$/.test(element.rel);
    case "meta": return !(element.hasAttribute("name") || element.hasAttribute("property"))
      || /^(viewport|color-scheme|theme-color|referrer)$/i.test(element.name);
    // Scripts may have read it.
    case "title": return element.parentNode?.localName === "head" && scripts().length > 0;
    case "style": case "base": case "noscript": case "template": case "object": case "embed": case "iframe": return true;
    default: return element.localName.includes("-");
  }
}

const holdsLoad = (node) => node.nodeType === Node.ELEMENT_NODE
  && (takesLoad(node) || [...node.querySelectorAll("*")].some(takesLoad));

// MARK: What the page has become since it was sent

const namesOf = (element) => [...element.attributes].map(({ name }) => name);

function hasAttributes(old, fresh) {
  const here = live(old);
  if (!here?.isConnected) return false;
  // Where others come or go, their order is that of a load only if all are written anew.
  if (namesOf(old).join() !== namesOf(fresh).join()) return here.cloneNode(false).outerHTML === old.cloneNode(false).outerHTML;
  return namesOf(old).every((name) => old.getAttribute(name) === fresh.getAttribute(name)
    || here.getAttribute(name) === old.getAttribute(name));
}

function hasChildren(old) {
  const here = live(old);
  if (!here?.isConnected) return false;
  const children = [...old.childNodes].map(live);
  // At the end of the body stands what the preview has added.
  return (old.localName === "body" || here.childNodes.length === children.length)
    && children.every((child, index) => child === here.childNodes[index]);
}

function mayGo(old) {
  const here = live(old);
  if (!here?.isConnected) return false;
  if (old.nodeType !== Node.ELEMENT_NODE) return here.data === old.data;
  return here.outerHTML === old.outerHTML && !here.contains(document.activeElement)
    && !here.matches(CONTROLS) && !here.querySelector(CONTROLS);
}

// A section that the address leads to is marked by the browser when it is loaded.
function isNotAimedAt(change, fresh) {
  if (location.hash.length < 2) return true;
  let id;
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    return true;
  }
  return isStill(change, page.sent.getElementById(id), fresh.getElementById(id));
}

const isStill = (change, old, fresh) => (old === null ? fresh === null : change.kept.get(old) === fresh);

// MARK: What scripts hold

// The version of the page that a comment is about is read when the comment is sent.
const isReadLate = (element) => element.localName === "input" && element.type === "hidden" && element.name === "build";

/** Whether each script would find what it has found: the same elements, and in them the same. */
function isNotHeld(change, fresh) {
  const touched = [...change.touched].filter((element) => !isReadLate(element));
  const isUntouched = (element) => !touched.some((inner) => element.contains(inner));
  for (const question of page.questions.values()) {
    const [before, after] = [page.sent, fresh].map((sent) => answers(question, sent));
    if (before.length !== after.length) return false;
    if (!before.every((old, index) => isStill(change, old, after[index]) && isUntouched(old))) return false;
  }
  const held = [...page.live].filter(([old, node]) => page.elements.has(node) && page.sent.contains(old))
    .map(([old]) => old);
  return held.every((old) => change.kept.has(old) && isUntouched(old));
}

function answers(question, sent) {
  let answer;
  try {
    answer = question(sent);
  } catch {
    return [];
  }
  return answer instanceof Node ? [answer] : [...(answer ?? [])];
}

// MARK: The exchange

function apply(change, fresh) {
  const now = new Map();
  for (const [old, node] of change.kept) if (live(old)) now.set(node, live(old));
  for (const [old, node] of change.attributes) setAttributes(live(old), old, node);
  for (const [old, node] of change.texts) live(old).data = node.data;
  for (const { parent, out, into, next } of change.ranges) {
    const own = parent.localName === "body" ? document.querySelector(OWN) : null;
    for (const node of out) live(node).remove();
    for (const node of into) {
      const here = document.importNode(node, true);
      pair(node, here, now);
      live(parent).insertBefore(here, next ? live(next) : own);
    }
  }
  page.sent = fresh;
  page.live = now;
}

function setAttributes(here, old, fresh) {
  const isWhole = namesOf(old).join() !== namesOf(fresh).join();
  if (isWhole) for (const name of namesOf(here)) here.removeAttribute(name);
  for (const { name, value } of fresh.attributes) {
    if (isWhole || old.getAttribute(name) !== value) here.setAttribute(name, value);
  }
}

function pair(sent, here, map) {
  map.set(sent, here);
  const nodes = here.childNodes;
  sent.childNodes.forEach((child, index) => pair(child, nodes[index], map));
}
