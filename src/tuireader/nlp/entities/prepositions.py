"""A seldom named country whose letters are a preposition and an often named one: بروسيا. Owns which of them is meant.

The text says it where it can: by an adjective of the one, by the other standing alone, by a word before it that leaves
no room for a preposition. Else it is the one that is in the news.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from tuireader.document import EntityType
from tuireader.nlp.entities.gazetteer import Gazetteer
from tuireader.nlp.entities.names import Found
from tuireader.nlp.entities.surroundings import Surroundings
from tuireader.nlp.entities.words import Word

_PREPOSITIONS = frozenset("بلك")
_COUNTRIES = frozenset(["country", "territory", "capital"])
_MUCH_MORE = 3
"""Powers of two that the other one is more often in the news."""
_CLASSES = frozenset(["place", "title"])
"""مملكة بروسيا, ملك بروسيا."""


def behind_prepositions(
    words: Sequence[Word],
    found: Iterable[Found],
    around: Surroundings,
    gazetteer: Gazetteer,
    uses: Callable[[str], int],
) -> Iterator[Found]:
    """The names, those of such countries cut as they are meant.

    `uses`: how often news has a word, as a power of two.
    """
    for one in found:
        alone = one.type is EntityType.LOC and one.end - one.start == 1
        cut = _cut(words[one.start], gazetteer, uses) if alone else 0
        if cut and not _is_whole(words, one.start, cut, around):
            one = one._replace(clitics=cut)
        yield one


def _cut(word: Word, gazetteer: Gazetteer, uses: Callable[[str], int]) -> int:
    """Letters before the other country; 0 where there is none."""
    for cut, letters in word.cuts[1:]:
        if word.folded[:cut] not in _PREPOSITIONS or uses(letters) < uses(word.folded) + _MUCH_MORE:
            continue
        if gazetteer.get([word.folded]) and any(each.kind in _COUNTRIES for each in gazetteer.get([letters])):
            return cut
    return 0


def _is_whole(words: Sequence[Word], index: int, cut: int, around: Surroundings) -> bool:
    name = words[index].folded
    if (index and _leaves_no_room(words[index - 1])) or any(map(_leaves_no_room, around.before(name))):
        return True
    adjective = "ال" + name.removesuffix("ا")
    if around.has(adjective) or around.has(f"{adjective}ه"):
        return True
    return around.count(name) > 1 and not around.has(name[cut:])


def _leaves_no_room(word: Word) -> bool:
    """Whether no preposition can be written on the word behind."""
    facts = word.facts
    return facts is not None and (facts.upos == "ADP" or not _CLASSES.isdisjoint(word.triggers))
