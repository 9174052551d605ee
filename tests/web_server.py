"""A web server of our own, with every kind of answer that a page can be asked with."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = """<!DOCTYPE html><html lang="ar"><head>{head}<title>افتتاح مكتبة جديدة | صحيفة النهر</title>
<meta name="author" content="ليلى حسن"><meta property="article:published_time" content="2024-05-03"></head><body>
<nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a> <a href="/economy">اقتصاد</a></nav>
<article><h1>افتتاح مكتبة جديدة في وسط المدينة</h1>
<p>افتتح رئيس البلدية صباح اليوم مكتبة عامة جديدة في وسط المدينة بحضور عدد كبير من السكان والطلاب.</p>
<h2>كتب ومجلات</h2>
<p>تضم المكتبة أكثر من عشرين ألف كتاب، وفيها <b>قاعة للأطفال</b> وقاعة أخرى للقراءة الصامتة.</p>
<blockquote><p>قالت المديرة إن الأبواب مفتوحة للجميع كل يوم من الصباح إلى المساء.</p></blockquote>
<ul><li>من التاسعة صباحا</li><li>إلى السادسة مساء</li></ul></article>
<footer>جميع الحقوق محفوظة لصحيفة النهر</footer></body></html>"""
HTML = "text/html; charset=utf-8"


class Handler(BaseHTTPRequestHandler):
    """Answers by path."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        path = self.path.partition("?")[0]
        with suppress(OSError):
            ANSWERS.get(path, missing)(self)

    def send(self, data: bytes, kind: str = HTML, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in ({"Content_Length": str(len(data))} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)


def page(charset: str = "utf-8", kind: str = HTML, head: str = "") -> Callable[[Handler], None]:
    return lambda handler: handler.send(ARTICLE.format(head=head).encode(charset), kind)


def missing(handler: Handler) -> None:
    handler.send(b"<p>no", status=404)


def moved(to: str, status: int = 302) -> Callable[[Handler], None]:
    return lambda handler: handler.send(b"", status=status, Location=to)


def onward(handler: Handler) -> None:
    number = int(handler.path.partition("?")[2] or 0)
    handler.send(b"", status=302, Location=f"/on?{number + 1}")


def slow_start(handler: Handler) -> None:
    time.sleep(30)


def slow_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    drip(handler, b"X-Wait: yes\r\n")


def slow_body(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>")
    drip(handler, "كلمة ".encode())


def drip(handler: Handler, piece: bytes) -> None:
    for _ in range(300):
        handler.wfile.write(piece)
        handler.wfile.flush()
        time.sleep(0.1)


def endless(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        handler.wfile.write(b"<p>" + b"a" * 1_000_000)


def bomb(handler: Handler) -> None:
    handler.send(gzip.compress(b" " * 100_000_000), Content_Encoding="gzip")


def cut_off(handler: Handler) -> None:
    handler.send(ARTICLE.format(head="").encode(), Content_Length="100000")
    handler.close_connection = True


def not_http(handler: Handler) -> None:
    handler.wfile.write(b"220 mail.example ready\r\n")
    handler.close_connection = True


ANSWERS: dict[str, Callable[[Handler], None]] = {
    "/article": page(),
    "/مقال": page(),
    "/%D9%85%D9%82%D8%A7%D9%84": page(),
    "/gzip": lambda handler: handler.send(gzip.compress(ARTICLE.format(head="").encode()), Content_Encoding="gzip"),
    "/1256": page("windows-1256", "text/html; charset=windows-1256"),
    "/1256-in-page": page("windows-1256", "text/html", '<meta charset="windows-1256">'),
    "/1256-unsaid": page("windows-1256", "text/html"),
    "/says-latin": page("utf-8", "text/html; charset=iso-8859-1"),
    "/says-nonsense": page("utf-8", "text/html; charset=klingon"),
    "/text": lambda handler: handler.send("سطر أول\nسطر ثان\n".encode(), "text/plain; charset=utf-8"),
    "/empty": lambda handler: handler.send(b""),
    "/no-text": lambda handler: handler.send(b"<html><body><script>1</script></body></html>"),
    "/picture": lambda handler: handler.send(b"\x89PNG\r\n\x1a\n\0\0\0", "image/png"),
    "/deep": lambda handler: handler.send(b"<div>" * 100_000 + "نص".encode()),
    "/moved": moved("/article", 301),
    "/moved-twice": moved("/moved", 308),
    "/circle": moved("/circle-back"),
    "/circle-back": moved("/circle"),
    "/on": onward,
    "/to-private": moved("http://10.0.0.1/"),
    "/to-other-port": moved("http://127.0.0.1:9/"),
    "/to-metadata": moved("http://169.254.169.254/latest"),
    "/to-mapped": moved("http://[::ffff:127.0.0.1]:22/"),
    "/to-file": moved("file:///etc/passwd"),
    "/to-password": moved("http://me:secret@example.org/"),
    "/to-nowhere": moved("http://[bad"),
    "/forbidden": lambda handler: handler.send(b"", status=403),
    "/broken": lambda handler: handler.send(b"", status=500),
    "/slow-start": slow_start,
    "/slow-headers": slow_headers,
    "/slow-body": slow_body,
    "/endless": endless,
    "/bomb": bomb,
    "/cut-off": cut_off,
    "/not-http": not_http,
    "/not-gzip": lambda handler: handler.send(b"plain", Content_Encoding="gzip"),
}


class Server(ThreadingHTTPServer):
    """Remembers what was asked for."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []

    def handle_error(self, request: object, client_address: object) -> None:
        pass

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def serving() -> Iterator[Server]:
    server = Server()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
