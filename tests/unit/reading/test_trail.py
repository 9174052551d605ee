"""Jumps back and forward, and marks, over a real session."""

from __future__ import annotations

from pathlib import Path

import pytest

from tuireader.document import Gloss, Meta, Paragraph, make_document
from tuireader.reading.language import Language
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.session import Cursor, Session
from tuireader.reading.trail import Trail

TEXTS = ("كتب الولد الدرس ثم خرج", "عاد الولد إلى البيت", "نام الولد باكرا")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    english = Gloss(en="The boy wrote.", by="author")
    paragraphs = tuple(Paragraph(id=f"p{n}", text=text, gloss=english) for n, text in enumerate(TEXTS, 1))
    return Session(Pipeline(make_document(paragraphs, Meta()), Language(tmp_path)))


@pytest.fixture
def trail(session: Session) -> Trail:
    return Trail(session)


def test_back_and_forward_retrace_the_jumps(session: Session, trail: Trail) -> None:
    session.go(0, 4)
    trail.jump(lambda: session.go(2, 0))
    trail.jump(lambda: session.go(1, 4))
    assert trail.back()
    assert session.cursor == Cursor(2, 0)
    assert trail.back()
    assert session.cursor == Cursor(0, 4)
    assert not trail.back()
    assert trail.forward()
    assert trail.forward()
    assert session.cursor == Cursor(1, 4)
    assert not trail.forward()


def test_a_motion_that_goes_nowhere_is_no_jump(session: Session, trail: Trail) -> None:
    assert not trail.jump(lambda: session.go(0, 0))
    assert not trail.back()


def test_a_new_jump_forgets_the_way_forward(session: Session, trail: Trail) -> None:
    trail.jump(lambda: session.go(2, 0))
    trail.back()
    trail.jump(lambda: session.go(1, 0))
    assert not trail.forward()


def test_marks_are_jumps_and_hold_in_every_view(session: Session, trail: Trail) -> None:
    session.go(0, 10)
    trail.mark("a")
    session.toggle()
    session.go(2, 0)
    assert trail.go_to_mark("a")
    assert session.cursor.index == 0
    session.toggle()
    assert session.word().of(TEXTS[0]) == "الدرس"
    assert trail.back()
    assert session.cursor == Cursor(2, 0)
    assert not trail.go_to_mark("z")
