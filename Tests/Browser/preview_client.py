#!/usr/bin/env python3
"""Drives the preview's scripts in Chromium, on a built site and with a stand-in for `sitegen serve`.

    Tests/Browser/preview_client.py PUBLIC

Prints what is wrong, and ends with 1 if anything is. Pages are served under the policy that the preview has to keep.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "preview"))

from playwright.sync_api import Error, sync_playwright

import checks
from site_visit import examine, open_browser
from stand_in import StandIn

PAGE = "/en/low-back-pain/exercise/"
ERROR = {
    "code": "LK001", "severity": "error", "message": "no page is at 'figurs.md'; did you mean 'figures.md'?",
    "file": "content/en/low-back-pain/exercise.md", "line": 82, "column": 33,
    "excerpt": [{"number": 82, "text": "You can also read [how to read figures](figurs.md).", "mark": [40, 49]}],
    "notes": ["pages in this folder: 'index.md', 'figures.md'"], "help": "write 'figures.md'",
    "link": "vscode://file/site/content/en/low-back-pain/exercise.md:82:33"}
WARNING = ERROR | {"code": "RF010", "severity": "warning", "message": "'steffens2016' is older than ten years", "help": None}
VIEWS = {
    "light": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "enlarged": {"viewport": {"width": 320, "height": 256}},
}


class Editor:
    """Makes happen, in the stand-in, what an editor does with files."""

    def __init__(self, stand_in):
        self.stand_in, self.paragraphs = stand_in, 0

    @property
    def address(self):
        return self.stand_in.address + PAGE

    def break_page(self):
        self.stand_in.say(PAGE, shows="last-good", problems=[WARNING, ERROR])

    def mend_page(self):
        self.stand_in.say(PAGE)

    def write_above(self):
        self.paragraphs += 1
        words = "".join(f"<p>Paragraph {number}</p>" for number in range(self.paragraphs))
        self.stand_in.edit(PAGE, lambda html: html.replace("</header>\n<div", f"{words}</header>\n<div", 1))

    def change_style(self):
        html = self.stand_in.html(PAGE)
        old = html.split('<link rel="stylesheet" href="')[1].split('"')[0]
        new = old.replace(".css", "-new.css")
        self.stand_in.files[new] = ((self.stand_in.site / old.lstrip("/")).read_bytes()
                                    + f"main {{ color: {checks.RED} }}".encode(), "text/css")
        self.stand_in.restyle(PAGE, old, new)

    def stop(self):
        self.stand_in.stop()

    def start(self):
        self.stand_in.start()


def run(browser, site, check, view, bypass_csp=False):
    """What is wrong, or None. Whatever the browser says in between is wrong as well, unless the server was gone."""
    said = []
    with StandIn(site) as stand_in:
        context = browser.new_context(bypass_csp=bypass_csp, **view)
        page = context.new_page()
        page.set_default_timeout(8_000)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("console", lambda message: "ERR_" in message.text or said.append(message.text))
        try:
            check(page, Editor(stand_in))
        except (checks.Fault, Error) as fault:
            said.append(str(fault).splitlines()[0])
        context.close()
    return said


def main():
    site, only = sys.argv[1], sys.argv[2:]
    faults = 0
    with sync_playwright() as playwright:
        browser = open_browser(playwright)
        plans = [(check, "light", False) for check in checks.CHECKS]
        plans += [(checks.accessible(examine), name, True) for name in VIEWS]
        for check, name, bypass_csp in plans:
            if only and check.__name__ not in only:
                continue
            said = run(browser, site, check, VIEWS[name], bypass_csp)
            faults += len(said)
            for fault in said:
                print(f"{check.__name__.replace('_', ' ')} [{name}]: {fault}")
        browser.close()
    print(f"{len(plans)} checks, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
