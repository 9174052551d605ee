"""What leads over from one clause to the next: ثم, في المقابل, كما أن. Owns how many words of a clause it takes."""

from __future__ import annotations

from collections.abc import Sequence

from tuireader.nlp.summaries.vocabulary import LEAD_PHRASES, LEADS
from tuireader.nlp.summaries.words import Word

_LEAD_WORDS = max(map(len, LEAD_PHRASES))
_BY_FIRST = {phrase[0] for phrase in LEAD_PHRASES}
_SO = frozenset(["إن", "إنه", "إنها", "إنهم"])


def lead_length(words: Sequence[Word]) -> int:
    """How many of the first words lead over from the clause before."""
    first = words[0].form
    if first in _BY_FIRST:
        forms = tuple(word.form for word in words[:_LEAD_WORDS])
        for length in range(len(forms), 1, -1):
            if forms[:length] in LEAD_PHRASES:
                return length
    if first == "فقد" and words[0].is_verb:
        return 0
    return int((first in LEADS or (first in _SO and words[0].joint == "ف")) and words[0].name is None)
