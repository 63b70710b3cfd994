"""What editors do, with files, as the checks ask for it."""

PAGE = "en/low-back-pain/exercise"
BEHIND = "* The studies did not report on harms.\n"
MISTAKE = "\nYou can also read [how to read figures](figurs.md).\n"
RED = "rgb(1, 2, 3)"


class Editor:
    def __init__(self, served):
        self.served, self.paragraphs = served, 0

    @property
    def address(self):
        return self.served.address + f"/{PAGE}/"

    def file(self, path):
        return self.served.folder / path

    def change(self, path, old, new):
        """Saves a file with something in it replaced, which has to be there."""
        text = self.file(path).read_text()
        if old not in text:
            raise ValueError(f"{path} does not have {old!r}")
        self.file(path).write_text(text.replace(old, new, 1))

    def append(self, path, text):
        with open(self.file(path), "a") as file:
            file.write(text)

    def break_page(self):
        self.append(f"content/{PAGE}.md", MISTAKE)

    def mend_page(self):
        self.change(f"content/{PAGE}.md", MISTAKE, "")

    def write_above(self):
        self.paragraphs += 1
        self.change(f"content/{PAGE}.md", BEHIND, f"{BEHIND}\nThis is paragraph {self.paragraphs}.\n")

    def write_long(self):
        self.append(f"content/{PAGE}.md", f"\nThis is {'a very, ' * 24}very long sentence.\n")
        self.served.settle()

    def change_style(self):
        self.append("templates/assets/site.css", f"\nmain {{ color: {RED} }}\n")

    def stop(self):
        self.served.stop()

    def start(self):
        self.served.start()
