"""The comment form: wrong and right, from the keyboard, with a script and without, and answered by a receiver."""

import re

VIEWS = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 800}, "color_scheme": "light"},
}
FORM = ".feedback-form"
FIELDS = ["comment", "email", "consent"]
SCROLLS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def visit_forms(browser, served, pages, faults, examine, shots=None):
    """On one page of each language: the form is the same on all."""
    for path in first_pages(served, pages):
        for name, view in VIEWS.items():
            visit_error_state(browser, served, path, name, view, faults, examine, shots)
        Form(browser, served, path, faults).visit()
        try:
            visit_without_script(browser, served, path, faults)
        except Exception as error:  # As in Form.visit.
            faults.append(f"{path} [form without scripts]: {str(error).splitlines()[0]}")
        visit_print(browser, served, path, faults)


def first_pages(served, pages):
    found = {}
    for path in pages:
        if "feedback/" in path or path.endswith("404.html"):
            continue
        file = served.site / path
        text = (file / "index.html" if file.is_dir() else file).read_text()
        language = re.search(r'<html lang="([^"]+)"', text).group(1)
        if 'class="feedback-form"' in text:
            found.setdefault(language, path)
    return found.values()


def visit_error_state(browser, served, path, name, view, faults, examine, shots):
    """What stands there after a form without a comment was sent is as good as any page."""
    context = browser.new_context(bypass_csp=True, **view)
    page = context.new_page()
    page.goto(served.address + path, wait_until="load")
    page.locator("#feedback-reply").check()
    page.locator(f"{FORM} [type=submit]").click()
    faults += [f"{path} [form, {name}]: {found}" for found in examine(page)]
    if page.evaluate(SCROLLS):
        faults.append(f"{path} [form, {name}]: scrolls sideways")
    if shots:
        picture = path.strip("/").replace("/", "-") or "home"
        page.locator("section.feedback").screenshot(path=shots / f"{picture} form {name}.png")
    context.close()


class Form:
    def __init__(self, browser, served, path, faults):
        self.served, self.path, self.faults = served, path, faults
        self.context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("pageerror", lambda error: self.expect(False, f"script: {error}"))
        self.page.on("console", lambda message: self.expect("422" in message.text, f"console: {message.text}"))

    def expect(self, is_so, fault):
        if not is_so:
            self.faults.append(f"{self.path} [form]: {fault}")

    def visit(self):
        for step in [self.open, self.structure, self.wrong, self.keyboard, self.too_long, self.reload, self.refused,
                     self.right]:
            try:
                step()
            except Exception as error:  # Playwright's own, whatever went wrong.
                self.expect(False, f"{step.__name__}: {str(error).splitlines()[0]}")
                break
        self.context.close()

    def open(self):
        self.page.goto(self.served.address + self.path, wait_until="load")
        self.title = self.page.title()

    def field(self, name):
        return self.page.locator(f"#feedback-{name}")

    def send(self):
        self.page.locator(f"{FORM} [type=submit]").click()

    def structure(self):
        """Each control has a label, and an asterisk where it is required."""
        controls = self.page.locator(f"{FORM} :is(input:not([type=hidden]), textarea)")
        for number in range(controls.count()):
            control = controls.nth(number)
            label = control.evaluate("field => [...field.labels].map(label => label.textContent).join(' ').trim()")
            name = control.get_attribute("name")
            self.expect(bool(label), f"'{name}' has no label")
            self.expect(label.endswith("*") == control.evaluate("field => field.required"),
                        f"'{name}' is required and has no asterisk, or the other way round: {label!r}")
        self.expect("*" in self.page.locator(f"{FORM} > p").first.inner_text(), "what the asterisk means is not said first")
        names = self.page.eval_on_selector_all(
            f"{FORM} [name]", "fields => [...new Set(fields.map(field => field.name))].join(' ')")
        self.expect(names == "rating_helpful rating_understandable comment reply email consent page page_updated lang "
                    "build website", f"the fields are {names}")
        size = self.page.locator(f"{FORM} .scale label").first.bounding_box()
        self.expect(min(size["width"], size["height"]) >= 24, f"a rating is {size} large")

    def wrong(self):
        self.field("reply").check()
        self.send()
        summary = self.page.locator(".error-summary")
        self.expect(summary.is_visible(), "no summary says what is wrong")
        self.expect(summary.evaluate("box => box === document.activeElement"), "the focus is not in the summary")
        self.expect(summary.locator("[role=alert] h3").inner_text() != "", "the summary has no heading")
        links = summary.locator("a").evaluate_all("links => links.map(link => link.hash.slice(10)).join(' ')")
        self.expect(links == "comment email consent", f"the summary leads to {links}")
        self.expect(self.page.title() != self.title and self.page.title().endswith(self.title),
                    f"the title is {self.page.title()!r}")
        for name in FIELDS:
            self.expect(self.field(name).get_attribute("aria-invalid") == "true", f"{name} is not said to be wrong")
            first = self.field(name).get_attribute("aria-describedby").split()[0]
            self.expect(self.page.locator(f"#{first}").is_visible(), f"{name} has no message beside it")
            self.expect(first == f"feedback-{name}-error", f"{name} is described by {first} first")

    def keyboard(self):
        """From the summary to a field and on, with the Tab and Enter keys alone."""
        self.page.keyboard.press("Tab")
        self.page.keyboard.press("Enter")
        self.expect(self.field("comment").evaluate("field => field === document.activeElement"),
                    "the summary's link does not lead into the field")
        self.page.keyboard.type("ab")
        for _ in range(12):
            self.page.keyboard.press("Tab")
            kind = self.page.evaluate("[document.activeElement.type, document.activeElement.name].join()")
            self.expect(kind != "text,website", "the keyboard reaches the field that is for machines")
            if kind.startswith("submit"):
                break
        self.expect(kind.startswith("submit"), "the keyboard does not reach the button")
        self.page.keyboard.press("Enter")
        self.expect(self.page.locator(".error-summary a").count() == 3, "two letters are a comment")

    def too_long(self):
        """What is too long is not cut off, and said."""
        self.field("comment").fill("x" * 5004)
        self.expect(len(self.field("comment").input_value()) == 5004, "a long text is cut off")
        self.expect(self.field("comment-counter").inner_text().endswith("4"), "the counter does not say what is too much")
        self.send()
        self.expect(self.field("comment-error").is_visible(), "5,004 characters are sent")

    def reload(self):
        """What was typed is there after a slip, and who typed it is not."""
        self.open()
        self.field("comment").fill("Pain in my left knee")
        self.page.locator("[name=rating_helpful][value='4']").check()
        self.field("email").fill("reader@example.org")
        self.field("reply").check()
        self.page.reload(wait_until="load")
        self.expect(self.field("comment").input_value() == "Pain in my left knee", "a reload loses the text")
        self.expect(self.page.locator("[name=rating_helpful][value='4']").is_checked(), "a reload loses the rating")
        kept = self.page.evaluate("JSON.stringify({...sessionStorage})")
        self.expect("reader@example.org" not in kept, "the e-mail address is kept")
        self.expect(not self.page.evaluate("localStorage.length"), "something is kept beyond the tab")
        other = self.page.context.new_page()
        other.goto(self.served.address + self.path, wait_until="load")
        self.expect(other.locator("#feedback-comment").input_value() == "", "another tab shows the text")
        other.close()
        self.field("comment").fill("")
        self.expect("knee" not in self.page.evaluate("JSON.stringify({...sessionStorage})"),
                    "an emptied field is kept")

    def fill(self, comment):
        self.field("comment").fill(comment)
        if self.field("reply").is_checked():
            self.field("reply").uncheck()
        self.field("email").fill("")
        self.field("consent").check()

    def refused(self):
        """The receiver finds fault: its answer keeps what was entered."""
        self.fill("refuse this <b>&amp;")
        self.page.locator("[name=rating_understandable][value='2']").check()
        self.send()
        self.page.wait_for_load_state("load")
        self.expect(self.field("comment").input_value() == "refuse this <b>&amp;", "the answer loses the text")
        self.expect(self.page.locator("[name=rating_understandable][value='2']").is_checked(),
                    "the answer loses the rating")
        self.expect(self.page.locator("[name=page]").input_value().endswith(self.path),
                    "the answer loses the page that was read")
        self.expect(self.page.locator(".error-summary a").count() == 1, "the answer names other fields")

    def right(self):
        self.open()
        self.fill("Very clear")
        self.send()
        self.page.wait_for_url("**/feedback/thanks/")
        self.expect(self.page.locator("[role=status] h1").is_visible(), "the page that thanks is no status")
        received = self.served.received[-1]
        self.expect(received["comment"] == "Very clear" and received["website"] == "", f"received: {received}")
        self.expect(received["page"].endswith(self.path) and received["build"] and received["page_updated"],
                    f"the version that was read is not told: {received}")
        kept = self.page.evaluate("JSON.stringify({...sessionStorage})")
        self.expect("Very clear" not in kept, "a text that was sent is kept")
        self.page.go_back(wait_until="load")
        self.expect(self.field("comment").input_value() == "", "who goes back finds the text that was sent")


