#!/usr/bin/env python3
"""Drives `sitegen serve` in Chromium, on a copy of the demonstration site, as editors work with it.

Prints what is wrong, and ends with 1 if anything is:

* an edit is seen, with the place, the details, the typed words and the focus kept; a style is seen without a reload;
* a mistake on a page is shown there and not elsewhere, over the last good state, until it is mended; one in a layout is
  shown on all pages, once;
* after edits of many kinds the open page is what a load gives, to the byte, and most of them do not load it;
* pages that are new, renamed, deleted, drafts; two that are open; a form that is sent wrong and right;
* the panel opens from the keyboard; axe-core finds nothing in panel and overlay, on any screen;
* --edits: after each of so many random edits each open page was exchanged or loaded if its output changed, and only then; the
  memory stays within a tenth; what is served is what `sitegen build` writes.

Needs what pages.py needs.
"""

import argparse
import pathlib
import random
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
sys.path.insert(0, str(HERE / "preview"))

from pages import require_modules

VIEWS = {
    "light": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "enlarged": {"viewport": {"width": 320, "height": 256}},
}


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sitegen", default=PROJECT / ".build/release/sitegen", type=pathlib.Path,
                        help="the program that serves the site")
    parser.add_argument("--edits", default=60, type=int, help="how many random edits are made (60)")
    parser.add_argument("--seed", default=random.randrange(1_000_000), type=int, help="of an earlier run, to have it again")
    parser.add_argument("--only", default=[], nargs="+", metavar="CHECK", help="run these checks alone, and no random edits")
    parser.add_argument("--shots", type=pathlib.Path, help="write pictures of overlay, panel and ribbon there")
    return parser.parse_args()


def run(browser, served, check, view, bypass_csp=False):
    """What is wrong. Whatever the browser says in between is wrong as well, unless the server was gone."""
    import checks
    from editor import Editor
    from playwright.sync_api import Error
    said = []
    context = browser.new_context(bypass_csp=bypass_csp, **view)
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: is_expected(message.text) or said.append(message.text))
    try:
        check(page, Editor(served))
    except (checks.Fault, Error) as fault:
        said.append(str(fault).splitlines()[0])
    context.close()
    # A check that stopped the server may have ended before it started it again.
    if served.process.poll() is not None:
        served.start()
    served.restore()
    return said


def is_expected(text):
    """A server that is gone or still reads the site, and answers that say that something is not there or not right."""
    return "ERR_" in text or any(f"status of {code}" in text for code in [404, 422, 500, 503])


def plans():
    import checks
    import exchanges
    import stories
    from site_visit import examine
    found = [(check, "light", False) for check in checks.CHECKS + stories.STORIES + exchanges.EXCHANGES]
    found.append((checks.shows_errors_while_someone_types, "narrow", False))
    return found + [(checks.accessible(examine), name, True) for name in VIEWS]


def main():
    options = arguments()
    require_modules()
    from playwright.sync_api import sync_playwright
    from served_preview import ServedPreview
    from site_visit import open_browser
    from shots import take
    from soak import soak
    faults, number = [], 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = open_browser(playwright)
        with ServedPreview(options.sitegen, folder, PROJECT / "content", PROJECT / "templates") as served:
            for check, name, bypass_csp in plans():
                if options.only and check.__name__ not in options.only:
                    continue
                number += 1
                faults += [f"{check.__name__.replace('_', ' ')} [{name}]: {fault}"
                           for fault in run(browser, served, check, VIEWS[name], bypass_csp)]
            if options.shots:
                take(browser, served, options.shots)
            if options.edits and not options.only:
                faults += soak(browser, served, options.edits, options.seed)
        browser.close()
    for fault in faults:
        print(fault)
    print(f"{number} checks, {len(faults)} faults")
    sys.exit(1 if faults or not number else 0)


if __name__ == "__main__":
    main()
