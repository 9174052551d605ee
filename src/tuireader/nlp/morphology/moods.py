"""What mood a word asks for behind it. Owns the particles and the forms.

An imperfect must follow لن: لن أغلق is no perfect, whatever its letters are. A jussive that is shorter than the
indicative stands behind few words: يتسم is "is characterized", and "be called" behind لم alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tuireader.arabic.normalization import strip_marks
from tuireader.document import Token
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.chain import Column

_SURE = frozenset("لم لن كي لكي سوف ولم ولن فلم فلن وسوف ولكي".split())  # noqa: SIM905
_THAT = frozenset(["أن", "بأن", "وأن"])
_BEHIND = frozenset("بعد منذ إلا سوى لولا لبث يلبث بعدما بمجرد إلى حتى ما".split())  # noqa: SIM905
"""Behind these أن has a perfect."""
_KINDS = frozenset(["must", "that", "not"])
_OTHERS = ("VERBp", "NOUN", "ADJ", "PROPN", "ADV")
"""Tags of readings that cannot stand there."""
_LONGEST = 10
_JUSSIVE = frozenset(
    "لم ولم فلم ألم أولم أفلم لما ولما ألا إن وإن فإن من ومن فمن ما وما مهما ومهما أيا متى أينما حيثما كيفما".split()  # noqa: SIM905
)
"""Words with a jussive behind them, and those that are written like one."""
_DENYING = frozenset("لم ولم فلم أولم أفلم".split())  # noqa: SIM905
_FORBIDDING = frozenset(["لا", "ولا", "فلا"])
_SHORTENED = ("IV_0hwnyn", "IV_C")
"""Stems of the jussive, where nothing is written behind them."""


def governs(word: str) -> str:
    """`must` for what stands before imperfects alone; `that` for أن, `not` for لا, which seldom have another verb."""
    letters = strip_marks(word) if len(word) <= _LONGEST else ""
    if letters in _SURE:
        return "must"
    if letters in _FORBIDDING:
        return "not"
    return "that" if letters in _THAT and "ّ" not in word else ""


def is_shortened(candidate: Candidate) -> bool:
    """Whether a reading is a jussive that is written shorter than the indicative; one behind ل is not asked about."""
    stem, prefix = candidate.stem, candidate.prefix.vocalized
    return stem.category.startswith(_SHORTENED) and not candidate.suffix.vocalized and "li" not in prefix


def without_shortened(column: Column) -> Column | None:
    """The other readings, if the word has both kinds."""
    kept = [at for at, one in enumerate(column.candidates) if not is_shortened(one)]
    return column.among(kept) if 0 < len(kept) < len(column.candidates) else None


def shortened(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of words that cannot be shortened jussives, or are hardly anything else, and their readings there."""
    for place, column in enumerate(columns):
        if column.unless_jussive is not None:
            before = strip_marks(tokens[place - 1].of(text)[:_LONGEST]) if place else ""
            if not _admits_jussive(before, tokens[place].of(text)):
                yield place, column.unless_jussive
            elif before in _DENYING and (kept := _usual_jussives(column)):
                yield place, column.among(kept)


def _usual_jussives(column: Column) -> list[int]:
    """The shortened jussives that are of a verb as usual as the others: لم أقل is "I did not say"."""
    verbs = [(at, one) for at, one in enumerate(column.candidates) if one.stem.upos in ("VERB", "AUX")]
    least = max((one.stem.frequency for _, one in verbs if not is_shortened(one)), default=0)
    return [at for at, one in verbs if is_shortened(one) and one.stem.frequency >= least]


def _admits_jussive(word: str, verb: str) -> bool:
    """Whether `verb`, as it is written, may be a shortened jussive behind `word`; لا forbids those it speaks to."""
    return word in _JUSSIVE or (word in _FORBIDDING and not verb.startswith("ي"))


def imperfects(text: str, tokens: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of verbs behind such a particle, and their readings in the imperfect."""
    for place in range(1, len(columns)):
        column, kind = columns[place], columns[place - 1].governs
        if kind not in _KINDS or not any(tag.startswith("VERBi") for tag in column.seen.tags):
            continue
        if kind == "not":
            is_wanted = column.best_tag.startswith("VERB")
        elif kind == "that":
            behind = strip_marks(tokens[place - 2].of(text)) if place > 1 else ""
            is_wanted = column.best_tag.startswith("VERB") and behind not in _BEHIND
        else:
            is_wanted = column.best_tag.startswith(_OTHERS)
        if is_wanted and not all(tag.startswith("VERBi") for tag in column.seen.tags):
            yield place, column.among([at for at, one in enumerate(column.candidates) if one.tag.startswith("VERBi")])
