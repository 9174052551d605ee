"""The side panel: a line of tabs over a list. Owns which tab is open and when it is filled; the tabs say with what."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive
from textual.strip import Strip

from tuireader.ui.panes.bars import Bar, in_a_row, line_of, said
from tuireader.ui.panes.blocks import BlockList
from tuireader.ui.panes.tabs import Listed, Tab
from tuireader.wording import N_, tr

SHORT_LABELS = {
    Tab.SUMMARY: N_("Sum"),
    Tab.ENTITIES: N_("Who"),
    Tab.WORD: N_("Word"),
    Tab.NOTES: N_("Notes"),
    Tab.CONTENTS: N_("Toc"),
    Tab.HITS: N_("Hits"),
}
ALWAYS = tuple(tab for tab in Tab if tab is not Tab.HITS)


class TabBar(Bar):
    """The names of the tabs; a click opens one."""

    tab: reactive[Tab] = reactive(Tab.SUMMARY)
    tabs: reactive[tuple[Tab, ...]] = reactive(ALWAYS)

    def render_line(self, y: int) -> Strip:
        """All names, short ones where the long ones do not fit."""
        width, looks = self.size.width, self._looks
        labels = {tab: tr(tab.value) for tab in self.tabs}
        if sum(line_of(label).width + 2 for label in labels.values()) > width:
            labels = {tab: tr(SHORT_LABELS[tab]) for tab in self.tabs}
        items = []
        for tab in self.tabs:
            style = looks.over("tab-open" if tab is self.tab else "tab")
            click = Style(meta={"@click": f"screen.open_tab('{tab.value}')"})
            items.append([Segment(" ", style + click), *said(f"{labels[tab]} ", style + click)])
        return in_a_row(items, width, looks.base)


class SidePanel(Vertical):
    """Shows one tab, filled by `fill` when it is open and something changed."""

    def __init__(self, fill: Callable[[Tab], Listed], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._fill = fill
        self._bar = TabBar(id="tabs")
        self._before_hits = Tab.SUMMARY
        self.list = BlockList(id="list")

    def compose(self) -> ComposeResult:
        """The tabs over the list."""
        yield self._bar
        yield self.list

    @property
    def tab(self) -> Tab:
        """The open tab."""
        return self._bar.tab

    def open(self, tab: Tab) -> None:
        """Open a tab."""
        self._bar.tab = tab
        self.fill()

    def step(self, step: int) -> None:
        """Open the next or previous tab."""
        tabs = self._bar.tabs
        self.open(tabs[(tabs.index(self.tab) + step) % len(tabs)])

    def show_hits(self, *, on: bool) -> None:
        """Have a tab for the hits and open it; without it, open the one that was open before."""
        if on and self._bar.tabs is ALWAYS:
            self._before_hits, self._bar.tabs = self.tab, tuple(Tab)
            self.open(Tab.HITS)
        elif not on:
            self._bar.tabs = ALWAYS
            if self.tab is Tab.HITS:
                self.open(self._before_hits)

    def fill(self) -> None:
        """Fill the open tab anew; nothing is made while the panel is closed."""
        if self.display:
            listed = self._fill(self.tab)
            self.list.keys = listed.keys
            self.list.show(listed.blocks, reveal=listed.reveal)
