"""The reader in terminals that answer as real ones do, late, nonsense or nothing; each is given back as it was."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from terminal import ENTER, LEAVE, XTERM, Terminal

LRM = "\u200e".encode()
FIRST_WORD = "\ufee9\ufeac\ufeeb"
"""As drawn from the left: the first word of every paragraph."""
CRASH = """
import sys
from tuireader.cli import main
from tuireader.ui.actions.viewing import Viewing
def crash(self):
    raise RuntimeError("on purpose")
Viewing.toggle_panel = crash
main(sys.argv[1:])
"""


class Kind(NamedTuple):
    """How a terminal answers, and what it has to be told."""

    answer: bytes
    enter: bytes
    leave: bytes
    drawn: str = FIRST_WORD
    variables: tuple[tuple[str, str], ...] = ()


MARKED = "\u200e".join([*FIRST_WORD, ""])
KINDS = {
    "vte": Kind(b"\x1b[8;1$y\x1b[1;1R\x1b[?65;1;9c", b"\x1b[8l", b"\x1b[8h"),
    "vte, explicit already": Kind(b"\x1b[8;2$y\x1b[1;1R\x1b[?65;1;9c", b"", b""),
    "xterm": Kind(XTERM, b"\x1b[8l", b"\x1b[8h"),
    "konsole": Kind(
        b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[1;1R\x1b[?62;1;4c",
        b"\x1b]50;BidiRenderingEnabled=false\x07",
        b"\x1b]50;BidiRenderingEnabled=true\x07",
    ),
    "kitty": Kind(b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[8;0$y\x1b[1;1R\x1b[?62;c", b"", b"", FIRST_WORD[::-1]),
    "mlterm": Kind(
        b"\x1b[8;0$y\x1b[1;2R\x1b[?63;1c",
        b"\x1b]5379;use_ctl=false\x07",
        b"\x1b]5379;use_ctl=true\x07",
        variables=(("MLTERM", "3.9.0"),),
    ),
    "alacritty": Kind(b"\x1b[1;1R\x1b[?6c", b"\x1b[8l", b"\x1b[8h", MARKED),
    "screen": Kind(b"\x1b[1;1R\x1b[?1;2c", b"", b"", MARKED, (("STY", "1.pts"),)),
    "nothing": Kind(b"", b"\x1b[8l", b"\x1b[8h"),
    "garbage": Kind(b"\x1b[8;\xff\x00?x\x1b]q\x1b[12;z", b"\x1b[8l", b"\x1b[8h"),
}
SWITCHES = ("vte", "konsole", "mlterm", "kitty")


@pytest.fixture
def reading(start: Callable[..., Terminal], environment: dict[str, str], text: Path) -> Callable[..., Terminal]:
    """Starts the reader in a kind of terminal and waits for its first picture."""

    def started(kind: Kind, **options: object) -> Terminal:
        environment.update(kind.variables)
        terminal = start(text, answer=kind.answer, **options)
        terminal.wait(lambda: "1/40" in terminal.text, "the first picture")
        return terminal

    return started


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_of_terminal_gets_what_suits_it(reading: Callable[..., Terminal], name: str) -> None:
    kind = KINDS[name]
    terminal = reading(kind)
    terminal.wait_for_bytes(kind.drawn.encode())
    after = bytes(terminal.raw[terminal.raw.rindex(ENTER) :])
    for other in KINDS.values():
        assert not other.enter or after.count(other.enter) == (other.enter == kind.enter)
    assert (LRM in after) == (kind.drawn is MARKED)
    terminal.settle()
    assert "1/40" in terminal.text, "no answer became a key"
    assert "Esc" not in terminal.text
    terminal.press("}", "q")
    assert terminal.end() == 0


WAYS_OUT: dict[str, Callable[[Terminal], None]] = {
    "q": lambda terminal: terminal.press("q"),
    "SIGTERM": lambda terminal: terminal.signal(signal.SIGTERM),
    "SIGHUP": lambda terminal: terminal.signal(signal.SIGHUP),
    "crash": lambda terminal: terminal.press("p"),
}


def check_given_back(terminal: Terminal, kind: Kind, after: int) -> None:
    """The switch is given back on the alternate screen, which is left then."""
    rest = bytes(terminal.raw[after:])
    assert rest.count(kind.leave) == 1 if kind.leave else b"\x1b[8h" not in rest
    assert rest.index(kind.leave) < rest.index(LEAVE)
    assert not kind.enter or kind.enter not in rest


@pytest.mark.parametrize("way", WAYS_OUT)
@pytest.mark.parametrize("name", SWITCHES)
def test_every_way_out_gives_the_switch_back(reading: Callable[..., Terminal], name: str, way: str) -> None:
    terminal = reading(KINDS[name], script=CRASH)
    terminal.settle()
    before = len(terminal.raw)
    WAYS_OUT[way](terminal)
    assert terminal.end() == {"q": 0, "crash": 1}.get(way, 128 + getattr(signal, way, 0))
    check_given_back(terminal, KINDS[name], before)


@pytest.mark.parametrize("name", SWITCHES)
def test_suspended_and_continued(reading: Callable[..., Terminal], name: str) -> None:
    kind = KINDS[name]
    terminal = reading(kind)
    terminal.settle()
    before = len(terminal.raw)
    terminal.press("\x1a")
    terminal.wait_until_stopped()
    check_given_back(terminal, kind, before)
    before = len(terminal.raw)
    terminal.signal(signal.SIGCONT)
    entered = terminal.wait_for_bytes(ENTER, before)
    terminal.wait_for_bytes(kind.enter, entered)
    terminal.press("}")
    terminal.wait_for("2/40")
    assert b"\x1b[c" not in terminal.raw[before:], "nothing is asked twice"


@pytest.mark.parametrize("late", [0.8, 2.0])
def test_answers_that_come_late_are_no_keys(reading: Callable[..., Terminal], late: float) -> None:
    in_time = reading(KINDS["xterm"])
    in_time.settle(0.5)
    terminal = reading(Kind(XTERM + b"\x1b[8;1$y\x1b[?62;1;4c", b"", b""), answer_after=late)
    terminal.wait(lambda: terminal.has_answered, "the answer")
    terminal.settle(0.5)
    terminal.wait(lambda: terminal.text == in_time.text, "the screen that nothing was typed at")
    terminal.press("}")
    terminal.wait_for("2/40")
    terminal.press("q")
    assert terminal.end() == 0


def test_a_terminal_that_answers_nothing_is_not_waited_for_long(reading: Callable[..., Terminal]) -> None:
    def fastest(kind: str) -> float:
        seconds = []
        for _ in range(3):
            began = time.monotonic()
            terminal = reading(KINDS[kind])
            seconds.append(time.monotonic() - began)
            terminal.press("q")
            terminal.end()
        return min(seconds)

    assert fastest("nothing") < fastest("xterm") + 1.2


def test_keys_that_are_typed_while_the_terminal_is_asked_are_keys(reading: Callable[..., Terminal]) -> None:
    terminal = reading(Kind(b"}}" + XTERM, b"", b""))
    terminal.wait_for("3/40")


@pytest.mark.parametrize("term", ["dumb", "linux"])
def test_a_terminal_that_has_no_answers_is_not_asked(
    reading: Callable[..., Terminal], environment: dict[str, str], term: str
) -> None:
    terminal = reading(Kind(b"", b"", b"", variables=(("TERM", term),)))
    assert b"\x1b[c" not in terminal.raw
    assert b"\x1b[8l" not in terminal.raw


def test_one_key_goes_through_the_modes(reading: Callable[..., Terminal]) -> None:
    kind = KINDS["vte"]
    terminal = reading(kind)
    drawn = {"lrm": MARKED, "kitty": FIRST_WORD[::-1], "terminal": "هذه", "off": FIRST_WORD, "app": FIRST_WORD}
    told = {"kitty": kind.leave, "app": kind.enter}
    for mode, word in drawn.items():
        terminal.settle()
        before = len(terminal.raw)
        terminal.press("B")
        terminal.wait_for(f"bidi {mode}:")
        after = terminal.wait_for_bytes(word.encode(), before)
        part = bytes(terminal.raw[before:after])
        assert (kind.enter in part, kind.leave in part) == (told.get(mode) == kind.enter, told.get(mode) == kind.leave)
    terminal.press("q")
    terminal.end()


def test_the_option_the_variable_and_the_setting(
    start: Callable[..., Terminal], environment: dict[str, str], text: Path, tmp_path: Path
) -> None:
    (tmp_path / "config.toml").write_text('[reader]\nbidi = "lrm"\n')
    start(text).wait_for_bytes(MARKED.encode())
    environment["TUIREADER_BIDI"] = "kitty"
    start(text).wait_for_bytes(FIRST_WORD[::-1].encode())
    off = start(text, "--bidi", "off")
    off.wait_for_bytes(FIRST_WORD.encode())
    assert b"\x1b[c" not in off.raw
    assert b"\x1b[8l" not in off.raw


def test_the_doctor_asks_measures_and_shows_a_test_block(start: Callable[..., Terminal]) -> None:
    kind = KINDS["vte"]
    terminal = start("doctor", answer=kind.answer, columns=120, rows=60)
    assert terminal.end() == 0
    assert "app: we arrange" in terminal.text
    assert "on: it does bidi itself" in terminal.text
    block = terminal.raw[terminal.raw.rindex(kind.enter) :]
    assert kind.leave in block
    assert FIRST_WORD[::1].encode() in block


def test_show_prints_what_stays_right(start: Callable[..., Terminal], text: Path) -> None:
    for name, drawn in (("vte", FIRST_WORD), ("alacritty", MARKED), ("kitty", FIRST_WORD[::-1]), ("konsole", "هذه")):
        terminal = start("show", text, "--paragraph", "1", answer=KINDS[name].answer)
        assert terminal.end() == 0
        assert drawn.encode() in terminal.raw, name
        assert terminal.raw.count(b"\x1b]50") == 0
