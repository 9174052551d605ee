"""What stands inside a line of OpenITI mARkdown and is no text: pages, milestones, tags of names. Owns their syntax."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tuireader.document import Emphasis, EntityType, Mention

_PAGE = re.compile(r"Page(?:Beg|End)?V(\d+)P(\d+)[A-Z]?(?![0-9A-Za-z])")
_MILESTONE = re.compile(r"m(?<![0-9A-Za-z]m)s\d{1,6}[A-Z]?(?![0-9A-Za-z])")
_LONG_MILESTONE = re.compile(r"M(?<![0-9A-Za-z]M)ilestone300(?![0-9A-Za-z])")
"""An expression that begins with a letter and looks back from there is found ten times as fast as the other way."""
_NOTE = re.compile(r"NoteV\d+P\d+N0*(\d+)")
_NAME = re.compile(r"@(PER|P|TOP|T|SOC|S|SRC)(\d)(\d)")
_TYPES = {
    "PER": EntityType.PERSON, "P": EntityType.PERSON, "TOP": EntityType.LOC, "T": EntityType.LOC,
    "SOC": EntityType.MISC, "S": EntityType.MISC, "SRC": EntityType.MISC,
}  # fmt: skip
_TAG = re.compile(
    r"@[A-Z]{2,}@(?:[A-Za-z]\w*@)?"  # @MATN@ where it parts nothing, @USER@CATEGORY_OTHER@
    r"|@[A-Z]+\d*(?![^\W\d_])"  # @YB597
    r"|\$[A-Z]{3}(?:_[A-Z]{3})?\$|#\$#[A-Z]+\d*#?|#~:?\w+[:~]#?"
)
_AYA = {"@QB@": True, "@QE@": False}
_AROUND = re.compile(r"@(?:Q[BE]@|(?:PER|P|TOP|T|SOC|S|SRC)\d\d(?!\d))")
_PUNCTUATION = '.,،؛;:؟?!»)]}"”'


class Line(NamedTuple):
    """A line without its marks, white space as single blanks."""

    text: str
    pages: tuple[str, ...] = ()
    """The pages that end in it, as people cite them."""
    mentions: tuple[Mention, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    """Quotations of the Quran, as they are tagged."""


def read_line(raw: str) -> Line:
    """A line as it stands in the file."""
    pages: tuple[str, ...] = ()
    bare = raw
    # Looking for a string costs little beside looking for an expression, and most lines have none of them.
    if "Page" in raw:
        pages = tuple([_cited(*found) for found in _PAGE.findall(raw)])
        bare = _PAGE.sub(_joint, raw)
    if "ms" in raw:
        bare = _MILESTONE.sub(" ", bare)
    if "Milestone300" in raw:
        bare = _LONG_MILESTONE.sub(" ", bare)
    if "NoteV" in raw:
        bare = _NOTE.sub(r"[\1]", bare)
    if "@" not in bare and "$" not in bare and "#" not in bare:
        return Line(" ".join(bare.split()), pages)
    words = _AROUND.sub(lambda found: f" {found[0]} ", bare)
    return _tagged(_keep_known(words).split(), pages)


def _joint(found: re.Match[str]) -> str:
    """A mark between words leaves a blank; one that a word goes on behind leaves nothing."""
    text, start, end = found.string, found.start(), found.end()
    return "" if text[start - 1 : start].strip() and text[end : end + 1].strip() else " "


@lru_cache(maxsize=16)
def _cited(volume: str, page: str) -> str:
    number = f"p. {int(page[:9])}"
    return f"vol. {int(volume[:9])}, {number}" if int(volume[:9]) else number


def _keep_known(words: str) -> str:
    """Without the tags that say nothing of a span of the text."""
    return _TAG.sub(lambda found: found[0] if found[0] in _AYA or _NAME.fullmatch(found[0]) else " ", words)


def _tagged(words: list[str], pages: tuple[str, ...]) -> Line:
    text: list[str] = []
    at = 0
    mentions: list[Mention] = []
    emphasis: list[Emphasis] = []
    open_names: list[_Open] = []
    aya: int | None = None
    for word in words:
        if word in _AYA:
            if aya is not None and at - 1 > aya:
                emphasis.append(Emphasis(aya, at - 1))
            aya = at if _AYA[word] else None
            continue
        if word[0] == "@" and (found := _NAME.fullmatch(word)):
            open_names.append(_Open(_TYPES[found[1]], int(found[2]), int(found[3])))
            continue
        if open_names:
            for name in open_names:
                name.take(at, word)
            mentions += [mention for name in open_names if (mention := name.mention)]
            open_names = [name for name in open_names if name.left > 0]
        text.append(word)
        at += len(word) + 1
    return Line(" ".join(text), pages, tuple(sorted(mentions, key=lambda one: one.start)), tuple(emphasis))


class _Open:
    """A tag that waits for the words it names."""

    def __init__(self, kind: EntityType, prefix: int, words: int) -> None:
        self._kind = kind
        self._prefix = prefix
        self.left = words
        self._start: int | None = None
        self.mention: Mention | None = None

    def take(self, at: int, word: str) -> None:
        if self._start is None:
            self._start = at + (self._prefix if self._prefix < len(word) else 0)
        self.left -= 1
        end = at + len(word.rstrip(_PUNCTUATION))
        if self.left == 0 and end > self._start:
            self.mention = Mention(self._start, end, type=self._kind)
