"""Tables of a text and its English, parted by tabs. Owns which column is what."""

from __future__ import annotations

from tuireader.arabic.cleaning import clean_text
from tuireader.errors import SourceError
from tuireader.loaders.decoding import decode_text
from tuireader.loaders.gathering import Gathering
from tuireader.loaders.loaded import Loaded
from tuireader.loaders.pairs import Pair, arabic_column, gather_pairs
from tuireader.wording import N_, tr

_SAMPLE = 200
_ARABIC = frozenset(["ar", "arabic", "العربية"])
_ENGLISH = frozenset(["en", "english", "الإنجليزية"])
_HINT = N_("it needs a column of Arabic and one of English, with a tab between")


def load(data: bytes) -> Loaded:
    """Read a table; its first line may name the columns `ar` and `en`, else the letters tell them.

    Raises:
        SourceError: No line has a tab.
    """
    decoded = decode_text(data)
    rows = [line.split("\t") for line in clean_text(decoded.text).split("\n") if line.strip()]
    if not any(len(row) > 1 for row in rows):
        raise SourceError(tr("no line of the table has a tab"), tr(_HINT))
    arabic, english, named = _columns(rows)
    gathering = Gathering()
    gather_pairs((Pair(_cell(row, arabic), _cell(row, english)) for row in rows[named:]), gathering)
    return gathering.loaded(notice=decoded.notice)


def _columns(rows: list[list[str]]) -> tuple[int, int, int]:
    """The columns of Arabic and of English, and how many rows only name them."""
    names = [cell.strip().lower() for cell in rows[0]]
    arabic = next((number for number, name in enumerate(names) if name in _ARABIC), None)
    english = next((number for number, name in enumerate(names) if name in _ENGLISH), None)
    if arabic is not None and english is not None:
        return arabic, english, 1
    arabic = arabic_column(rows[:_SAMPLE])
    return arabic, 1 if arabic == 0 else 0, 0


def _cell(row: list[str], number: int) -> str:
    return row[number] if number < len(row) else ""
