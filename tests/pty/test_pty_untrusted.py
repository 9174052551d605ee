"""A text is untrusted: no sequence of it, of its title, its name or a note on it reaches the terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from terminal import ESCAPE, Terminal
from tuireader.document import Anchor, Annotation, Colour
from tuireader.document.fingerprint import content_hash, sketch
from tuireader.reading.opening import open_source
from tuireader.reading.terminal.probe import QUESTION
from tuireader.store import open_store

OSC, CSI, C1, OVERRIDE = "\x1b]0;pwned\x07", "\x1b[31;5m", "\x9b31m", "\u202e"
MARKUP = "[bold red]loud[/] [@click=app.bell]bell[/] [/]"
PAYLOAD = f"A{OSC}B{CSI}C{C1}D{OVERRIDE}E \x1bP+q\x1b\\ \x1b_G\x1b\\ \x1bc {MARKUP}"
NOW = "2026-11-23T05:00:00Z"
FORBIDDEN = re.compile("\x1b\\]0|\x1b\\[31;5m|[\x80-\x9f\u202a-\u202e]|\x1bP|\x1b_|\x1bc|\x07")
OUR_OWN = re.compile("\x1b\\]22;[a-z-]*\x07|\x1b\\]52;c;[A-Za-z0-9+/=]*\x07")
"""The choice of a mouse pointer and the copy to the clipboard, in base64, end with BEL too."""


def check(terminal: Terminal) -> None:
    sent = terminal.raw.decode(errors="ignore")
    sent = OUR_OWN.sub("", sent)
    found = FORBIDDEN.search(sent)
    assert found is None, repr(sent[max(0, found.start() - 60) : found.end() + 60])


@pytest.fixture
def plain_text(tmp_path: Path) -> Path:
    """The payload in every line and, without the slash, in the name."""
    path = tmp_path / f"{PAYLOAD.replace('/', '')[:150]}.txt"
    path.write_text(f"{PAYLOAD}\nنص {PAYLOAD} آخر\n", encoding="utf-8")
    return path


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """The payload in every field of a document that is text."""
    summary = {"ar": f"ملخص {PAYLOAD}", "en": f"Summary {PAYLOAD}", "by": f"author {PAYLOAD}"}
    paragraph = {
        "id": "p1", "text": f"نص {PAYLOAD} آخر", "summary": summary,
        "gloss": {"en": f"English {PAYLOAD}", "by": f"author {PAYLOAD}"},
        "entities": [{"start": 0, "end": 2, "type": "ORG", "id": "e1"}],
    }  # fmt: skip
    heading = {"id": "p2", "kind": "heading", "level": 1, "text": f"عنوان {PAYLOAD}"}
    data = {
        "format": "tuireader-document", "version": 1, "summary": summary,
        "meta": {"title": f"عنوان {PAYLOAD}", "author": PAYLOAD, "source": PAYLOAD, "date": PAYLOAD},
        "paragraphs": [paragraph, heading],
        "entities": [{"id": "e1", "type": "ORG", "name": {"ar": f"اسم {PAYLOAD}", "en": f"Name {PAYLOAD}"}}],
    }  # fmt: skip
    path = tmp_path / "document.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def mark(source: Path, folder: Path) -> None:
    """A highlight with a note, raw in the store, as something else than the reader may have written it."""
    store, _ = open_store(folder / "data" / "store.db")
    with closing(store):
        opened = open_source(str(source))
        first = opened.document.paragraphs[0]
        record = store.add_text(
            content_hash(opened.document), opened.source, PAYLOAD, 2, sketch(opened.document), NOW
        )  # fmt: skip
        anchor = Anchor(paragraph="p1", start=0, end=len(first.text), exact=first.text, prefix=PAYLOAD, suffix=PAYLOAD)
        lost = Anchor(paragraph="p1", start=0, end=9, exact=f"ضاع {PAYLOAD}", prefix="", suffix="")
        body = f"note {PAYLOAD}\n{PAYLOAD}"
        for place in (anchor, lost):
            one = Annotation(id=str(uuid4()), anchor=place, colour=Colour.PINK, body=body, created=NOW, modified=NOW)
            store.add_annotation(record.id, one)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["plain_text", "document"])
def test_in_the_reader_with_every_pane_and_dialog(
    kind: str, read: Callable[..., Terminal], request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    source = request.getfixturevalue(kind)
    mark(source, tmp_path)
    terminal = read(source, columns=200, rows=40)
    for _tab in range(5):
        terminal.press("]")
        terminal.settle()
    terminal.press("t")
    terminal.wait_for("[bold red]loud[/]", "[@click=app.bell]bell[/]")
    for key in "wTTN":
        terminal.press(key)
        terminal.settle()
    for dialog in ("a", "x", "?", "\x10"):
        terminal.press(dialog)
        terminal.settle()
        terminal.press(ESCAPE)
        terminal.settle()
    terminal.press("y", "/")
    terminal.settle()
    terminal.paste(PAYLOAD.replace("\x1b", ""))
    terminal.settle()
    check(terminal)
    terminal.press(ESCAPE)
    terminal.settle()
    terminal.press("q")
    assert terminal.end() == 0
    check(terminal)


def test_a_note_that_is_pasted(read: Callable[..., Terminal], text: Path) -> None:
    terminal = read(text, columns=120)
    terminal.press("a")
    terminal.wait_for("Ctrl+S keeps")
    terminal.paste(f"pasted {PAYLOAD.replace(chr(27), '')}")
    terminal.wait_for("pasted", "[bold red]loud[/]")
    terminal.press("\x13")
    terminal.wait_for("note kept")
    terminal.press("x")
    terminal.wait_for("Export 1 mark")
    terminal.settle()
    check(terminal)


def test_in_the_message_of_a_file_that_cannot_be_opened(start: Callable[..., Terminal], tmp_path: Path) -> None:
    terminal = start(tmp_path / PAYLOAD.replace("/", ""))
    assert terminal.end() == 1
    check(terminal)
    assert "\x1b" not in terminal.raw.decode()


@pytest.mark.parametrize(
    "words", [["show"], ["show", "--view", "gloss"], ["show", "--bidi", "terminal"], ["notes", "list"]], ids=" ".join
)
@pytest.mark.parametrize("kind", ["plain_text", "document"])
def test_in_commands_on_a_terminal(
    words: list[str], kind: str, start: Callable[..., Terminal], request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    source = request.getfixturevalue(kind)
    mark(source, tmp_path)
    terminal = start(*words, source, columns=250)
    assert terminal.end() == 0
    check(terminal)
    said = terminal.raw.decode().replace(QUESTION, "")
    assert set(re.findall("\x1b.{0,3}", said)) <= {"\x1b[8l", "\x1b[8h"}
    assert "loud" in terminal.text


def test_the_list_of_texts_on_a_terminal(start: Callable[..., Terminal], plain_text: Path, tmp_path: Path) -> None:
    mark(plain_text, tmp_path)
    terminal = start("notes", "list", columns=400)
    assert terminal.end() == 0
    assert "pwned" in terminal.text
    assert "\x1b" not in terminal.raw.decode()
    check(terminal)
