"""Pictures of every view, tab and screen beside pictures that are kept: they differ when a border or a line moves.

Each is drawn at three sizes in both themes, and once in the Arabic interface.

The document brings all its layers from its author, and what else the dictionary would say is said by a stand-in, so
that nothing here changes with a better reading. `pytest tests/ui/test_ui_snapshots.py --snapshot-update` draws them
anew; look at each before it is committed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace
from reader_driver import Reader, settled
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tuireader import wording
from tuireader.cli.opening import make_app
from tuireader.document import Analysis
from tuireader.nlp.morphology.lexicon import Lexicon
from tuireader.nlp.morphology.tagger import ContextTagger
from tuireader.nlp.protocols import Keyword
from tuireader.nlp.summaries.summarizer import ClauseSummarizer
from tuireader.reading.export import bundle
from tuireader.ui.screens import export as dialog

Compare = Callable[..., bool]

HARBOUR = Path(__file__).parents[1] / "fixtures" / "screen" / "harbour.json"
SIZES = {"80": (80, 24), "120": (120, 36), "200": (200, 50)}
THEMES = {"dark": "tuireader-dark", "light": "tuireader-light"}
DAY = "2024-03-05T08:00:00Z"
PANEL_BESIDE = 90

SECOND = ["}"]
"""To the first paragraph of text, below the heading."""
MARKED = [*SECOND, "h", "1", "}", "h", "2", "}", "}", "h", "3", "}", "h", "4", "}", "h", "5", *["{"] * 4]
NOTED = [*SECOND, "h", "2", "a", *"ask the mayor #follow", "ctrl+s"]
FOUND = ["/", *"الميناء", "enter"]


class Shown(NamedTuple):
    """What is pressed for a picture."""

    keys: list[str]
    wide: bool = False
    """Whether the panel is opened by a key where it does not stand beside the text."""


VIEWS = {
    "arabic": Shown(SECOND),
    "english": Shown([*SECOND, "T"]),
    "one-in-english": Shown([*SECOND, "t"]),
    "interlinear": Shown([*SECOND, "i"]),
    "parallel": Shown([*SECOND, "=", "left", "left"]),
    "highlights": Shown(MARKED),
    "focus": Shown([*SECOND, "z"]),
    "text-alone": Shown([*SECOND, "f", "f", "f"]),
    "wide-lines": Shown([*SECOND, "L"]),
    "selection": Shown([*SECOND, "v", "left", "left"]),
    "first-steps": Shown([*SECOND, "t"]),
}
TABS = {
    "summary": Shown(SECOND, wide=True),
    "entities": Shown([*SECOND, "]", *["left"] * 3]),
    "word": Shown([*SECOND, "w"]),
    "notes": Shown([*NOTED, "]", "]", "]"]),
    "no-notes": Shown([*SECOND, "]", "]", "]"]),
    "contents": Shown([*SECOND, "o"]),
    "hits": Shown(FOUND, wide=True),
}
SCREENS = {
    "help": Shown(["?"]),
    "help-search": Shown(["?", "/", *"note"]),
    "export": Shown([*NOTED, "x"]),
    "note": Shown([*SECOND, "h", "2", "a", *"ask the mayor"]),
    "all-notes": Shown([*NOTED, "M"]),
    "library": Shown(["O"]),
    "search": Shown(["F"]),
    "search-found": Shown(["F", *"الميناء", "enter"]),
    "colour-question": Shown([*SECOND, "h"]),
    "mark-question": Shown([*SECOND, "m"]),
}
EVERY = {**VIEWS, **TABS, **SCREENS}


@pytest.fixture(autouse=True)
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked of the dictionary beyond the layers of the document, of the clock, and of folders."""
    monkeypatch.setattr(ContextTagger, "shares", lambda *_, **__: ())
    monkeypatch.setattr(Lexicon, "band", lambda *_: 5)
    monkeypatch.setattr(ClauseSummarizer, "keywords", lambda *_: [Keyword("مِيناء", "harbour", 1.0)])
    monkeypatch.setattr("tuireader.nlp.gloss.word_gloss", _first_sense)
    for module in ("notebook", "export"):
        monkeypatch.setattr(f"tuireader.reading.{module}.now_utc", lambda: DAY)
    # The library knows the text before the picture, or not at all while it is made.
    monkeypatch.setattr("tuireader.ui.app.SHELVED_AFTER", 3600.0)
    monkeypatch.setattr("tuireader.ui.screens.library.shown_source", lambda source: f"/texts/{Path(source).name}")
    monkeypatch.setattr("tuireader.ui.panes.notes_tab.age", lambda *_: "2 d")
    monkeypatch.setattr("tuireader.ui.screens.library.shown_source", lambda _: "/texts/harbour.json")
    monkeypatch.setattr(dialog, "bundle", lambda *given: replace(bundle(*given), source="/texts/harbour.json"))


def _first_sense(analysis: Analysis) -> str:
    return analysis.gloss.split(";")[0]


@pytest.fixture
def arabic() -> Iterator[None]:
    wording.use("ar")
    yield
    wording.use("en")


def after(name: str, width: int) -> Callable[[Pilot[None]], object]:
    """Press keys once the dictionary and the summaries are there; no cursor blinks, no message goes away by itself."""
    shown = EVERY[name]

    async def run(pilot: Pilot[None]) -> None:
        app = pilot.app
        for _ in ("the dictionary", "the summaries that wait for it"):
            await settled(app, pilot)  # type: ignore[arg-type]
        reader = Reader(app, pilot)  # type: ignore[arg-type]
        if name in SCREENS:
            reader.app._shelving.shelve(reader.desk, lambda: False)
        await reader.press(*shown.keys, *(["p"] if shown.wide and width < PANEL_BESIDE else []))
        await settled(app, pilot)  # type: ignore[arg-type]
        for field in app.screen.query("Input, TextArea").results(Input | TextArea):
            field.cursor_blink = False
        await pilot.pause()

    return run


def compare(name: str, size: str, snap_compare: Compare) -> None:
    app = make_app(str(HARBOUR))
    app._tour = name == "first-steps"
    width, _ = SIZES[size]
    assert snap_compare(app, run_before=after(name, width), terminal_size=SIZES[size])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", EVERY)
def test_picture(name: str, size: str, theme: str, snap_compare: Compare, user_folder: Path) -> None:
    user_folder.mkdir(exist_ok=True)
    (user_folder / "config.toml").write_text(f'[reader]\ntheme = "{THEMES[theme]}"\n', encoding="utf-8")
    compare(name, size, snap_compare)


@pytest.mark.usefixtures("arabic")
@pytest.mark.parametrize("name", EVERY)
def test_picture_of_the_arabic_interface(name: str, snap_compare: Compare) -> None:
    compare(name, "120" if name in VIEWS else "80", snap_compare)
