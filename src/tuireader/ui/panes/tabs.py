"""What each tab of the side panel says, as blocks. Owns wording and order; draws nothing and moves nothing.

A target is a Cursor: a paragraph and an offset in its own text.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from enum import StrEnum
from typing import NamedTuple

from tuireader.reading.desk import Desk
from tuireader.reading.session import Cursor
from tuireader.reading.views import base_of
from tuireader.ui.panes.blocks import Block
from tuireader.wording import N_, tr

LISTED_PARAGRAPHS = 40
"""A summary or contents list of a long text shows this many paragraphs on each side of the cursor."""


class Tab(StrEnum):
    """The tabs, in order."""

    SUMMARY = N_("Summary")
    ENTITIES = N_("Entities")
    WORD = N_("Word")
    NOTES = N_("Notes")
    CONTENTS = N_("Contents")
    HITS = N_("Hits")
    """Only while something is searched for."""


class Listed(NamedTuple):
    """Blocks, and the number of the one that belongs to the cursor."""

    blocks: list[Block]
    reveal: int | None = None
    keys: str = ""
    """What else than choosing is done with the list while it has the focus, a key each."""


def blocks_of(tab: Tab, desk: Desk, width: int) -> Listed:
    """The content of a tab for the cursor's place; `width` in cells, for what is set in columns."""
    if tab is Tab.HITS:
        from tuireader.ui.panes.hits_tab import hit_blocks

        return Listed(*hit_blocks(desk, width))
    return _BUILDERS[tab](desk)


def wanting(tab: Tab, desk: Desk) -> Generator[bool | None] | None:
    """The steps in which a thread makes what a tab lacks at the cursor's place; None where it lacks nothing.

    A step that brings something to be shown before the others are done yields True.
    """
    index = desk.session.cursor.index
    if tab is Tab.WORD and (desk.occurrences.around(index) is None or not desk.directory.is_gathered(index)):
        return _of_word(desk, index)
    if tab is Tab.SUMMARY and desk.digest.is_wanting(index):
        return desk.digest.steps(index)
    if tab is Tab.ENTITIES and desk.directory.is_wanting(index):
        return desk.directory.steps(index)
    return None


def _of_word(desk: Desk, index: int) -> Generator[bool | None]:
    desk.occurrences.count(index)
    yield not desk.directory.is_gathered(index)
    yield from desk.directory.steps(index)


def _summary(desk: Desk) -> Listed:
    from tuireader.ui.panes.summary_tab import summary_blocks

    return Listed(*summary_blocks(desk))


def _near(desk: Desk) -> range:
    count, index = desk.session.count, desk.session.cursor.index
    if count <= 2 * LISTED_PARAGRAPHS:
        return range(count)
    return range(max(0, index - LISTED_PARAGRAPHS // 4), min(count, index + LISTED_PARAGRAPHS))


def _entities(desk: Desk) -> Listed:
    from tuireader.ui.panes.entities_tab import KEYS, entity_blocks

    return Listed(*entity_blocks(desk), KEYS)


def _notes(desk: Desk) -> Listed:
    from tuireader.ui.panes.notes_tab import note_blocks

    return Listed(*note_blocks(desk))


def _contents(desk: Desk) -> Listed:
    paragraphs = desk.opened.document.paragraphs
    listed: Sequence[int] = desk.outline.listed(desk.session.cursor.index)
    blocks = [Block(tr("Contents"), style="title")]
    if not desk.outline.headings:
        listed = _near(desk)
        blocks = [Block(tr("No headings: the paragraphs"), style="title")]
    reveal = None
    for index in listed:
        text = paragraphs[index].text
        here = index <= desk.session.cursor.index
        if here:
            reveal = len(blocks)
        indent = "\u00a0\u00a0" * ((paragraphs[index].level or 1) - 1)
        base = base_of(text, desk.opened.document)
        blocks.append(Block(indent + _shortened(text, 60), base=base, target=Cursor(index, 0)))
    if reveal is not None:
        found = blocks[reveal]
        blocks[reveal] = Block(found.text, base=found.base, style="here", target=found.target)
    return Listed(blocks, reveal)


def _word(desk: Desk) -> Listed:
    from tuireader.ui.panes.word_card import word_blocks

    return Listed(word_blocks(desk))


def _shortened(text: str, length: int = 160) -> str:
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + "…"


_BUILDERS: dict[Tab, Callable[[Desk], Listed]] = {
    Tab.SUMMARY: _summary,
    Tab.ENTITIES: _entities,
    Tab.WORD: _word,
    Tab.NOTES: _notes,
    Tab.CONTENTS: _contents,
}
