// Finds pages by the site's index. Cuts words as Sources/Search does.
(() => {
  "use strict";

  const letters = { ß: "ss", æ: "ae", œ: "oe", þ: "th", ŋ: "n", đ: "d", ø: "o", ł: "l", ı: "i", ð: "d", ħ: "h", ŧ: "t",
    ٱ: "ا", ى: "ي", ة: "ه", ς: "σ" };

  const foldLetter = (letter) => letters[letter]
    || (/[\u00c0-\u024f\u0622-\u0626\u1e00-\u1e99\u1ea0-\u1eff]/.test(letter) ? letter.normalize("NFD")[0] : letter);

  const fold = (word, language) => {
    const folded = [...word.normalize("NFC").toLowerCase()].map(foldLetter).join("")
      .replace(/[\u00ad\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "");
    if (language !== "german") return folded;
    // Whoever has no "ü" writes "ue".
    return folded.replace(/([aou])e/g, (pair, base, at) => (
      base === "u" && /[aeq]/.test(folded[at - 1] || "") ? pair : base));
  };

  // A soft hyphen only says where a line may end.
  const wordsOf = (text) => text.match(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\u00ad]*/gu) || [];

  const cutEnglish = (word) => {
    if (word.length > 4 && word.endsWith("ies")) word = word.slice(0, -3) + "y";
    else if (word.length > 5 && word.endsWith("sis")) word = word.slice(0, -2);
    else if (/.(ses|xes|zes|ches|shes)$/.test(word)) word = word.slice(0, -2);
    else if (/.s$/.test(word) && !/(ss|us|is)$/.test(word)) word = word.slice(0, -1);
    const verb = /^(.*[aeiouy].*)(ing|ed)$/.exec(word);
    if (verb && verb[1].length >= 3 && !word.endsWith("eed")) {
      word = verb[1];
      if (word.length > 3 && /([^aeiouylsz])\1$/.test(word)) word = word.slice(0, -1);
    }
    if (word.length > 5 && word.endsWith("ly")) word = word.slice(0, -2);
    return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word;
  };

  const cutGerman = (word) => {
    if (word.length > 4 && /[bdfghklmnrt]s$/.test(word)) word = word.slice(0, -1);
    if (word.length > 6 && word.endsWith("innen")) return word.slice(0, -3);
    if (word.length > 5 && word.endsWith("ern")) return word.slice(0, -3);
    if (word.length > 4 && /(em|en|er|es)$/.test(word)) return word.slice(0, -2);
    if (word.length > 4 && /[lr]n$/.test(word)) return word.slice(0, -1);
    return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word;
  };

  const stem = (word, language) => {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
    if (language === "english") return cutEnglish(word);
    return language === "german" ? cutGerman(word) : word;
  };

  // One letter more, less or other, or two that changed places.
  const isNear = (left, right) => {
    if (Math.abs(left.length - right.length) > 1 || left === right) return left === right;
    let start = 0;
    while (start < left.length && left[start] === right[start]) start += 1;
    const [a, b] = [left.slice(start), right.slice(start)];
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
      || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
  };

  // Letters beside one another on a keyboard.
  const keys = "qwertyuiop.asdfghjkl..zxcvbnm";
  const beside = (letter) => [1, -1, 10, -10, 11, -11].map((step) => keys[keys.indexOf(letter) + step])
    .join("").replaceAll(".", "");

  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

  const postingsOf = (text) => {
    const found = [];
    let [page, index] = [0, 0];
    const next = () => digits.indexOf(text[index++]);
    while (index < text.length) {
      let [distance, shift, digit] = [0, 0, 32];
      while (digit >= 32) {
        digit = next();
        distance |= (digit & 31) << shift;
        shift += 5;
      }
      const value = next();
      page += distance;
      found.push([page, value & 15, value & 16 ? next() : 0]);
    }
    return found;
  };

  // The shortest of the terms.
  const add = (found, terms, weight, most = 6) => {
    terms.sort((a, b) => a.length - b.length).slice(0, most)
      .forEach((term) => found.has(term) || found.set(term, weight));
  };

  // What a word counts that is on no page.
  const guessed = 0.4;

  class Index {
    constructor(folder) {
      this.folder = folder;
      this.files = new Map();
    }

    async open() {
      if (this.stops) return;
      Object.assign(this, await (await fetch(this.folder + "index.json")).json());
      this.stops = new Set(this.stop.split(" "));
    }

    lines(name) {
      if (!this.files.has(name)) {
        const lines = fetch(`${this.folder}${name}.txt?v=${this.version}`)
          .then((answer) => {
            if (!answer.ok) throw new Error(answer.statusText);
            return answer.text();
          })
          .then((text) => (text ? text.split("\n") : []));
        lines.catch(() => this.files.delete(name));
        this.files.set(name, lines);
      }
      return this.files.get(name);
    }

    async postings(term) {
      let digest = 0x811c9dc5;
      for (const byte of new TextEncoder().encode(term)) {
        digest = Math.imul(digest ^ byte, 0x01000193);
      }
      const lines = await this.lines(`terms-${(digest >>> 0) & (this.shards - 1)}`);
      const line = lines.find((candidate) => candidate.startsWith(`${term} `));
      return line ? postingsOf(line.slice(term.length + 1)) : [];
    }

    dictionary(letter) {
      const name = this.words === "all" ? "all" : /[a-z]/.test(letter) ? letter : "0";
      return name === "all" || this.words.includes(name) ? this.lines(`words-${name}`) : [];
    }

    // The terms that a word may mean.
    async terms(word, isBegun) {
      const term = stem(word, this.language);
      const isKnown = (await this.postings(term)).length > 0;
      const found = new Map(isKnown ? [[term, 1]] : []);
      if (isKnown && !isBegun) return this.withCompounds(found, term);
      const dictionary = await this.dictionary(word[0]);
      if (isBegun && word.length > 1) {
        add(found, dictionary.filter((other) => other.startsWith(word) || other.startsWith(term)), 0.7);
      }
      if (!found.size && word.length > 3) await this.addNear(found, word, term, isBegun);
      if (!found.size && word.length > 2) {
        add(found, dictionary.filter((other) => other.startsWith(term)), 0.6);
      }
      return this.withCompounds(found, term);
    }

    // The file of the first letter may be a wrong one.
    async addNear(found, word, term, isBegun) {
      for (const letter of word.slice(0, 2) + beside(word[0])) {
        const near = (await this.dictionary(letter)).filter((other) => isNear(other, term) || isNear(other, word)
          || (isBegun && word.length > 4 && [-1, 0, 1].some((more) => isNear(other.slice(0, word.length + more), word))));
        add(found, near, guessed, 4);
        if (found.size || this.words === "all") return;
      }
    }

    // German writes words in one: pain finds back pain too.
    async withCompounds(found, term) {
      if (this.language === "german" && term.length > 4) {
        const isPart = (other) => other.length > 3 && (term.startsWith(other) || term.endsWith(other));
        const dictionary = await this.dictionary(term[0]);
        add(found, dictionary.filter(found.size ? (other) => other.includes(term) : isPart), 0.5, 12);
      }
      return found;
    }

    async find(query) {
      const all = [...new Set(wordsOf(query).map((word) => fold(word, this.language)))]
        .filter(Boolean);
      const telling = all.filter((word) => !this.stops.has(stem(word, this.language)));
      const words = (telling.length ? telling : all).slice(0, 12);
      const begun = /[^\p{L}\p{N}\p{M}]$/u.test(query) ? -1 : words.indexOf(all[all.length - 1]);
      const terms = await Promise.all(words.map((word, index) => this.terms(word, index === begun)));
      const hits = await Promise.all(terms.map((ofWord) => this.hits([...ofWord])));
      const pages = new Map();
      hits.forEach((ofWord, index) => {
        const rarity = Math.log(1 + this.pages / (ofWord.size || 1));
        for (const [page, [weight, section, trust]] of ofWord) {
          const sum = pages.get(page) || { page, score: 0, words: 0, sections: new Map() };
          sum.score += weight * rarity;
          // A letter alone tells hepatitis B from C, and is no match by itself.
          sum.words += words[index].length > 1 ? trust : 0;
          sum.sections.set(section, (sum.sections.get(section) || 0) + weight * rarity);
          pages.set(page, sum);
        }
      });
      const known = new Set(terms.flatMap((ofWord) => [...ofWord.keys()]));
      return {
        pages: [...pages.values()].sort(
          (a, b) => b.words - a.words || b.score - a.score || a.page - b.page),
        isFound: (word) => known.has(stem(fold(word, this.language), this.language)),
      };
    }

    async hits(terms) {
      const best = new Map();
      const found = await Promise.all(terms.map(([term]) => this.postings(term)));
      found.forEach((postings, index) => {
        for (const [page, weight, section] of postings) {
          const counted = weight * terms[index][1];
          // The word itself before what may be meant.
          const trust = terms[index][1] > guessed ? 1 : guessed;
          if (counted > (best.get(page)?.[0] || 0)) best.set(page, [counted, section, trust]);
        }
      });
      return best;
    }

    async show(found) {
      const lines = await this.lines(`pages-${Math.floor(found.page / 16)}`);
      const [address, title, summary, ...headings] = JSON.parse(lines[found.page % 16]);
      // A title says nothing of where the others are.
      const [[section]] = [...found.sections].sort((a, b) => !a[0] - !b[0] || b[1] - a[1]);
      const id = section > 0 ? headings[2 * section - 2] : undefined;
      return {
        page: address, address: id ? `${address}#${encodeURIComponent(id)}` : address,
        title, summary, id, heading: id ? headings[2 * section - 1] : "",
      };
    }
  }

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children.filter(Boolean));
    return made;
  };

  const counted = ({ dataset: { one, many, none } }, count) => (count === 1 ? one : count ? many : none)
    .replace("{count}", count.toLocaleString(document.documentElement.lang));

  const marked = (text, isFound) => {
    const parts = text.split(/([\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\u00ad]*)/u);
    return parts.map((part) => (isFound(part) ? element("mark", {}, part) : part));
  };

  // The texts of a section, or of the page.
  const textsOf = (page, id) => {
    const nodes = [...page.querySelectorAll("main :is(h2, h3, h4, h5, h6, p, li, td)")];
    const start = nodes.findIndex((node) => id && node.id === id) + 1;
    const next = nodes.findIndex((node, at) => at >= start && /^H/.test(node.tagName));
    return nodes.slice(start, start && next > 0 ? next : undefined)
      .filter((node) => !node.closest("form, nav, template, h2, h3, h4, h5, h6")
        && (node.closest(".prose") || !node.closest("section")))
      .map((node) => node.textContent.replace(/\s+/g, " ").trim());
  };

  const snippet = (texts, isFound) => {
    const count = (text) => wordsOf(text).filter(isFound).length;
    const [best] = texts.map((text) => [text, Math.min(count(text), 3)]).sort((a, b) => b[1] - a[1]);
    const words = best ? best[0].split(" ") : [];
    const first = words.findIndex(count);
    if (first < 0) return "";
    const start = Math.max(0, first - 12);
    const end = Math.min(words.length, first + 24);
    return `${start ? "… " : ""}${words.slice(start, end).join(" ")}${end < words.length ? " …" : ""}`;
  };

  class Results {
    constructor(region, form, index) {
      this.region = region;
      this.form = form;
      this.index = index;
    }

    async run(query) {
      const say = this.region.querySelector("[data-search-count]");
      try {
        await this.index.open();
        const { pages, isFound } = await this.index.find(query);
        say.textContent = counted(this.form, pages.length);
        this.list = this.region.querySelector("[data-search-list]");
        await this.more(pages, isFound);
      } catch {
        say.textContent = this.region.dataset.failed;
      }
    }

    async more(found, isFound) {
      const shown = await Promise.all(found.splice(0, 10).map((page) => this.index.show(page)));
      const items = shown.map((result, number) => this.item(result, isFound, number < 4));
      this.list.append(...items);
      this.region.querySelector("[data-search-more]")?.remove();
      if (!found.length) return;
      const button = element("button", { type: "button", textContent: this.region.dataset.more });
      button.dataset.searchMore = "";
      button.addEventListener("click", async () => {
        const next = this.list.children.length;
        await this.more(found, isFound);
        this.list.children[next].querySelector("a").focus();
      });
      this.region.append(button);
    }

    item(result, isFound, hasSnippet) {
      const text = element("p", { className: "result-text" }, ...marked(result.summary, isFound));
      const item = element("li", {},
        element("p", { className: "result-title" },
          element("a", { href: result.address }, ...marked(result.title, isFound))),
        result.heading && element("p", { className: "result-section" }, ...marked(result.heading, isFound)),
        text);
      if (hasSnippet && !result.isExcerpt) this.addSnippet(result, text, isFound);
      return item;
    }

    async addSnippet(result, place, isFound) {
      const answer = await fetch(result.page);
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const text = snippet(textsOf(page, result.id), isFound);
      if (text) place.replaceChildren(...marked(text, isFound));
    }
  }

  // WAI-ARIA 1.2, combobox with a list.
  class Suggestions {
    constructor(form, index) {
      this.field = form.querySelector("input");
      this.index = index;
      this.form = form;
      this.list = element("ul", { className: "suggestions", id: `${this.field.id}-list`, hidden: true });
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", form.dataset.suggestions);
      this.status = element("p", { className: "visually-hidden" });
      this.status.setAttribute("role", "status");
      form.append(this.list, this.status);
      const states = { role: "combobox", "aria-autocomplete": "list", "aria-controls": this.list.id,
        "aria-expanded": "false", autocomplete: "off" };
      for (const [name, value] of Object.entries(states)) this.field.setAttribute(name, value);
      this.field.addEventListener("input", () => this.ask());
      this.field.addEventListener("keydown", (event) => this.press(event));
      this.field.addEventListener("blur", () => this.close());
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => this.follow(event.target.closest("li")));
    }

    ask() {
      this.forget();
      this.list.ariaBusy = "true";
      this.wait = setTimeout(() => this.suggest().catch(() => this.close()), 120);
    }

    // What was asked before is answered no more.
    forget() {
      clearTimeout(this.wait);
      this.asked = undefined;
    }

    async suggest() {
      const query = this.field.value;
      if (query.trim().length < 2) {
        this.close();
        return;
      }
      const asked = {};
      this.asked = asked;
      await this.index.open();
      const { pages } = await this.index.find(query);
      const shown = await Promise.all(pages.slice(0, 6).map((page) => this.index.show(page)));
      if (asked !== this.asked) return;
      this.list.replaceChildren(...shown.map((result, number) => {
        const option = element("li", { id: `${this.list.id}-${number}` }, result.title,
          result.heading && element("span", {}, ` ${result.heading}`));
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.address = result.address;
        return option;
      }));
      this.active = -1;
      this.field.removeAttribute("aria-activedescendant");
      this.open(shown.length > 0);
      this.status.textContent = counted(this.form, pages.length);
    }

    open(isOpen) {
      this.list.ariaBusy = "false";
      this.list.hidden = !isOpen;
      this.field.setAttribute("aria-expanded", String(isOpen));
    }

    close() {
      this.forget();
      this.active = -1;
      this.field.removeAttribute("aria-activedescendant");
      this.open(false);
    }

    press(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && !this.list.hidden) {
        event.preventDefault();
        this.choose(this.active + step);
      } else if (step === 1) {
        event.preventDefault();
        this.ask();
      } else if (event.key === "Escape" && !this.list.hidden) {
        event.preventDefault();
        this.close();
      } else if (event.key === "Enter" && this.active >= 0) {
        event.preventDefault();
        this.follow(this.list.children[this.active]);
      }
    }

    // Beyond either end is the field itself.
    choose(number) {
      const options = [...this.list.children];
      this.active = number < -1 ? options.length - 1 : number >= options.length ? -1 : number;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.active)));
      if (this.active < 0) {
        this.field.removeAttribute("aria-activedescendant");
      } else {
        this.field.setAttribute("aria-activedescendant", options[this.active].id);
        options[this.active].scrollIntoView({ block: "nearest" });
      }
    }

    follow(option) {
      if (option) location.assign(option.dataset.address);
    }
  }

  // Another index than the site's own may be there before this script.
  const Searched = self.SiteSearchIndex || Index;
  const indexes = new Map();
  const indexOf = (folder) => {
    if (!indexes.has(folder)) indexes.set(folder, new Searched(folder));
    return indexes.get(folder);
  };

  for (const form of document.querySelectorAll("form[data-search]")) {
    new Suggestions(form, indexOf(form.dataset.search));
  }

  const region = document.querySelector("[data-search-results]");
  const query = new URLSearchParams(location.search).get("q")?.trim();
  if (region && query) {
    const form = document.querySelector("main form[data-search]");
    form.querySelector("input").value = query;
    document.title = `${query} – ${document.title}`;
    region.hidden = false;
    new Results(region, form, indexOf(form.dataset.search)).run(query);
  }
})();
