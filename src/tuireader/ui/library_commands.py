"""The commands of the library's screen. Owns the table; its bindings and its footer are made from it."""

from __future__ import annotations

from tuireader.ui.commands import APP, Command
from tuireader.wording import N_

LIBRARY = N_("Library")

LIBRARY_COMMANDS: tuple[Command, ...] = (
    Command("open", N_("read on where you were"), ("enter",), LIBRARY, N_("read")),
    Command("filter", N_("list only titles, authors and #tags with these words"), ("/",), LIBRARY, N_("filter")),
    Command("search", N_("search in all texts"), ("F",), LIBRARY, N_("search all")),
    Command("sort", N_("sort by another column"), ("s",), LIBRARY, N_("sort")),
    Command("tags", N_("give the text tags"), ("t",), LIBRARY, N_("tags")),
    Command("remove", N_("remove the text with its place and notes; U brings it back"), ("D",), LIBRARY, N_("remove")),
    Command("undo", N_("bring back what was removed"), ("U",), LIBRARY),
    Command("leave", N_("back to the text, or out"), ("q", "escape"), APP, N_("leave")),
)
