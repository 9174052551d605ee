"""A text and what an editor does to it, letter by letter, so that it is known where each letter went."""

from __future__ import annotations

import random
from typing import NamedTuple

from tuireader.arabic.characters import TASHKEEL
from tuireader.document import Document, Meta, Paragraph, make_document

Letter = tuple[str, int | None]
"""A code point and where it stood in the joined text of before; None for one that is new."""

NEW_WORDS = ("أيضا", "كثيرا", "مجددا", "بوضوح", "الأخير", "غالبا", "هناك", "المذكور")


LONG = 60


class Quote(NamedTuple):
    """Code points of a paragraph, with where they stood in the joined text."""

    index: int
    start: int
    end: int


class Edited:
    """Paragraphs as lists of letters; every edit keeps the way back."""

    def __init__(self, texts: tuple[str, ...], seed: int) -> None:
        self.random = random.Random(seed)
        self.starts = [sum(map(len, texts[:index])) for index in range(len(texts))]
        self.paragraphs: list[list[Letter]] = [
            [(char, start + at) for at, char in enumerate(text)] for text, start in zip(texts, self.starts, strict=True)
        ]

    def document(self) -> Document:
        texts = ("".join(char for char, _ in letters) for letters in self.paragraphs)
        return make_document(tuple(Paragraph(id=f"p{n}", text=text) for n, text in enumerate(texts, 1)), Meta())

    def delete_paragraphs(self, count: int) -> None:
        for _ in range(count):
            del self.paragraphs[self.random.randrange(len(self.paragraphs))]

    def insert_paragraphs(self, count: int) -> None:
        """New ones, made of words of the text itself: another paragraph's with each third changed, or in disorder."""
        for number in range(count):
            words = self.random.choice([letters for letters in self.paragraphs if len(letters) >= LONG])
            copied = "".join(char for char, _ in words).split()
            if number % 2:
                self.random.shuffle(copied)
            else:
                copied[::3] = [self.random.choice(NEW_WORDS) for _ in copied[::3]]
            at = self.random.randrange(len(self.paragraphs) + 1)
            self.paragraphs.insert(at, [(char, None) for char in " ".join(copied)])

    def change_words(self, share: float) -> None:
        """Words replaced, left out, put in."""
        for number, letters in enumerate(self.paragraphs):
            changed: list[Letter] = []
            for word in words_of(letters):
                change = self.random.choice("rdi") if self.random.random() < share else ""
                new: list[Letter] = [(char, None) for char in self.random.choice(NEW_WORDS) + " "]
                changed += {"": word, "r": new, "d": [], "i": [*new, *word]}[change]
            self.paragraphs[number] = changed

    def strip_tashkeel(self, share: float) -> None:
        for number, letters in enumerate(self.paragraphs):
            if self.random.random() < share:
                self.paragraphs[number] = [letter for letter in letters if letter[0] not in TASHKEEL]

    def join_paragraphs(self, count: int) -> None:
        """Put long paragraphs together; a heading stays one."""
        for _ in range(count):
            at = self.random.randrange(len(self.paragraphs) - 1)
            if min(len(self.paragraphs[at]), len(self.paragraphs[at + 1])) < LONG:
                continue
            self.paragraphs[at : at + 2] = [[*self.paragraphs[at], (" ", None), *self.paragraphs[at + 1]]]

    def where(self, first: int, last: int) -> list[tuple[int, int]]:
        """Paragraph and offset of the letters that are left of `first`..`last` of the joined text of before."""
        return [
            (index, at)
            for index, letters in enumerate(self.paragraphs)
            for at, (char, old) in enumerate(letters)
            if old is not None and first <= old < last and char not in TASHKEEL
        ]


def words_of(letters: list[Letter]) -> list[list[Letter]]:
    """The words with the blank behind each."""
    words: list[list[Letter]] = [[]]
    for letter in letters:
        words[-1].append(letter)
        if letter[0] == " ":
            words.append([])
    return [word for word in words if word]


def quotes(texts: tuple[str, ...], count: int, seed: int) -> list[Quote]:
    """Spans of one to twelve whole words, a few whole paragraphs among them."""
    chosen: list[Quote] = []
    chance = random.Random(seed)
    while len(chosen) < count:
        index = chance.randrange(len(texts))
        text = texts[index]
        bounds = [0, *(at + 1 for at, char in enumerate(text) if char == " "), len(text) + 1]
        first = chance.randrange(len(bounds) - 1)
        last = len(bounds) - 1 if chance.random() < 0.05 else min(len(bounds) - 1, first + chance.randint(1, 12))
        chosen.append(Quote(index, bounds[first], bounds[last] - 1))
    return chosen
