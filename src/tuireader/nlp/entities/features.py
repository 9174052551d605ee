"""Features of the words of a sentence in their places, for training and for use alike. Owns what the model can see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.document import Token
from tuireader.nlp.entities.gazetteer import CLUB_NAME, Hit, part_of
from tuireader.nlp.entities.surroundings import Surroundings
from tuireader.nlp.entities.words import Word, WordBook

_OTHERS = 6
"""Other occurrences of a word that are looked at."""
_REACH = 3


def words_of(text: str, tokens: Sequence[Token], book: WordBook) -> list[Word]:
    """A Word for each token."""
    return [book.word(token.of(text), token.kind) for token in tokens]


def features_of(
    words: Sequence[Word], hits: Sequence[Hit], phrases: Sequence[Hit], announced: Sequence[Hit], around: Surroundings
) -> list[list[str]]:
    """Features of each word of a paragraph: the lists have `hits`, raw news `phrases`, triggers `announced`."""
    listed = _listed(words, hits)
    if around.is_of_sport(words):
        for index, word in enumerate(words):
            listed[index] += [f"sp&{feature}" for feature in (*listed[index], *word.topical)]
    for hit in announced:
        if hit.end < len(words):
            listed[hit.end] += [f"ta={name.type}" for name in hit.listed]
    for hit in phrases:
        for label in {name.type for name in hit.listed}:
            for place in range(hit.start, hit.end):
                listed[place].append(f"h={'B' if place == hit.start else 'I'}{label}")
    return [
        [
            *word.own,
            *listed[index],
            *_neighbours(words, index),
            *_beyond(words, listed, index),
            *_elsewhere(words, index, around),
        ]
        for index, word in enumerate(words)
    ]


def _neighbours(words: Sequence[Word], index: int) -> Iterator[str]:
    for offset in (-2, -1, 1, 2):
        place = index + offset
        mark = f"{offset:+d}"
        if not 0 <= place < len(words):
            yield f"{mark}edge"
            continue
        seen = words[place].near if abs(offset) == 1 else words[place].far
        for feature in seen:
            yield mark + feature


def _beyond(words: Sequence[Word], listed: Sequence[Sequence[str]], index: int) -> Iterator[str]:
    """Triggers a little further off, and what the lists say of the neighbours."""
    for place in range(max(0, index - _REACH), min(len(words), index + _REACH + 1)):
        side = "<" if place < index else ">"
        if place != index:
            for trigger in words[place].triggers:
                yield f"{side}{trigger}"
    for offset in (-1, 1):
        if 0 <= index + offset < len(words):
            for feature in listed[index + offset]:
                yield f"{offset:+d}{feature}"


def _listed(words: Sequence[Word], hits: Sequence[Hit]) -> list[list[str]]:
    features: list[list[str]] = [[] for _ in words]
    for hit in hits:
        size = hit.end - hit.start
        for label in {label_of(name.type, name.kind) for name in hit.listed}:
            for place in range(hit.start, hit.end):
                mark = "1" if size == 1 else "B" if place == hit.start else "I"
                features[place].append(f"g={mark}{label}")
        if hit.clitics:
            features[hit.start].append("gc")
    return features


def label_of(kind: str, detail: str) -> str:
    """A list's type; where that says too little, what it lists. Names that are common words are marked as such."""
    part = part_of(detail)
    if part:
        return f"{part}w" if detail.endswith("-word") else part
    return detail if kind == "MISC" or detail == CLUB_NAME else kind


def _elsewhere(words: Sequence[Word], index: int, around: Surroundings) -> set[str]:
    """What stands beside the other occurrences of the word."""
    word = words[index]
    features: set[str] = set()
    if word.facts is None:
        return features
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    for previous, following in around.others(word, before, after, _OTHERS):
        if previous:
            features.update(f"d-{feature}" for feature in previous.far)
        if following:
            features.update(f"d+{feature}" for feature in following.far)
    return features
