"""What the lexicon keeps of a stem and of an affix: the dictionary's entry and what was worked out about it once.

Owns the two records and how a stem is written in the lexicon file; knows no file and no grammar.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Raw, msgpack

from tuireader.document.tokens import Upos
from tuireader.nlp.morphology.sources import Entry

DERIVED = "passive"
"""The source of a passive stem that we derived."""
WEAK = "weak"
"""The source of one whose letters are not those of the active."""
_COUNTED_AS_NOUN = frozenset(["ADJ", "ADV", "NUM"])
ADVERB = "adverb"
"""The source of a noun or adjective that is on our list of adverbs."""
ACCUSATIVE = "accusative"
"""The source of one whose indefinite accusative may be an adverb, as any may."""
RARE = "rare"
"""The source of a lemma on the list of those that live on the letters of usual words."""
COUNTED = "unit"
"""The source of an abbreviation that stands behind a number."""
OWN = "user"
"""The source of a stem of the reader's own."""


class Affix(NamedTuple):
    """A prefix or suffix; the fields of `Entry` that it has, and how usual it is."""

    key: str
    vocalized: str
    category: str
    gloss: str
    tags: str
    share: int = 0
    """Hundredths of the decimal logarithm of its share of running words."""


class Stem(NamedTuple):
    """A stem; up to `root` the fields of `Entry`."""

    key: str
    vocalized: str
    category: str
    gloss: str
    tags: str
    lemma: str
    root: str
    upos: Upos
    senses: str
    """English to be shown: at most three senses of the lemma in its base form, best first, parted by `; `."""
    plural: bool = False
    """A broken plural; its senses are those of the singular."""
    source: str = ""
    """Where it is from: the entity's type for a known name, `word` for our list of new words, OWN for the reader's,
    `passive` where it was derived; of the dictionary's, `listed` and `unlisted` say whether our senses name this part
    of speech, and `other` that it is the less likely one of two."""
    frequency: int = 0
    """Of lemma and part of speech: hundredths of the decimal logarithm of the count in a billion words; 0 unknown."""
    part: int = -30
    """How often the lemma is this part of speech where it may be others: hundredths of the logarithm of the share."""
    zipf: tuple[int, int, int] = (0, 0, 0)
    """How usual the English of its entry is, in hundredths: of the best sense, on the average, of the first."""

    @property
    def bare(self) -> bool:
        """Whether the text leaves out the hamza that it begins with."""
        return self.key[:1] == "A" and self.vocalized[:1] in ("<", ">", "|")


def frequency_class(upos: str) -> str:
    """The part of speech under which a lemma is counted: a noun that stands as an adjective or adverb is the same."""
    return "NOUN" if upos in _COUNTED_AS_NOUN else upos


class Listed(NamedTuple):
    """A stem as the lexicon file has it, taken apart when it is asked for: most are only asked for their category."""

    category: str
    packed: Raw

    @property
    def stem(self) -> Stem:
        """Taken apart."""
        return _unpacked(self.packed)


_encoder = msgpack.Encoder()
_unpacked = msgpack.Decoder(Stem).decode
unpacked = msgpack.Decoder(list[Stem]).decode
"""The stems that `packed` was given."""
listed_in = msgpack.Decoder(list[Listed]).decode
"""The stems of a row of the lexicon file."""


def packed(stems: Sequence[Stem]) -> bytes:
    """Stems in a sixth of the room."""
    return _encoder.encode(stems)


def listed_row(stems: Iterable[Stem]) -> bytes:
    """A row for the lexicon file."""
    return _encoder.encode([(stem.category, stem) for stem in stems])


def affix(entry: Entry, share: int = 0) -> Affix:
    """The record of a prefix or suffix entry."""
    return Affix(entry.key, entry.vocalized, entry.category, entry.gloss, entry.tags, share)
