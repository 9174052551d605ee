"""What is asked of the app by parts that do not know it. Owns the messages."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tuireader.reading.desk import Desk


@dataclass
class SourceWanted(Message):
    """A text is to be opened and read."""

    source: str
    place: tuple[int, int] | None = None
    """Paragraph and offset; without it, where it was left."""
    query: str = ""
    """What is searched for in it."""
    reload: bool = False
    """Whether a page is fetched though it is kept."""


@dataclass
class LibraryWanted(Message):
    """The list of all texts is to be shown."""


@dataclass
class SearchWanted(Message):
    """The search in all texts is to be shown."""


@dataclass
class TextWanted(Message):
    """Another text is to be read in the place of this one."""

    desk: Desk


class NothingToLeave(Message):
    """Esc was pressed where it leaves nothing."""
