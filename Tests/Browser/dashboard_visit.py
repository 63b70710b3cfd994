"""The editors' page of `sitegen review`, opened as editors open it: as a file, on each screen, and without scripts."""

import subprocess

from playwright.sync_api import sync_playwright

from site_visit import SCROLLS, VIEWS, examine, open_browser
from validity import validity_faults

# Some pages of the demonstration site are overdue then, some are due soon, some need no plan.
DAY = "2029-01-15"


def write_dashboard(sitegen, content, templates, folder):
    """The page of the demonstration site."""
    folder.mkdir(parents=True)
    page = folder / "review.html"
    subprocess.run(
        [sitegen, "review", "--content", content, "--templates", templates, "--as-of", DAY,
         "--format", "html", "--output", page], check=True, capture_output=True)
    return page


def visit_dashboard(page, shots=None):
    """What is wrong with it, one line each."""
    faults = []
    with sync_playwright() as playwright:
        browser = open_browser(playwright)
        for name, view in VIEWS.items():
            faults += [f"review.html [{name}]: {fault}" for fault in look(browser, page, name, view, shots)]
        browser.close()
    return faults + validity_faults(page.parent)


def look(browser, page, name, view, shots):
    context = browser.new_context(bypass_csp=True, **view)
    tab = context.new_page()
    faults = []
    tab.on("console", lambda message: faults.append(f"console: {message.text}"))
    tab.on("request", lambda request: None if request.url == page.as_uri()
           else faults.append(f"it asks for something else: {request.url}"))
    tab.goto(page.as_uri(), wait_until="load")
    if tab.evaluate(SCROLLS):
        faults.append("scrolls sideways")
    if "overdue" not in tab.inner_text("main"):
        faults.append("no page is overdue on it")
    if shots:
        tab.screenshot(path=shots / f"review {name}.png", full_page=True)
    if view.get("java_script_enabled", True):
        faults += examine(tab)
    context.close()
    return faults
