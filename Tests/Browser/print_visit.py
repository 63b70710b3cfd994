"""Pages on paper: the same words as on the screen, in letters that can be read, on sheets that are full."""

import pathlib
import shutil
import subprocess
import tempfile

from printed_text import WITHOUT_MARKERS, difference, plain, printed, without_foot, written

# Width between the margins in CSS pixels, in which nothing may stand out.
PAPERS = {"A4": 658, "Letter": 680}
# In points: what a letter may be at least.
LEAST = {"normal": 9, "large": 16}
SMALLEST = """() => Math.min(...[...document.querySelectorAll('body *')]
  .filter(element => element.checkVisibility() && !element.closest('svg')
    && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
  .map(element => parseFloat(getComputedStyle(element).fontSize))) * 72 / 96"""
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
# Addresses behind links that say no site: whoever reads them on paper cannot follow them.
HALF_ADDRESSES = r"""() => [...document.querySelectorAll('a[href]')]
  .map(link => getComputedStyle(link, '::after').content.match(/"(?:[^"\\]|\\.)*"/g) ?? [])
  .map(texts => texts.map(text => JSON.parse(text)).join('').trim())
  .filter(text => text.startsWith('(') && !/^\([a-z]+:/.test(text))"""
IS_LARGE = "document.documentElement.classList.contains('large-print')"


def visit_paper(browser, served, pages, faults, shots=None):
    if shutil.which("pdftotext") is None:
        print("the printed pages were not read: that needs pdftotext, from poppler-utils")
        return
    # A style that is put into a page is not within the site's policy.
    page = browser.new_page(bypass_csp=True)
    page.emulate_media(media="print")
    for path in pages:
        page.goto(served.address + path, wait_until="load")
        is_large = page.evaluate(IS_LARGE)
        for size in ["large"] if is_large else ["normal", "large"]:
            if size == "large" and not is_large:
                choice = page.locator(".large-print-choice > a")
                if not choice.count():
                    continue
                # As the link does; on paper it cannot be seen.
                page.goto(served.address + path + choice.get_attribute("href"))
            page.add_style_tag(content=WITHOUT_MARKERS)
            for paper, width in PAPERS.items():
                page.set_viewport_size({"width": width, "height": 900})
                faults += [f"{path or '/'} [printed, {size}, {paper}]: {fault}"
                           for fault in sheet_faults(page, path, size, paper, shots)]
    page.close()


def sheet_faults(page, path, size, paper, shots):
    if page.evaluate(WIDER):
        yield "something is wider than the paper"
    smallest = page.evaluate(SMALLEST)
    if smallest < LEAST[size] - 0.01:
        yield f"there are letters of {smallest} points"
    for address in page.evaluate(HALF_ADDRESSES):
        yield f"an address is not whole: {address}"
    is_mirrored = page.evaluate("document.documentElement.dir") == "rtl"
    foot = plain(page.evaluate("document.documentElement.dataset.sheetTitle ?? ''"))
    texts = []
    for number, sheet in enumerate(map(printed, print_sheets(page, path, size, paper, shots)), 1):
        text = without_foot(sheet, foot, is_mirrored)
        if not foot or text is None:
            yield f"sheet {number} does not say at its foot what it is a part of"
        elif not text:
            yield f"sheet {number} is empty"
        texts.append(sheet if text is None else text)
    if found := difference(written(page), "".join(texts), is_mirrored):
        yield f"the text is another: {found}"


def print_sheets(page, path, size, paper, shots):
    """The text of each sheet, in the order in which it is drawn."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "page.pdf"
        page.pdf(path=file, format=paper, prefer_css_page_size=True)
        if shots:
            name = (path.strip("/").replace("/", "-") or "home").removesuffix(".html")
            shutil.copy(file, shots / f"{name} {size} {paper}.pdf")
        text = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", file, "-"], check=True,
                              capture_output=True, text=True).stdout
    return text.split("\f")[:-1]
