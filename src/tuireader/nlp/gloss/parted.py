"""Expressions of a verb whose subject stands within them: ألقت الشرطة القبض على. Owns how far they may be apart.

The verb stands first in Arabic and its subject behind it, so most expressions of a verb and its object are met so.
"""

from __future__ import annotations

from typing import NamedTuple

from tuireader.document import Token, TokenKind
from tuireader.nlp.gloss.phrases import PREPOSITIONS, Pattern, folded, unpacked
from tuireader.nlp.gloss.units import Line

_SUBJECT = 4
"""Words that the subject may have."""
_NOMINAL = frozenset(["NOUN", "PROPN", "ADJ", "NUM", "DET"])


_CLAUSES = frozenset(["ان"])


class Parted(NamedTuple):
    """An expression, and the token at which its words behind the subject begin."""

    pattern: Pattern
    at: int


def across_subject(line: Line, index: int) -> Parted | None:
    """The longest expression of the verb at a token that goes on behind a subject."""
    analysis = line.tokens[index].analysis
    if analysis is None or analysis.upos != "VERB" or analysis.feats.get("Person", "3") != "3":
        return None
    key = line.phrases.lemma(analysis.lemma)
    if key is None or _carries_object(line, index):
        return None
    by_second = line.phrases.starting(key)
    for at in range(index + 2, min(index + 2 + _SUBJECT, len(line.tokens))):
        if not _may_be_subject(line, at - 1):
            return None
        if line.tokens[at].kind is not TokenKind.WORD:
            return None
        for packed in by_second.get(folded(line.tokens[at].of(line.text)), ()):
            pattern = unpacked(key, packed)
            if pattern.kind == "verb" and not pattern.clitic and _goes_on(line, pattern, at):
                return Parted(pattern, at)
    return None


def _carries_object(line: Line, index: int) -> bool:
    return any(unit.role == "enclitic" for unit in line.units[line.starts[index] : line.starts[index + 1]])


def _may_be_subject(line: Line, at: int) -> bool:
    token = line.tokens[at]
    if token.kind is not TokenKind.WORD:
        return False
    analysis = token.analysis
    if analysis is None or analysis.upos not in _NOMINAL:
        return False
    return line.units[line.starts[at]].role == "stem" if line.starts[at] < line.starts[at + 1] else True


def _describes(token: Token) -> bool:
    """What says more of the expression's noun, which must stay a noun for it: أصدرت بيانا أعلنت فيه."""
    analysis = token.analysis
    return analysis is not None and analysis.upos in ("ADJ", "VERB") and analysis.feats.get("Definite") != "Def"


def _goes_on(line: Line, pattern: Pattern, at: int) -> bool:
    end = at + len(pattern.words) - 1
    if end > len(line.tokens) or pattern.words[1] in PREPOSITIONS or pattern.words[-1] in _CLAUSES:
        return False
    if end < len(line.tokens) and _describes(line.tokens[end]):
        return False
    return all(
        token.kind is TokenKind.WORD and folded(token.of(line.text)) == word
        for word, token in zip(pattern.words[1:], line.tokens[at:end], strict=True)
    )
