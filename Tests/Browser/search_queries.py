"""What readers type, and the page that they mean: is it among the first three?"""

import json
from urllib.parse import urlencode

# The share of the queries that must find their page: 57 of 60.
WANTED = 0.95
FIRST = 3


def visit_queries(browser, served, file, faults):
    """Prints the queries that miss their page; too many of them are a fault, and so is each section that is not found."""
    queries = json.loads(file.read_text())
    # The second and further pages do not read the index again, as for readers who search twice.
    page = browser.new_page()
    page.on("pageerror", lambda error: faults.append(f"search: script: {error}"))
    missed = []
    for query in queries:
        found = results(page, served, query["language"], query["query"])
        paths = [path for path, _ in found]
        place = paths.index(query["page"]) if query["page"] in paths else FIRST
        label = f"{query['language']}: {query['query']!r} ({query['kind']})"
        if place >= FIRST:
            missed.append(query)
            print(f"search: {label} does not find {query['page']} first, but {paths[:FIRST]}")
        elif query.get("section", found[place][1]) != found[place][1]:
            faults.append(f"search: {label} leads to #{found[place][1]} of {query['page']}, not #{query['section']}")
    page.close()
    print(f"search: {len(queries) - len(missed)} of {len(queries)} queries find their page among the first {FIRST}")
    if len(queries) - len(missed) < WANTED * len(queries):
        faults.append(f"search: {len(missed)} of {len(queries)} queries do not find their page")


def results(page, served, language, query):
    """The first results, each with its page and its section."""
    page.goto(f"{served.address}{language}/search/?{urlencode({'q': query})}", wait_until="load")
    region = page.locator("[data-search-results]")
    region.locator("[data-search-count]:not(:empty)").wait_for()
    said = region.locator("[data-search-count]").inner_text()
    if said in (region.get_attribute("data-none"), region.get_attribute("data-failed")):
        return []
    links = region.locator("[data-search-list] a")
    links.first.wait_for()
    found = []
    for address in links.evaluate_all("links => links.map(link => link.getAttribute('href'))"):
        path, _, section = address.removeprefix(f"/{language}/").partition("#")
        found.append((path.strip("/"), section))
    return found
