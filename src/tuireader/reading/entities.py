"""Who and what is named in a text, gathered for a list. Owns the grouping; finding and linking are nlp/'s."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tuireader.document import Entity, EntityType, Name
from tuireader.reading.pipeline import Pipeline
from tuireader.reading.session import Cursor

WHOLE_TEXT_PARAGRAPHS = 300
"""A longer text is gathered chapter by chapter, so to say: in stretches of this many paragraphs."""
_ORDER = {kind: place for place, kind in enumerate(EntityType)}
"""Lists have the types in the order in which they are declared."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity and where it is mentioned."""

    entity: Entity
    places: tuple[Cursor, ...]
    """Paragraph and offset of each mention, in order."""


class Directory:
    """Lists of the entities of a text's stretches."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._stretch = lru_cache(maxsize=4)(self._gather)

    def around(self, index: int) -> tuple[Named, ...]:
        """The entities of the stretch that paragraph `index` is in, by type and first mention."""
        return self._stretch(index // WHOLE_TEXT_PARAGRAPHS)

    def _gather(self, stretch: int) -> tuple[Named, ...]:
        pipeline = self._pipeline
        count = len(pipeline.document.paragraphs)
        first = stretch * WHOLE_TEXT_PARAGRAPHS
        indices = range(first, min(count, first + WHOLE_TEXT_PARAGRAPHS))
        paragraphs, entities = pipeline.linked(indices)
        known = {entity.id: entity for entity in entities}
        places: dict[str, list[Cursor]] = {}
        for index, paragraph in zip(indices, paragraphs, strict=True):
            for mention in paragraph.entities or ():
                name = mention.of(paragraph.text)
                key = mention.id or f"{mention.type}:{name}"
                known.setdefault(key, Entity(id=key, type=mention.type, name=Name(ar=name)))
                places.setdefault(key, []).append(Cursor(index, mention.start))
        named = [Named(known[key], tuple(found)) for key, found in places.items()]
        return tuple(sorted(named, key=lambda one: (_ORDER[one.entity.type], one.places[0])))
