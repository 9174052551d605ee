"""Markdown: what is shown is what was quoted, and nothing from a text or a note gets out of its place."""

from __future__ import annotations

import json
import unicodedata
from itertools import pairwise

import pytest
from export_bundles import annotation, bundle, entry, full_bundle
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tuireader.arabic.cleaning import visible
from tuireader.document import Colour
from tuireader.exporters import preview
from tuireader.exporters.markdown_text import literal

NASTY = st.text(alphabet="اب َ .1)-+*_#>`~|[]()!<&;:=%$^{}\\\"'\n\t\r\x1b\x9b\u202ea/", max_size=60)
ALLOWED_CONTROLS = "\n"


def parsed(page: str) -> list[Token]:
    """The page behind its front matter, as CommonMark with HTML and GFM's tables and strike-through."""
    _, _, body = page.split("---\n", 2)
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(body)


def leaves(tokens: list[Token]) -> list[Token]:
    return [leaf for token in tokens for leaf in (token, *leaves(token.children or []))]


def headings(tokens: list[Token]) -> list[tuple[str, str]]:
    return [(first.tag, second.content) for first, second in pairwise(tokens) if first.type == "heading_open"]


def shown(tokens: list[Token]) -> str:
    """What a reader of the rendered page sees of inline text."""
    breaks = {"hardbreak": "\n", "softbreak": "\n"}
    return "".join(breaks.get(token.type, token.content) for token in tokens if not token.children)


def quoted(tokens: list[Token]) -> str:
    first = next((at for at, token in enumerate(tokens) if token.type == "blockquote_open"), None)
    if first is None:
        return ""
    last = next(at for at, token in enumerate(tokens) if token.type == "blockquote_close")
    return shown(leaves(tokens[first:last]))


def front_matter(page: str) -> dict[str, object]:
    lines = page.split("---\n")[1].splitlines()
    return {name: json.loads(value) for name, value in (line.split(": ", 1) for line in lines)}


def test_the_page_has_a_section_for_each_paragraph_and_one_for_the_lost() -> None:
    tokens = parsed(preview("markdown", [full_bundle()]))
    assert headings(tokens) == [
        ("h1", "شراكة جديدة"),
        ("h2", "¶ 1"),
        ("h2", "¶ 3"),
        ("h2", "¶ 4"),
        ("h2", "¶ 5"),
        ("h2", "Not found in the text any more"),
    ]


def test_front_matter_is_quoted() -> None:
    page = preview("markdown", [bundle(title='a: "b"\n---\x1b #', source="/x: y", author="- z")])
    assert front_matter(page) == {
        "title": 'a: "b" ---␛ #',
        "author": "- z",
        "source": "/x: y",
        "exported": "2026-11-23T05:00:00Z",
        "count": 0,
    }


def test_a_text_without_title_and_source_has_a_heading_nevertheless() -> None:
    page = preview("markdown", [bundle(title=None, source=None)])
    assert headings(parsed(page)) == [("h1", "Untitled")]
    assert set(front_matter(page)) == {"exported", "count"}


def test_several_texts_make_one_page() -> None:
    one = entry(annotation(1, "نص", Colour.BLUE), 1)
    page = preview("markdown", [bundle(one), bundle(one, one, title="آخر", source=None)])
    assert front_matter(page) == {"texts": 2, "exported": "2026-11-23T05:00:00Z", "count": 3}
    assert [text for tag, text in headings(parsed(page)) if tag == "h1"] == ["شراكة جديدة", "آخر"]
    assert "[Source](<file:///%D9%86%D8%B5%D9%88%D8%B5/%D8%AE%D8%A8%D8%B1%201.txt>)" in page


def test_no_texts_make_an_empty_page() -> None:
    assert front_matter(preview("markdown", [])) == {"texts": 0, "count": 0}


def test_english_of_a_paragraph_stands_once_however_many_highlights_it_has() -> None:
    entries = [entry(annotation(number, f"نص {number}", Colour.BLUE), 2, gloss="The English.") for number in range(3)]
    assert preview("markdown", [bundle(*entries)]).count("The English.") == 1


def test_a_tag_is_written_again_only_where_obsidian_does_not_see_it() -> None:
    seen = annotation(1, "نص", None, "رأي #سياسة، ثم #مهم.")
    unseen = annotation(2, "نص", None, "رأي (#سياسة) #مهم")
    page = preview("markdown", [bundle(entry(seen, 1), entry(unseen, 1))])
    assert page.count("#مهم") == 2
    assert page.count("#سياسة") == 3
    assert "\n\n#سياسة\n\n" in page


@settings(deadline=None)
@given(NASTY)
@example("    indented")
@example("1. a\n2) b\n- c\n+ d\n> e\n# f\n=\n---\n***\n| a | b |\n|---|---|")
@example("<!-- a\n<script>\n&amp; &#65; https://example.org <a@b.c>")
@example("```\ncode\n~~~\n    more\n$$\n%% c %%\n==m==\n[[w]] ![i](u) ^id")
@example("\\\n\\\\ \\* a\\")
def test_a_quote_shows_its_own_characters(text: str) -> None:
    tokens = parsed(preview("markdown", [bundle(entry(annotation(1, text, Colour.PINK), 1))]))
    lines = [visible(line).strip() for line in text.split("\n")]
    assert quoted(tokens) == "\n".join(line for line in lines if line)
    inside = {token.type for token in tokens}
    assert not inside & {"html_block", "fence", "code_block", "hr", "bullet_list_open", "table_open"}


@settings(deadline=None)
@given(NASTY, NASTY)
@example("```\nopen", "```")
@example("text\n===\ntext\n---\n    code\n\tcode", "<!-- open")
@example("- ```\n  open", "> ~~~\n> open")
@example("%% open", "$$\nopen")
@example("%%%", ">#\n> text\n> ===\n- # x\ntext\n- ")
@example("<div>\n<!DOCTYPE x>\n<?php\n<![CDATA[", "-\n=")
def test_a_note_stays_in_its_place(first: str, second: str) -> None:
    bodies = [annotation(1, "أ", None, first), annotation(2, "ب", None, second)]
    page = preview("markdown", [bundle(entry(bodies[0], 1), entry(bodies[1], 2))])
    tokens = parsed(page)
    assert headings(tokens) == [("h1", "شراكة جديدة"), ("h2", "¶ 1"), ("h2", "¶ 2")]
    assert not [token for token in leaves(tokens) if token.type.startswith("html")]
    assert "%%" not in page
    assert not [char for char in page if unicodedata.category(char) == "Cc" and char not in ALLOWED_CONTROLS]
    assert "\u202e" not in page
    top = [token.content for token in tokens if token.type == "inline" and token.level == 1]
    assert top.count("2026-11-20") == 2


@settings(deadline=None)
@given(NASTY)
def test_titles_and_names_stay_on_their_line(text: str) -> None:
    page = preview("markdown", [bundle(title=text, source=text, author=text)])
    ((tag, _),) = headings(parsed(page))
    assert tag == "h1"
    assert "\n" not in literal(text)


@pytest.mark.parametrize(
    "body", ["*مهم* **جدًا**", "- أ\n- ب", "[رابط](https://example.org)", "`رمز`", "[[وصلة]]", "> قول"]
)
def test_a_notes_own_markdown_is_kept(body: str) -> None:
    page = preview("markdown", [bundle(entry(annotation(1, "نص", None, body), 1))])
    assert f"\n\n{body}\n\n" in page
