"""A built site behind a web server on this machine, with the headers that it has for servers and a receiver of comments."""

import functools
import http.server
import pathlib
import threading

from comment_receiver import entered, filled, wrong_fields


def headers(site):
    """What `_headers` says of every path."""
    found, applies = [], False
    for line in (site / "_headers").read_text().splitlines():
        if line.startswith("  "):
            if applies:
                name, value = line.strip().split(": ", 1)
                found.append((name, value))
        else:
            applies = line.endswith("/*") and line.count("/") == 1
    if not any(name == "Content-Security-Policy" for name, _ in found):
        raise SystemExit(f"{site}/_headers has no security policy for the pages")
    return found


class Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments, extra, received, **options):
        self.extra, self.received = extra, received
        super().__init__(*arguments, **options)

    def end_headers(self):
        for name, value in self.extra:
            self.send_header(name, value)
        super().end_headers()

    def do_POST(self):
        """Thanks for a comment, or says what is wrong with it."""
        fields = entered(self.rfile.read(int(self.headers["Content-Length"])))
        folder = pathlib.Path(self.directory) / fields.get("lang", "")
        if not (folder / "feedback").is_dir():
            folder = pathlib.Path(self.directory)
        wrong = wrong_fields(fields)
        if not wrong:
            self.received.append(fields)
            self.send_response(303)
            self.send_header("Location", f"/{folder.relative_to(self.directory)}/feedback/thanks/".replace("/./", "/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        page = filled((folder / "feedback/not-sent/index.html").read_text(), fields, wrong).encode()
        self.send_response(422)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


class ServedSite:
    """Use in a `with` statement; `address` ends with a slash."""

    def __init__(self, site):
        self.site = pathlib.Path(site)
        self.received = []
        handler = functools.partial(
            Handler, directory=str(self.site), extra=headers(self.site), received=self.received)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def pages(self):
        """Paths of all pages that are read; a page that only leads on is none."""
        for file in sorted(self.site.rglob("*.html")):
            if b'http-equiv="refresh"' not in file.read_bytes():
                yield str(file.relative_to(self.site)).removesuffix("index.html")
