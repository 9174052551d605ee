"""Pictures of every view, tab and screen beside pictures that are kept: they differ when a border or a line moves.

The document brings all its layers from its author, and what else the dictionary would say is said by a stand-in, so
that nothing here changes with a better reading. `pytest tests/ui/test_ui_snapshots.py --snapshot-update` draws them
anew; look at each before it is committed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

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
SMALL, USUAL, LARGE = (80, 24), (120, 36), (200, 50)
DAY = "2024-03-05T08:00:00Z"

SECOND = ["}"]
"""To the first paragraph of text, below the heading."""
MARKED = [*SECOND, "h", "1", "}", "h", "2", "}", "}", "h", "3", "}", "h", "4", "}", "h", "5", *["{"] * 4]
NOTED = [*SECOND, "h", "2", "a", *"ask the mayor #follow", "ctrl+s", "escape"]

VIEWS = {
    "arabic": SECOND,
    "english": [*SECOND, "T"],
    "one-in-english": [*SECOND, "t"],
    "interlinear": [*SECOND, "i"],
    "parallel": [*SECOND, "=", "left", "left"],
    "highlights": MARKED,
    "focus": [*SECOND, "z"],
    "text-alone": [*SECOND, "f", "f", "f"],
    "wide-lines": [*SECOND, "L"],
}
TABS = {
    "summary": SECOND,
    "entities": [*SECOND, "]", *["left"] * 3],
    "word": [*SECOND, "w"],
    "notes": [*NOTED, "]", "]", "]"],
    "contents": [*SECOND, "o"],
    "hits": ["/", *"الميناء", "enter"],
}
SCREENS = {
    "help": ["?"],
    "export": [*NOTED, "x"],
    "note": [*SECOND, "h", "2", "a", *"ask the mayor"],
    "all-notes": [*NOTED, "M"],
    "library": ["O"],
    "search": ["F"],
    "colour-question": [*SECOND, "h"],
}


@pytest.fixture(autouse=True)
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked of the dictionary beyond the layers of the document, of the clock, and of folders."""
    monkeypatch.setattr(ContextTagger, "shares", lambda *_: ())
    monkeypatch.setattr(Lexicon, "band", lambda *_: 5)
    monkeypatch.setattr(ClauseSummarizer, "keywords", lambda *_: [Keyword("مِيناء", "harbour", 1.0)])
    monkeypatch.setattr("tuireader.nlp.gloss.word_gloss", _first_sense)
    for module in ("notebook", "export"):
        monkeypatch.setattr(f"tuireader.reading.{module}.now_utc", lambda: DAY)
    monkeypatch.setattr("tuireader.ui.panes.notes_tab.age", lambda *_: "2 d")
    monkeypatch.setattr("tuireader.ui.screens.library.shown_source", lambda _: "/texts/harbour.json")
    monkeypatch.setattr(dialog, "bundle", lambda *given: replace(bundle(*given), source="/texts/harbour.json"))


def _first_sense(analysis: Analysis) -> str:
    return analysis.gloss.split(";")[0]


def after(keys: list[str]) -> Callable[[Pilot[None]], object]:
    """Press keys once the dictionary and the summaries are there; no cursor blinks, no message goes away by itself."""

    async def run(pilot: Pilot[None]) -> None:
        for _ in ("the dictionary", "the summaries that wait for it"):
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.press(*keys)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        for field in pilot.app.screen.query("Input, TextArea").results(Input | TextArea):
            field.cursor_blink = False
        await pilot.pause()

    return run


def settings(folder: Path, theme: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "config.toml").write_text(f'[reader]\ntheme = "{theme}"\n', encoding="utf-8")


@pytest.mark.parametrize("theme", ["tuireader-dark", "tuireader-light"])
@pytest.mark.parametrize("view", VIEWS)
def test_view(view: str, theme: str, snap_compare: Compare, user_folder: Path) -> None:
    settings(user_folder, theme)
    assert snap_compare(make_app(str(HARBOUR)), run_before=after(VIEWS[view]), terminal_size=USUAL)


@pytest.mark.parametrize("view", ["arabic", "english", "interlinear", "parallel"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
def test_view_at_another_size(view: str, size: tuple[int, int], snap_compare: Compare) -> None:
    assert snap_compare(make_app(str(HARBOUR)), run_before=after(VIEWS[view]), terminal_size=size)


@pytest.mark.parametrize("tab", TABS)
def test_tab(tab: str, snap_compare: Compare) -> None:
    assert snap_compare(make_app(str(HARBOUR)), run_before=after(TABS[tab]), terminal_size=USUAL)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
@pytest.mark.parametrize("tab", ["summary", "word"])
def test_tab_at_another_size(tab: str, size: tuple[int, int], snap_compare: Compare) -> None:
    keys = [*TABS[tab], *(["p"] if tab == "summary" and size == SMALL else [])]
    assert snap_compare(make_app(str(HARBOUR)), run_before=after(keys), terminal_size=size)


@pytest.mark.parametrize("screen", SCREENS)
def test_screen(screen: str, snap_compare: Compare) -> None:
    assert snap_compare(make_app(str(HARBOUR)), run_before=after(SCREENS[screen]), terminal_size=USUAL)


@pytest.mark.parametrize("screen", ["help", "export", "library"])
def test_light_screen_on_a_small_terminal(screen: str, snap_compare: Compare, user_folder: Path) -> None:
    settings(user_folder, "tuireader-light")
    assert snap_compare(make_app(str(HARBOUR)), run_before=after(SCREENS[screen]), terminal_size=SMALL)