def visit_without_script(browser, served, path, faults):
    """The browser itself says what is missing, and the receiver what the browser cannot know."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(15_000)

    def expect(is_so, fault):
        if not is_so:
            faults.append(f"{path} [form without scripts]: {fault}")

    page.goto(served.address + path, wait_until="load")
    count = len(served.received)
    page.locator(f"{FORM} [type=submit]").click()
    expect(page.url.endswith(path) and len(served.received) == count, "an empty comment is sent")
    expect(page.locator("#feedback-comment:invalid").count() == 1, "an empty comment is no fault")
    page.locator("#feedback-comment").fill("Please answer me")
    page.locator("#feedback-reply").check()
    page.locator("#feedback-consent").check()
    page.locator(f"{FORM} [type=submit]").click()
    page.wait_for_load_state("load")
    expect(len(served.received) == count, "a reply without an address is taken")
    expect(page.locator("#feedback-comment").input_value() == "Please answer me", "the answer loses the text")
    expect(page.locator("#feedback-reply").is_checked(), "the answer loses the wish for a reply")
    expect(not page.locator("#feedback-consent").is_checked(), "consent is given for the reader")
    expect(page.locator("#feedback-email-error").is_visible(), "the answer does not say what is missing")
    page.locator("#feedback-email").fill("reader@example.org")
    page.locator("#feedback-consent").check()
    page.locator(f"{FORM} [type=submit]").click()
    page.wait_for_url("**/feedback/thanks/")
    expect(served.received[-1]["email"] == "reader@example.org", "the address does not arrive")
    context.close()


def visit_print(browser, served, path, faults):
    page = browser.new_page()
    page.goto(served.address + path, wait_until="load")
    page.emulate_media(media="print")
    text = page.locator("section.feedback").inner_text()
    if "@" not in text or "https://" not in text:
        faults.append(f"{path} [form on paper]: neither address nor e-mail: {text!r}")
    if page.locator(f"{FORM} textarea").is_visible():
        faults.append(f"{path} [form on paper]: it shows")
    page.close()
