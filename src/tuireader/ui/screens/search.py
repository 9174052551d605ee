"""Search in all texts: a question and what it finds, text by text. Owns the list; the index finds."""

from __future__ import annotations

from itertools import groupby
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tuireader.arabic.characters import has_arabic
from tuireader.arabic.cleaning import visible
from tuireader.document import Span
from tuireader.errors import TuiReaderError
from tuireader.reading.library_search import LISTED, Found, find_in_library
from tuireader.reading.shelving import Shelving
from tuireader.ui.commands import APP, FIND, Command
from tuireader.ui.messages import SourceWanted
from tuireader.ui.panes.bars import Footer, Header
from tuireader.ui.panes.blocks import Block, BlockList
from tuireader.ui.panes.prompt import Prompt
from tuireader.wording import N_, direction, tr, trn

BEFORE, AFTER = 60, 140
"""Code points of a passage that are shown before and behind the first word that was found."""
COMMANDS = (
    Command("open", N_("open the text there"), ("enter",), FIND, N_("open there")),
    Command("ask", N_("search for something else"), ("/", "F"), FIND, N_("search again")),
    Command("leave", N_("back"), ("q", "escape"), APP, N_("back")),
)
ABOUT = (
    N_("Words are found however they are spelled, also with what is attached to them."),
    N_('In quotes they are found as they stand: "مجلس الأمن"; lemma:كتب finds all forms in annotated texts.'),
)
EMPTY = N_("No text was read yet: each stands here a moment after it was opened.")


class SearchScreen(Screen[None]):
    """Asks as soon as it is there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash,F", "command('ask')", show=False),
        Binding("q,escape", "command('leave')", show=False),
    ]

    def __init__(self, shelving: Shelving) -> None:
        super().__init__()
        self._shelving = shelving
        self._query = ""
        self._header = Header()
        self._list = BlockList()
        self._footer = Footer(COMMANDS)
        self._prompt = Prompt()

    def compose(self) -> ComposeResult:
        """Header, what was found, footer or prompt."""
        yield self._header
        yield self._list
        yield self._footer
        yield self._prompt

    def on_mount(self) -> None:
        """Ask."""
        self._header.heading = (tr("Search in all texts"), direction())
        self._list.drawn_as = self._shelving.display
        self._find("")
        self._ask()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a question is asked every key is its answer."""
        return not (action == "command" and self._prompt.display)

    def action_command(self, name: str) -> None:
        """Do a command of the table."""
        {"open": self._list.action_open, "ask": self._ask, "leave": self._leave}[name]()

    def _leave(self) -> None:
        self.app.pop_screen()

    def _ask(self) -> None:
        def done(typed: str | None) -> None:
            if typed is None:
                self._leave()
            else:
                self._list.focus()

        self._prompt.ask(tr("Search in all texts"), changed=self._find, done=done)

    def _find(self, query: str) -> None:
        self._query = query
        try:
            index = self._shelving.index
            found = find_in_library(index, query)
            texts = index.count()
        except TuiReaderError as error:
            self._list.show([Block(str(error), style="warning")])
            return
        said = ""
        if found:
            count = len({one.passage.content for one in found})
            passages = trn("{count} passage", "{count} passages", len(found))
            where = trn("{count} text", "{count} texts", count)
            best = tr("the best {passages} in {texts}", passages=passages, texts=where)
            every = tr("{passages} in {texts}", passages=passages, texts=where)
            said = best if len(found) == LISTED else every
        elif len(query.strip()) > 1:
            said = tr("not found")
        self._prompt.tell(said)
        # The question stays in sight when it is not being asked any more.
        asked = f"{visible(query.strip())} · {said}" if said else ""
        self._header.place = asked or trn("{count} text", "{count} texts", texts)
        about = ABOUT if texts else (EMPTY, *ABOUT)
        self._list.show(list(_blocks(found)) or [Block(tr(line), style="quiet") for line in about])

    @on(BlockList.Opened)
    def _opened(self, message: BlockList.Opened) -> None:
        message.stop()
        found = message.target
        if isinstance(found, Found):
            if found.passage.source is None:
                return
            offset = found.spans[0].start if found.spans else 0
            place = (found.passage.number, offset)
            self.app.post_message(SourceWanted(found.passage.source, place=place, query=self._query))


def _blocks(found: list[Found]) -> list[Block]:
    blocks: list[Block] = []
    for _, group in groupby(found, key=lambda one: one.passage.content):
        passages = list(group)
        first = passages[0].passage
        title = visible(" · ".join(filter(None, (first.title, first.author))))
        blocks.append(Block(title, base=int(has_arabic(title)), style="heading", space=bool(blocks)))
        for one in passages:
            text, spans = excerpt(one.passage.body, one.spans)
            marked = tuple((span.start, span.end, "hit") for span in spans)
            blocks.append(Block(text, base=int(has_arabic(text)), target=one, spans=marked))
    return blocks


def excerpt(body: str, spans: tuple[Span, ...]) -> tuple[str, list[Span]]:
    """The part of a passage around the first words that were found, and where they stand in it."""
    first = spans[0].start if spans else 0
    start = 0 if first <= BEFORE else body.find(" ", first - BEFORE, first) + 1 or first
    end = len(body) if len(body) <= first + AFTER else max(first + 1, body.rfind(" ", first, first + AFTER))
    opening, closing = "… " if start else "", " …" if end < len(body) else ""
    shift = len(opening) - start
    inside = [Span(span.start + shift, span.end + shift) for span in spans if start <= span.start and span.end <= end]
    return opening + " ".join(body[start:end].split("\n")) + closing, inside
