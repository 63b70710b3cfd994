// Runs before the site's own scripts, all of which wait until the page is there. Keeps the page as it was sent, and notes
// what these scripts ask it for: exchange.js must not take away what they hold, nor add what they would have looked for.
"use strict";

(() => {
  const live = new Map();
  const pair = (copy, node) => {
    live.set(copy, node);
    const nodes = node.childNodes;
    copy.childNodes.forEach((child, index) => pair(child, nodes[index]));
  };
  const copy = document.documentElement.cloneNode(true);
  pair(copy, document.documentElement);
  const sent = document.implementation.createHTMLDocument("");
  sent.replaceChild(copy, sent.documentElement);

  /** What was asked of the whole page, as functions of a document. */
  const questions = new Map();
  /** What was handed out, and where somebody looked further from there. */
  const elements = new Set();
  let isQuiet = false;

  const whole = {
    document: (page) => page,
    documentElement: (page) => page.documentElement,
    head: (page) => page.head,
    body: (page) => page.body,
  };

  const note = (place, name, words, answer) => {
    const part = Object.keys(whole).find((part) => whole[part](document) === place);
    if (part) {
      const ask = (asked) => (typeof asked[name] === "function" ? asked[name](...words) : asked[name]);
      // What walks through the page, or is no text, cannot be asked of another: all below its root is held.
      if (words.every((word) => typeof word === "string")) {
        questions.set([part, name, ...words].join(" "), (page) => ask(whole[part](page)));
      } else if (words[0] instanceof Element) elements.add(words[0]);
    } else if (document.contains(place)) {
      elements.add(place);
    }
    const found = answer instanceof Element ? [answer] : answer?.[Symbol.iterator] ? [...answer] : [];
    for (const element of found) if (element instanceof Element) elements.add(element);
  };

  const watch = (prototype, names) => {
    for (const name of names) {
      const property = Object.getOwnPropertyDescriptor(prototype, name);
      if (!property) continue;
      const kind = property.value ? "value" : "get";
      const original = property[kind];
      property[kind] = function (...words) {
        const answer = original.apply(this, words);
        if (!isQuiet) quietly(() => note(this, name, words, answer));
        return answer;
      };
      Object.defineProperty(prototype, name, property);
    }
  };

  /** For the preview's own work, which holds nothing. */
  const quietly = (work) => {
    const before = isQuiet;
    isQuiet = true;
    try {
      return work();
    } finally {
      isQuiet = before;
    }
  };

  const selecting = ["querySelector", "querySelectorAll", "getElementsByClassName", "getElementsByTagName",
    "getElementsByTagNameNS"];
  watch(Document.prototype, [...selecting, "getElementById", "getElementsByName", "createTreeWalker",
    "createNodeIterator", "forms", "images", "links", "anchors", "embeds", "plugins", "scripts", "all"]);
  watch(Element.prototype, [...selecting, "children", "firstElementChild", "lastElementChild"]);
  watch(Node.prototype, ["childNodes", "firstChild", "lastChild"]);

  document[Symbol.for("sitegen-preview")] = { sent, live, questions, elements, quietly };
})();
