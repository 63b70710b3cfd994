#!/usr/bin/env python3
"""Measures how long it takes from a saved file to new pixels in Chromium, with `sitegen serve` on a large site.

    Tests/Browser/preview_latency.py --site FOLDER

FOLDER has `content` and `templates`, as the sites that `sitegen-bench` leaves behind; it is copied. A page in the middle
gets another sentence, is saved, and has been painted when the second frame after its load, or after the exchange in the
open page, begins. Prints milliseconds.
"""

import argparse
import pathlib
import statistics
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
sys.path.insert(0, str(HERE / "preview"))

from pages import require_modules

PAINTED = """{
  let last = '';
  const look = () => {
    const save = document.body?.textContent.match(/This is save (\\d+)\\./)?.[1] ?? '0';
    if (document.readyState !== 'complete' || save === last) return;
    last = save;
    requestAnimationFrame(() => requestAnimationFrame(() =>
      console.info('painted', save, performance.timeOrigin + performance.now())));
  };
  addEventListener('load', look);
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}"""
WARM = 5


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sitegen", default=PROJECT / ".build/release/sitegen", type=pathlib.Path)
    parser.add_argument("--site", required=True, type=pathlib.Path)
    parser.add_argument("--saves", default=40, type=int, help="how many are measured, after some that are not")
    parser.add_argument("--pause", default=0.5, type=float, help="seconds between what is seen and the next save (0.5)")
    return parser.parse_args()


def middle_page(content):
    pages = sorted(path for path in content.rglob("*.md") if path.name != "index.md")
    return len(pages), pages[len(pages) // 2]


def address_of(path, served):
    """Where a page is found: a site in one language has no folder for it."""
    names = path.with_suffix("").parts
    for start in [0, 1]:
        address = "/" + "/".join(names[start:]) + "/"
        if served.get(address)[0] == 200:
            return address
    raise SystemExit(f"{path} has no page")


def measure(page, served, file, saves, pause):
    """Of each save: all, until the server has looked, the look itself, and what the browser takes from then on."""
    rows, text = [], file.read_text()
    for number in range(1, WARM + saves + 1):
        time.sleep(pause)
        with page.expect_console_message(lambda message: message.text.startswith(f"painted {number} "),
                                         timeout=60_000) as painted:
            saved = time.time()
            file.write_text(f"{text}\nThis is save {number}.\n")
        look = served.next_look()
        at = float(painted.value.text.split()[2]) / 1000
        row = [at - saved, served.said_at - saved, look["milliseconds"] / 1000, at - served.said_at]
        rows.append([1000 * seconds for seconds in row])
    return rows[WARM:]


def table(rows):
    lines = ["| ms | median | 95 % | longest |", "|---|---:|---:|---:|"]
    for name, column in zip(["save to pixels", "save to told", "the look", "told to pixels"], zip(*rows)):
        column = sorted(column)
        high = column[min(len(column) - 1, -(-len(column) * 95 // 100) - 1)]
        lines.append(f"| {name} | {statistics.median(column):.0f} | {high:.0f} | {column[-1]:.0f} |")
    return "\n".join(lines)


def main():
    options = arguments()
    require_modules()
    from playwright.sync_api import sync_playwright
    from served_preview import ServedPreview
    from site_visit import open_browser
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        with ServedPreview(options.sitegen, folder, options.site / "content", options.site / "templates",
                           pictures=False) as served:
            first = served.looks[0]["milliseconds"]
            number, file = middle_page(served.folder / "content")
            address = address_of(file.relative_to(served.folder / "content"), served)
            browser = open_browser(playwright)
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.add_init_script(PAINTED)
            page.goto(served.address + address, wait_until="load")
            page.wait_for_function("() => document.querySelector('sitegen-preview')?.shadowRoot.querySelector('.words')"
                                   "?.textContent.includes('Up to date')")
            rows = measure(page, served, file, options.saves, options.pause)
            print(f"{number} pages, {len(rows)} saves; first look {first} ms, {served.memory():.0f} MB\n{table(rows)}")
            browser.close()


if __name__ == "__main__":
    main()
