// The sheet at the side: warnings and hints, then what the server says of the page, as a fragment of HTML.

import { button, make, refill } from "./markup.js";
import { Marking } from "./marking.js";
import { tab } from "./memory.js";
import { problemItem } from "./problems.js";

export class Panel {
  #page;
  #changed;
  #problems = make("section", {});
  #said = make("div");
  #body = make("div", { class: "body" }, this.#problems, this.#said);
  #title = make("h2", { id: "panel-title", tabindex: "-1" }, "This page");
  #source = make("p", { class: "soft place" });
  #marking = new Marking();
  #asked = 0;

  /** `changed` is called when the panel opens or closes; `toggle` opens or closes it with its focus. */
  constructor(page, changed, toggle) {
    this.#page = page;
    this.#changed = changed;
    const close = button("Close", { title: "Close (Escape)" }, toggle);
    this.element = make("section", { class: "panel", id: "panel", "aria-labelledby": "panel-title", hidden: true },
      make("div", { class: "head" }, make("div", {}, this.#title, this.#source), close),
      this.#body,
      make("p", { class: "foot soft" }, "Alt+Shift+P opens and closes this panel, Escape closes it."));
    this.#body.addEventListener("click", (event) => this.#press(event));
    this.element.addEventListener("scroll", () => {
      if (this.isOpen) tab.set("panel", { scroll: this.element.scrollTop });
    }, { passive: true });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** As it was before a reload, without taking the focus. */
  resume() {
    const before = tab.get("panel");
    if (before) this.#show(true);
    if (before || this.#marking.isWanted) this.#load(before?.scroll);
  }

  open() {
    tab.set("panel", { scroll: 0 });
    this.#show(true);
    this.#load();
    this.#title.focus();
  }

  close() {
    tab.set("panel", null);
    this.#show(false);
  }

  #show(isOpen) {
    this.element.hidden = !isOpen;
    this.#changed();
  }

  update(state) {
    const { source, sourceLink } = state;
    this.#source.replaceChildren(
      source && sourceLink ? make("a", { href: sourceLink, title: "Open in the editor" }, source) : source ?? "");
    refill(this.element, this.#title, () => this.#problems.replaceChildren(...problemsOf(state)));
  }

  /** The page is as it was, but what is said of it may not be. */
  refresh() {
    if (this.isOpen || this.#marking.isWanted) this.#load();
  }

  async #load(scroll) {
    const turn = ++this.#asked;
    let words;
    try {
      const answer = await fetch(`/.sitegen/panel?${new URLSearchParams({ page: this.#page })}`);
      words = answer.ok ? await answer.text() : null;
    } catch {
      words = null;
    }
    if (turn !== this.#asked) return;
    refill(this.element, this.#title, () => this.#fill(words));
    if (scroll) this.element.scrollTop = scroll;
  }

  // The fragment is the server's own work: names and titles in it are escaped there.
  #fill(words) {
    if (words === null) {
      if (!this.#said.firstChild) this.#said.append(make("p", {}, "The server does not say anything of this page."));
      return;
    }
    this.#said.innerHTML = words;
    this.#marking.take(this.#said);
  }

  #press(event) {
    if (event.target.closest("[data-marks]")) this.#marking.toggle();
    const link = event.target.closest("a[data-beside]");
    if (link) openBeside(event, link);
  }
}

// Half of the screen, so that two languages stand side by side. Where that is refused, the link opens as links do.
function openBeside(event, link) {
  const width = Math.floor(screen.availWidth / 2);
  const size = `popup,width=${width},height=${screen.availHeight},left=${width},top=0`;
  if (screen.availWidth >= 1000 && window.open(link.href, "sitegen-beside", size)) event.preventDefault();
}

function problemsOf({ problems, siteProblems }) {
  const all = [...siteProblems.map((problem) => ({ ...problem, isOnAllPages: true })), ...problems];
  const ordered = ["error", "warning", "hint"].flatMap((kind) => all.filter(({ severity }) => severity === kind));
  return [
    make("h3", {}, "Problems"),
    ordered.length === 0
      ? make("p", { class: "soft" }, "None.")
      : make("ul", { class: "problems" }, ...ordered.map((problem) => problemItem(problem, { isBrief: true }))),
  ];
}
