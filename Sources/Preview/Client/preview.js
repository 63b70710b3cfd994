// The preview in an open page: what the server knows of it, in a surface of its own. It lives in a shadow root at the
// end of the body, so that neither the site's styles nor the preview's reach the other.

import { Bar } from "./bar.js";
import { Connection } from "./connection.js";
import { exchange } from "./exchange.js";
import { afterComposition, giveBack, keep, keepPlace } from "./keeping.js";
import { counted, make } from "./markup.js";
import { tab } from "./memory.js";
import { Overlay } from "./overlay.js";
import { quietly } from "./page.js";
import { Panel } from "./panel.js";
import { exchangeStyles } from "./styles.js";

class SitegenPreview extends HTMLElement {
  #state = JSON.parse(quietly(() => document.getElementById("sitegen-preview").textContent));
  #ribbon = make("p", { class: "ribbon", hidden: true });
  #status = make("p", { class: "unseen", role: "status" });
  #room = new CSSStyleSheet();
  #before = null;
  #turn = 0;
  // The version that was announced, while its markup is under way.
  #awaited = null;
  #bar = new Bar({ details: () => this.#toggle(), problems: () => this.#toggleProblems() }, () => this.#arrange());
  #overlay = new Overlay((hadFocus) => {
    this.#arrange();
    if (hadFocus) (this.#overlay.hasErrors ? this.#bar.problems : this.#bar.details).focus();
  });
  #panel = new Panel(this.#state.page, () => this.#arrange(), () => this.#toggle());
  #dock = make("div", { class: "dock" }, this.#bar.element, this.#overlay.element);
  #surface = make("aside", { class: "surface", lang: "en", dir: "ltr", "aria-label": "sitegen preview", hidden: true },
    this.#ribbon, this.#status, this.#dock, this.#panel.element);

  connectedCallback() {
    const styles = make("link", { rel: "stylesheet", href: "/.sitegen/surface.css" });
    const appear = () => {
      this.#surface.hidden = false;
      this.#arrange();
      this.#makeRoom();
    };
    styles.addEventListener("load", appear);
    styles.addEventListener("error", appear);
    this.attachShadow({ mode: "open" }).append(styles, this.#surface);
    document.adoptedStyleSheets.push(this.#room);
    new ResizeObserver(() => this.#makeRoom()).observe(this.#ribbon);
    document.addEventListener("keydown", (event) => this.#key(event));
    this.#update(this.#state);
    this.#panel.resume();
    giveBack();
    // The answer to a form that was sent has no version: to load it again would send the form again.
    if (this.#state.version == null) this.#bar.stand(true);
    else this.#connect();
  }

  #connect() {
    const known = () => ({ page: this.#state.page, version: this.#state.version, state: this.#state.state });
    new Connection(known, {
      standing: (isConnected) => this.#bar.stand(isConnected),
      page: ({ version }) => version !== this.#state.version && this.#renew(version),
      style: ({ styles, version }) => {
        this.#state.version = version ?? this.#state.version;
        if (!exchangeStyles(styles, () => this.#reload(version))) this.#reload(version);
      },
      // The markup is the one that is open, whatever the state says.
      state: (state) => {
        this.#update({ ...state, version: this.#state.version });
        this.#panel.refresh();
        // What is being fetched may be older than this.
        if (this.#awaited) this.#renew(this.#awaited);
      },
    }).start();
  }

  // The page is exchanged where that makes it what a load would make it, and is loaded where not.
  async #renew(version) {
    const turn = ++this.#turn;
    this.#awaited = version;
    const html = await markupNow();
    if (turn !== this.#turn) return;
    // A server that is gone says what the page is when it is back.
    if (html === undefined) return this.#forget();
    afterComposition(() => {
      if (turn !== this.#turn) return;
      this.#forget();
      const state = html && keepPlace(() => exchange(html));
      if (!state) return this.#reload(version);
      performance.mark("sitegen-preview.exchanged");
      this.#update(state);
      this.#panel.refresh();
    });
  }

  #forget() {
    this.#awaited = null;
  }

  // If the page came back with another version than the one that was announced, the next reload waits: two that
  // disagree for long must not make the page flicker.
  #reload(version) {
    const wait = tab.get("asked") === version ? 1_000 : 0;
    tab.set("asked", version);
    setTimeout(() => afterComposition(() => {
      keep();
      location.reload();
    }), wait);
  }

  #update(state) {
    this.#state = state;
    this.#ribbon.hidden = !state.ribbon;
    this.#ribbon.className = `ribbon ${state.ribbon?.kind ?? ""}`;
    this.#ribbon.textContent = state.ribbon?.text ?? "";
    const hadErrors = this.#overlay.hasErrors;
    const isOther = this.#overlay.update(state);
    this.#bar.update(state);
    this.#panel.update(state);
    if (isOther && (this.#overlay.isOpen || hadErrors)) this.#say();
  }

  // Said to those who listen, in their own time: the focus stays where it is. Only what changes in a region that is
  // there already is read out, hence the wait.
  #say() {
    const words = this.#overlay.hasErrors ? `${counted(this.#overlay.errors, "error")} to mend` : "no errors any more";
    setTimeout(() => { this.#status.textContent = `Preview: ${words}`; }, 200);
  }

  // The focus goes back to where it was before the panel was opened.
  #toggle() {
    const focused = this.shadowRoot.activeElement ?? document.activeElement;
    if (!this.#panel.isOpen) {
      this.#before = focused;
      this.#panel.open();
      return;
    }
    const hadFocus = this.#panel.element.contains(focused);
    this.#panel.close();
    if (!hadFocus) return;
    const isThere = this.#before?.isConnected && this.#before !== document.body && this.#before.checkVisibility();
    (isThere ? this.#before : this.#bar.details).focus();
  }

  #toggleProblems() {
    if (this.#overlay.isOpen) this.#overlay.collapse();
    else this.#overlay.open();
  }

  #key(event) {
    const isPanelKey = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && event.code === "KeyP";
    if (isPanelKey) {
      event.preventDefault();
      this.#toggle();
    } else if (event.key === "Escape" && !isBusy(event)) {
      this.#escape(event);
    }
  }

  // Of what is open, what has the focus goes first, then the overlay, then the panel.
  #escape(event) {
    const isInPanel = this.#panel.element.contains(this.shadowRoot.activeElement);
    if (this.#overlay.isOpen && !isInPanel) this.#overlay.collapse();
    else if (this.#panel.isOpen) this.#toggle();
    else return;
    event.preventDefault();
  }

  #arrange() {
    const isMirrored = getComputedStyle(document.documentElement).direction === "rtl";
    this.#surface.classList.toggle("mirrored", isMirrored);
    this.#surface.classList.toggle("bar-at-end", !this.#bar.isAtStart);
    this.#surface.classList.toggle("with-panel", this.#panel.isOpen);
    this.#surface.classList.toggle("with-overlay", this.#overlay.isOpen);
    this.#bar.details.setAttribute("aria-expanded", String(this.#panel.isOpen));
    this.#bar.showOverlay(this.#overlay.hasErrors, this.#overlay.isOpen);
  }

  // The ribbon stands above the page, not on it: the page moves down as a whole, on screens.
  #makeRoom() {
    const height = this.#ribbon.offsetHeight;
    this.#room.replaceSync(height ? `@media screen { html { padding-block-start: ${height}px !important } }` : "");
  }
}

/** Escape belongs to the page while somebody types, or something of the page is open that it closes. */
function isBusy(event) {
  return event.defaultPrevented
    || event.target.closest?.("input, textarea, select, [contenteditable], [role=combobox]")
    || quietly(() => document.querySelector(":popover-open, dialog[open]"));
}

/** What a load would get; null where it would get no page, undefined where nobody answers. */
async function markupNow() {
  try {
    const answer = await fetch(location.pathname + location.search, { cache: "no-cache" });
    return answer.ok && !answer.redirected ? await answer.text() : null;
  } catch {
    return undefined;
  }
}

customElements.define("sitegen-preview", SitegenPreview);
document.body.append(document.createElement("sitegen-preview"));
