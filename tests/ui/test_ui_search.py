"""Search as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader_driver import Opens, on_colour, spoken
from textual.events import AppBlur, AppFocus, Paste

from tuireader.reading.session import Cursor
from tuireader.ui.panes.tabs import Tab


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
        before = reader.pane_lines()
        await reader.press("/")
        await reader.sees("Search")
        assert reader.pane_lines() == before
        await reader.press("escape")
        await reader.sees("t English")
        assert reader.pane_lines() == before


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


async def test_hits_are_listed_with_what_stands_around_them(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/")
        assert reader.panel.tab is Tab.HITS
        assert "lemma:" in reader.list_text()
        await reader.type("ميتا")
        count = len(reader.desk.finding.hits)
        await reader.sees(f"{count} hits")
        await reader.press("enter", "n")
        assert reader.list_text().startswith("Hit 2 of")
        lines = reader.list_text().splitlines()[1:]
        assert len(lines) == count
        assert all("ميتا" in line for line in lines)
        await reader.press("escape")
        assert reader.panel.tab is Tab.SUMMARY


async def test_the_list_of_hits_goes_to_one(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/", *"ميتا", "enter", "tab", "j", "j", "enter")
        assert reader.cursor == Cursor(*reader.desk.finding.hits[2][:2])


async def test_a_pattern_that_is_being_typed_is_no_error(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("/", *"re:مي(تا")
        assert "regular expression" in reader.list_text()
        await reader.press(")", "enter")
        assert reader.word.startswith("ميتا") or "ميتا" in reader.word


async def test_a_word_is_found_in_all_its_forms(reading: Opens) -> None:
    async with reading("sample:story") as reader:
        await reader.press("/", *"root:ك ت ب")
        await reader.sees("Enter searches")
        await reader.press("enter")
        await reader.until(lambda: "next" in reader.said)
        texts = [one.text for one in reader.desk.opened.document.paragraphs]
        found = {texts[hit.index][hit.start : hit.end] for hit in reader.desk.finding.hits}
        assert {"الْكُتُبَ", "كَتَبَهُ"} <= found


async def test_names_and_english_are_found(reading: Opens) -> None:
    async with reading() as reader:
        for query in ("entity:Meta", "en:partnership"):
            await reader.press("/", *query, "enter")
            await reader.until(lambda: "next" in reader.said)
            assert reader.desk.finding.hits


async def test_esc_stops_a_search_through_the_words(reading: Opens, text: Callable[..., Path]) -> None:
    async with reading(text(*["كتب الولد رسالة طويلة إلى صديقه في المدينة"] * 3000)) as reader:
        await reader.press("/", *"lemma:غائب", "enter")
        await reader.until(lambda: "Esc stops" in reader.said)
        await reader.press("escape")
        await reader.app.workers.wait_for_complete()
        assert not reader.desk.finding.query
        assert "searching" not in reader.said


async def test_notes_are_searched(reading: Opens) -> None:
    async with reading() as reader:
        await reader.press("}", "a", *"who is #this", "ctrl+s")
        await reader.press("g", "/", *"note:#this", "enter")
        assert [hit.index for hit in reader.desk.finding.hits] == [1]
        assert reader.cursor.index == 1
