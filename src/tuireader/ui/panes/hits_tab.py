"""The hits of a search with what stands around them, one below the other. Owns wording and order; finds nothing."""

from __future__ import annotations

from tuireader.reading.desk import Desk
from tuireader.reading.search import MAX_HITS, Hit
from tuireader.reading.session import Cursor
from tuireader.reading.views import base_of
from tuireader.ui.panes.blocks import Block
from tuireader.wording import N_, tr, trn

BEFORE, AFTER = 15, 45
"""Hits that are listed before and behind the one at the cursor."""
FORMS = (
    ("كتاب", N_("however it is spelled")),
    ('"كِتاب"', N_("just as it is written")),
    ("lemma:كتب", N_("a word in all its forms")),
    ("root:ك ت ب", N_("all words of a root")),
    ("en:write", N_("by its English")),
    ("entity:Cairo", N_("a name; or PERSON, ORG, LOC")),
    ("note:#tag", N_("in your notes")),
    ("re:كت[اب]+", N_("a regular expression")),
)


def hit_blocks(desk: Desk, width: int) -> tuple[list[Block], int | None]:
    """The hits around the cursor, or what can be searched for, and the number of the block to be seen."""
    finding = desk.finding
    if finding.fault:
        return [Block(finding.fault, style="warning"), *_forms()], None
    here = finding.number_here()
    if here is None:
        said = (
            tr("Enter reads the words of the text") if finding.is_waiting else tr("Not found") if finding.query else ""
        )
        return [*([Block(said, style="title")] if said else []), *_forms()], None
    first = max(0, here - BEFORE)
    blocks = [Block(counted(len(finding.hits), here), style="title")]
    for number, hit in enumerate(finding.hits[first : here + AFTER], first):
        blocks.append(_line(desk, hit, width, here=number == here))
    return blocks, here - first + 1


def counted(count: int, here: int | None = None) -> str:
    """How many hits, and which one the cursor stands on."""
    if here is not None and count == MAX_HITS:
        return tr("Hit {number:,} of {count:,} or more", number=here + 1, count=count)
    if here is not None:
        return tr("Hit {number:,} of {count:,}", number=here + 1, count=count)
    return (
        tr("{count:,} or more hits", count=count) if count == MAX_HITS else trn("{count} hit", "{count:,} hits", count)
    )


def _line(desk: Desk, hit: Hit, width: int, *, here: bool) -> Block:
    from tuireader.reading.searching.concordance import in_context

    text = desk.opened.document.paragraphs[hit.index].text
    base = base_of(text, desk.opened.document)
    context = in_context(text, hit.start, hit.end, width=width, base=base)
    span = (context.start, context.end, "hit")
    target = Cursor(hit.index, hit.start)
    return Block(context.text, base=base, style="here" if here else "plain", target=target, spans=(span,))


def _forms() -> list[Block]:
    blocks = [Block(tr("What can be searched for"), style="title", space=True)]
    for form, meaning in FORMS:
        # Isolated, so that the form stands at the left whatever its letters are.
        text = f"\u2066{form}\u2069"
        blocks.append(Block(f"{text}  {tr(meaning)}", spans=((0, len(text), "key"), (len(text), 200, "quiet"))))
    return blocks
