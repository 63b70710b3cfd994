"""Edits as people make them, at random."""

import os
import re

PAGES = ["en/low-back-pain/exercise", "en/low-back-pain/figures", "en/privacy", "en/index", "de/low-back-pain/exercise",
         "de/low-back-pain/index", "de/help", "ar/low-back-pain/exercise"]
MISTAKE = "\nRead [more](nowhere.md).\n"
HEADER_MISTAKE = "unknown_key: 1\n"
PAGE = "---\ntitle: Made {number}\nsummary: A page that is made at random.\ntype: info\nupdated: 2026-11-20\n{more}---\n\nText {number}.\n"
MADE_LIMIT = 12


class Edits:
    """Of the sources below `folder`. Some make mistakes, which later ones mend."""

    def __init__(self, folder, chance):
        self.folder, self.chance = folder, chance
        self.number, self.steps, self.made, self.broken = 0, 1, [], {}

    def make(self):
        """Makes an edit, and says of which kind it was. `steps` is how many writings it took."""
        self.number += 1
        self.steps = 1
        kinds = [(self.text, 20), (self.title, 8), (self.new, 8), (self.delete, 6), (self.rename, 6), (self.layout, 6),
                 (self.style, 8), (self.strings, 3), (self.term, 5), (self.mistake, 8), (self.header_mistake, 4),
                 (self.broken_layout, 3), (self.atomic, 8), (self.burst, 6), (self.same, 3), (self.settings, 2),
                 (self.folder_renamed, 2), (self.draft, 3)]
        if self.broken and self.chance.random() < 0.4:
            self.mend_one()
            return "mended"
        kind = self.chance.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0]
        kind()
        return kind.__name__.replace("_", " ")

    def path(self, name):
        return self.folder / name

    def write(self, name, text):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        # Emptied and written again: what editors do that are not careful.
        path.write_text(text)

    def change(self, name, change):
        before = self.path(name).read_text()
        after = change(before)
        if after == before:
            raise ValueError(f"{name} is not changed")
        self.write(name, after)

    def some_page(self):
        return f"content/{self.chance.choice(PAGES + self.made)}.md"

    # What is right

    def text(self):
        def write(text):
            kept = re.sub(r"\nWritten in edit \d+\.\n", "", text)
            return kept + f"\nWritten in edit {self.number}.\n"
        self.change(self.some_page(), write)

    def title(self):
        self.change(self.some_page(), lambda text: re.sub(
            r"^title: (.*?)( \(\d+\))?$", rf"title: \1 ({self.number})", text, count=1, flags=re.M))

    def new(self, more=""):
        if len(self.made) >= MADE_LIMIT:
            return self.delete()
        folder = self.chance.choice(["en/low-back-pain", "de/low-back-pain", "en", f"en/made-{self.chance.randrange(3)}"])
        name = f"{folder}/made-page-{self.number}"
        if "/made-" in folder and not self.path(f"content/{folder}/index.md").exists():
            self.write(f"content/{folder}/index.md", PAGE.format(number=self.number, more="").replace("info", "topic"))
            self.steps += 1
        self.made.append(name)
        self.write(f"content/{name}.md", PAGE.format(number=self.number, more=more))

    def draft(self):
        self.new("draft: true\n")

    def delete(self):
        if not self.made:
            return self.text()
        name = self.made.pop(self.chance.randrange(len(self.made)))
        self.broken.pop(f"content/{name}.md", None)
        self.path(f"content/{name}.md").unlink()

    def rename(self):
        if not self.made:
            return self.text()
        self.steps = 2
        place = self.chance.randrange(len(self.made))
        old, new = self.made[place], f"{self.made[place].rsplit('/', 1)[0]}/made-page-{self.number}"
        self.made[place] = new
        self.path(f"content/{old}.md").rename(self.path(f"content/{new}.md"))
        if (mistake := self.broken.pop(f"content/{old}.md", None)) is not None:
            self.broken[f"content/{new}.md"] = mistake

    def folder_renamed(self):
        """With all its pages, as a checkout does it."""
        folders = [folder for folder in self.path("content/en").glob("made-*") if folder.is_dir()]
        if not folders:
            return self.new()
        old = self.chance.choice(folders).name
        new = f"made-{self.number + 10}"
        self.steps = 2
        self.path(f"content/en/{old}").rename(self.path(f"content/en/{new}"))
        self.made = [name.replace(f"en/{old}/", f"en/{new}/") for name in self.made]
        self.broken = {name.replace(f"/{old}/", f"/{new}/"): what for name, what in self.broken.items()}

    def layout(self):
        name = self.chance.choice(["partials/footer.html", "article.html", "research-summary.html", "home.html"])
        self.change(f"templates/{name}", lambda text: re.sub(r"<!-- \d+ -->", "", text) + f"<!-- {self.number} -->")

    def style(self):
        name = self.chance.choice(["text.css", "site.css", "footer.css"])
        self.change(f"templates/assets/{name}", lambda text: re.sub(r"\n\.made-\d+ \{ color: red \}\n", "", text)
                    + f"\n.made-{self.number} {{ color: red }}\n")

    def strings(self):
        self.change("templates/strings/en.yaml", lambda text: re.sub(
            r'^updated_on: ".*"$', f'updated_on: "Updated ({self.number}) on {{date}}"', text, count=1, flags=re.M))

    def term(self):
        self.change("content/en/glossary.yaml", lambda text: re.sub(
            r"definition: Starting suddenly.*", f"definition: Starting suddenly ({self.number}).", text, count=1))

    def settings(self):
        self.change("content/site.yaml", lambda text: re.sub(
            r"^  en: Demo health information.*$", f"  en: Demo health information {self.number}", text, count=1, flags=re.M))

    def same(self):
        """Saved as it is."""
        name = self.some_page()
        self.write(name, self.path(name).read_text())

    def atomic(self):
        """Written beside it, then put in its place."""
        self.steps = 2
        name = self.some_page()
        text = re.sub(r"\nWritten in edit \d+\.\n", "", self.path(name).read_text())
        beside = self.path(name + ".new")
        beside.write_text(text + f"\nWritten in edit {self.number}.\n")
        os.replace(beside, self.path(name))

    def burst(self):
        number = self.chance.randrange(2, 12)
        for _ in range(number):
            self.chance.choice([self.text, self.title, self.style, self.layout, self.new, self.delete, self.rename, self.term])()
            self.number += 1
        self.steps = 3 * number

    # What is wrong

    def mistake(self):
        name = self.some_page()
        if name in self.broken:
            return self.text()
        self.broken[name] = MISTAKE
        self.change(name, lambda text: text + MISTAKE)

    def header_mistake(self):
        name = self.some_page()
        if name in self.broken:
            return self.text()
        self.broken[name] = HEADER_MISTAKE
        self.change(name, lambda text: text.replace("---\n", "---\n" + HEADER_MISTAKE, 1))

    def broken_layout(self):
        name = self.chance.choice(["templates/partials/footer.html", "templates/research-summary.html",
                                   "templates/strings/en.yaml", "content/en/glossary.yaml", "content/site.yaml"])
        if name in self.broken:
            return self.text()
        self.broken[name] = "\n{{#nowhere}}\n" if name.endswith("html") else "\n- [\n"
        self.change(name, lambda text: text + self.broken[name])

    def mend_one(self):
        name = self.chance.choice(sorted(self.broken))
        mistake = self.broken.pop(name)
        self.change(name, lambda text: text.replace(mistake, "", 1))

    def mend(self):
        self.steps = 2
        while self.broken:
            self.mend_one()
