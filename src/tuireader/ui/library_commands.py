"""The commands of the library's screen. Owns the table; its bindings and its footer are made from it."""

from __future__ import annotations

from tuireader.ui.commands import APP, Command

LIBRARY = "Library"

LIBRARY_COMMANDS: tuple[Command, ...] = (
    Command("open", "read on where you were", ("enter",), LIBRARY, "read"),
    Command("filter", "list only titles, authors and #tags with these words", ("/",), LIBRARY, "filter"),
    Command("search", "search in all texts", ("F",), LIBRARY, "search all"),
    Command("sort", "sort by another column", ("s",), LIBRARY, "sort"),
    Command("tags", "give the text tags", ("t",), LIBRARY, "tags"),
    Command("remove", "remove the text with its place and notes; U brings it back", ("D",), LIBRARY, "remove"),
    Command("undo", "bring back what was removed", ("U",), LIBRARY),
    Command("leave", "back to the text, or out", ("q", "escape"), APP, "leave"),
)
