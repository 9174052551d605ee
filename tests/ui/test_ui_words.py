"""The word at the cursor: its card, a reading that is fixed, glosses below the words, and the English beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader_driver import Opens, Reader, settled

from tuireader.reading.corrections import Change
from tuireader.ui.panes.tabs import Tab

TEXT = ("ذهب الولد إلى المدرسة.", "كتب الولد رسالة، والكتب على الطاولة.", "هذا كتاب الولد.")


async def choose(reader: Reader, text: str) -> None:
    """Go down the panel's list to the block that holds a text."""
    blocks = reader.panel.list._blocks
    for _ in blocks:
        chosen = reader.panel.list._chosen
        if chosen is not None and text in blocks[chosen].text:
            return
        await reader.press("j")
    raise AssertionError(f"{text} cannot be chosen")


async def on_wrote(reader: Reader) -> None:
    await reader.press("}", "w")
    assert reader.word == "كتب"
    await reader.until(lambda: "In this text" in reader.list_text())


async def test_the_card_takes_a_word_apart(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT)) as reader:
        await on_wrote(reader)
        card = reader.list_text()
        for said in ("write", "verb, form I, perfect", "ك ت ب", "Readings", "%"):
            assert said in card


async def test_enter_on_another_reading_fixes_it_here(reading: Opens, text: Callable[..., Path]) -> None:
    path = text(*TEXT)
    async with reading(path) as reader:
        await on_wrote(reader)
        await reader.press("tab")
        await choose(reader, "كُتُب")
        await reader.press("enter")
        assert reader.prompt.display
        await reader.press("enter")
        assert "read as" in reader.said
        assert "fixed by you for this place" in reader.list_text()
        assert reader.desk.pipeline.tagged(1)[0].analysis is not None
        assert reader.desk.pipeline.tagged(1)[0].analysis.upos == "NOUN"
    async with reading(path) as reader:
        await reader.press("g", "}", "w")
        assert "fixed by you for this place" in reader.list_text()
        await reader.press("tab")
        await choose(reader, "fixed by you")
        await reader.press("enter")
        assert "fixed by you" not in reader.list_text()
        assert reader.desk.fixed.of(1, reader.desk.pipeline.tokens(1)[0]) is None


async def test_a_reading_for_the_whole_text_and_no_reading(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text("كتب كثيرة", "كتب قديمة")) as reader:
        await reader.press("w", "tab")
        await choose(reader, "كَتَب")
        await reader.press("enter", "escape")
        assert reader.desk.fixed.of(0, reader.desk.pipeline.tokens(0)[0]) is None
        await reader.press("enter", "a")
        assert all(reader.desk.pipeline.tagged(index)[0].analysis.upos == "VERB" for index in (0, 1))


async def test_other_places_of_the_root(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT)) as reader:
        await on_wrote(reader)
        await reader.press("tab")
        await choose(reader, "ك ت ب")
        await reader.press("enter")
        assert reader.word == "والكتب"
        assert reader.pane.has_focus


async def test_glosses_stand_below_the_words(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT), size=(100, 30)) as reader:
        await reader.press("left", "i")
        assert "word by word" in reader.place
        assert "school" in reader.pane_line(1)
        assert reader.pane_line(1).index("school") < reader.pane_line(1).index("boy")
        assert reader.word == "الولد"
        await reader.press("j")
        assert reader.cursor.index == 1
        await reader.press("k")
        assert reader.cursor.index == 0
        await reader.press("t")
        assert "dictionary gloss" in reader.place
        await reader.press("t")
        assert "word by word" in reader.place
        assert reader.word == "الولد"
        await reader.press("i")
        assert reader.place.endswith("Arabic")


async def test_the_interlinear_view_is_there_the_next_time(reading: Opens, text: Callable[..., Path]) -> None:
    path = text(*TEXT)
    async with reading(path) as reader:
        await reader.press("i")
        await reader.pilot.pause(0.1)
        await reader.press("q")
    async with reading(path) as reader:
        assert "word by word" in reader.place
        assert "school" in reader.pane_line(1)
        await reader.press("i")
        assert reader.place.endswith("Arabic")


async def test_english_and_arabic_keep_the_word(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT)) as reader:
        await reader.press("left", "left", "left")
        assert reader.word == "المدرسة"
        await reader.press("t")
        assert reader.word == "school"
        assert "المدرسة" in reader.place
        await reader.press("w")
        assert reader.panel.tab is Tab.WORD
        assert "مَدْرَس" in reader.list_text()
        await reader.press("left", "left")
        assert reader.word != "school"
        arabic = reader.place.rsplit(" ", 1)[1]
        await reader.press("t")
        assert reader.word == arabic


NAMES = ("أعلنت شركة ميتا عن خطة جديدة.", "وقالت الشركة إن ميتا تدرس الخطة في باريس.")
"""A company that is called as the dead are."""


async def on_meta(reader: Reader) -> None:
    await reader.press("left", "left", "w")
    assert reader.word == "ميتا"
    await reader.until(lambda: "organization" in reader.list_text())


async def test_a_word_that_is_a_name_says_so_above_its_reading(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*NAMES)) as reader:
        await on_meta(reader)
        card = reader.list_text()
        assert card.startswith("\u2068Meta\u2069 · organization")
        assert "dead" in card
        assert "2 places" in card
        await reader.press("right")
        assert "organization" not in reader.list_text()


async def test_the_card_calls_a_name_as_the_reader_does(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*NAMES)) as reader:
        await on_meta(reader)
        named = reader.desk.entity_here()
        assert named is not None
        for change, value, said in (
            (Change.NAME, "Facebook", "\u2068Facebook\u2069 · organization"),
            (Change.TYPE, "PRODUCT", "\u2068Facebook\u2069 · product"),
            (Change.NONE, "", ""),
        ):
            reader.desk.correct_name(named.entity, change, value)
            reader.panel.fill()
            await settled(reader.app, reader.pilot)
            assert reader.list_text().startswith(said)
        assert "Facebook" not in reader.list_text()


async def test_names_of_a_long_text_are_looked_for_while_keys_go_on(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*NAMES, *["ذهب الولد إلى المدرسة ثم عاد إلى البيت في المساء."] * 280)) as reader:
        assert reader.desk.directory.is_wanting(0)
        await on_meta(reader)
        assert reader.list_text().startswith("\u2068Meta\u2069 · organization")
