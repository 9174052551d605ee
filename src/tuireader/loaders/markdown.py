"""Markdown: CommonMark with tables and footnotes, and the facts on top of a file. Owns what each token is to a reader.

Verse has no sign of its own in Markdown: short lines that the author broke on purpose are verse, and Pandoc's lines
with a bar before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from tuireader.arabic.cleaning import clean_text
from tuireader.document import Meta, ParagraphKind
from tuireader.errors import SourceError
from tuireader.loaders.decoding import decode_text
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.inline import LONGEST_VERSE, Inline, line_of, row_of
from tuireader.loaders.loaded import Loaded
from tuireader.wording import tr

_DEEPEST = 100
_FRONT = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_LINE_SIGN = "| "
_FACT = re.compile(r"(\w+)[ \t]*:[ \t]*(.+)")


def load(data: bytes) -> Loaded:
    """Read a text written in Markdown."""
    decoded = decode_text(data)
    text = clean_text(decoded.text)
    front = _FRONT.match(text)
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").use(footnote_plugin)
    gathering = Gathering()
    try:
        tokens = parser.parse(text[front.end() :] if front else text)
        if any(token.level >= _DEEPEST - 1 for token in tokens):
            # The parser leaves out without a word what is deeper.
            raise RecursionError
        _Reader(gathering).read(tokens)
    except RecursionError as error:
        raise SourceError(tr("the text is nested too deeply"), tr("take quotes and lists out of each other")) from error
    return gathering.loaded(_meta(front[1] if front else "", gathering.language()), decoded.notice)


def _meta(front: str, language: str) -> Meta:
    facts = {found[1].lower(): line_of(found[2].strip().strip("\"'")) for found in _FACT.finditer(front)}
    return Meta(
        title=facts.get("title"),
        author=facts.get("author"),
        date=facts.get("date"),
        language=facts.get("lang") or facts.get("language") or language,
    )


class _Reader:
    """One pass over the tokens of a text."""

    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering
        self._quotes = 0
        self._numbers: list[int] = []
        """The number of the next item in each open list; 0 where items have none."""
        self._before = ""
        """What stands before the next paragraph: an item's number, a note's."""
        self._heading = 0
        self._row: list[str] | None = None

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type == "inline":
                self._inline(token.children or [], lined=_is_line_block(token.content))
            elif token.type in ("fence", "code_block"):
                self._lines(token.content)
            elif token.type == "html_block":
                self._html(token.content)
            else:
                self._structure(token)

    def _structure(self, token: Token) -> None:
        kind, step = token.type, token.nesting
        if kind.startswith("blockquote"):
            self._quotes += step
        elif kind.startswith("heading"):
            self._heading = int(token.tag[1]) if step > 0 else 0
        elif kind in ("bullet_list_open", "ordered_list_open"):
            self._numbers.append(int(token.attrs.get("start", 1)) if kind.startswith("ordered") else 0)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            # A note inside a note's list is taken out of it by the parser, with only one of its ends.
            self._numbers = self._numbers[:-1]
        elif kind == "list_item_open" and self._numbers and self._numbers[-1]:
            self._before = f"{self._numbers[-1]}. "
            self._numbers[-1] += 1
        elif kind == "footnote_open":
            self._before = _note_sign(token)
        elif kind.startswith("tr_"):
            self._table_row(opens=step > 0)

    def _table_row(self, *, opens: bool) -> None:
        if opens:
            self._row = []
        elif self._row is not None:
            self._gathering.add(row_of(self._row))
            self._row = None

    def _inline(self, tokens: Sequence[Token], *, lined: bool) -> None:
        """A paragraph, a heading or a cell; with line ends that the author made, verse."""
        broken = lined or any(map(_is_break, tokens))
        whole = not broken or self._heading > 0
        lines = [line.taken() for line in _lines_of(tokens, self._before, whole=whole, lined=lined)]
        if broken and (self._row is not None or any(len(text) > LONGEST_VERSE for text, _ in lines)):
            lines = [line.taken() for line in _lines_of(tokens, self._before, whole=True)]
        self._before = ""
        for text, emphasis in lines:
            if self._row is not None:
                self._row.append(text)
            elif self._heading:
                self._gathering.add_heading(text, self._heading, emphasis=emphasis)
            else:
                kind = ParagraphKind.VERSE if lined or len(lines) > 1 else self._kind()
                self._gathering.add(text, kind, emphasis=emphasis)

    def _kind(self) -> ParagraphKind:
        if self._numbers:
            return ParagraphKind.LIST_ITEM
        return ParagraphKind.QUOTE if self._quotes > 0 else ParagraphKind.PARAGRAPH

    def _lines(self, text: str) -> None:
        for line in text.split("\n"):
            self._gathering.add(line_of(line), self._kind())

    def _html(self, source: str) -> None:
        from tuireader.loaders.html_blocks import gather_blocks
        from tuireader.loaders.html_tree import parse_html

        if re.search(r">[^<]*\w", source):
            gather_blocks(parse_html(source), self._gathering, page=True)


def _is_break(token: Token) -> bool:
    return token.type == "hardbreak" or (token.type == "html_inline" and _BREAK.match(token.content) is not None)


def _is_line_block(source: str) -> bool:
    """Whether every line begins with a bar, as Pandoc writes verse."""
    return source.startswith(_LINE_SIGN) and all(line.startswith(_LINE_SIGN) for line in source.split("\n"))


def _lines_of(tokens: Sequence[Token], before: str, *, whole: bool, lined: bool = False) -> Iterator[Inline]:
    """The lines that an author broke on purpose, or all in one."""
    line = Inline()
    line.add(before)
    italic = bold = 0
    begins = lined
    for token in tokens:
        italic += token.nesting * token.type.startswith("em_")
        bold += token.nesting * token.type.startswith("strong_")
        if not whole and (_is_break(token) or (lined and token.type == "softbreak")):
            yield line
            line = Inline()
            begins = lined
        elif token.type == "softbreak" or _is_break(token):
            line.add(" ")
        elif token.type == "footnote_ref":
            line.add(_note_sign(token).strip())
        elif token.type in ("text", "code_inline", "text_special"):
            said = token.content.removeprefix(_LINE_SIGN) if begins else token.content
            line.add(said, italic=italic > 0, bold=bold > 0)
            begins = False
    yield line


def _note_sign(token: Token) -> str:
    return f"[{token.meta.get('label') or token.meta.get('id', 0) + 1}] "
