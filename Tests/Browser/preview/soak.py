"""Random edits while pages are open: each page is loaded or exchanged if its output changed, and only then."""

import pathlib
import random
import tempfile

from playwright.sync_api import Error

from edits import Edits
from served_preview import differences, split

OPEN = ["/en/low-back-pain/exercise/", "/de/low-back-pain/", "/en/"]
COMPARED_EACH = 50
LOADED = """([markup, sheets]) => document.readyState === 'complete'
  && JSON.parse(document.getElementById('sitegen-preview')?.textContent ?? '{}').version?.split('.')[0] === markup
  && [...document.querySelectorAll('link[rel=stylesheet]')].map(link => link.getAttribute('href')).join() === sheets"""
TOLD = """shows => document.querySelector('sitegen-preview')?.shadowRoot.querySelector('.words')?.textContent
  .includes(shows)"""
EXCHANGES = "performance.getEntriesByName('sitegen-preview.exchanged').length"
SHOWN = {"current": "Up to date", "last-good": "Last good version", "nothing": "No good version"}


class OpenTab:
    """A page in the browser, and what the server gave for it after the edit before."""

    def __init__(self, context, served, path):
        self.served, self.path, self.loads = served, path, 0
        self.page = context.new_page()
        self.page.on("load", self._count)
        self.page.goto(served.address + path, wait_until="load")
        self.html, self.state = self._given()
        self.seen = (self.loads, 0)

    def _changes(self):
        """How often it was loaded or exchanged since it was asked last."""
        loads, exchanges = self.seen
        self.seen = (self.loads, self.page.evaluate(EXCHANGES))
        return self.seen[0] - loads + self.seen[1] - (exchanges if loads == self.loads else 0)

    def _count(self, _):
        self.loads += 1

    def _given(self):
        return split(self.served.get(self.path)[1])

    def check(self, looks):
        """What is wrong, or nothing. `looks` may each have shown another page."""
        before, (self.html, self.state) = without_sheets(self.html), self._given()
        is_other = without_sheets(self.html) != before
        try:
            self.page.wait_for_function(LOADED, arg=[self.state["version"].split(".")[0], sheets(self.html)], timeout=20_000)
            self.page.wait_for_function(TOLD, arg=SHOWN[self.state["shows"]], timeout=20_000)
        except Error:
            return [f"{self.path} misses a change"]
        number = self._changes()
        # Of several changes, one after the other, each may be seen by itself.
        if number < is_other or number > max(is_other, looks):
            return [f"{self.path} is changed {number} times, and its output is {'another' if is_other else 'the same'}"]
        return []


def sheets(html):
    return ",".join(part.split(b'"')[0].decode() for part in html.split(b'<link rel="stylesheet" href="')[1:]
                    ) + ",/.sitegen/preview.css"


def without_sheets(html):
    for sheet in html.split(b'<link rel="stylesheet" href="')[1:]:
        html = html.replace(sheet.split(b'"')[0], b"")
    return html


def soak(browser, served, number, seed):
    """What is wrong, one line each."""
    chance = random.Random(seed)
    edits, faults = Edits(served.folder, chance), []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tabs = [OpenTab(context, served, path) for path in OPEN]
    warm, kinds = None, {}
    for turn in range(number):
        if turn == number // 5:
            warm = served.memory()
        kind = edits.make()
        kinds[kind] = kinds.get(kind, 0) + 1
        looks = len(served.settle())
        # While an edit is made of steps, the site may be looked at between them.
        looks = looks if edits.steps > 1 else 0
        for tab in tabs:
            faults += [f"edit {turn}, {kind}: {fault}" for fault in tab.check(looks)]
        if turn % COMPARED_EACH == COMPARED_EACH - 1:
            edits.mend()
            served.settle()
            for tab in tabs:
                faults += [f"edit {turn}, mended: {fault}" for fault in tab.check(9)]
            faults += [f"edit {turn}: {fault}" for fault in compared(served)]
        if len(faults) > 20:
            break
    edits.mend()
    served.settle()
    faults += compared(served)
    memory = served.memory()
    if number >= 500 and memory > 1.1 * warm:
        faults.append(f"the server needs {memory:.0f} MB, and needed {warm:.0f} MB after {number // 5} edits")
    context.close()
    served.restore()
    print(f"{number} edits with seed {seed}: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())))
    print(f"{sum(tab.loads for tab in tabs)} loads; the server has {memory:.0f} MB, had {warm or 0:.0f} MB")
    return [f"{fault} (seed {seed})" for fault in faults]


def compared(served):
    with tempfile.TemporaryDirectory() as folder:
        public = pathlib.Path(folder) / "public"
        served.build(public)
        return differences(served, public)
