"""Where the dictionary cannot be had: the text is read all the same, and notes are exported."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import document_of

from tuireader.document import Colour
from tuireader.errors import LexiconError
from tuireader.exporters import preview
from tuireader.reading.desk import Desk
from tuireader.reading.export import bundle
from tuireader.reading.language import Language
from tuireader.reading.opening import Opened
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.views import View
from tuireader.store import Store

TEXT = "أعلنت الشركة عن شراكة جديدة. وعاد الولد."


@pytest.fixture
def desk(store: Store, tmp_path: Path) -> Desk:
    no_folder = tmp_path / "cache"
    no_folder.write_text("a file stands where the cache should be")
    document = document_of((TEXT, None))
    return Desk(Opened(document, "text.txt", None), Pipeline(document, Language(no_folder)), store)


def test_the_dictionary_is_missing_here(desk: Desk) -> None:
    with pytest.raises(LexiconError):
        desk.pipeline.gloss(0)


def test_an_english_view_shows_the_text_itself(desk: Desk) -> None:
    desk.session.default_view = View.GLOSS
    assert desk.session.shown(0).text == TEXT
    desk.keep_place()
    desk.restore_place()
    assert desk.session.cursor.index == 0


def test_marks_are_exported_without_the_layers(desk: Desk) -> None:
    desk.marking.highlight(Colour.GREEN)
    (entry,) = bundle(desk.opened, desk.notebook, desk.pipeline).entries
    assert entry.quote == "أعلنت الشركة عن شراكة جديدة."
    assert (entry.gloss, entry.summary, entry.entities) == (None, None, ())
    assert entry.quote in preview("markdown", [bundle(desk.opened, desk.notebook, desk.pipeline)])
