"""A site in a folder of its own, and `sitegen serve` on it."""

import json
import os
import pathlib
import queue
import shutil
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.request

# From which day on the demonstration site has pages that are not due any more, and others that are.
DAY = "2026-12-01"
PATIENCE = 300
ADDED = b'<link rel="stylesheet" href="/.sitegen/preview.css"><script type="application/json" id="sitegen-preview">'
ADDED_END = (b'</script><script src="/.sitegen/asked.js"></script>'
             b'<script src="/.sitegen/preview.js" type="module"></script>')
# A file of the theme that stays as it is.
TOUCHED = "strings/ar.yaml"
FORM = b'action="/.sitegen/comment"'


class ServedPreview:
    """Use in a `with` statement. `folder` has `content` and `templates`; `address` has no slash at its end."""

    def __init__(self, sitegen, folder, content, templates, pictures=True):
        self.sitegen, self.folder = pathlib.Path(sitegen).resolve(), pathlib.Path(folder)
        self.environment = os.environ | ({} if pictures else {"VIPS": ""})
        self.originals = {"content": content, "templates": templates}
        for name, original in self.originals.items():
            shutil.copytree(original, self.folder / name)
        self.port, self.looks = 0, []

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        """Returns after the first look."""
        self.lines = queue.Queue()
        self.errors = open(self.folder / "errors.txt", "a")
        self.process = subprocess.Popen(
            [self.sitegen, "serve", "--port", str(self.port), "--format", "json", "--as-of", DAY], cwd=self.folder,
            stdout=subprocess.PIPE, stderr=self.errors, env=self.environment)
        threading.Thread(target=self._read, args=(self.process, self.lines), daemon=True).start()
        self.address = self.next_look()["address"].rstrip("/")
        self.port = int(self.address.rsplit(":", 1)[1])

    def stop(self):
        """Ctrl-C; anything but a clean end is an error."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        status = self.process.wait(timeout=PATIENCE)
        self.errors.close()
        if status != 0:
            raise RuntimeError(f"serve ended with {status}: {(self.folder / 'errors.txt').read_text()}")

    def _read(self, process, lines):
        for line in process.stdout:
            lines.put((time.time(), json.loads(line)))
        lines.put(None)

    def next_line(self, kind):
        """What the next line of a kind says, `look` or `comment`; `said_at` is when it came."""
        while (said := self.lines.get(timeout=PATIENCE)) is not None:
            self.said_at, line = said
            if kind in line:
                return line[kind]
        status = self.process.wait(timeout=PATIENCE)
        raise RuntimeError(f"serve has ended with {status}: {(self.folder / 'errors.txt').read_text()}")

    def next_look(self):
        look = self.next_line("look")
        self.looks.append(look)
        return look

    def settle(self):
        """Returns when all that was changed until now is seen, and pages were told. The system tells of changes in their
        order, so a look that was told of a file that nobody writes into has seen all that came before it."""
        (self.folder / "templates" / TOUCHED).touch()
        looks = []
        while not looks or TOUCHED not in looks[-1]["changed"]:
            looks.append(self.next_look())
        return looks

    def restore(self):
        """Makes all sources what they were."""
        for name, original in self.originals.items():
            here, there = files(self.folder / name), files(original)
            for path in here.keys() - there.keys():
                here[path].unlink()
            for path, file in there.items():
                if path not in here or here[path].read_bytes() != file.read_bytes():
                    (self.folder / name / path).parent.mkdir(parents=True, exist_ok=True)
                    (self.folder / name / path).write_bytes(file.read_bytes())
        return self.settle()

    def get(self, path):
        """Status and body."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read()

    def memory(self):
        """Of the server, in MB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def build(self, output):
        """The site of the same sources, without a preview and from nothing."""
        subprocess.run(
            [self.sitegen, "build", "--no-lock", "--quiet", "--as-of", DAY, "--output", output], cwd=self.folder,
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)


def files(folder):
    folder = pathlib.Path(folder)
    return {str(file.relative_to(folder)): file for file in folder.rglob("*") if file.is_file()}


def split(html):
    """A page without what the preview adds, and what it is told."""
    if ADDED not in html:
        return html, None
    start = html.rindex(ADDED)
    end = html.index(ADDED_END, start)
    return html[:start] + html[end + len(ADDED_END):], json.loads(html[start + len(ADDED):end])


def differences(served, public, action=b'action="/comments"'):
    """Files of a built site that the preview gives otherwise, one line each."""
    found = []
    for path, file in sorted(files(public).items()):
        if path.startswith("_") or path.startswith("."):
            continue  # For servers.
        status, body = served.get("/" + path.removesuffix("index.html"))
        body = split(body)[0].replace(FORM, action)
        if status != (404 if path.endswith("404.html") and status == 404 else 200):
            found.append(f"/{path} is answered with {status}")
        elif body != file.read_bytes():
            found.append(f"/{path} differs from what a build writes")
    return found
