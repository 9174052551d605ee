"""What is asked of the app by parts that do not know it. Owns the messages."""

from __future__ import annotations

from textual.message import Message

from tuireader.reading.desk import Desk


class SourceWanted(Message):
    """A text is to be opened and read."""

    def __init__(
        self, source: str, place: tuple[int, int] | None = None, query: str = "", *, reload: bool = False
    ) -> None:
        """What is opened, and how.

        Args:
            source: Where it is read from.
            place: Paragraph and offset; without it, where it was left.
            query: What is searched for in it.
            reload: Whether a page is fetched though it is kept.
        """
        super().__init__()
        self.source = source
        self.place = place
        self.query = query
        self.reload = reload


class LibraryWanted(Message):
    """The list of all texts is to be shown."""


class SearchWanted(Message):
    """The search in all texts is to be shown."""


class TextWanted(Message):
    """Another text is to be read in the place of this one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk


class NothingToLeave(Message):
    """Esc was pressed where it leaves nothing."""
