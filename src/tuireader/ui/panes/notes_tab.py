"""Highlights and notes as blocks: the Notes tab, and each entry of any list of them. Owns their wording and order.

The target of an entry is its place, of a lost one the annotation itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.direction import begins_right_to_left
from tuireader.document import Annotation
from tuireader.document.anchors import WHOLE_TEXT
from tuireader.document.notes import tag_spans
from tuireader.reading.colours import ColourNames
from tuireader.reading.desk import Desk
from tuireader.reading.marks import MarkKind
from tuireader.reading.notebook import Placed
from tuireader.reading.reanchoring import Rule
from tuireader.reading.session import Cursor
from tuireader.ui.commands import key_of
from tuireader.ui.panes.blocks import Block
from tuireader.wording import N_, tr, trn

LISTED = 150
"""A text with more shows this many around the cursor's place."""
LONGEST_QUOTE = 160
LONGEST_NOTE = 2000

_AGES = (
    (365 * 86400, N_("{count} y")),
    (30 * 86400, N_("{count} mo")),
    (86400, N_("{count} d")),
    (3600, N_("{count} h")),
    (60, N_("{count} min")),
)


def note_blocks(desk: Desk) -> tuple[list[Block], int | None]:
    """The blocks, and the number of the one that belongs to the cursor."""
    every = desk.notebook.placed
    if not every:
        return nothing_marked(), None
    wanted = [one for one in every if desk.note_filter.takes(one.annotation)]
    blocks = [_heading(len(wanted), len(every))]
    reveal = None
    for one in _near(wanted, desk.session.cursor.index):
        if one.place is not None and one.place.index <= desk.session.cursor.index:
            reveal = len(blocks)
        blocks += _entry(one, desk.colours)
    return blocks, reveal


def nothing_marked() -> list[Block]:
    """What is said where there are no marks yet."""
    highlight, note = key_of("highlight"), key_of("note")
    said = tr(
        "{highlight} highlights the sentence or the selection, {note} writes a note.", highlight=highlight, note=note
    )
    return [Block(tr("Nothing marked yet"), style="title"), Block(said, style="quiet")]


def _heading(wanted: int, every: int) -> Block:
    if wanted == every:
        return Block(
            trn("{count} mark", "{count} marks", every) + tr(" · {key} lists some of them", key=key_of("filter_notes")),
            style="quiet",
        )
    key = key_of("filter_notes")
    return Block(
        tr("{wanted} of {every} · {key} and Enter lists all", wanted=wanted, every=every, key=key), style="warning"
    )


def _near(placed: list[Placed], index: int) -> list[Placed]:
    """By whole windows, so that the list stays as it is while the cursor moves inside one."""
    if len(placed) <= LISTED:
        return placed
    here = sum(1 for one in placed if one.place is not None and one.place.index <= index)
    first = max(0, (here // (LISTED // 2) - 1) * (LISTED // 2))
    return placed[first : first + LISTED]


def _entry(placed: Placed, names: ColourNames) -> Iterator[Block]:
    annotation, place = placed.annotation, placed.place
    if place is None:
        yield heading_of(annotation, names, tr("not in the text any more; Enter places it here"), annotation, lost=True)
        yield from content_of(annotation, annotation)
        return
    target = Cursor(place.index, place.start)
    where = tr("the whole text") if annotation.anchor == WHOLE_TEXT else f"¶ {place.index + 1}"
    changed = f" · {tr('words changed')}" if placed.rule is Rule.APPROXIMATE else ""
    yield heading_of(annotation, names, where + changed, target)
    yield from content_of(annotation, target)


def heading_of(annotation: Annotation, names: ColourNames, where: str, target: object, *, lost: bool = False) -> Block:
    """The line over an entry: the colour's sign and name, where it stands, how old it is."""
    colour = annotation.colour
    label = f" {names.signs[colour]} {names[colour]} " if colour else f" ✎ {tr('note')} "
    style = MarkKind.of_colour(colour).value if colour else "title"
    text = f"{label} {where} · {age(annotation.modified)}"
    rest = (len(label), len(text), "warning" if lost else "quiet")
    return Block(text, target=target, spans=((0, len(label), style), rest), space=True)


def content_of(annotation: Annotation, target: object) -> Iterator[Block]:
    """The quote, the English that was marked, the note."""
    quote = _shortened(annotation.anchor.exact, LONGEST_QUOTE)
    if quote:
        yield Block(quote, base=int(has_arabic(quote)), style="arabic", target=target)
    if annotation.english:
        yield Block(_shortened(annotation.english, LONGEST_QUOTE), base=0, style="quiet", target=target)
    for line in _shortened(annotation.body, LONGEST_NOTE).splitlines():
        if line.strip():
            spans = tuple((start, end, "key") for start, end in tag_spans(line))
            yield Block(line, base=int(bool(begins_right_to_left(line))), target=target, spans=spans)


def age(moment: str, now: datetime | None = None) -> str:
    """How long ago a moment in ISO 8601 was, in one unit."""
    try:
        seconds = ((now or datetime.now(UTC)) - datetime.fromisoformat(moment)).total_seconds()
    except (TypeError, ValueError):
        return moment
    return next((tr(said, count=int(seconds // one)) for one, said in _AGES if seconds >= one), tr("now"))


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + "…"
