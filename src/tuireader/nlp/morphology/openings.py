"""Verbs where a clause opens, which are written like a noun or like another person: وطلب الرئيس, وأوضح الباحث, قدمه.

The weights of the context see one word; what stands behind it, and that no other verb follows, tells more. Owns where
such a word can hardly be anything else: before its subject at the start of a sentence, and behind a relative pronoun.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token, TokenKind
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.chain import Column
from tuireader.nlp.morphology.stems import WEAK

_LEAST = 0.02
"""The share that the verb must have in the word by itself."""
_RELATIVES = frozenset("الذي التي الذين والذي والتي والذين".split())  # noqa: SIM905
_NOUNS = ("NOUN", "ADJ")
_STARTS = frozenset(".!?؟…")
_QUOTES = frozenset('«"“')
_SUBORDINATORS = frozenset(
    "أن إن بأن أنه أنها أنهم إنه إنها إنهم بأنه بأنها الذي التي الذين ما مما عندما حين بعدما حيث كما "  # noqa: SIM905
    "إذا لأن حتى".split()
)
_SENTENCE = 40
_HAVING = frozenset("عمر عمره عمرها اسم اسمه اسمها عدد عدده عددها سن سنه حال دور سبب هدف".split())  # noqa: SIM905
"""Nouns that stand behind a relative, whose age is."""
_HARDLY_VERBS = frozenset("سبب خبر حسب عين هدف شرط أصل دور مصدر غرض ثمن عدد عمر".split())  # noqa: SIM905
"""Nouns that open a sentence, of which another noun is said."""
_GOVERNED = frozenset(["إلى", "عن", "على", "من"])
_FEMININE = ("ة", "ات", "اء", "ى")
_OF_PEOPLE = "اء"
"""Ends plurals of people: خبراء, علماء."""


def opening_verbs(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of verbs at the start of a clause, and their readings as such."""
    before = ""
    for place, column in enumerate(columns):
        token = tokens[place]
        found = None
        if column.masses and not column.governs and len(column.seen.tags) > 1:
            if before in _RELATIVES:
                found = _behind_relative(text, tokens, columns, place)
            elif not place or tokens[place - 1].kind is TokenKind.PUNCTUATION:
                found = _before_subject(text, tokens, columns, place)
        before = text[token.start : token.end]
        if found and len(found) < len(column.candidates):
            yield place, column.among(found)


def _behind_relative(text: str, tokens: Sequence[Token], columns: Sequence[Column], place: int) -> list[int]:
    """الذي قدمه: whose foot he is, hardly."""
    column = columns[place]
    if not _is_bare(column) or strip_marks(tokens[place].of(text)) in _HAVING:
        return []
    return _kept(column, lambda one: one.tag.startswith(("VERBp", "VERBi")))


def _before_subject(text: str, tokens: Sequence[Token], columns: Sequence[Column], place: int) -> list[int]:
    """What the readings before a definite noun or a name are narrowed to; nothing where they stay."""
    column, word = columns[place], strip_marks(tokens[place].of(text))
    behind = columns[place + 1] if place + 1 < len(columns) else None
    if behind is None or not behind.masses or not _may_act(columns, place + 1):
        return []
    if column.candidates[0].tag.startswith("VERBi") or _has(column, "VERBi"):
        joined = word[:1] == "و" and word[1:2] in "أا"
        if joined and _has(column, "VERBp") and not _is_quoted(text, tokens, place):
            return _kept(column, _is_active)
        if word.lstrip("وف")[:1] == "ت" and _is_likely(column, "VERBi"):
            return _kept(column, _is_active) if _is_his(text, tokens, columns, place + 1) else []
    sure = _is_bare(column) and _starts(text, tokens, place) and word.lstrip("وف") not in _HARDLY_VERBS
    if sure and _has_no_other_verb(text, tokens, columns, place + 2):
        return _kept(column, _is_active)
    if (
        column.best_tag.startswith("PROPN")
        and _starts(text, tokens, place)
        and "DET" in behind.candidates[0].prefix.tags
    ):
        return _kept(column, lambda one: one.stem.source == WEAK)  # بني المسجد
    return []


