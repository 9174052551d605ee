"""The Summary tab: the text in short over a line a paragraph, in the language of the view, and Enter on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader_driver import Opens, Reader

from tuireader.layout import LaidOut
from tuireader.reading.session import Cursor

NEWS = (
    "في سياق متصل، افتتحت بلدية المدينة مكتبة عامة للأطفال قرب الميناء القديم، بعد ثلاث سنوات من العمل المتواصل.",
    "وتضم المكتبة عشرين ألف كتاب للأطفال، وقاعة للقصص تتسع لمئة طفل، ومسرحا صغيرا للعرائس في الطابق الثاني.",
    "وقالت مديرة المكتبة إن كتب الأطفال ستعار مجانا، وإن المكتبة ستفتح أبوابها كل يوم حتى المساء.",
)


async def settled(reader: Reader) -> None:
    await reader.until(lambda: not reader.desk.digest.is_wanting(reader.cursor.index))
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()


def titles(reader: Reader) -> list[str]:
    return [block.text for block in reader.panel.list._blocks if block.style == "title"]


async def test_lines_keywords_and_paragraphs(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*NEWS)) as reader:
        await settled(reader)
        assert titles(reader) == ["The text", "Keywords", "Paragraph by paragraph"]
        assert "افتتحت بلدية المدينة مكتبة عامة للأطفال" in reader.list_text()
        assert "مكتبة" in reader.list_text()


async def test_enter_goes_where_the_line_is_from(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*NEWS)) as reader:
        await settled(reader)
        await reader.press("G", "tab", *["k"] * len(reader.panel.list._blocks), "enter")
        assert reader.cursor == Cursor(0, NEWS[0].index("افتتحت"))


async def test_the_english_view_has_english_lines(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*NEWS)) as reader:
        await settled(reader)
        await reader.press("t")
        assert "library" in reader.list_text()
        assert "افتتحت" not in reader.list_text()


async def test_an_authors_summary_is_shown_as_it_is(reading: Opens) -> None:
    async with reading() as reader:
        await settled(reader)
        summary = reader.desk.opened.document.summary
        assert summary is not None
        assert titles(reader) == ["The text", "Keywords", "Paragraph by paragraph"]
        assert summary.ar in [block.text for block in reader.panel.list._blocks]


async def test_a_keyword_and_its_english_stand_in_one_line(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*NEWS)) as reader:
        await settled(reader)
        (words,) = [block.text for block in reader.panel.list._blocks if " · " in block.text.replace("\u00a0", " ")]
        assert len(words.split("\u00a0· ")) > 2
        assert all(" " not in pair for pair in words.split("\u00a0· "))
        narrow = reader.panel.size.width
        for width in range(narrow - 20, narrow):
            laid_out = LaidOut(words, 1)
            for k in range(laid_out.line_count(width)):
                line = laid_out.line(k, width)
                said = words[line.start : line.end].strip()
                assert said.startswith("\u2067"), "a line begins with a keyword"
                assert said.endswith(("·", "\u2069")), "and ends behind its English"
