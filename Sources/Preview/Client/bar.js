// The small bar in a lower corner. It can be moved and made small, and stays so, because it may stand on words.

import { button, counted, make } from "./markup.js";
import { editor } from "./memory.js";

const SHOWN = { "current": "Up to date", "last-good": "Last good version", "with-mistakes": "With mistakes", "nothing": "No good version" };
const KINDS = { draft: "Draft", future: "Not yet published", withdrawn: "Withdrawn" };

export class Bar {
  #state = null;
  #standing = null;
  #light = make("span", { class: "light", "aria-hidden": "true" });
  #words = make("span", { class: "words" });
  #counts = make("span", { class: "counts" });

  /** `pressed` has a function for `details` and `problems`; `moved` is called when the bar stands elsewhere. */
  constructor(pressed, moved) {
    this.details = button("", {
      class: "details",
      "aria-expanded": "false",
      "aria-controls": "panel",
      "aria-keyshortcuts": "Alt+Shift+P",
      title: "More of this page (Alt+Shift+P)",
    }, pressed.details);
    this.details.append(this.#light, make("b", {}, "sitegen"), " ", this.#words, " ", this.#counts);
    this.problems = button("", { class: "to-problems", "aria-controls": "problems", hidden: true }, pressed.problems);
    const title = "Move the bar to the other corner";
    const move = button("⇆", { "aria-label": title, title }, () => {
      editor.set("corner", this.isAtStart ? "end" : "start");
      moved();
    });
    this.size = button("–", {}, () => {
      editor.set("small", !this.isSmall || null);
      this.#show();
    });
    this.element = make("div", { class: "bar", role: "group", "aria-label": "Preview" },
      this.details, this.problems, move, this.size);
    this.#show();
  }

  get isAtStart() {
    return editor.get("corner") !== "end";
  }

  get isSmall() {
    return editor.get("small") === true;
  }

  update(state) {
    this.#state = state;
    this.#show();
  }

  /** The connection to the server: null at first, then whether it stands. */
  stand(isConnected) {
    this.#standing = isConnected;
    this.#show();
  }

  showOverlay(hasErrors, isOpen) {
    this.problems.hidden = !hasErrors;
    this.problems.setAttribute("aria-expanded", String(isOpen));
  }

  #show() {
    const said = this.#words.textContent;
    const words = this.#said();
    if (said !== words) this.#words.textContent = words;
    this.#counts.textContent = this.#state ? countsOf(this.#state.counts) : "";
    this.problems.textContent = counted(this.#state?.counts.errors ?? 0, "error");
    this.#light.className = `light ${this.#colour()}`;
    this.element.classList.toggle("small", this.isSmall);
    const label = this.isSmall ? "Show the whole bar" : "Make the bar small";
    this.size.textContent = this.isSmall ? "+" : "–";
    this.size.setAttribute("aria-label", label);
    this.size.title = label;
  }

  #said() {
    if (this.#standing === false) return "Server does not answer, trying again";
    if (this.#standing === null || !this.#state) return "Connecting";
    if (this.#state.version == null) return "Answer to the form";
    const kind = KINDS[this.#state.ribbon?.kind];
    const shown = SHOWN[this.#state.shows];
    return kind ? `${kind} · ${shown}` : shown;
  }

  #colour() {
    if (this.#standing !== true) return "off";
    if (this.#state.counts.errors > 0 || this.#state.shows !== "current") return "error";
    return this.#state.counts.warnings > 0 ? "warning" : "good";
  }
}

// Errors have a button of their own.
function countsOf({ errors, warnings, hints }) {
  const parts = [[warnings, "warning"], [hints, "hint"]].filter(([number]) => number > 0);
  if (parts.length === 0) return errors > 0 ? "" : "no problems";
  return parts.map(([number, thing]) => counted(number, thing)).join(", ");
}
