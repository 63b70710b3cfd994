"""A stand-in for `sitegen serve`: a built site, and a preview that says of its pages what a test wants it to say."""

import http.server
import json
import mimetypes
import pathlib
import queue
import threading
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
CLIENT = HERE.parents[2] / "Sources/Preview/Client"
POLICY = "default-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; object-src 'none'"
NOTHING_WRONG = {"ribbon": None, "shows": "current", "problems": [], "siteProblems": [],
                 "counts": {"errors": 0, "warnings": 0, "hints": 0}}


class StandIn:
    """Use in a `with` statement. `told` maps paths to what differs from a page without problems; `edits` maps paths to
    functions from HTML to HTML."""

    def __init__(self, site, port=0):
        self.site, self.port, self.told, self.edits, self.files = pathlib.Path(site), port, {}, {}, {}
        self.panel = (HERE / "panel.html").read_text()
        self.listeners, self.lock, self.connections, self.requests = [], threading.Lock(), [], []

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        stand_in = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                try:
                    stand_in.answer(self)
                except (BrokenPipeError, ConnectionResetError):
                    pass

            def log_message(self, *_):
                pass

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True
            block_on_close = False
            allow_reuse_address = True

        self.server = Server(("127.0.0.1", self.port), Handler)
        self.port = self.server.server_port
        self.address = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        for listener in self.take_listeners():
            listener.put(None)

    def take_listeners(self):
        with self.lock:
            taken, self.listeners = self.listeners, []
        return [listener for _, listener in taken]

    def state(self, path):
        said = NOTHING_WRONG | self.told.get(path, {})
        everything = said["problems"] + said["siteProblems"]
        said["counts"] = {f"{kind}s": sum(one["severity"] == kind for one in everything)
                          for kind in ["error", "warning", "hint"]}
        return {"page": path, "source": "content" + path.rstrip("/") + ".md", "version": mark(self.html(path)),
                "state": mark(json.dumps(said))} | said

    def html(self, path):
        text = (self.site / path.lstrip("/") / "index.html").read_text()
        return self.edits.get(path, lambda same: same)(text)

    def say(self, path, **told):
        """What is told of a page from now on; pages that are open hear of it."""
        self.told[path] = told
        self.send(path, "state", self.state(path))

    def edit(self, path, change):
        self.edits[path] = change
        self.send(path, "page", {"version": mark(self.html(path))})

    def restyle(self, path, old, new):
        before = self.edits.get(path, lambda same: same)
        self.edits[path] = lambda html: before(html).replace(old, new)
        self.send(path, "style", {"styles": [[old, new]], "version": mark(self.html(path))})

    def send(self, path, event, data):
        with self.lock:
            for page, listener in self.listeners:
                if page == path:
                    listener.put((event, data))

    def answer(self, request):
        address = urllib.parse.urlsplit(request.path)
        path = urllib.parse.unquote(address.path)
        query = dict(urllib.parse.parse_qsl(address.query))
        self.requests.append(request.path)
        if path == "/.sitegen/events":
            return self.stream(request, query)
        if path == "/.sitegen/panel":
            return reply(request, self.panel.encode(), "text/html; charset=utf-8")
        if path.startswith("/.sitegen/"):
            file = CLIENT / path.removeprefix("/.sitegen/")
        else:
            file = self.site / path.lstrip("/")
        if path in self.files:
            return reply(request, *self.files[path])
        if path.endswith("/") and (file / "index.html").exists():
            return reply(request, self.page(path).encode(), "text/html; charset=utf-8")
        if not file.is_file():
            return reply(request, b"not found", "text/plain", 404)
        return reply(request, file.read_bytes(), mimetypes.guess_type(file.name)[0] or "application/octet-stream")

    def page(self, path):
        said = json.dumps(self.state(path)).replace("<", "\\u003c")
        return self.html(path).replace("</body>", '<link rel="stylesheet" href="/.sitegen/preview.css">'
                                       f'<script type="application/json" id="sitegen-preview">{said}</script>'
                                       '<script src="/.sitegen/preview.js" type="module"></script></body>')

    def stream(self, request, query):
        path, listener = query["page"], queue.Queue()
        request.send_response(200)
        request.send_header("Content-Type", "text/event-stream")
        request.end_headers()
        with self.lock:
            self.listeners.append((path, listener))
        self.connections.append(query)
        now = self.state(path)
        if now["version"] != query["version"]:
            listener.put(("page", {"version": now["version"]}))
        elif now["state"] != query["state"]:
            listener.put(("state", now))
        request.wfile.write(b": hello\n\n")
        while (said := listener.get()) is not None:
            request.wfile.write(f"event: {said[0]}\ndata: {json.dumps(said[1])}\n\n".encode())


def mark(text):
    return f"{hash(text) & 0xffffffff:08x}"


def reply(request, body, kind, status=200):
    request.send_response(status)
    request.send_header("Content-Type", kind)
    request.send_header("Content-Length", str(len(body)))
    request.send_header("Content-Security-Policy", POLICY)
    request.send_header("Cache-Control", "no-cache")
    request.end_headers()
    request.wfile.write(body)