def _kept(column: Column, wanted: Callable[[Candidate], bool]) -> list[int]:
    return [at for at, one in enumerate(column.candidates) if wanted(one) and column.masses[at] >= _LEAST]


def _is_active(one: Candidate) -> bool:
    """A perfect that is no passive and of nobody who speaks."""
    return one.tag.removesuffix("&") == "VERBp" and one.reading.feats.get("Person") == "3"


def _has(column: Column, tag: str) -> bool:
    return any(one.startswith(tag) for one in column.seen.tags)


def _is_bare(column: Column) -> bool:
    """Whether the likeliest reading is a noun without an article, or a verb that may be read as one."""
    best = column.best_tag
    return _has(column, "VERB") and _has(column, "NOUN") and best.startswith((*_NOUNS, "VERB")) and "D" not in best


def _may_act(columns: Sequence[Column], place: int) -> bool:
    """A definite noun or a name without a preposition, or a noun that governs one."""
    if not _is_free(columns, place):
        return False
    best = columns[place].candidates[0]
    return best.tag.startswith("PROPN") or "DET" in best.prefix.tags or _is_free(columns, place + 1, definite=True)


def _is_free(columns: Sequence[Column], place: int, *, definite: bool = False) -> bool:
    """A noun or a name with neither preposition nor conjunction."""
    if place >= len(columns) or not columns[place].masses:
        return False
    best = columns[place].candidates[0]
    if "PREP" in best.prefix.tags or "CONJ" in best.prefix.tags:
        return False
    return best.tag.startswith(("PROPN", *_NOUNS)) and ("DET" in best.prefix.tags or not definite)


def _is_likely(column: Column, tag: str) -> bool:
    return any(one.tag.startswith(tag) and column.masses[at] >= _LEAST for at, one in enumerate(column.candidates))


def _is_his(text: str, tokens: Sequence[Token], columns: Sequence[Column], place: int) -> bool:
    """Whether the noun at `place` cannot be what she does something, but who he is that does it.

    A masculine noun may be an object too, before an amount; a name is taken before the preposition of a verb that has
    no object.
    """
    best, written = columns[place].candidates[0], strip_marks(tokens[place].of(text))
    if place + 1 >= len(columns) or tokens[place + 1].kind is TokenKind.NUMBER:
        return False
    if best.tag.startswith("PROPN"):
        behind = columns[place + 1]
        governed = bool(behind.masses) and (
            tokens[place + 1].of(text) in _GOVERNED or "PREP" in behind.candidates[0].prefix.tags
        )
        joined = written[1:3] == "ال"
        return (governed and not joined) or (written.startswith("ال") and written.endswith("ي"))
    feats = best.reading.feats
    if best.stem.plural and written.endswith(_OF_PEOPLE):
        return True
    feminine = written.endswith(_FEMININE) or feats.get("Gender") == "Fem"
    return not feminine and feats.get("Number") not in ("Plur", "Dual")


def _starts(text: str, tokens: Sequence[Token], place: int) -> bool:
    return place == 0 or tokens[place - 1].of(text)[:1] in _STARTS


def _is_quoted(text: str, tokens: Sequence[Token], place: int) -> bool:
    return place > 0 and tokens[place - 1].of(text)[:1] in _QUOTES


def _has_no_other_verb(text: str, tokens: Sequence[Token], columns: Sequence[Column], behind: int) -> bool:
    """Whether the sentence ends, or a clause of another kind begins, before any other verb."""
    for token, column in zip(tokens[behind : behind + _SENTENCE], columns[behind : behind + _SENTENCE], strict=True):
        written = token.of(text)
        if column.masses and column.best_tag.startswith("VERB"):
            return False
        if strip_marks(written) in _SUBORDINATORS or written[:1] == ".":
            return True
    return False
