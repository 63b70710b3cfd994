"""The search, on a site that is made for it: what is found, from the keyboard alone, by any query, without a script."""

import pathlib
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import sync_playwright

from search_field import visit_field
from search_queries import visit_queries
from search_words import visit_words
from served_site import ServedSite

HERE = pathlib.Path(__file__).resolve().parent / "search"
CONTENT = HERE / "content"
LETTERS = "abcdefghijklmnopqrstuvwxyz"

# What people paste by mistake, and what others try on purpose.
ANSWERED = "() => document.querySelector('main .suggestions').ariaBusy !== 'true'"

ODD_QUERIES = [
    "", " ", "a", "the of and", "%", "%%%20%", "100 %", "\n", "knee\nhip", "'", '"', "\"knee\" 'hip'", "🦵", "👩‍⚕️ knee",
    "<script>document.title='executed'</script>", "<img src=x onerror=\"document.title='executed'\">",
    "\"><svg onload=\"document.title='executed'\">", "{{title}}", "../../index.json", "__proto__", "constructor toString",
    "الركبة", "\u202eeenk", "\u0301\u0301", "\ufffd\u0000knee", LETTERS * 193, "knee " * 1000, "knee-hip", "a b c d e f",
    "[.*+?^${}()|\\", "-1", "١٢", "12",
]


def visit_search(site, open_browser, views, examine):
    """What is wrong, one line each. `examine` runs axe-core on a page and gives what it found."""
    faults = []
    with ServedSite(site) as served, sync_playwright() as playwright:
        browser = open_browser(playwright)
        visit_queries(browser, served, HERE / "queries.json", faults)
        visit_words(browser, served, CONTENT, faults)
        visit_field(browser, served, faults)
        visit_odd_queries(browser, served, faults)
        visit_without_scripts(browser, served, faults)
        examine_states(browser, served, views, examine, faults)
        browser.close()
    return faults


def visit_odd_queries(browser, served, faults):
    """By address and typed: nothing fails, and nothing of it is run."""
    # Waiting for a condition is not within the site's policy.
    page = browser.new_page(bypass_csp=True)
    asked = {"query": ""}

    def report(fault):
        faults.append(f"search for {asked['query'][:40]!r}: {fault}")

    page.on("console", lambda message: report(f"console: {message.text}"))
    page.on("pageerror", lambda error: report(f"script: {error}"))
    page.on("dialog", lambda dialog: (report("a dialog opened"), dialog.dismiss()))
    for query in ODD_QUERIES:
        asked["query"] = query
        page.goto(f"{served.address}en/search/?{urlencode({'q': query})}", wait_until="networkidle")
        region = page.locator("[data-search-results]")
        if query.strip() and region.locator("[data-search-count]").inner_text() in (
                "", region.get_attribute("data-failed")):
            report("no answer")
        field = page.locator("main input[type=search]")
        field.fill("")
        field.press_sequentially(query.replace("\n", " ")[:100])
        page.wait_for_load_state("networkidle")
        # Until the field has been answered.
        page.wait_for_function(ANSWERED)
        if page.locator("main :is(script, img, svg, iframe)").count() or page.title().startswith("executed"):
            report("what was typed became a part of the page")
    page.close()


def visit_without_scripts(browser, served, faults):
    """The form leads to a page that leads to all pages."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.address + "en/hip/")
    page.locator("form[role=search] input").fill("knee")
    page.locator("form[role=search] input").press("Enter")
    page.wait_for_load_state("load")
    address = urlsplit(page.url)
    if (address.path, address.query) != ("/en/search/", "q=knee"):
        faults.append(f"search without scripts: the form leads to {page.url}")
    if page.locator("[data-search-results]").is_visible():
        faults.append("search without scripts: results are promised")
    page.locator("main a[href$='/a-z/']").click()
    page.wait_for_load_state("load")
    if not page.url.endswith("/en/a-z/") or not page.locator("main a[href$='/en/knee/']").count():
        faults.append(f"search without scripts: {page.url} does not list the pages")
    context.close()


def examine_states(browser, served, views, examine, faults):
    """What axe-core says of an open list and of results."""
    for name, view in views.items():
        if not view.get("java_script_enabled", True):
            continue
        context = browser.new_context(bypass_csp=True, **view)
        page = context.new_page()
        page.goto(served.address + "en/hip/")
        page.locator("form[role=search] input").press_sequentially("knee")
        page.locator("[role=option]").first.wait_for()
        faults += [f"search [{name}]: an open list: {found}" for found in examine(page)]
        page.goto(f"{served.address}de/search/?q=Schmerz", wait_until="networkidle")
        page.locator("[data-search-list] mark").first.wait_for()
        faults += [f"search [{name}]: results: {found}" for found in examine(page)]
        context.close()
