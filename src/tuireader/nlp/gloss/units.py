"""What a line is made of: units of English that know their Arabic tokens. Owns the value; applies no rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, cast

from msgspec import Struct

from tuireader.document import Token

if TYPE_CHECKING:
    from tuireader.nlp.gloss.phrases import Phrases

Kind = Literal[
    "noun", "name", "adj", "verb", "num", "prep", "conj", "sub", "rel", "dem", "quant", "pron", "poss", "obj", "neg",
    "part", "fut", "aux", "adv", "mark", "other", "np", "article",
]  # fmt: skip
"""What a unit does in the line. `np` is a finished noun phrase; its words stand in `parts`."""

NOMINAL = frozenset(["noun", "name", "adj", "num"])
VERBAL = frozenset(["verb", "aux"])
PATIENT = "patient"
"""The role of what an impersonal passive is about: كُشف عن الاتفاق; in English it is the subject."""
ASKS, ASKS_WHO, ASKS_INDIRECTLY, ASKED = "asks", "asks who", "asks indirectly", "asked"
"""Roles of a word that asks: directly, for the subject, inside another clause; of one that asks for what it counts."""
VERBAL_PHRASE = "verbal"
"""The role of an `np` that says what is done or to whom: no subject."""


_NO_PARTS = cast("list[Unit]", ())
"""Only phrases have parts, and a list for each word would take as much time as the word."""


class Unit(Struct, eq=False):
    """English of a word, of a clitic, of an expression or of a phrase. Rules change units; they belong to one line."""

    words: str
    """English in its base form until `form` is applied; `tail` follows what is bent."""
    kind: Kind
    tokens: tuple[int, ...] = ()
    arabic: str = ""
    """The stem's letters without marks and clitics; empty for what is inserted."""
    tail: str = ""
    lemma: str = ""
    role: str = "stem"
    """`proclitic` or `enclitic` for a part of a written word."""
    definite: bool = False
    indefinite: bool = False
    """Said to be indefinite by its ending; False tells nothing."""
    construct: bool = True
    """Whether the ending allows a noun to govern the next."""
    possessed: bool = False
    gender: str = ""
    number: str = "S"
    case: str = ""
    """`nom` or `acc` where the ending is written; accusative and genitive of sound plurals are one, `acc`."""
    person: str = "3"
    aspect: str = ""
    """`perf`, `imp` or `cmd` of a verb."""
    form: str = ""
    """What a rule asks of a verb: past, present, future, base, perfect, pluperfect, progressive."""
    told_now: bool = False
    """A verb of the past that is put in the present."""
    negated: bool = False
    fixed: bool = False
    """English that stands as it is: no article, no form."""
    guess: bool = False
    named: str = ""
    """Type of the entity that a name is of, where the text's entities are known."""
    glued: bool = False
    """No white space before it in the text."""
    parts: list[Unit] = _NO_PARTS
    """Of an `np`."""

    def copy(self) -> Unit:
        """A unit of its own for another line; parts are not copied."""
        twin: Unit = self.__copy__()  # type: ignore[attr-defined]
        twin.parts = _NO_PARTS
        return twin

    def __repr__(self) -> str:
        return f"{self.kind}:{self.words}" if not self.parts else f"np({self.parts})"


@dataclass(slots=True)
class Line:
    """A paragraph on its way into English."""

    text: str
    tokens: Sequence[Token]
    phrases: Phrases
    units: list[Unit] = field(default_factory=list)
    names: frozenset[str] = frozenset()
    """Vocalized forms that are no words of the language in this paragraph."""
    starts: list[int] = field(default_factory=list)
    """Index of each token's first unit, and the number of units at the end; right until a rule changes the units."""


Rule = Callable[[Line], None]


def inserted(words: str, kind: Kind, head: Unit) -> Unit:
    """A word that Arabic does not write; it belongs to the tokens of its head."""
    unit = Unit(words, kind, head.tokens)
    unit.fixed = True
    return unit


def is_end(unit: Unit) -> bool:
    """Whether a sentence or a clause certainly ends here."""
    return unit.kind == "mark" and unit.words in _ENDS


_ENDS = frozenset([".", "!", "?", "…", ";", ":", ",", "–", "—", "...", "\n"])


def has_verb(units: Sequence[Unit], index: int, most: int) -> bool:
    """Whether a clause has a verb from `index` on, within so many units; that of a dependent clause is none of it."""
    for unit in units[index : index + most]:
        if unit.kind in ("verb", "aux"):
            return True
        if unit.kind in ("rel", "sub") or is_end(unit):
            return False
    return False
