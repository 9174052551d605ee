"""A whole text is gone through, by words and by lines, on a Latin and an Arabic keyboard, and back."""

from __future__ import annotations

import pytest
from reader_driver import Opens, Reader

SMALL = (70, 16)
"""The text is several pages long here."""
MOST = 2000


def at(reader: Reader) -> tuple[int, int]:
    return reader.cursor.index, reader.cursor.offset


async def walk(reader: Reader, key: str) -> list[tuple[int, int]]:
    """The places of the cursor, from where it is until the key moves it no more."""
    places = [at(reader)]
    for _ in range(MOST):
        await reader.press(key)
        if at(reader) == places[-1]:
            return places
        places.append(at(reader))
        assert reader.cell_of(*at(reader)), "the cursor is in sight"
    raise AssertionError("there is no end")


@pytest.mark.parametrize("key", ["j", "ت", "down"])
async def test_line_by_line_to_the_end(reading: Opens, key: str) -> None:
    async with reading("sample:partnership", SMALL) as reader:
        places = await walk(reader, key)
        count = reader.desk.session.count
        assert places == sorted(set(places)), "always forward"
        assert [index for index in range(count) if any(place[0] == index for place in places)] == list(range(count))


@pytest.mark.parametrize(("forward", "back"), [("left", "right")])
async def test_word_by_word_to_the_end_and_back(reading: Opens, forward: str, back: str) -> None:
    async with reading("sample:guide", SMALL) as reader:
        places = await walk(reader, forward)
        assert places == sorted(set(places))
        assert places[-1][0] == reader.desk.session.count - 1
        assert await walk(reader, back) == places[::-1]
