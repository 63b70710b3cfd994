// Pagefind in the place of the site's own index: the same questions, answered by its program.
self.SiteSearchIndex = class {
  constructor(folder) {
    this.folder = folder;
    this.words = new Set();
  }

  async open() {
    if (this.engine) return;
    const engine = await import(`${this.folder}pagefind.js`);
    await engine.options({ baseUrl: this.folder.replace(/pagefind\/$/, "") });
    this.engine = engine;
  }

  async find(query) {
    const { results } = await this.engine.search(query);
    return { pages: results, isFound: (word) => this.words.has(word.toLowerCase()) };
  }

  // The text around what was found comes with its words marked.
  async show(found) {
    const { url, meta, excerpt, sub_results: [part] } = await found.data();
    const text = new DOMParser().parseFromString(part?.excerpt || excerpt, "text/html").body;
    for (const mark of text.querySelectorAll("mark")) {
      for (const word of mark.textContent.match(/[\p{L}\p{N}\p{M}]+/gu) || []) this.words.add(word.toLowerCase());
    }
    const isSection = part?.anchor && part.url !== url;
    return {
      page: url, address: isSection ? part.url : url, title: meta.title, summary: text.textContent.trim(),
      id: isSection ? part.anchor.id : undefined, heading: isSection ? part.title : "", isExcerpt: true,
    };
  }
};
