"""The field that suggests pages, from the keyboard alone (WAI-ARIA Authoring Practices, combobox with a list)."""

from urllib.parse import urlsplit

FIELD = "form[role=search] input"


def visit_field(browser, served, faults):
    page = browser.new_page()

    def expect(is_so, fault):
        if not is_so:
            faults.append(f"search field: {fault}")

    page.on("pageerror", lambda error: faults.append(f"search field: script: {error}"))
    field = Field(page, served, expect)
    field.arrive()
    field.open()
    field.choose()
    field.close()
    field.follow()
    field.leave()
    field.send()
    page.close()


class Field:
    def __init__(self, page, served, expect):
        self.page, self.served, self.expect = page, served, expect
        self.field = page.locator(FIELD)
        self.options = page.locator("[role=option]")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def state(self):
        return tuple(self.field.get_attribute(name) for name in ("aria-expanded", "aria-activedescendant"))

    def has_focus(self):
        return self.field.evaluate("field => field === document.activeElement")

    def arrive(self):
        """With the Tab key alone."""
        self.page.goto(self.served.address + "en/hip/", wait_until="load")
        for _ in range(20):
            if self.has_focus():
                break
            self.press("Tab")
        self.expect(self.has_focus(), "the Tab key does not reach it")
        self.expect(self.field.get_attribute("role") == "combobox", "it is no combobox")
        self.expect(self.state() == ("false", None), f"before typing its state is {self.state()}")

    def type(self, text):
        self.page.keyboard.type(text)
        self.options.first.wait_for()

    def open(self):
        self.type("bone")
        self.expect(self.state() == ("true", None), f"with a list its state is {self.state()}")
        owner = self.page.locator(f"#{self.field.get_attribute('aria-controls')}")
        self.expect(owner.get_attribute("role") == "listbox", "aria-controls names no list")
        self.expect(bool(owner.get_attribute("aria-label")), "the list has no name")
        said = self.page.locator("form [role=status]").inner_text()
        self.expect(self.page.locator("form [role=status]").bounding_box()["width"] <= 1,
                    "what is said takes room beside what is seen")
        self.expect(any(letter.isdigit() for letter in said), f"how many were found is not said: {said!r}")
        self.expect(self.options.count() > 2, "the list is too short for the test")

    def choose(self):
        """The arrows go through the options, and over the field itself at either end."""
        last = self.options.count() - 1
        for keys, number in [(["ArrowDown"], 0), (["ArrowDown"], 1), (["ArrowUp"], 0), (["ArrowUp"], None),
                             (["ArrowUp"], last), (["ArrowDown"], None), (["ArrowDown"], 0)]:
            self.press(*keys)
            wanted = None if number is None else self.options.nth(number).get_attribute("id")
            self.expect(self.state() == ("true", wanted), f"{keys} leads to {self.state()}, not to {wanted}")
            chosen = self.page.locator("[role=option][aria-selected=true]")
            self.expect(chosen.count() == (number is not None), f"{chosen.count()} options are chosen")
            self.expect(self.has_focus(), "the focus left the field")
            self.expect(self.field.input_value() == "bone", "an arrow changes what was typed")

    def close(self):
        self.press("Escape")
        self.expect(self.state() == ("false", None), f"Escape leaves {self.state()}")
        self.expect(not self.options.first.is_visible(), "Escape leaves the list open")
        self.expect(self.field.input_value() == "bone", "Escape takes away what was typed")
        self.press("ArrowDown")
        self.options.first.wait_for()
        self.expect(self.field.input_value() == "bone", "opening again changes what was typed")

    def follow(self):
        self.press("ArrowDown")
        wanted = self.options.first.get_attribute("data-address")
        self.press("Enter")
        self.page.wait_for_url(lambda url: urlsplit(url).path == urlsplit(wanted).path)
        self.expect(self.page.url.endswith(wanted), f"Enter leads to {self.page.url}, not to {wanted}")

    def leave(self):
        """A list never holds readers back."""
        self.arrive()
        self.type("kne")
        self.press("Tab")
        self.expect(not self.has_focus(), "the Tab key does not leave it")
        self.expect(self.state() == ("false", None), f"left, its state is {self.state()}")
        self.expect(not self.options.first.is_visible(), "the list stays open when the field is left")
        self.expect(self.field.input_value() == "kne", "leaving changes what was typed")

    def send(self):
        """With no option chosen, Enter asks for all results."""
        self.arrive()
        self.type("knee")
        self.press("Enter")
        self.page.wait_for_url("**/en/search/?q=knee")
        self.page.locator("[data-search-list] a").first.wait_for()
        self.expect(self.page.locator(f"main {FIELD}").input_value() == "knee", "the results do not say what was asked")
        self.expect(self.page.locator("[data-search-list] mark").count() > 0, "no word of the results is marked")
        self.expect(self.page.title().startswith("knee"), "the title does not say what was asked")
