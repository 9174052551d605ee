"""The Entities tab: who and what is named, those of the paragraph first, then all by type. Owns wording and order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tuireader.document import EntityType
from tuireader.reading.desk import Desk
from tuireader.reading.entities import Named
from tuireader.ui.panes.blocks import Block
from tuireader.wording import N_, tr

KEYS = "/xXsc"
"""What is done with the list while it has the focus."""
GROUPS = {
    EntityType.PERSON: N_("People"),
    EntityType.ORG: N_("Organizations"),
    EntityType.LOC: N_("Places"),
    EntityType.PRODUCT: N_("Products"),
    EntityType.EVENT: N_("Events"),
    EntityType.NORP: N_("Peoples and creeds"),
    EntityType.MISC: N_("Other names"),
    EntityType.DATE: N_("Dates"),
    EntityType.TIME: N_("Times"),
    EntityType.MONEY: N_("Money"),
    EntityType.PERCENT: N_("Shares"),
    EntityType.QUANTITY: N_("Quantities"),
}
_HINT = N_("Enter next place · / filter · x hide its type · s only so far · c correct")
_NOBODY = N_("Nobody and nothing is named in this text, as far as it was found.")


class EntityChoice(NamedTuple):
    """An entity in the list."""

    id: str


def entity_blocks(desk: Desk) -> tuple[list[Block], int | None]:
    """The blocks, and the number of the one that belongs to the cursor."""
    directory, cursor = desk.directory, desk.session.place()
    if directory.is_wanting(cursor.index):
        return [Block(tr("Looking for names …"), style="quiet")], None
    listed, here = directory.listed(cursor), desk.entity_here()
    near = [one for one in listed if any(place.index == cursor.index for place in one.places)]
    blocks = [*_narrowed(desk), Block(tr("In paragraph {number}", number=cursor.index + 1), style="title")]
    reveal = 0
    for one in near:
        if here is one:
            reveal = len(blocks)
        blocks.append(_line(one, here))
    if not near:
        blocks.append(Block(tr("no names"), style="quiet"))
    blocks += _groups(listed, here)
    if listed or directory.query or directory.hidden or directory.only_so_far:
        blocks.append(Block(tr(_HINT), style="quiet", space=True))
    else:
        blocks.append(Block(tr(_NOBODY), style="quiet", space=True))
    return blocks, reveal


def _narrowed(desk: Desk) -> Iterator[Block]:
    """What keeps names out of the list."""
    directory = desk.directory
    said = [tr("with “\u2068{query}\u2069”", query=directory.query)] if directory.query.strip() else []
    if directory.only_so_far:
        said.append(tr("only so far"))
    if directory.hidden:
        hidden = [tr(GROUPS[kind]) for kind in EntityType if kind in directory.hidden]
        said.append(tr("without {types}", types=" · ".join(hidden)))
    if said:
        more = f" · {tr('X shows all types')}" if directory.hidden else ""
        yield Block(" · ".join(said) + more, style="quiet")


def _groups(listed: Sequence[Named], here: Named | None) -> Iterator[Block]:
    for kind, group in groupby(listed, key=lambda one: one.entity.type):
        members = list(group)
        title = tr(GROUPS[kind])
        count = f"  {len(members)}"
        yield Block(title + count, style="title", space=True, spans=((len(title), len(title + count), "quiet"),))
        yield from (_line(one, here) for one in members)


def _line(one: Named, here: Named | None) -> Block:
    """`≈ Midjourney  ميدجورني  10 · ¶1`: the name in both languages, how often, where first."""
    name, sign = one.entity.name, one.sign
    # Isolated: a date ends in a number, and the count follows, which would run together with the Arabic.
    parts = [
        part for part in (one.english, f"\u2067{name.ar}\u2069" if name.ar and name.ar != name.en else None) if part
    ]
    text = sign + "  ".join(parts)
    times = f"{len(one.places)} · " if len(one.places) > 1 else ""
    count = f"  {times}¶{one.places[0].index + 1}"
    named = (len(sign), len(sign) + len(parts[0]) if parts else 0, "name")
    spans = ((0, len(sign), "quiet"), named, (len(text), len(text) + len(count), "quiet"))
    style = "here" if here is not None and one.entity.id == here.entity.id else "plain"
    return Block(text + count, target=EntityChoice(one.entity.id), style=style, spans=spans)
