"""The Entities tab: who is named here, going through the places of a name, narrowing the list, correcting it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader_driver import Opens, Reader

TEXT = (
    "زار إيلون ماسك مدينة باريس.",
    "وقال ماسك إن باريس جميلة.",
    "ثم عاد ماسك إلى لندن.",
)


async def on_names(reader: Reader) -> None:
    await reader.app.workers.wait_for_complete()
    await reader.press("]")
    await reader.until(lambda: "Elon Musk" in reader.list_text())


async def choose(reader: Reader, text: str) -> None:
    """Go down the panel's list to the block that holds a text."""
    for _ in reader.panel.list._blocks:
        chosen = reader.panel.list._chosen
        if chosen is not None and text in reader.panel.list._blocks[chosen].text:
            return
        await reader.press("j")
    raise AssertionError(f"{text} cannot be chosen")


def count_of(reader: Reader, text: str) -> int:
    return sum(text in block.text for block in reader.panel.list._blocks)


async def test_enter_goes_from_place_to_place(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT)) as reader:
        await on_names(reader)
        await reader.press("tab")
        await choose(reader, "Elon Musk")
        seen = []
        for _ in range(3):
            await reader.press("enter")
            seen.append((reader.cursor.index, reader.word))
        assert seen == [(0, "إيلون"), (1, "ماسك"), (2, "ماسك")]
        await reader.press("enter")
        assert (reader.cursor.index, reader.word) == (0, "إيلون")


async def test_those_of_the_paragraph_come_first(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT)) as reader:
        await on_names(reader)
        await reader.press("}", "}")
        blocks = [block.text for block in reader.panel.list._blocks]
        near = blocks[: next(number for number, block in enumerate(blocks) if block.startswith("People"))]
        assert any("London" in block for block in near)
        assert not any("Paris" in block for block in near)


async def test_a_filter_takes_either_script(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT)) as reader:
        await on_names(reader)
        await reader.press("tab", "/", *"paris", "enter")
        assert count_of(reader, "Paris")
        assert not count_of(reader, "Elon Musk")
        await reader.press("/", *"إيلُون", "enter")
        assert count_of(reader, "Elon Musk")
        assert not count_of(reader, "Paris")
        await reader.press("/", "escape")
        assert count_of(reader, "Elon Musk")
        assert count_of(reader, "Paris")


async def test_a_type_is_hidden_and_shown(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT)) as reader:
        await on_names(reader)
        await reader.press("tab")
        await choose(reader, "Paris")
        await reader.press("x")
        assert not count_of(reader, "Paris")
        assert count_of(reader, "Elon Musk")
        await reader.press("X")
        assert count_of(reader, "Paris")


async def test_only_so_far_keeps_what_is_to_come_back(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT)) as reader:
        await on_names(reader)
        await reader.press("tab", "s")
        assert not count_of(reader, "London")
        await reader.press("tab", "}", "}", "end")
        assert count_of(reader, "London")


async def test_a_name_is_corrected_for_this_text(reading: Opens, text: Callable[..., Path]) -> None:
    path = text(*TEXT)
    async with reading(path) as reader:
        await on_names(reader)
        await reader.press("tab")
        await choose(reader, "Elon Musk")
        await reader.press("c", "n", *"Musk the Rich", "enter", "enter")
        assert count_of(reader, "Musk the Rich")
        assert not count_of(reader, "Elon Musk")
    async with reading(path) as reader:
        await reader.press("]")
        await reader.until(lambda: "Musk the Rich" in reader.list_text())
        await reader.press("tab")
        await choose(reader, "Musk the Rich")
        await reader.press("c", "u")
        assert count_of(reader, "Elon Musk")


async def test_one_is_no_name_and_two_are_one(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT)) as reader:
        await on_names(reader)
        await reader.press("tab")
        await choose(reader, "Paris")
        await reader.press("c", "m", *"london", "enter")
        assert not count_of(reader, "Paris")
        await choose(reader, "London")
        await reader.press("c", "r", "enter")
        assert not count_of(reader, "London")


async def test_a_name_is_corrected_for_all_texts(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*TEXT)) as reader:
        await on_names(reader)
        await reader.press("tab")
        await choose(reader, "Paris")
        await reader.press("c", "t", "o", "a")
        assert "names.tsv" in reader.said
        own = reader.desk.pipeline.language.own_names
        assert own is not None
        assert [one.type for one in own.gazetteer.get(["باريس"])] == ["ORG"]
        assert any(block.text.startswith("Organizations") for block in reader.panel.list._blocks)
