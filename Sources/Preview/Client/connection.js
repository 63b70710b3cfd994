// The stream of events from the server. Each time it is opened it says what this page has, and the server compares:
// so nothing is missed between two connections, and a server that is back with the same page changes nothing.

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 10_000;

export class Connection {
  #known;
  #told;
  #source = null;
  #timer = 0;
  #failures = 0;

  /** `known()` is what the page has now. `told` has a function for each event, and `standing(isConnected)`. */
  constructor(known, told) {
    this.#known = known;
    this.#told = told;
  }

  start() {
    // A browser opens six connections to a server and no more. Tabs in the background hold none, else the seventh
    // page would never load; they catch up when they are looked at.
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#close() : this.#open()));
    // A page that goes must not show that its stream broke; one that comes back from the cache compares again.
    addEventListener("pagehide", () => this.#close());
    addEventListener("pageshow", (event) => event.persisted && this.#open());
    this.#open();
  }

  #open() {
    if (this.#source || document.hidden) return;
    clearTimeout(this.#timer);
    const source = new EventSource(`/.sitegen/events?${new URLSearchParams(this.#known())}`);
    source.addEventListener("open", () => {
      this.#failures = 0;
      this.#told.standing(true);
    });
    source.addEventListener("error", () => this.#lose());
    for (const name of ["page", "style", "state"]) {
      source.addEventListener(name, (event) => this.#told[name](JSON.parse(event.data)));
    }
    this.#source = source;
  }

  // The browser would connect again by itself, but with what the page had at first.
  #lose() {
    this.#close();
    this.#told.standing(false);
    this.#timer = setTimeout(() => this.#open(), Math.min(FIRST_WAIT * 1.5 ** this.#failures++, LONGEST_WAIT));
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }
}
