"""The Summary tab: the text or chapter in short, its keywords, then a line a paragraph. Owns wording and order.

In the language of the view at the cursor. What an author wrote is shown as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from tuireader.document import ParagraphKind, Summary
from tuireader.nlp.protocols import Keyword
from tuireader.reading.config import LEAST_PANEL
from tuireader.reading.desk import Desk
from tuireader.reading.kept_layers import PART
from tuireader.reading.session import Cursor
from tuireader.reading.views import View, base_of
from tuireader.ui.panes.blocks import Block
from tuireader.wording import tr

_BULLET = "•"
_NO_BREAK = "\u00a0"
_BESIDE = 4
"""Cells of the panel beside a pair: the edges of the list, a blank, the dot behind it."""


def summary_blocks(desk: Desk) -> tuple[list[Block], int | None]:
    """The blocks, and the number of the one that belongs to the cursor."""
    english = desk.session.view(desk.session.cursor.index) is View.GLOSS
    blocks = [*_overview(desk, english=english)]
    blocks.append(Block(tr("Paragraph by paragraph"), style="title", space=bool(blocks)))
    reveal = None
    for index in desk.digest.near(desk.session.cursor.index):
        summary = desk.digest.summary(index)
        said = _side(summary, english=english)
        if not said:
            continue
        here = index == desk.session.cursor.index
        if here:
            reveal = len(blocks)
        heading = desk.opened.document.paragraphs[index].kind is ParagraphKind.HEADING
        style = "here" if here else "title" if heading else "plain"
        base = 0 if english else base_of(said, desk.opened.document)
        number = str(index + 1) if base == 0 else desk.numerals.written(index + 1, desk.display)
        blocks.append(Block(f"{number}  {said}", base=base, style=style, target=_place(index, summary)))
    if blocks[-1].target is None and not desk.digest.is_wanting(desk.session.cursor.index):
        blocks.append(Block(tr("There is no sentence here to make a line of."), style="quiet"))
    progress = desk.reading_through.progress
    if progress is not None and progress[1] > PART:
        blocks.append(
            Block(tr("reading {done:,} of {count:,} …", done=progress[0], count=progress[1]), style="quiet", space=True)
        )
    elif desk.digest.is_wanting(desk.session.cursor.index):
        blocks.append(Block(tr("reading …"), style="quiet"))
    return blocks, reveal


def _overview(desk: Desk, *, english: bool) -> Iterator[Block]:
    """What the author says of the text; else the telling lines of it or, in a long one, of the chapter."""
    index, digest = desk.session.cursor.index, desk.digest
    overview = digest.overview(index)
    whole = _side(desk.opened.document.summary, english=english)
    if whole:
        yield Block(tr("The text"), style="title")
        yield from (Block(line, base=0 if english else 1) for line in whole.splitlines() if line.strip())
    if overview is None:
        return
    lines = [(one, said) for one in overview.told if (said := _side(digest.summary(one), english=english))]
    if lines:
        title = tr("The text") if len(digest.chapters) == 1 else tr("This part")
        yield Block(title, style="title", space=bool(whole))
    for one, said in lines:
        base = 0 if english else base_of(said, desk.opened.document)
        yield Block(f"{_BULLET} {said}", base=base, target=_place(one, digest.summary(one)))
    if overview.keywords:
        yield Block(tr("Keywords"), style="title", space=True)
        words = [_keyword(word, english=english) for word in overview.keywords]
        yield Block(f"{_NO_BREAK}· ".join(words), base=0 if english else 1, style="quiet")


def _keyword(word: Keyword, *, english: bool) -> str:
    # Isolated, so that each stays together in a line of the other direction.
    arabic = f"\u2067{word.lemma}\u2069"
    if not word.english:
        return arabic
    pair = (word.english, arabic) if english else (arabic, f"\u2066{word.english}\u2069")
    # At a line's end the two do not part, nor do the words of either where even a narrow panel has room for all.
    whole = _NO_BREAK.join(pair)
    return whole.replace(" ", _NO_BREAK) if len(whole) <= LEAST_PANEL - _BESIDE else whole


def _side(summary: Summary | None, *, english: bool) -> str | None:
    if summary is None:
        return None
    return summary.en if english else summary.ar


def _place(index: int, summary: Summary | None) -> Cursor:
    """Where a line was taken from; the start of the paragraph where that is not known."""
    return Cursor(index, summary.spans[0].start if summary is not None and summary.spans else 0)
