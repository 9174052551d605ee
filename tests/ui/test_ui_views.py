"""Arabic and English in one place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader_driver import Opens, Reader, spoken

PLAIN = ("ذهب الولد إلى المدرسة. ثم عاد إلى البيت.", "كتب الرجل رسالة طويلة.")


def drawn(reader: Reader, index: int) -> str:
    """The lines of a paragraph as they are drawn."""
    top = reader.page.extent.top(index) - reader.pane.top
    return "\n".join(reader.pane_line(y) for y in range(top, top + reader.page.height(index)))


async def test_t_shows_english_in_that_place_and_arabic_again(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "left", "left", "left")
        before, word, screen = reader.cursor, reader.word, reader.pane_lines()
        await reader.press("t")
        assert "The news was announced by Alexandr Wang" in drawn(reader, 1)
        assert reader.gutter(1) == "2 EN"
        assert reader.gutter(0) == "1 ع"
        assert spoken(reader.pane_line(0)).split()[2] == "دخلت"
        assert reader.place.endswith("2/7 · 17% · English")
        await reader.press("t")
        assert (reader.cursor, reader.word) == (before, word)
        assert reader.pane_lines() == screen
        assert reader.place.endswith("· Arabic")


async def test_the_place_in_the_arabic_outlasts_moves_in_the_english(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "j", "j")
        before = reader.cursor
        await reader.press("t", "j", "right", "right", "t")
        assert reader.cursor == before


async def test_the_footer_offers_what_t_would_show(reading: Opens) -> None:
    async with reading() as reader:
        assert " t English " in reader.lines()[-1]
        await reader.press("t")
        assert " t Arabic " in reader.lines()[-1]
        await reader.press("}")
        assert " t English " in reader.lines()[-1]


async def test_all_and_back(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "}", "left", "left")
        before, screen = reader.cursor, reader.pane_lines()
        await reader.press("T")
        assert [reader.gutter(index) for index in range(4)] == ["1 EN", "2 EN", "3 EN", "4 EN"]
        assert "Yet the announcement left many questions" in drawn(reader, 2)
        await reader.press("T")
        assert reader.cursor == before
        assert reader.pane_lines() == screen


async def test_all_overrules_single_paragraphs(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("t", "}", "T")
        assert {reader.gutter(index)[-2:] for index in range(3)} == {"EN"}
        await reader.press("T")
        assert {reader.gutter(index)[-1:] for index in range(3)} == {"ع"}


async def test_the_top_of_the_screen_stays_where_it_is(reading: Opens) -> None:
    async with reading(size=(120, 20)) as reader:
        await reader.press("}", "}", "}", "}", "}", "j")
        await reader.wheel(1)
        await reader.press("k", "k")
        for _ in range(2):
            top = first_in_sight(reader)
            await reader.press("t")
            assert first_in_sight(reader) == top


def first_in_sight(reader: Reader) -> tuple[int, int]:
    return tuple(reader.page.row(reader.pane.top))


async def test_all_keeps_the_paragraph_at_the_top(reading: Opens) -> None:
    async with reading("sample:encyclopedia", size=(120, 20)) as reader:
        await reader.press("space", "space", "space")
        index, screen = first_in_sight(reader)[0], reader.pane_lines()
        await reader.press("T")
        assert abs(first_in_sight(reader)[0] - index) <= 1
        assert 0 <= reader.cursor_row < reader.pane.size.height
        await reader.press("T")
        assert reader.pane_lines() == screen


async def test_a_text_without_an_english_of_its_own_gets_the_dictionary_s(
    reading: Opens, text: Callable[..., Path]
) -> None:
    async with reading(text(*PLAIN)) as reader:
        await reader.press("t")
        assert "school" in drawn(reader, 0)
        assert reader.gutter(0) == "1 EN"
        assert reader.place.endswith("dictionary gloss of ذهب")
        assert "not a translation" in reader.said
        await reader.press("t")
        assert reader.said == ""
        await reader.press("t")
        await reader.press("}")
        assert reader.place.endswith("Arabic")


async def test_a_paragraph_that_has_no_english_stays_and_says_so(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text("كتب الولد.", "!!!")) as reader:
        await reader.press("}", "t")
        assert "no English" in reader.said
        assert "EN" not in reader.gutter(1)


async def test_sentence_for_sentence(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "}", ")", ")", "t")
        sentence = reader.desk.session.sentence().of(reader.desk.session.shown(2).text)
        assert sentence.startswith("Will this technology one day reach")


async def test_the_paragraph_at_the_cursor_stays_where_it_is(reading: Opens, text: Callable[..., Path]) -> None:
    """English takes more rows than Arabic or fewer; what is above the cursor's paragraph must not push it away."""
    words = "أعلنت الشركة عن شراكة جديدة مع مختبر كبير في المدينة وقال المدير إن ذلك مهم "
    source = text(*(words * (1 + number % 5) for number in range(80)))
    async with reading(source, size=(100, 30)) as reader:
        await reader.press("4", "0", "enter", "k", "k", "k", "j", "j", "j")

        def seen() -> tuple[int, int]:
            index = reader.cursor.index
            return index, reader.page.extent.top(index) - reader.pane.top

        before = seen()
        await reader.press("T")
        assert seen() == before
        await reader.press("T")
        assert seen() == before
        await reader.press("t")
        assert seen() == before
