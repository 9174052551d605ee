"""Notes as a Kindle's `My Clippings.txt`. Owns its five lines; knows no file.

Its readers look for English words in the second line and for the text in the fourth, and take no other: so everything
is on one line. A note is an entry of its own behind the highlight that it stands on. Moments are those of UTC.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from tuireader.exporters.bundle import ExportBundle, ExportEntry
from tuireader.exporters.plain import line

END = "=========="
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""Written out here: those of `strftime` are the locale's."""


def to_clippings(bundles: Sequence[ExportBundle]) -> str:
    """The entries one behind the other, each closed by a line of ten equals signs."""
    return "".join(text for bundle in bundles for entry in bundle.entries for text in _entries(entry, bundle))


def _entries(entry: ExportEntry, bundle: ExportBundle) -> Iterator[str]:
    quote, body = line(entry.quote), line(entry.annotation.body)
    if quote:
        yield _clipping("Highlight", quote, entry, bundle)
    if body:
        yield _clipping("Note", body, entry, bundle)


def _clipping(kind: str, text: str, entry: ExportEntry, bundle: ExportBundle) -> str:
    title = f"{line(bundle.name)} ({line(bundle.author)})" if bundle.author else line(bundle.name)
    place = f"on page {entry.number} | location {entry.number}" if entry.number else "on page 0 | location 0"
    about = f"- Your {kind} {place} | Added on {_date(entry.annotation.created)}"
    return "\r\n".join((title, about, "", text, END, ""))


def _date(moment: str) -> str:
    """Monday, April 21, 2014 10:08:07 PM."""
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return line(moment)
    day = f"{_DAYS[when.weekday()]}, {_MONTHS[when.month - 1]} {when.day}, {when.year}"
    return f"{day} {when.hour % 12 or 12}:{when:%M:%S} {'PM' if when.hour >= 12 else 'AM'}"
