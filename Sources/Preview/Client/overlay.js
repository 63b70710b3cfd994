// The region over the lower part of the page that says what is wrong while the last good version stays readable.

import { button, counted, make, refill } from "./markup.js";
import { tab } from "./memory.js";
import { problemItem, revealMarks } from "./problems.js";

const SHOWN = {
  "current": "",
  "last-good": "Behind it is the last good version.",
  "with-mistakes": "Behind it is the page with its mistakes: no good version was seen.",
  "nothing": "There is no good version of this page yet.",
};

export class Overlay {
  #title = make("h2", { id: "problems-title", tabindex: "-1" });
  #shown = make("p", { class: "soft" });
  #body = make("div", { class: "body" });
  // It stays the same element, and so open, whatever it holds.
  #others = make("details");
  #changed;
  #page = "";
  #errors = "";
  errors = 0;
  #isCollapsed = false;

  /** `changed` is called when the overlay opens or closes, and hears whether the focus was in what is hidden now. */
  constructor(changed) {
    this.#changed = changed;
    const collapse = button("Collapse", { title: "Collapse (Escape)" }, () => this.collapse());
    this.element = make("section", { class: "overlay", id: "problems", "aria-labelledby": "problems-title", hidden: true },
      make("div", { class: "head" }, make("div", {}, this.#title, this.#shown), collapse),
      this.#body);
  }

  get hasErrors() {
    return this.#errors !== "";
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** True if there are other errors than before. An overlay that was collapsed opens again only for other errors. */
  update({ page, problems, siteProblems, shows }) {
    const all = [...siteProblems.map((problem) => ({ ...problem, isOnAllPages: true })), ...problems];
    const errors = all.filter(({ severity }) => severity === "error");
    const before = this.#errors;
    this.errors = errors.length;
    this.#errors = errors.length === 0 ? "" : JSON.stringify(errors.map(({ code, message, file }) => [code, file, message]));
    const collapsed = tab.get("collapsed");
    // A mistake that was mended and is made again is a new one.
    if (!this.hasErrors && collapsed?.page === page) tab.set("collapsed", null);
    if (this.#errors !== before) this.#isCollapsed = collapsed?.errors === this.#errors;
    this.#page = page;
    this.element.classList.toggle("whole", shows === "nothing");
    refill(this.element, this.#title, () => this.#fill(all, errors, shows));
    this.#show();
    return this.#errors !== before;
  }

  #fill(all, errors, shows) {
    this.#title.textContent = `${counted(errors.length, "error")} to mend`;
    this.#shown.textContent = SHOWN[shows] ?? "";
    this.#body.replaceChildren(
      make("ul", { class: "problems" }, ...errors.map((problem) => problemItem(problem))),
      this.#others);
    const rest = ["warning", "hint"].flatMap((severity) => all.filter((problem) => problem.severity === severity));
    this.#others.hidden = rest.length === 0;
    this.#others.replaceChildren(
      make("summary", {}, `and ${numbersOf(rest)}`),
      make("ul", { class: "problems" }, ...rest.map((problem) => problemItem(problem))));
  }

  collapse() {
    tab.set("collapsed", { page: this.#page, errors: this.#errors });
    this.#isCollapsed = true;
    this.#show();
  }

  open() {
    tab.set("collapsed", null);
    this.#isCollapsed = false;
    this.#show();
    this.#title.focus();
  }

  #show() {
    const isHidden = !this.hasErrors || this.#isCollapsed;
    const hadFocus = isHidden && this.element.contains(this.element.getRootNode().activeElement);
    this.element.hidden = isHidden;
    if (!isHidden) revealMarks(this.element);
    this.#changed(hadFocus);
  }
}

function numbersOf(problems) {
  return ["warning", "hint"]
    .map((kind) => [problems.filter(({ severity }) => severity === kind).length, kind])
    .filter(([number]) => number > 0)
    .map(([number, kind]) => counted(number, kind))
    .join(", ");
}
