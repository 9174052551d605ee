"""Which mode which terminal gets, and how its answers are read; the table is that of docs/terminals.md."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuireader.errors import ConfigError
from tuireader.reading.terminal import tmux
from tuireader.reading.terminal.answers import Answers, is_complete, read_answers
from tuireader.reading.terminal.bidi import Bidi
from tuireader.reading.terminal.modes import ABOUT, CYCLE, EXPLICIT, KONSOLE, MLTERM, NO_SWITCH, BidiMode, Switch
from tuireader.reading.terminal.policy import choose, may_be_asked, spoils_colours

VTE, VTE_EXPLICIT = b"\x1b[8;1$y\x1b[1;1R\x1b[?65;1;9c", b"\x1b[8;2$y\x1b[1;1R\x1b[?65;1;9c"
XTERM = b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[1;1R\x1b[?64;1;2c"
KONSOLE_SAYS = b"\x1bP>|Konsole 22.12.3\x1b\\\x1b[1;1R\x1b[?62;1;4c"
KITTY = b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[8;0$y\x1b[1;1R\x1b[?62;c"
MLTERM_SAYS = b"\x1b[8;0$y\x1b[1;2R\x1b[?63;1c"
FOOT = b"\x1bP>|foot(1.13.1)\x1b\\\x1b[1;1R\x1b[?62;4;22c"
PLAIN, WIDE_MARK = b"\x1b[1;1R\x1b[?6c", b"\x1b[1;2R\x1b[?6c"
TMUX = b"\x1bP>|tmux 3.3a\x1b\\\x1b[1;1R\x1b[?1;2c"
BROWSER = b"\x1b[8;0$y\x1b[1;1R\x1b[?1;2c"
IN_TMUX = {"TMUX": "/tmp/tmux-1000/default,1,0", "TERM": "tmux-256color", "TERM_PROGRAM": "tmux"}
APP, MARKS, BY_WORD = BidiMode.APP, BidiMode.LRM, BidiMode.KITTY

TABLE = {
    "VTE": (VTE, {"VTE_VERSION": "7006"}, APP, EXPLICIT),
    "VTE, explicit already": (VTE_EXPLICIT, {"VTE_VERSION": "7006"}, APP, NO_SWITCH),
    "xterm": (XTERM, {"XTERM_VERSION": "XTerm(379)"}, APP, EXPLICIT),
    "xterm started from konsole": (XTERM, {"KONSOLE_VERSION": "221203"}, APP, EXPLICIT),
    "konsole": (KONSOLE_SAYS, {"KONSOLE_VERSION": "221203"}, APP, KONSOLE),
    "kitty": (KITTY, {"KITTY_WINDOW_ID": "1", "TERM": "xterm-kitty"}, BY_WORD, NO_SWITCH),
    "mlterm": (MLTERM_SAYS, {"MLTERM": "3.9.0", "TERM": "mlterm"}, APP, MLTERM),
    "xterm started from mlterm": (XTERM, {"MLTERM": "3.9.0"}, APP, EXPLICIT),
    "mlterm, screen in it": (WIDE_MARK, {"MLTERM": "3.9.0", "STY": "1"}, APP, EXPLICIT),
    "xterm.js": (BROWSER, {}, MARKS, EXPLICIT),
    "VS Code": (BROWSER, {"TERM_PROGRAM": "vscode"}, MARKS, EXPLICIT),
    "Windows Terminal": (b"\x1b[8;0$y\x1b[1;1R\x1b[?61;4c", {"WT_SESSION": "x"}, APP, EXPLICIT),
    "foot": (FOOT, {"TERM": "foot"}, MARKS, EXPLICIT),
    "alacritty": (PLAIN, {"TERM": "alacritty"}, MARKS, EXPLICIT),
    "urxvt": (PLAIN, {"TERM": "rxvt-unicode-256color"}, MARKS, EXPLICIT),
    "st": (PLAIN, {"TERM": "st-256color"}, MARKS, EXPLICIT),
    "zutty": (WIDE_MARK, {}, APP, EXPLICIT),
    "tmux": (TMUX, IN_TMUX, MARKS, NO_SWITCH),
    "tmux in VTE": (TMUX, {**IN_TMUX, "VTE_VERSION": "7006"}, MARKS, NO_SWITCH),
    "tmux in Windows Terminal": (TMUX, {**IN_TMUX, "WT_SESSION": "x"}, MARKS, NO_SWITCH),
    "konsole started from tmux": (KONSOLE_SAYS, {"TMUX": "x"}, APP, KONSOLE),
    "screen": (PLAIN, {"STY": "1.pts", "TERM": "screen"}, MARKS, NO_SWITCH),
    "screen in VTE": (PLAIN, {"STY": "1.pts", "VTE_VERSION": "7006"}, MARKS, NO_SWITCH),
    "no answer": (b"", {}, APP, EXPLICIT),
    "an answer cut short": (b"\x1b[8;", {}, APP, EXPLICIT),
    "garbage": (b"\x00\xff\x1b[?;c", {}, APP, EXPLICIT),
}


@pytest.mark.parametrize("name", TABLE)
def test_the_table(name: str) -> None:
    raw, environment, mode, switch = TABLE[name]
    choice = choose(read_answers(raw), {"TERM": "xterm-256color", **environment})
    assert (choice.mode, choice.switch) == (mode, switch)
    assert choice.why


@pytest.mark.parametrize(
    ("environment", "mode"),
    [
        ({"TERM": "dumb"}, APP),
        ({"TERM": "linux"}, APP),
        ({}, APP),
        ({"TERM_PROGRAM": "Apple_Terminal", "TERM": "x"}, MARKS),
    ],
)
def test_what_is_better_not_asked(environment: dict[str, str], mode: BidiMode) -> None:
    assert not may_be_asked(environment)
    choice = choose(Answers(), environment)
    assert (choice.mode, choice.switch) == (mode, NO_SWITCH)


def test_others_may_be_asked() -> None:
    assert may_be_asked({"TERM": "xterm"})


@pytest.mark.parametrize(
    ("name", "version", "passes", "mode", "switch"),
    [
        ("xterm-kitty", "kitty(0.26.5)", False, BY_WORD, NO_SWITCH),
        ("xterm-256color", "Konsole 22.12.3", True, APP, KONSOLE.through_tmux()),
        ("xterm-256color", "Konsole 22.12.3", False, MARKS, NO_SWITCH),
        ("mlterm", "", True, APP, MLTERM.through_tmux()),
        ("mlterm", "", False, MARKS, NO_SWITCH),
        ("xterm-256color", "XTerm(379)", False, MARKS, NO_SWITCH),
        ("xterm-256color", "", False, MARKS, NO_SWITCH),
        ("", "", False, MARKS, NO_SWITCH),
    ],
)
def test_tmux_by_the_terminal_around_it(name: str, version: str, passes: bool, mode: BidiMode, switch: Switch) -> None:
    answers = Answers(asked=True, complete=True, outer_name=name, outer_version=version, passes=passes, mark_width=0)
    choice = choose(answers, IN_TMUX)
    assert (choice.mode, choice.switch) == (mode, switch)


def test_a_sequence_through_tmux() -> None:
    assert KONSOLE.through_tmux().enter == "\x1bPtmux;\x1b\x1b]50;BidiRenderingEnabled=false\x07\x1b\\"
    assert NO_SWITCH.through_tmux() == NO_SWITCH


@pytest.mark.parametrize(
    ("raw", "environment", "breaks"),
    [
        (PLAIN, {"TERM": "alacritty"}, True),
        (PLAIN, {"TERM": "alacritty-direct"}, True),
        (FOOT, {"TERM": "foot"}, True),
        (FOOT, {"TERM": "xterm"}, True),
        (PLAIN, {"TERM": "st-256color"}, True),
        (PLAIN, {"TERM": "stterm-256color"}, False),
        (KITTY, {"TERM": "xterm-kitty"}, True),
        (VTE, {"TERM": "xterm-256color"}, False),
        (XTERM, {"TERM": "xterm"}, False),
        (PLAIN, {"TERM": "rxvt-unicode"}, False),
    ],
)
def test_terminals_that_break_tashkeel(raw: bytes, environment: dict[str, str], breaks: bool) -> None:
    assert choose(read_answers(raw), environment).breaks_marks is breaks


def test_inside_tmux_the_terminal_around_it_breaks_tashkeel() -> None:
    assert choose(Answers(outer_name="alacritty"), IN_TMUX).breaks_marks
    assert not choose(Answers(outer_name="xterm-256color"), {**IN_TMUX, "TERM": "tmux"}).breaks_marks


@pytest.mark.parametrize("mode", CYCLE)
def test_what_is_wished_is_done_with_the_switch_that_goes_with_it(mode: BidiMode) -> None:
    choice = choose(read_answers(VTE), {"TERM": "xterm"}, mode)
    assert choice.mode is mode
    assert choice.switch == (EXPLICIT if mode in (APP, MARKS) else NO_SWITCH)


def test_the_cycle_goes_round_from_where_it_is() -> None:
    bidi = Bidi(read_answers(KITTY), {"TERM": "xterm-kitty"})
    seen = [bidi.choice.mode, *(bidi.cycle().mode for _ in CYCLE)]
    assert seen[0] is seen[-1] is BY_WORD
    assert set(seen) == set(CYCLE) == set(BidiMode) - {BidiMode.AUTO}
    assert set(ABOUT) == set(BidiMode)


def test_answers_are_late_until_the_last_has_come() -> None:
    assert Bidi(read_answers(b"\x1b[8;1$y"), {"TERM": "x"}).late
    assert not Bidi(read_answers(VTE), {"TERM": "x"}).late
    assert not Bidi().late


# How answers are read


def test_each_answer() -> None:
    got = read_answers(KITTY, 0.02)
    assert (got.version, got.bidi, got.mark_width, got.complete, got.seconds) == ("kitty(0.26.5)", 0, 0, True, 0.02)
    got = read_answers(PLAIN)
    assert (got.version, got.bidi, got.mark_width, got.complete) == ("", None, 0, True)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("jj", "jj"), ("\x1b[B", "\x1b[B"), ("و", "و"), ("\x1b[8;9;9z", ""), ("\x00", ""), ("\x1b", ""), ("\r", "\r")],
)
def test_what_was_typed_meanwhile(typed: str, kept: str) -> None:
    assert read_answers(typed.encode() + XTERM).typed == kept
    assert read_answers(XTERM + typed.encode()).typed == kept


@given(st.binary(max_size=80))
def test_nothing_that_comes_is_an_error(raw: bytes) -> None:
    got = read_answers(raw)
    assert got.complete == is_complete(raw)
    assert "\x1b[?" not in got.typed
    choose(got, {"TERM": "xterm"})


def test_a_parameter_too_large_is_no_width() -> None:
    assert read_answers(b"\x1b[1;99999R").mark_width is None
    assert read_answers(b"\x1b[1;" + b"9" * 5000 + b"R").mark_width is None


# tmux


def test_tmux_is_asked_for_what_is_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[str, ...]] = []

    def answered(*words: str) -> str | None:
        calls.append(words)
        return "xterm-256color|Konsole 22.12.3\n" if words[0] == "display" else ""

    monkeypatch.setattr(tmux, "_tmux", answered)
    got = tmux.with_outer(Answers(), {**IN_TMUX, "TMUX_PANE": "%1"})
    assert (got.outer_name, got.outer_version, got.passes) == ("xterm-256color", "Konsole 22.12.3", True)
    tmux.forget_passthrough(got, {"TMUX_PANE": "%1"})
    assert [call[0] for call in calls] == ["display", "set", "set"]
    assert all("%1" in call for call in calls)


def test_a_tmux_that_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tmux, "_tmux", lambda *_: None)
    got = tmux.with_outer(Answers(), IN_TMUX)
    assert (got.outer_name, got.outer_version, got.passes) == ("", "", False)


def test_a_tmux_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    assert tmux.with_outer(Answers(), IN_TMUX).passes is False


def test_screen_misreads_many_colours() -> None:
    assert spoils_colours({"STY": "1", "COLORTERM": "truecolor"})
    assert not spoils_colours({"STY": "1", "COLORTERM": "truecolor", "TMUX": "x"})
    assert not spoils_colours({"STY": "1"})
    assert not spoils_colours({"COLORTERM": "truecolor"})


def test_a_variable_that_names_no_mode_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from tuireader.cli.context import Context

    monkeypatch.setenv("TUIREADER_BIDI", "sideways")
    with pytest.raises(ConfigError, match="sideways"):
        _ = Context.make().bidi
