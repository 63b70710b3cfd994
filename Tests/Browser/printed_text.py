"""The words that a page has for paper, and those that are on the paper."""

import re
import unicodedata
from collections import Counter

# What only works on a screen. It is named here, and not asked of the style sheet: what that hides by mistake is missed.
ON_SCREENS_ALONE = ", ".join([
    ".skip-link", ".topic-menu", ".language-switch", "form", ".breadcrumb", ".contents", ".letters", ".page-tools",
    ".large-print-choice", ".related", ".screen-only", ".pagination", ".channels", ".site-footer", ".backlinks", ".footnote-backref",
    ".terms-all", ".film-notice", ".pubmed", "[data-search-results]",
    "script", "style", "template", "noscript", "svg", "iframe", "video"])

# The texts of a page and what the style sheet adds to them, in the order of the page.
WRITTEN = r"""hidden => {
  const found = [];
  const drawn = (element, part) => {
    const { content, display } = getComputedStyle(element, part);
    if (display === 'none') return;
    // What stands behind the stroke is read aloud instead.
    found.push(...(content.split(' / ')[0].match(/"(?:[^"\\]|\\.)*"/g) ?? []).map(text => JSON.parse(text)));
  };
  const read = element => {
    if (element.matches(hidden)) return;
    drawn(element, '::before');
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
      else if (node.nodeType === Node.ELEMENT_NODE) read(node);
    }
    drawn(element, '::after');
  };
  read(document.body);
  return found.join('');
}"""

PAGE_NUMBER = re.compile(r"^\s*\d+ / \d+\s*$", re.MULTILINE)
# Numbers and bullets of lists are drawn, and written nowhere: on the sheets that are read there are none.
WITHOUT_MARKERS = "li::marker { content: '' }"
# Breaks of lines, which paper has elsewhere, and signs that are not seen.
UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs"}


def written(page):
    return plain(page.evaluate(WRITTEN, ON_SCREENS_ALONE))


def printed(sheet):
    return plain(PAGE_NUMBER.sub("", sheet))


def without_foot(sheet, foot, is_mirrored):
    """The letters of a sheet without its foot, which browsers draw first; nil where they do not."""
    if not is_mirrored:
        return sheet.removeprefix(foot) if sheet.startswith(foot) else None
    # In the order in which they were drawn: which of them are the foot's does not matter to what compares their numbers.
    rest = Counter(sheet) - Counter(foot)
    return "".join(rest.elements()) if rest.total() == len(sheet) - len(foot) else None


def plain(text):
    text = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in text if unicodedata.category(letter) not in UNSEEN)


def difference(expected, found, is_mirrored):
    """Where the two part, in a few words; nil where they do not.

    Letters that are written from right to left come out of a printed file in the order in which they were drawn, so
    only their numbers can be compared. Some reach over the edge of a sheet, and are drawn on both.
    """
    if is_mirrored:
        missing, more = Counter(expected) - Counter(found), Counter(found) - Counter(expected)
        if not missing and more.total() < 5:
            return None
        return f"{dict(missing)} missing, {dict(more)} too many"
    if expected == found:
        return None
    start = next((place for place, pair in enumerate(zip(expected, found)) if pair[0] != pair[1]),
                 min(len(expected), len(found)))
    return f"after {expected[max(0, start - 30):start]!r} comes {found[start:start + 40]!r}, " \
           f"not {expected[start:start + 40]!r}"
