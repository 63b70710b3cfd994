"""What a page asks of a slow network before it can be read."""

import gzip
import re

# Bytes of a page's HTML, compressed.
MOST = 30_000
BLOCKING = re.compile(r"<script(?![^>]*\b(?:defer|async)\b)(?![^>]*type=\"application/)[^>]*>")
STYLE_SHEET = re.compile(r"<link[^>]*rel=\"stylesheet\"")


def weight_faults(site, pages):
    for path in pages:
        text = (site / path / "index.html" if path.endswith("/") or not path else site / path).read_text()
        size = len(gzip.compress(text.encode(), 6))
        if size > MOST:
            yield f"{path or '/'}: the HTML has {size} bytes, compressed, more than {MOST}"
        if len(STYLE_SHEET.findall(text)) > 1:
            yield f"{path or '/'}: there is more than one style sheet"
        if found := BLOCKING.search(text):
            yield f"{path or '/'}: {found[0]} is waited for"
