"""Search as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader_driver import Opens, on_colour, spoken
from textual.events import AppBlur, AppFocus, Paste


async def test_words_without_tashkeel_find_vocalized_ones(reading: Opens) -> None:
    async with reading("sample:story") as reader:
        await reader.press("/")
        assert reader.prompt.display
        await reader.type("المصباح")
        await reader.press("enter")
        assert not reader.prompt.display
        assert reader.desk.finding.hits
        assert f"{len(reader.desk.finding.hits)} hit" in reader.said
        hit = reader.desk.finding.hits[0]
        assert reader.word == "الْمِصْبَاحِ"
        assert on_colour(reader, "cursor-back", *reader.cell_of(hit.index, hit.start))


async def test_what_is_typed_is_joined_and_runs_right_to_left(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/")
        await reader.type("ميتا")
        await reader.sees("Search")
        line = reader.lines()[-1]
        assert "Search" in line
        assert "ميتا" in spoken(line)
        assert "t English" not in line


async def test_asking_does_not_move_the_text(reading: Opens) -> None:
    async with reading("sample:encyclopedia", size=(120, 20)) as reader:
        await reader.press("space", "space")
        before = reader.lines()[1:-1]
        await reader.press("/")
        await reader.sees("Search")
        assert reader.lines()[1:-1] == before
        await reader.press("escape")
        await reader.sees("t English")
        assert reader.lines()[1:-1] == before


async def test_hits_are_gone_through_and_round(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/", *"ميتا", "enter")
        hits, first = reader.desk.finding.hits, reader.cursor
        assert len(hits) > 3
        seen = [reader.cursor]
        for _ in hits:
            await reader.press("n")
            seen.append(reader.cursor)
        assert seen[-1] == first
        assert len(set(seen)) == len(hits)
        assert seen[:-1] == sorted(seen[:-1])
        assert f"of {len(hits)}" in reader.said
        await reader.press("N")
        assert reader.cursor == seen[-2]


async def test_esc_forgets_the_hits(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/", *"ميتا", "enter")
        place = reader.cell_of(reader.desk.finding.hits[1].index, reader.desk.finding.hits[1].start)
        assert on_colour(reader, "hit-back", *place)
        await reader.press("escape")
        assert not reader.desk.finding.hits
        assert not on_colour(reader, "hit-back", *place)
        await reader.press("n")
        assert "/ searches" in reader.said


async def test_esc_while_typing_goes_back(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "left")
        before = reader.cursor
        await reader.press("/", *"هولز")
        assert reader.cursor != before
        await reader.press("escape")
        assert reader.cursor == before
        assert not reader.prompt.display


async def test_not_found_says_so_and_stays(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "/", *"زرافة", "enter")
        assert "not found" in reader.said
        assert reader.cursor.index == 1


async def test_keys_are_letters_while_a_search_is_typed(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/", *"Meta qt", "backspace", "backspace", "backspace", "enter")
        assert reader.desk.finding.query == "Meta"
        assert reader.word == "Meta"
        assert reader.place.endswith("Arabic")


async def test_after_a_search_tab_goes_into_the_panel(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/", *"Meta", "enter")
        assert reader.pane.has_focus
        await reader.press("tab")
        assert reader.panel.list.has_focus


async def test_what_is_pasted_is_searched(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/")
        reader.app.post_message(Paste("ديفيد\n هولز\x1b[31m"))
        await reader.until(lambda: reader.desk.finding.query)
        assert "\x1b" not in reader.desk.finding.query
        await reader.press("escape", "/")
        reader.app.post_message(Paste("ديفيد\n هولز\n"))
        await reader.until(lambda: reader.desk.finding.hits)
        await reader.press("enter")
        assert reader.word == "ديفيد"


async def test_another_window_in_between_does_not_end_the_question(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/", *"مي")
        reader.app.post_message(AppBlur())
        await reader.quiet()
        reader.app.post_message(AppFocus())
        await reader.quiet()
        assert reader.prompt.display
        await reader.press(*"تا", "enter")
        assert reader.desk.finding.query == "ميتا"


async def test_a_hit_in_a_paragraph_shown_in_english_is_gone_to(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("T", "/", *"هولز", "enter")
        assert reader.cursor.index == 5
        await reader.press("t")
        assert reader.word == "هولز"


async def test_markup_is_searched_as_it_stands(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text("a [bold]x[/] b", "c")) as reader:
        await reader.press("/", *"[/]", "enter")
        assert "[/]" in reader.screen_text()
        assert len(reader.desk.finding.hits) == 1


async def test_tab_does_not_end_the_question(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/", *"Me", "tab", "shift+tab", *"ta", "enter")
        assert reader.word == "Meta"
