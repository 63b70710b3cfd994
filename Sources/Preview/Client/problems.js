// Problems as the terminal says them: what, where, the lines with the wrong span marked, and what to do.

import { make } from "./markup.js";

const WORDS = { error: "Error", warning: "Warning", hint: "Hint" };

/** As `problem` says it, for a list: with its lines, or in brief. */
export function problemItem(problem, { isBrief = false } = {}) {
  const { severity, code, message, excerpt = [], notes = [], help } = problem;
  return make("li", { class: `problem ${severity}` },
    make("p", { class: "message" },
      make("span", { class: `severity ${severity}` }, WORDS[severity] ?? severity), " ",
      make("span", { class: "code" }, code), " ",
      ...withQuotes(message)),
    problem.isOnAllPages && make("p", { class: "soft" }, "Shows on all pages"),
    problem.file && make("p", { class: "place" }, placeOf(problem)),
    !isBrief && excerpt.length > 0 && excerptOf(problem),
    ...notes.map((note) => make("p", { class: "note" }, make("span", { class: "soft" }, "Note: "), ...withQuotes(note))),
    help && make("p", { class: "help" }, make("span", { class: "soft" }, "Help: "), ...withQuotes(help)));
}

// A quotation may run from right to left in a sentence that does not.
function withQuotes(words) {
  return words.split(/('[^']+')/).map((part) => (part.startsWith("'") ? make("bdi", {}, part) : part));
}

/** In a long line the wrong span may stand far to the right: it is brought into view, where it is shown. */
export function revealMarks(element) {
  for (const mark of element.querySelectorAll(".excerpt mark")) {
    const box = mark.closest(".excerpt");
    const [span, frame] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
    if (span.right > frame.right || span.left < frame.left) box.scrollLeft += span.left - frame.left - frame.width / 3;
  }
}

function placeOf({ file, line, column, link }) {
  const place = [file, line, column].filter((part) => part != null).join(":");
  return link ? make("a", { href: link, title: "Open in the editor" }, place) : place;
}

function excerptOf({ file, line, excerpt }) {
  // It scrolls sideways on its own, so the keyboard must be able to stand in it.
  const label = `Lines of ${file}${line == null ? "" : `, line ${line}`}`;
  return make("div", { class: "excerpt", role: "group", tabindex: "0", "aria-label": label },
    make("div", { class: "lines" }, ...excerpt.flatMap(lineOf)));
}

function lineOf({ number, text, mark }) {
  return [
    make("span", { class: mark ? "number wrong" : "number" }, String(number)),
    make("code", { dir: "auto" }, ...(mark ? marked(text, mark) : [text])),
  ];
}

/** An empty span shows where something is missing. */
function marked(text, [start, end]) {
  return [
    text.slice(0, start),
    make("mark", { class: end > start ? null : "missing" }, text.slice(start, end)),
    text.slice(end),
  ];
}
