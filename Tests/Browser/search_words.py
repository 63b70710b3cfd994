"""The browser folds and cuts what readers type as the build did with the words of pages: do both make the same of them?"""

import re

# Names what the script keeps to itself.
OPEN, END = "(() => {", "})();"
SHOWN = "return { fold, stem, wordsOf };"
TERMS = """([text, language]) => searching.wordsOf(text).flatMap(word => {
  const folded = searching.fold(word, language);
  return [[word, searching.stem(folded, language), folded.length > 40 || /^[a-z]?$/.test(folded)]];
})"""


def visit_words(browser, served, content, faults):
    script = next((served.site / "assets").glob("search.*.js")).read_text()
    head, tail = script.split(OPEN, 1)[1].rsplit(END, 1)
    page = browser.new_page()
    page.evaluate(f"window.searching = {OPEN}{head}{SHOWN}{END}{tail}")
    for language, name in {"en": "english", "de": "german"}.items():
        folder = served.site / language / "search"
        # A letter alone is looked for everywhere, and kept of titles and headings only.
        index = {term for term in (folder / "words-all.txt").read_text().split("\n")
                 if not re.fullmatch("[a-z]", term)}
        stop = set(re.search(r'"stop":"([^"]*)"', (folder / "index.json").read_text())[1].split())
        made = {}
        for word, term, is_left_out in page.evaluate(TERMS, [written_text(content / language), name]):
            if not is_left_out and term not in stop:
                made.setdefault(term, word)
        faults += [f"search [{language}]: the browser makes {term!r} of {made[term]!r}, which the index has not"
                   for term in sorted(set(made) - index)]
        faults += [f"search [{language}]: the index has {term!r}, which the browser makes of no word"
                   for term in sorted(index - set(made))]
    page.close()


def written_text(folder):
    """Titles, summaries and texts of the pages, and the forms of all terms, each of which some page uses."""
    texts = []
    for file in sorted(folder.glob("*.md")):
        _, head, body = file.read_text().split("---\n", 2)
        texts += re.findall(r"^(?:title|summary): (.*)", head, re.MULTILINE)
        texts.append(re.sub(r"\{#[^}]*\}", "", body))
    terms = (folder / "glossary.yaml").read_text()
    texts += re.findall(r"^  (?:term|also): (.*)", terms, re.MULTILINE)
    return "\n".join(texts)
