"""A name that a text introduces as a company is one wherever it stands in the text. Owns how far that is believed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.document import EntityType
from tuireader.nlp.entities.companies import nominations
from tuireader.nlp.entities.gazetteer import Gazetteer
from tuireader.nlp.entities.names import Found, in_order
from tuireader.nlp.entities.surroundings import Surroundings
from tuireader.nlp.entities.words import Word

_OTHERS = frozenset(["LOC", "PERSON", "NORP", "EVENT"])


def propagated(
    words: Sequence[Word], found: Sequence[Found], around: Surroundings, gazetteer: Gazetteer
) -> list[Found]:
    """The names, those of companies among them that were missed or taken for something else."""
    places = list(_places(words, around, gazetteer))
    if not places:
        return list(found)
    owners = {place: number for number, one in enumerate(found) for place in range(one.start, one.end)}
    changed = list(found)
    for start, end, cut, kind in places:
        taken = {owners[place] for place in range(start, end) if place in owners}
        if not taken:
            changed.append(Found(start, end, kind, None, cut))
        elif len(taken) == 1:
            number = taken.pop()
            one = changed[number]
            if (one.start, one.end) == (start, end) and one.type is not EntityType.PRODUCT:
                changed[number] = Found(start, end, kind, None, cut)
    return in_order(changed)


def _is_other(name: tuple[str, ...], kind: EntityType, gazetteer: Gazetteer) -> bool:
    others = _OTHERS if kind is EntityType.ORG else _OTHERS | {"ORG"}
    return any(listed.type in others for listed in gazetteer.get(name))


def _places(
    words: Sequence[Word], around: Surroundings, gazetteer: Gazetteer
) -> Iterator[tuple[int, int, int, EntityType]]:
    """Where companies are introduced in these paragraphs, and where else they stand."""
    here = {}
    for start, (name, kind, least, _) in nominations(words):
        if not _is_other(name, kind, gazetteer) and (least == 1 or around.count(name[0]) >= least):
            here[start] = name
            yield start, start + len(name), len(words[start].folded) - len(name[0]), kind
    companies = {name: kind for name, kind in around.named().items() if not _is_other(name, kind, gazetteer)}
    first = {name[0] for name in companies}
    for index, word in enumerate(words):
        if index in here:
            continue
        for cut, letters in word.cuts:
            if letters not in first:
                continue
            for name, kind in companies.items():
                end = index + len(name)
                rest = tuple(other.folded for other in words[index + 1 : end])
                if (letters, *rest) == name:
                    yield index, end, cut, kind
