"""Whether a text is told by one who says I, by words that can be nobody else's. Owns those words; reads no word apart.

What stands in quotation marks or behind a colon is said by others.
"""

from __future__ import annotations

import re

_WORDS = (
    "أنا إنني أنني لأنني لكنني كأنني معي عندي لدي نفسي أمي أبي والدي والدتي أخي أختي بيتي غرفتي جدتي صديقي صديقتي "
    "حياتي قلبي يدي رأسي عيني ابني ابنتي زوجي زوجتي عمتي خالتي طفولتي ذاكرتي"
)
_MINE = re.compile(rf"(?<!\w)[وفبل]?(?:{'|'.join(_WORDS.split())})(?!\w)")
_SAID = re.compile(r"«[^»]*»|\"[^\"]*\"|“[^”]*”|:[^.!؟\n]*")
_WORD = re.compile(r"\w+")
_LEAST = 2
_SHARE = 0.01
"""Of all words outside of quotations; in news it is a fiftieth of that."""


def is_narrated(text: str) -> bool:
    """Whether it is one who tells of himself."""
    if sum(1 for _ in _MINE.finditer(text)) < _LEAST:
        return False
    told = _SAID.sub(" ", text)
    mine = len(_MINE.findall(told))
    return mine >= _LEAST and mine >= _SHARE * len(_WORD.findall(told))
