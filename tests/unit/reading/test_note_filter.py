"""Which notes a filter takes, and how it is typed."""

from __future__ import annotations

import pytest

from tuireader.document import Anchor, Annotation, Colour
from tuireader.errors import ExportError
from tuireader.reading.colours import ColourNames
from tuireader.reading.note_filter import NoteFilter, colour_called, moment, read_filter

NAMES = ColourNames({"1": "سؤال", "2": "claim"})


def note(
    colour: Colour | None = None, body: str = "", exact: str = "نص", modified: str = "2026-11-20T00:00:00Z"
) -> Annotation:
    anchor = Anchor(paragraph="p", start=0, end=len(exact), exact=exact, prefix="", suffix="")
    return Annotation(id="1", anchor=anchor, colour=colour, body=body, created=modified, modified=modified)


def takes(typed: str, one: Annotation) -> bool:
    return read_filter(typed, NAMES).takes(one)


WORDS = ["", "  ", "claim", "2", "Green", "claim pink", "المَدينة", "madina", "claim #نحو مدينه since:2020-01-01"]
LABELS = ["#نحو", "#مراجعه", "#نحو #مراجعة"]


@pytest.mark.parametrize("typed", [*WORDS, *LABELS, "since:2026-11-19"])
def test_taken(typed: str) -> None:
    assert takes(typed, note(Colour.GREEN, "Madina #نحو/إعراب #مُراجعة", "في المدينة"))


@pytest.mark.parametrize(
    "typed", ["سؤال", "pink", "#إعراب", "#نحو #غيره", "بغداد", "since:2026-11-22", "claim بغداد", "none"]
)
def test_not_taken(typed: str) -> None:
    assert not takes(typed, note(Colour.GREEN, "Madina #نحو/إعراب #مُراجعة", "في المدينة"))


def test_notes_without_a_colour() -> None:
    assert takes("none", note())
    assert takes("none pink", note(Colour.PINK))
    assert not NoteFilter(frozenset({None})).takes(note(Colour.PINK))


@pytest.mark.parametrize(("name", "colour"), [("سُؤال", Colour.YELLOW), ("yellow", Colour.YELLOW), ("٢", Colour.GREEN)])
def test_a_colour_by_any_of_its_names(name: str, colour: Colour) -> None:
    assert colour_called(name, NAMES) is colour


def test_a_colour_that_is_none_names_those_there_are() -> None:
    with pytest.raises(ExportError) as caught:
        colour_called("red", NAMES)
    assert caught.value.hint == "there are: سؤال, claim, blue, pink, purple, none"


def test_moments(monkeypatch: pytest.MonkeyPatch) -> None:
    assert moment("2026-11-20T10:00:00+03:00") == "2026-11-20T07:00:00Z"
    assert moment("٢٠٢٦-١١-٢٠T10:00:00Z") == "2026-11-20T10:00:00Z"
    assert moment("1d") < moment("0d") <= moment("2999-01-01")
    for wrong in ("", "soon", "2026-13-40", "7", "7y", "0001-01-01", "99999d"):
        with pytest.raises(ExportError, match="is no day"):
            moment(wrong)
