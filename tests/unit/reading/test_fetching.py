"""Pages of the web: their text is read and kept; whatever a server does, it ends, and says why."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tuireader.document import Document, ParagraphKind
from tuireader.errors import SourceError, TuiReaderError
from tuireader.reading.fetching import addresses, http
from tuireader.reading.fetching.addresses import is_url, target_of
from tuireader.reading.opening import open_source
from tuireader.store import open_store
from web_server import Server, serving


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def test_the_text_of_a_page_is_read_without_what_stands_around_it(server: Server) -> None:
    opened = open_source(f"{server.url}/article")
    meta = opened.document.meta
    assert (meta.title, meta.author, meta.date) == ("افتتاح مكتبة جديدة في وسط المدينة", "ليلى حسن", "2024-05-03")
    assert (meta.language, meta.source, opened.source) == ("ar", f"{server.url}/article", f"{server.url}/article")
    kinds = [paragraph.kind for paragraph in opened.document.paragraphs]
    heading, plain = ParagraphKind.HEADING, ParagraphKind.PARAGRAPH
    item = ParagraphKind.LIST_ITEM
    assert kinds == [heading, plain, heading, plain, ParagraphKind.QUOTE, item, item]
    bold = opened.document.paragraphs[3]
    assert bold.emphasis is not None
    assert bold.text[bold.emphasis[0].start : bold.emphasis[0].end] == "قاعة للأطفال"
    assert not any("الرئيسية" in text or "الحقوق" in text for text in texts(opened.document))


@pytest.mark.parametrize(
    "path",
    ["/gzip", "/1256", "/1256-in-page", "/1256-unsaid", "/says-latin", "/says-nonsense", "/moved", "/moved-twice",
     "/مقال", "/article#part"],
)  # fmt: skip
def test_however_it_is_sent_it_is_the_same_text(server: Server, path: str) -> None:
    assert texts(open_source(server.url + path).document) == texts(open_source(f"{server.url}/article").document)


def test_a_file_behind_a_url_is_read_as_that_file(server: Server) -> None:
    assert texts(open_source(f"{server.url}/text").document) == ["سطر أول", "سطر ثان"]


BAD = {
    "/missing": "404",
    "/forbidden": "403",
    "/broken": "500",
    "/empty": "",
    "/no-text": "no text",
    "/picture": "picture",
    "/deep": "nested",
    "/circle": "circle",
    "/on": "more than",
    "/to-private": "private",
    "/to-other-port": "private",
    "/to-metadata": "private",
    "/to-mapped": "private",
    "/to-file": "http",
    "/to-password": "password",
    "/to-nowhere": "no URL",
    "/bomb": "larger",
    "/cut-off": "in the middle",
    "/not-http": "HTTP",
    "/not-gzip": "HTTP",
}


@pytest.mark.parametrize("path", BAD)
def test_what_cannot_be_read_is_one_error_that_says_why(server: Server, path: str) -> None:
    with pytest.raises(TuiReaderError) as caught:
        open_source(server.url + path)
    assert BAD[path] in caught.value.message
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["/slow-start", "/slow-headers", "/slow-body"])
def test_a_server_that_takes_its_time_is_not_waited_for(
    server: Server, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = time.monotonic()
    with pytest.raises(SourceError, match="in time"):
        http.fetch(server.url + path, seconds=1.0)
    assert time.monotonic() - before < 3


def test_an_endless_page_ends(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "MAX_FILE_BYTES", 5_000_000)
    with pytest.raises(SourceError, match="larger"):
        http.fetch(f"{server.url}/endless")


def test_a_public_page_does_not_lead_into_the_own_network(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server passes for a public one at its first visit only, as a name does that is rebound."""
    found = iter([True, False])
    monkeypatch.setattr(addresses, "_is_public", lambda _: next(found))
    with pytest.raises(SourceError, match="private"):
        open_source(f"{server.url}/moved")


@pytest.mark.parametrize(
    "url", ["http://", "http://[", "https://:80/", "ftp://example.org/", "http://a b/", "http://x:99999/", "http://u:p@h/",
            "http://" + "a" * 5000]
)  # fmt: skip
def test_what_is_no_url(url: str) -> None:
    with pytest.raises(SourceError):
        target_of(url)


def test_letters_of_every_script_in_a_url() -> None:
    assert (
        target_of("HTTPS://موقع.مصر/مقال?س=1#ج").url
        == "https://xn--4gbrim.xn--wgbh1c/%D9%85%D9%82%D8%A7%D9%84?%D8%B3=1"
    )
    assert target_of("../b", "http://example.org:8080/a/c").url == "http://example.org:8080/b"
    assert is_url("HTTP://x")
    assert not is_url("http.txt")


def test_no_such_host_and_nobody_there() -> None:
    for url in ("http://no-such-host.invalid/", "http://127.0.0.1:1/"):
        with pytest.raises(SourceError):
            open_source(url)


def test_a_page_is_kept_and_read_again_without_the_net(tmp_path: Path) -> None:
    store, _ = open_store(tmp_path / "store.db")
    with store, serving() as server:
        url = f"{server.url}/article"
        first = open_source(url, pages=store.pages)
        again = open_source(url, pages=store.pages)
        assert server.asked == ["/article"]
        assert again.document == first.document
        assert "as it was on" in again.notice
        open_source(url, pages=store.pages, reload=True)
        assert server.asked == ["/article"] * 2
        server.shutdown()
        server.server_close()
        assert open_source(url, pages=store.pages).document == first.document
        with pytest.raises(SourceError):
            open_source(url, pages=store.pages, reload=True)
