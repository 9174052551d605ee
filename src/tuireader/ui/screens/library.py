"""The library's screen: what was opened, and where one was. Owns what is asked there; the library answers."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingsMap
from textual.screen import Screen

from tuireader.arabic.cleaning import visible
from tuireader.errors import TuiReaderError
from tuireader.reading.library import Entry, Library, Order, shown_source
from tuireader.reading.opening import SAMPLE
from tuireader.reading.shelving import Shelving
from tuireader.ui.library_commands import LIBRARY_COMMANDS
from tuireader.ui.messages import SearchWanted, SourceWanted
from tuireader.ui.panes.bars import Footer, Header
from tuireader.ui.panes.blocks import Block, BlockList
from tuireader.ui.panes.prompt import Prompt
from tuireader.ui.panes.shelf import Shelf, column_names
from tuireader.wording import N_, direction, tr, trn

FIRST_VISIT = N_(
    "These samples come with tuireader; tuireader FILE opens a text of your own, and it stands here from then on."
)
NOTHING = N_("Nothing fits; Esc lists everything again.")
EMPTY = N_("There is no file in this folder; tuireader FILE opens one from elsewhere.")


class LibraryScreen(Screen[None]):
    """Lists the library, or a folder."""

    def __init__(self, shelving: Shelving, library: Library, notices: list[str]) -> None:
        super().__init__()
        self._shelving = shelving
        self._library = library
        self._notices = notices
        self._order = Order.OPENED
        self._words = ""
        self._header = Header()
        self._names = BlockList(id="names")
        self._about = BlockList(id="about")
        self._shelf = Shelf()
        self._where = BlockList(id="where")
        self._footer = Footer(LIBRARY_COMMANDS)
        self._prompt = Prompt()
        self._bindings.key_to_bindings |= BindingsMap(
            Binding(key, f"command({command.name!r})", command.help, show=False)
            for command in LIBRARY_COMMANDS
            for key in command.keys
            if key != "enter"
        ).key_to_bindings

    def compose(self) -> ComposeResult:
        """Header, names of the columns, the texts, footer or prompt."""
        yield self._header
        yield self._names
        yield self._about
        yield self._shelf
        yield self._where
        yield self._footer
        yield self._prompt

    def on_mount(self) -> None:
        """Begin at what was read last."""
        self._names.can_focus = self._about.can_focus = self._where.can_focus = False
        folder = self._library.folder
        self._header.heading = (folder.name if folder else tr("Library"), direction())
        self._shelf.focus()
        if self._notices:
            self._footer.say(" · ".join(self._notices), warning=True)

    def on_screen_resume(self) -> None:
        """What was read meanwhile stands in another place now."""
        self._fill()

    def on_resize(self) -> None:
        """Other columns have room."""
        self._fill()

    def _fill(self) -> None:
        if not self.is_mounted or not self.size.width:
            return
        try:
            entries = self._library.entries(self._order, self._words)
        except TuiReaderError as error:
            self._footer.say(str(error), warning=True)
            return
        self._shelf.list_entries(entries, self._shelf.chosen)
        self._names.show([Block(column_names(self.size.width, self._order)[1:-1], base=0, style="quiet")])
        about = self._about_entries(entries)
        self._about.display = bool(about)
        self._about.show([Block(tr(about), style="title")])
        count = trn("{count} text", "{count} texts", len(entries)) + tr(" · by {order}", order=tr(self._order.value))
        self._header.place = f"{count} · {self._words}" if self._words else count

    def _about_entries(self, entries: list[Entry]) -> str:
        if not entries:
            return NOTHING if self._words else EMPTY
        new = all((entry.source or "").startswith(SAMPLE) for entry in entries)
        return FIRST_VISIT if new and not self._words else ""

    @on(Shelf.Moved)
    def _say_where(self) -> None:
        """Two texts may have one title: their files tell them apart."""
        entry = self._shelf.chosen
        source = (entry.source or "") if entry else ""
        self._where.show([Block(visible(shown_source(source)), base=0, style="quiet")])

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a question is asked every key is its answer."""
        return not (action == "command" and self._prompt.display)

    def action_command(self, name: str) -> None:
        """Do a command of the table."""
        commands = {
            "open": self._shelf.action_open,
            "filter": self._filter,
            "search": lambda: self.app.post_message(SearchWanted()),
            "sort": self._sort,
            "tags": self._tag,
            "remove": self._remove,
            "undo": self._undo,
            "leave": self._leave,
        }
        commands[name]()

    @on(BlockList.Opened)
    def _opened(self, message: BlockList.Opened) -> None:
        message.stop()
        if isinstance(message.target, Entry):
            self._open(message.target)

    def _open(self, entry: Entry) -> None:
        if entry.source is None:
            self._footer.say(
                tr("it came in on standard input and cannot be opened again; its notes are kept"), warning=True
            )
            return
        self.app.post_message(SourceWanted(entry.source))

    def _filter(self) -> None:
        before = self._words

        def changed(typed: str) -> None:
            self._words = typed
            self._fill()

        def done(typed: str | None) -> None:
            self._words = before if typed is None else typed
            self._fill()
            self._shelf.focus()

        self._prompt.ask(tr("List titles, authors, #tags"), changed=changed, done=done)

    def _sort(self) -> None:
        orders = list(Order)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._fill()

    def _tag(self) -> None:
        entry = self._shelf.chosen
        if entry is None or entry.text_id is None:
            self._footer.say(tr("only a text that was opened takes tags"), warning=True)
            return

        def done(typed: str | None) -> None:
            if typed is not None and self._kept(lambda: self._library.tag(entry, typed)):
                self._fill()
            self._shelf.focus()

        present = " ".join(f"#{tag}" for tag in entry.tags)
        self._prompt.ask(tr("Tags in place of {tags}", tags=present) if present else tr("Tags"), done=done)

    def _remove(self) -> None:
        entry = self._shelf.chosen
        if entry is None or not self._library.remove(entry):
            self._footer.say(tr("only a text that was opened can be removed"), warning=True)
            return
        self._fill()
        said = (
            trn("removed and its note", "removed and its {count} notes", entry.notes) if entry.notes else tr("removed")
        )
        self._footer.say(tr("{removed}; U brings it back, until you leave", removed=said))

    def _undo(self) -> None:
        self._footer.say(tr("brought back") if self._library.undo() else tr("nothing to bring back"))
        self._fill()

    def settle(self) -> None:
        """Let go for good of what was removed."""

        def removed() -> None:
            for entry in self._library.settle():
                self._shelving.index.remove(entry.content)

        self._kept(removed)

    def _leave(self) -> None:
        if self._words:
            self._words = ""
            self._fill()
            return
        self.settle()
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.exit()

    def _kept(self, change: object) -> bool:
        assert callable(change)
        try:
            change()
        except TuiReaderError as error:
            self._footer.say(str(error), warning=True)
            return False
        return True
