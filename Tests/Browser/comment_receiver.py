"""A receiver of comments as docs/feedback.md describes it: what it checks, and how it fills the page that says what is wrong."""

import html
import re
from urllib.parse import parse_qsl

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
KEPT = ["page", "page_updated", "build"]


def entered(body):
    return dict(parse_qsl(body.decode(), keep_blank_values=True))


def wrong_fields(fields):
    """The fields that are wrong, in the order of the form."""
    # Browsers send CR LF for each line end, and count it as one character.
    comment = fields.get("comment", "").replace("\r\n", "\n").strip()
    email = fields.get("email", "")
    wrong = []
    if not 3 <= len(comment) <= 5000 or comment.startswith("refuse"):
        wrong.append("comment")
    if (email or fields.get("reply")) and not (EMAIL.fullmatch(email) and len(email) <= 254):
        wrong.append("email")
    if fields.get("consent") != "yes":
        wrong.append("consent")
    return wrong


def filled(page, fields, wrong):
    """The page `feedback/not-sent/` with what was entered. Nothing of it is markup."""
    def add(beside, text):
        nonlocal page
        if page.count(beside) != 1:
            raise ValueError(f"{beside} stands in the page {page.count(beside)} times")
        page = page.replace(beside, beside + text)

    safe = {name: html.escape(value) for name, value in fields.items()}
    for name in ["rating_helpful", "rating_understandable"]:
        if fields.get(name) in ["1", "2", "3", "4", "5"]:
            add(f'name="{name}" value="{safe[name]}"', " checked")
    if fields.get("reply") == "yes":
        add('id="feedback-reply"', " checked")
    for name in KEPT:
        add(f'name="{name}" value="', safe.get(name, ""))
    add('id="feedback-email"', f' value="{safe.get("email", "")}"')
    for name in ["comment", "email", "consent"]:
        if name in wrong:
            add(f'id="feedback-{name}"', ' aria-invalid="true"')
            page = page.replace(f'id="feedback-{name}-error" hidden', f'id="feedback-{name}-error"')
        else:
            page = re.sub(rf'<li><a href="#feedback-{name}">.*?</li>\n', "", page)
    comment = safe.get("comment", "")
    # Browsers drop the line end that a textarea begins with.
    start = "\n" if comment[:1] in ["\r", "\n"] else ""
    return page.replace("</textarea>", start + comment + "</textarea>")
