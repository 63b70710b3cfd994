"""A test that cannot fail proves nothing: one fault of each kind, and what must be said of it."""

import shutil

from site_visit import visit

PAGE = "en/low-back-pain/index.html"

# What is put into the page's main part, and what the report must hold.
FAULTS = {
    "a picture without a text": ('<img src="/en/check.svg">', "axe: image-alt"),
    "letters that are too pale": (None, "[dark]: axe: color-contrast"),
    "a box that is too wide": ('<div class="planted-wide">Wide</div>', "[narrow]: scrolls sideways"),
    "a script of another site": (
        '<script src="https://example.com/x.js"></script>', "console: "),
    "a script that is waited for": ('<script src="/planted.js"></script>', "is waited for"),
    "a file that is not there": ('<img src="/missing.png" alt="Missing">', "console: "),
    "a text that needs a script": (
        '<script src="/planted.js"></script>', "the text is another without JavaScript"),
    "words that paper loses": (
        '<p class="planted-screen">Words</p>', "[printed, normal, A4]: the text is another"),
    "letters that are too small": (
        '<p class="planted-small">Words</p>', "[printed, large, A4]: there are letters of 12"),
    "sheets that do not say what they are": (
        '<style class="planted-foot">@page { @bottom-center { content: counter(page) " / " counter(pages) } }</style>',
        "[printed, normal, A4]: sheet 1 does not say"),
    "an address that says no site": (
        '<p class="planted-path"><a href="/en/">Start</a></p>', "[printed, normal, A4]: an address is not whole: (/en/)"),
    "a form that keeps to itself what is wrong": (
        '<p class="planted-silence">Quiet</p>', "[form]: no summary says what is wrong"),
    "an id twice": ('<p id="twice">One</p><p id="twice">Two</p>', "HTML: "),
}
STYLE = """
body:has(.planted-silence) .error-summary { display: none }
.planted-wide { inline-size: 40rem }
@media (prefers-color-scheme: dark) { .planted-pale { background: #000; color: #333 } }
@media print { .planted-screen { display: none } .planted-small { font-size: 12pt }
  .planted-path a::after { content: " (" attr(href) ")" } }
"""
SCRIPT = "document.querySelector('main').append('More words.');"


def prove(site, folder):
    """0 when every planted fault was found, and none in the page without one."""
    missed = []
    for name, (markup, expected) in FAULTS.items():
        shutil.copytree(site, folder)
        page = folder / PAGE
        markup = markup or '<p class="planted-pale">Pale words</p>'
        text = page.read_text()
        text = text.replace("</head>", '<link rel="stylesheet" href="/planted.css"></head>')
        page.write_text(text.replace("</main>", markup + "</main>"))
        (folder / "planted.css").write_text(STYLE)
        (folder / "planted.js").write_text(SCRIPT)
        for other in folder.rglob("*.html"):
            if other != page and "feedback" not in other.parts:
                other.unlink()
        _, found = visit(folder)
        if not any(expected in fault for fault in found):
            missed.append(name)
        print(f"{'missed' if name in missed else 'found'}: {name}")
        shutil.rmtree(folder)
    return 1 if missed else 0
