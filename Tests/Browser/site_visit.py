"""One visit to all pages of a site, in each way in which they are read."""

import os
import pathlib
import shutil

import axe_playwright_python
from playwright.sync_api import sync_playwright

from film_visit import visit_films
from print_visit import visit_paper
from form_visit import visit_forms
from search_visit import visit_search
from served_site import ServedSite
from tools_visit import visit_tools
from validity import validity_faults
from weight import weight_faults

VIEWS = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 800}, "color_scheme": "light"},
    "without scripts": {"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False},
}

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RUN_AXE = """() => axe.run(document, {
  preload: false, resultTypes: ['violations'],
  runOnly: {type: 'tag',
            values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}
}).then(found => found.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`)))"""
SCROLLS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
# From right to left, what is too wide stands out at the left.
MIRRORED_SCROLLS = f"document.documentElement.dir = 'rtl', {SCROLLS}"


def open_browser(playwright):
    names = ["chromium", "chromium-browser", "google-chrome"]
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    # The browser's own sandbox does not work for root, which tests in containers often are.
    flags = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    return playwright.chromium.launch(executable_path=program, args=flags)


def visit(site, shots=None):
    """How many pages there are, and what is wrong with them, one line each."""
    faults = []
    with ServedSite(site) as served, sync_playwright() as playwright:
        browser = open_browser(playwright)
        pages = list(served.pages())
        texts = {name: {} for name in VIEWS}
        for name, view in VIEWS.items():
            read_all(browser, served, pages, name, view, texts[name], faults, shots)
            if view.get("java_script_enabled", True):
                examine_all(browser, served, pages, name, view, faults)
        for path in pages:
            if texts["light"].get(path) != texts["without scripts"].get(path):
                faults.append(f"{path or '/'}: the text is another without JavaScript")
        visit_films(browser, served, pages, faults)
        visit_tools(browser, served, pages, faults)
        visit_paper(browser, served, pages, faults, shots)
        faults += weight_faults(served.site, pages)
        visit_forms(browser, served, pages, faults, examine, shots)
        browser.close()
    return len(pages), faults + validity_faults(site)


def search(site):
    """What is wrong with the search of the site that is made for it."""
    return visit_search(site, open_browser, VIEWS, examine)


def read_all(browser, served, pages, name, view, texts, faults, shots):
    """Opens the pages as a reader would, under the site's own policy."""
    context = browser.new_context(**view)
    page = context.new_page()
    place = {"path": ""}

    def report(fault):
        faults.append(f"{place['path'] or '/'} [{name}]: {fault}")

    page.on("console", lambda message: report(f"console: {message.text}"))
    page.on("pageerror", lambda error: report(f"script: {error}"))
    page.on("request", lambda request: None if request.url.startswith(served.address)
            else report(f"a request leaves the site: {request.url}"))
    for path in pages:
        place["path"] = path
        answer = page.goto(served.address + path, wait_until="load")
        if answer.status != 200:
            report(f"status {answer.status}")
        texts[path] = " ".join(page.evaluate("document.body.innerText").split())
        if name == "narrow" and page.evaluate(SCROLLS):
            report("scrolls sideways")
        if shots:
            picture = (path.strip("/").replace("/", "-") or "home").removesuffix(".html")
            page.screenshot(path=shots / f"{picture} {name}.png", full_page=True)
        if name == "narrow" and page.evaluate(MIRRORED_SCROLLS):
            report("scrolls sideways from right to left")
    context.close()


def examine_all(browser, served, pages, name, view, faults):
    """Runs axe-core, which the site's policy would not let in."""
    context = browser.new_context(bypass_csp=True, **view)
    page = context.new_page()
    for path in pages:
        page.goto(served.address + path, wait_until="load")
        faults += [f"{path or '/'} [{name}]: {found}" for found in examine(page)]
    context.close()


def examine(page):
    page.evaluate(AXE)
    return [f"axe: {found}" for found in page.evaluate(RUN_AXE)]
