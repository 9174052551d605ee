"""The first minutes: a sample with five things to try, each ticked when it was done, once and never again."""

from __future__ import annotations

from pathlib import Path

import pytest
from reader_driver import Opens

from tuireader import wording
from tuireader.cli.opening import make_app
from tuireader.ui.panes.tour import FINISHED, STEPS, Tour
from tuireader.ui.screens.library import LibraryScreen
from tuireader.ui.screens.reader import ReaderScreen

TRIED = (["down"], ["t", "t"], ["w"], ["h", "1"], ["x"])


@pytest.mark.parametrize("source", [None, "sample:story"])
async def test_five_steps_are_done_by_doing(source: str | None, reading: Opens) -> None:
    async with reading(make_app(source, welcome=True)) as reader:
        tour = reader.main.query_one(Tour)
        for number, (step, keys) in enumerate(zip(STEPS, TRIED, strict=True)):
            assert tour.step is step
            await reader.press(*keys)
            assert tour._done == [True] * (number + 1) + [False] * (4 - number)
        assert tour.step is FINISHED
        await reader.press("escape")
        assert reader.app.screen is reader.main
        await reader.sees("That is all. ? lists every key, O every text")
        await reader.press("escape")
        assert not reader.main.query(Tour)


async def test_what_is_done_first_is_ticked_first(reading: Opens) -> None:
    async with reading(make_app(None, welcome=True)) as reader:
        await reader.press("w", "t", "t")
        assert reader.main.query_one(Tour)._done == [False, True, True, False, False]


async def test_looking_at_a_question_is_not_an_answer(reading: Opens) -> None:
    async with reading(make_app(None, welcome=True)) as reader:
        await reader.press("h", "escape")
        assert not any(reader.main.query_one(Tour)._done)


async def test_esc_leaves_what_is_open_first_and_then_the_steps(reading: Opens) -> None:
    async with reading(make_app(None, welcome=True)) as reader:
        await reader.press("v", "escape")
        assert reader.main.query(Tour)
        await reader.press("escape")
        assert not reader.main.query(Tour)


@pytest.mark.parametrize("way_out", ["escape", "q"])
async def test_they_are_never_shown_again(way_out: str, reading: Opens) -> None:
    async with reading(make_app("sample:story", welcome=True)) as reader:
        await reader.press("down", way_out)
    async with reading(make_app("sample:story", welcome=True)) as reader:
        assert isinstance(reader.main, ReaderScreen)
        assert not reader.main.query(Tour)
    async with reading(make_app(None, welcome=True)) as reader:
        assert isinstance(reader.main, LibraryScreen)


async def test_nor_over_a_text_of_the_readers_own(reading: Opens, text: object) -> None:
    async with reading(make_app(str(text("كتب الرجل رسالة.")), welcome=True)) as reader:  # type: ignore[operator]
        assert not reader.main.query(Tour)


async def test_nor_where_texts_were_read_before(reading: Opens, user_folder: Path) -> None:
    async with reading("sample:guide") as reader:
        reader.app._shelving.shelve(reader.desk, lambda: False)
    async with reading(make_app("sample:story", welcome=True)) as reader:
        assert not reader.main.query(Tour)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_a_step_is_never_cut(width: int, language: str, reading: Opens) -> None:
    wording.use(language)
    try:
        async with reading(make_app(None, welcome=True), size=(width, 24)) as reader:
            tour = reader.main.query_one(Tour)
            for done in range(6):
                tour._done = [k < done for k in range(5)]
                line = tour.render_line(0).text
                assert line[0] == line[-1] == " "
                if width >= 80:
                    assert "Esc" in line
    finally:
        wording.use("en")
