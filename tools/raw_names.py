"""What a first model of names finds in raw news: label shares of words, and the phrases it finds again and again.

Both become features of the last model (train_entities.py): a word that is mostly part of a person's name in a million
words of news is one in all likelihood where the training text never had it. Owns the counting and its thresholds.
"""

from __future__ import annotations

import lzma
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tuireader.nlp.entities.words import Word

Label = Callable[[list[list[Word]]], list[list[str]]]
"""Labels of the words of each paragraph of an article."""

EVERY = 10
"""Of so many articles one is read: they are sorted by source and date, so that all of them are heard."""
LEAST_USES = 4
LEAST_SHARE = 0.1
STEPS = (0.1, 0.3, 0.6, 0.85)
"""Shares are said in steps: a model learns little from exact ones."""
LEAST_PHRASES = 3
PHRASE_SHARE = 0.8


def articles(path: Path) -> Iterator[list[str]]:
    """The paragraphs of every tenth article."""
    number, lines = 0, []
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("# "):
                if lines and number % EVERY == 0:
                    yield lines
                number, lines = number + 1, []
            elif line.strip():
                lines.append(line.strip())


class Counts:
    """Labels counted by word and by phrase."""

    def __init__(self) -> None:
        self.words: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.phrases: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        self.tokens = 0

    def add(self, words: Sequence[Word], labels: Sequence[str]) -> None:
        """Count a paragraph."""
        start = 0
        for index, (word, label) in enumerate(zip(words, labels, strict=True)):
            self.tokens += 1
            kind = label[2:] or "O"
            self.words[word.key][kind] += 1
            if word.facts and word.facts.stem != word.key:
                self.words[word.facts.stem][kind] += 1
            if not label.startswith("I-"):
                start = index
            last = index + 1 == len(labels) or not labels[index + 1].startswith("I-")
            if last and label != "O" and index > start:
                stem = words[start].facts.stem if words[start].facts else words[start].folded
                self.phrases[(stem, *(one.folded for one in words[start + 1 : index + 1]))][kind] += 1

    def shares(self) -> dict[str, str]:
        """By word: `PERS3,ORG1`, each label with the step that its share reaches."""
        found = {}
        for word, counts in self.words.items():
            uses = counts.total()
            parts = [
                f"{label}{sum(count / uses >= step for step in STEPS)}"
                for label, count in sorted(counts.items())
                if label != "O" and count / uses >= LEAST_SHARE
            ]
            if uses >= LEAST_USES and parts:
                found[word] = ",".join(parts)
        return found

    def known_phrases(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Runs of words that are found often and nearly always as the same kind of name."""
        for words, counts in self.phrases.items():
            (label, count), *_ = counts.most_common(1)
            clean = all(word.isalnum() for word in words)
            if clean and count >= LEAST_PHRASES and count / counts.total() >= PHRASE_SHARE:
                yield words, label
