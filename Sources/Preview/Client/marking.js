// Marks long sentences in the page without touching its markup: ranges are highlighted, no element is added.

import { make } from "./markup.js";
import { tab } from "./memory.js";
import { quietly } from "./page.js";

const NAME = "sitegen-long-sentence";
const canMark = typeof Highlight === "function" && "highlights" in (globalThis.CSS ?? {});

export class Marking {
  #sentences = [];
  #button = null;
  #note = null;

  get isWanted() {
    return canMark && tab.get("marks") === true;
  }

  /** The button and the sentences of a fragment that was loaded anew. */
  take(fragment) {
    this.#button = fragment.querySelector("button[data-marks]");
    this.#sentences = JSON.parse(fragment.querySelector("script[data-sentences]")?.textContent || "[]");
    if (!this.#button) return this.#mark();
    this.#note = make("span", { class: "soft", role: "status" });
    this.#button.after(" ", this.#note);
    if (!canMark) {
      this.#button.hidden = true;
      this.#note.textContent = "This browser cannot mark text in the page.";
    }
    this.#mark();
  }

  toggle() {
    tab.set("marks", this.isWanted ? null : true);
    const first = this.#mark()?.getBoundingClientRect();
    // Into the upper part of the window: an overlay may stand on the lower.
    if (first) scrollBy({ top: first.top - innerHeight / 5 });
  }

  /** The first of the ranges that are marked now. */
  #mark() {
    if (!canMark) return null;
    const ranges = this.isWanted ? quietly(() => rangesOf(this.#sentences)) : [];
    if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
    else CSS.highlights.delete(NAME);
    this.#button?.setAttribute("aria-pressed", String(this.isWanted));
    const all = this.#sentences.length;
    if (this.#note) this.#note.textContent = this.isWanted ? `${ranges.length} of ${all} marked in the page` : "";
    return ranges[0];
  }
}

// Spaces of all kinds, soft hyphens, quotation marks and dashes may be other ones in the page than in the source: only
// letters and digits are compared. In a sentence of more than 25 words they tell one sentence from all others.
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const TAIL = /^[\p{P}\p{S}]+/u;
// Numbers of sources stand in a sentence and are no part of it.
const LEFT_OUT = "script, style, template, svg, .citation, [hidden]";

function rangesOf(sentences) {
  const page = lettersOfPage();
  const ranges = [];
  let from = 0;
  for (const sentence of sentences) {
    const wanted = lettersOf(sentence);
    if (wanted === "") continue;
    // Two sentences may be the same: the next is looked for after the last, and then from the start.
    const after = page.letters.indexOf(wanted, from);
    const start = after >= 0 ? after : page.letters.indexOf(wanted);
    if (start < 0) continue;
    from = start + wanted.length;
    ranges.push(rangeOf(page.places[start], page.places[from - 1]));
  }
  return ranges;
}

function lettersOf(words) {
  return [...words].filter((letter) => LETTER.test(letter)).join("");
}

/** All letters in a row; `places` has the node and offset of each UTF-16 unit. */
function lettersOfPage() {
  const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(LEFT_OUT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  let letters = "";
  const places = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let offset = 0;
    for (const letter of node.data) {
      if (LETTER.test(letter)) {
        letters += letter;
        for (let unit = 0; unit < letter.length; unit++) places.push({ node, offset, length: letter.length });
      }
      offset += letter.length;
    }
  }
  return { letters, places };
}

function rangeOf(first, last) {
  const range = new Range();
  range.setStart(first.node, first.offset);
  const end = last.offset + last.length;
  range.setEnd(last.node, end + (TAIL.exec(last.node.data.slice(end))?.[0].length ?? 0));
  return range;
}
