"""Which notes are meant: by colour, tag, words, day. Owns the conditions and how people write them; knows no screen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from msgspec import Struct

from tuireader.arabic.digits import to_ascii_digits
from tuireader.arabic.normalization import fold
from tuireader.document import Annotation, Colour
from tuireader.document.notes import tags
from tuireader.errors import ExportError
from tuireader.wording import tr

NO_COLOUR = "none"
_AGO = re.compile(r"(\d{1,4})([dwm])")
_DAYS = {"d": 1, "w": 7, "m": 30}
_SINCE = "since:"


class NoteFilter(Struct, frozen=True):
    """Takes what has any of the colours, all of the tags and all of the words, and was made or changed since then."""

    colours: frozenset[Colour | None] = frozenset()
    """None is a note without a colour; an empty set takes all."""
    tags: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    since: str = ""
    """ISO 8601 in UTC, to the second."""

    def takes(self, annotation: Annotation) -> bool:
        """Whether the annotation is meant. Tags and words are compared folded; a tag takes those below it too."""
        return (
            (not self.colours or annotation.colour in self.colours)
            and annotation.modified >= self.since
            and (not self.tags or _has_tags(annotation, self.tags))
            and (not self.words or _has_words(annotation, self.words))
        )


EVERY = NoteFilter()
"""Takes all."""


def _has_tags(annotation: Annotation, asked: tuple[str, ...]) -> bool:
    found = [fold(tag) for tag in tags(annotation.body)]
    wanted = [fold(tag.removeprefix("#")) for tag in asked]
    return all(any(tag == want or tag.startswith(f"{want}/") for tag in found) for want in wanted)


def _has_words(annotation: Annotation, words: tuple[str, ...]) -> bool:
    text = fold(f"{annotation.anchor.exact}\n{annotation.body}\n{annotation.english}")
    return all(fold(word) in text for word in words)


def colour_called(name: str, names: Mapping[Colour, str]) -> Colour | None:
    """The colour by the reader's name, its English name or its number; None for `none`.

    Raises:
        ExportError: No colour is called so.
    """
    asked = fold(name.strip())
    if asked == NO_COLOUR:
        return None
    for colour in Colour:
        if asked in (fold(names.get(colour, "")), colour.name.lower(), str(colour.value)):
            return colour
    known = ", ".join(names.get(colour, colour.name.lower()) for colour in Colour)
    known = f"{known}, {NO_COLOUR}"
    raise ExportError(
        tr("no colour is called {name}", name=name),
        tr("there are: {names}", names=known),
    )


def moment(text: str) -> str:
    """A day, a moment, or a time ago (7d, 2w, 3m) as ISO 8601 in UTC; a day begins where the reader is.

    Raises:
        ExportError: It is none of these.
    """
    asked = to_ascii_digits(text.strip())
    try:
        if ago := _AGO.fullmatch(asked):
            when = datetime.now(UTC) - timedelta(days=int(ago[1]) * _DAYS[ago[2]])
        else:
            when = datetime.fromisoformat(asked).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise ExportError(
            tr("{text} is no day", text=text), tr("a day is written 2026-11-23, a time ago 7d, 2w or 3m")
        ) from error
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


def read_filter(text: str, names: Mapping[Colour, str]) -> NoteFilter:
    """A filter as it is typed: `yellow #tag since:2026-11-01 words`; what is no name of a colour is a word.

    Raises:
        ExportError: What stands behind `since:` is no day.
    """
    colours: list[Colour | None] = []
    labels: list[str] = []
    words: list[str] = []
    since = ""
    for part in text.split():
        if part.startswith("#") and len(part) > 1:
            labels.append(part[1:])
        elif part.startswith(_SINCE):
            since = moment(part.removeprefix(_SINCE))
        else:
            try:
                colours.append(colour_called(part, names))
            except ExportError:
                words.append(part)
    return NoteFilter(frozenset(colours), tuple(labels), tuple(words), since)
