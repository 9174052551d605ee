"""Who and what is named in a text, gathered for a list. Owns the grouping and what is shown; finding is nlp/'s.

Nothing is gathered before it is asked for; a long text is gathered in stretches, and `steps` may do it in any thread.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from threading import Lock

from msgspec import Struct
from msgspec.structs import replace

from tuireader.arabic.normalization import fold
from tuireader.document import Entity, EntityType, Mention, Name, Paragraph, Span
from tuireader.reading.figures import readable
from tuireader.reading.kept_layers import PART, KeptLayers
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.session import Cursor

WHOLE_TEXT_PARAGRAPHS = PART
"""A longer text is gathered chapter by chapter, so to say: in stretches of this many paragraphs."""
AT_ONCE = 8000
"""Code points of a stretch that is gathered while one waits."""
_UNSURE = "≈ "
_ORDER = {kind: place for place, kind in enumerate(EntityType)}
"""Lists have the types in the order in which they are declared."""


class Named(Struct, frozen=True):
    """An entity and where it is mentioned."""

    entity: Entity
    places: tuple[Cursor, ...]
    """Paragraph and offset of each mention, in order."""
    ends: tuple[int, ...] = ()
    """Where each mention ends in its paragraph."""
    doubtful: bool = False
    """Whether none of its mentions is sure."""

    @property
    def sign(self) -> str:
        """What stands before a name that no list and no text has, or that is not surely one."""
        return _UNSURE if self.entity.name.guess or self.doubtful else ""

    @property
    def english(self) -> str | None:
        """The English name; a value as a person reads it."""
        english = self.entity.name.en
        return readable(self.entity.type, english) if english else english

    def after(self, place: Cursor) -> Cursor:
        """The mention behind a place, the first one where there is none."""
        return next((one for one in self.places if one > place), self.places[0])


class _Stretch(Struct, frozen=True):
    named: tuple[Named, ...]
    mentions: dict[int, tuple[tuple[Span, Named], ...]]
    """By paragraph."""


class Directory:
    """Lists of the entities of a text's stretches."""

    def __init__(self, pipeline: Pipeline, kept: KeptLayers | None = None) -> None:
        self._pipeline = pipeline
        self._kept = kept or KeptLayers(pipeline.document)
        self._stretches: dict[int, _Stretch] = {}
        self._working = Lock()
        self.query = ""
        """What names that are listed must contain."""
        self.hidden: frozenset[EntityType] = frozenset()
        """Types that are not listed."""
        self.only_so_far = False
        """Whether only what was named up to the cursor is listed: no later name gives a story away."""

    def forget(self) -> None:
        """Gather anew, after readings or names were corrected."""
        self._stretches.clear()

    def around(self, index: int) -> tuple[Named, ...]:
        """The entities of the stretch that paragraph `index` is in, by type and first mention.

        Raises:
            LexiconError: The dictionary cannot be had.
        """
        for _ in self.steps(index):
            pass
        return self._stretches[index // WHOLE_TEXT_PARAGRAPHS].named

    def is_wanting(self, index: int) -> bool:
        """Whether the stretch of a paragraph is so long that gathering it would keep a key waiting."""
        number = index // WHOLE_TEXT_PARAGRAPHS
        if number in self._stretches or number in self._kept.parts.numbers:
            return False
        paragraphs = self._pipeline.document.paragraphs
        return sum(len(paragraphs[one].text) for one in self._indices(index)) > AT_ONCE

    def is_gathered(self, index: int) -> bool:
        """Whether the stretch of a paragraph is there, so that `at` and `spans` know its names."""
        return index // WHOLE_TEXT_PARAGRAPHS in self._stretches

    def steps(self, index: int) -> Generator[None]:
        """Gather the stretch of a paragraph, each step a paragraph, those near it first. Raises LexiconError."""
        number = index // WHOLE_TEXT_PARAGRAPHS
        with self._working:
            if number not in self._stretches and self._kept.parts.get(number):
                self._stretches[number] = self._gather(self._indices(index))
            if number not in self._stretches:
                for one in sorted(self._indices(index), key=lambda one: abs(one - index)):
                    self._pipeline.mentions(one)
                    yield
                self._stretches[number] = self._gather(self._indices(index))

    def listed(self, cursor: Cursor) -> tuple[Named, ...]:
        """What of the stretch around the cursor is to be listed."""
        wanted = fold(self.query).strip()
        return tuple(
            one
            for one in self.around(cursor.index)
            if one.entity.type not in self.hidden
            and _contains(one.entity.name, wanted)
            and not (self.only_so_far and (one.places[0].index, one.places[0].offset) > (cursor.index, cursor.offset))
        )

    def at(self, index: int, word: Span) -> Named | None:
        """The entity that a word names or is a part of, the shortest; None until its stretch was gathered."""
        stretch = self._stretches.get(index // WHOLE_TEXT_PARAGRAPHS)
        here = stretch.mentions.get(index, ()) if stretch else ()
        found = [(span.end - span.start, one) for span, one in here if span.overlaps(word.start, word.end)]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def spans(self, index: int, one: Named) -> Iterator[Span]:
        """Where an entity is mentioned in a paragraph."""
        stretch = self._stretches.get(index // WHOLE_TEXT_PARAGRAPHS)
        here = stretch.mentions.get(index, ()) if stretch else ()
        return (span for span, other in here if other.entity.id == one.entity.id)

    def find(self, index: int, identifier: str) -> Named | None:
        """An entity of the stretch of a paragraph by its id."""
        return next((one for one in self.around(index) if one.entity.id == identifier), None)

    def _indices(self, index: int) -> range:
        first = index // WHOLE_TEXT_PARAGRAPHS * WHOLE_TEXT_PARAGRAPHS
        return range(first, min(len(self._pipeline.document.paragraphs), first + WHOLE_TEXT_PARAGRAPHS))

    def _linked(self, indices: range) -> tuple[tuple[Paragraph, ...], tuple[Entity, ...]]:
        part = self._kept.part_of(indices.start)
        if part is None:
            return self._pipeline.linked(indices)
        given = self._pipeline.document.paragraphs
        marked = [replace(given[index], entities=part.mentions[index % PART]) for index in indices]
        return self._pipeline.corrected(marked, part.entities)

    def _gather(self, indices: range) -> _Stretch:
        paragraphs, entities = self._linked(indices)
        known = {entity.id: entity for entity in entities}
        places: dict[str, list[tuple[Cursor, int]]] = {}
        sure: set[str] = set()
        for index, paragraph in zip(indices, paragraphs, strict=True):
            for mention in _listable(paragraph.entities or ()):
                name = mention.of(paragraph.text)
                key = mention.id or f"{mention.type}:{name}"
                known.setdefault(key, Entity(id=key, type=mention.type, name=Name(ar=name)))
                places.setdefault(key, []).append((Cursor(index, mention.start), mention.end))
                if mention.confidence is None:
                    sure.add(key)
        named = [
            Named(known[key], tuple(place for place, _ in found), tuple(end for _, end in found), key not in sure)
            for key, found in places.items()
        ]
        mentions: dict[int, list[tuple[Span, Named]]] = {}
        for one in named:
            for place, end in zip(one.places, one.ends, strict=True):
                mentions.setdefault(place.index, []).append((Span(place.offset, end), one))
        named.sort(key=lambda one: (_ORDER[one.entity.type], one.places[0]))
        return _Stretch(tuple(named), {index: tuple(found) for index, found in mentions.items()})


def _listable(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """All but the currency of a sum: the sum says it."""
    sums = [one for one in mentions if one.type is EntityType.MONEY]
    for mention in mentions:
        if mention.type is not EntityType.MISC or not any(one.overlaps(mention.start, mention.end) for one in sums):
            yield mention


def _contains(name: Name, wanted: str) -> bool:
    return not wanted or wanted in fold(name.ar or "") or wanted in fold(name.en or "")
