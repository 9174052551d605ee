"""What is said after names of prophets and the dead: صلى الله عليه وسلم. Owns the phrases; they are part of no name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import fold
from tuireader.nlp.entities.words import Word

_PHRASES = tuple(
    tuple(fold(phrase).split())
    for phrase in (
        "صلى الله عليه وآله وسلم", "صلى الله عليه وسلم", "صلى الله عليه", "عليه الصلاة والسلام", "عليه السلام",
        "عليها السلام", "عليهما السلام", "عليهم السلام", "رضي الله عنهما", "رضي الله عنهم", "رضي الله عنها",
        "رضي الله عنه", "رضي الله تعالى عنه", "رحمه الله", "رحمها الله", "رحمهم الله", "كرم الله وجهه", "حفظه الله",
        "عز وجل", "سبحانه وتعالى", "تبارك وتعالى", "الله تعالى", "رسول الله", "بإذن الله", "إن شاء الله", "والحمد لله",
        "الحمد لله", "بسم الله", "ما شاء الله", "والله أعلم", "بعون الله", "لا إله إلا الله", "الله أكبر",
    )
)  # fmt: skip
_FIRST = frozenset(phrase[0] for phrase in _PHRASES)


def eulogies(words: Sequence[Word]) -> Iterator[int]:
    """The places of words that are in one."""
    for index, word in enumerate(words):
        if word.folded not in _FIRST and word.folded[1:] not in _FIRST:
            continue
        for phrase in _PHRASES:
            if word.folded.endswith(phrase[0]) and _follows(words, index, phrase):
                yield from range(index, index + len(phrase))


def _follows(words: Sequence[Word], index: int, phrase: tuple[str, ...]) -> bool:
    rest = words[index + 1 : index + len(phrase)]
    return tuple(word.folded for word in rest) == phrase[1:]
