"""Ligatures that stand for a word or a phrase, such as U+FDFA, and how they are spelled out.

Owns the spellings; knows no clusters. Fonts for terminals draw these signs over their neighbours, too small to read, or
not at all: each is drawn as the letters it stands for. Texts from old PDF files are full of the small ones.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from tuireader.arabic.characters import ZWJ, ZWNJ

_PHRASES = {
    "\ufd40": "رحمه الله", "\ufd41": "رضي الله عنه", "\ufd42": "رضي الله عنها", "\ufd43": "رضي الله عنهم",
    "\ufd44": "رضي الله عنهما", "\ufd45": "رضي الله عنهن", "\ufd46": "صلى الله عليه وآله", "\ufd47": "عليه السلام",
    "\ufd48": "عليهم السلام", "\ufd49": "عليهما السلام", "\ufd4a": "عليه الصلاة والسلام", "\ufd4b": "قدس سره",
    "\ufd4c": "صلى الله عليه وآله وسلم", "\ufd4d": "عليها السلام", "\ufd4e": "تبارك وتعالى", "\ufd4f": "رحمهم الله",
    "\ufdcf": "سلامه علينا", "\ufdfd": "بسم الله الرحمن الرحيم", "\ufdfe": "سبحانه وتعالى", "\ufdff": "عز وجل",
}  # fmt: skip
"""What Unicode itself does not take apart; the spellings follow its names."""

_JOINS = {"<initial>": (ZWNJ, ZWJ), "<medial>": (ZWJ, ZWJ), "<final>": (ZWJ, ZWNJ)}

SPELLED_RANGES = "\ufbea-\ufbfb\ufc00-\ufc5d\ufc64-\ufd3d\ufd40-\ufd4f\ufd50-\ufdc7\ufdcf\ufdf0-\ufdff"
"""As a character class: where every such sign stands. U+FC5E to FC63 are marks on a blank, and stay."""
MAYBE_SPELLED = re.compile(f"[{SPELLED_RANGES}]")


class Spelling(NamedTuple):
    """The letters of one code point."""

    letters: str
    before: str
    """ZWJ where it joins to what stands before it, else ZWNJ."""
    after: str


class _Spellings(dict[str, Spelling | None]):
    def __missing__(self, char: str) -> Spelling | None:
        self[char] = spelling = _spelling(char)
        return spelling


def _spelling(char: str) -> Spelling | None:
    if not MAYBE_SPELLED.match(char):
        return None
    letters = _PHRASES.get(char) or unicodedata.normalize("NFKC", char)
    if len(letters) < 2:
        return None
    return Spelling(letters, *_JOINS.get(unicodedata.decomposition(char).partition(" ")[0], (ZWNJ, ZWNJ)))


SPELLED = _Spellings()
"""Character -> its spelling, None for all others; filled as characters are met."""
