"""Rule: the words that ask. Owns which word asks, what it is in English and whether it asks for a subject.

A question is direct where its word opens a clause of a sentence with a question mark: its verb goes before its
subject later. In `he knows why it happened` and in a headline without the mark nothing is inverted. ما, من, كم and أي
mean other things too; they ask only where what stands behind them says so.
"""

from __future__ import annotations

from tuireader.arabic.normalization import strip_marks
from tuireader.nlp.gloss.units import ASKED, ASKS, ASKS_INDIRECTLY, ASKS_WHO, Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_ALWAYS = {
    "هل": "whether", "ماذا": "what", "متى": "when", "أين": "where", "كيف": "how", "لماذا": "why", "كم": "how much",
}  # fmt: skip
_ONE_WORD = {"ماهو": "ما", "ماهي": "ما", "ماهى": "ما", "منهو": "من"}
"""Spelled together by many."""
_SEPARATING = frozenset(["هو", "هي", "هم", "هما", "هن"])
_RELATIVE = frozenset(["الذي", "التي", "الذين"])
_ENDS = frozenset([".", "!", "?", "…", "؟"])
_OPENING_CONJUNCTIONS = frozenset(["conj", "sub", "part"])
_HAPPENING = word_set(
    "happen occur change remain prevent push drive make distinguish cause explain await lead take pass follow precede "
    "unite connect worry frighten attract motivate encourage hinder delay threaten stop force keep "
    "injure befall afflict"
)
"""What something does of which one asks what it is: what happened, what drives people."""
_DRIVING = frozenset(["دفع"])
"""The same of verbs that have other senses too."""
_AMOUNTING = frozenset(["بلغ", "كلف", "ساوى"])


def read_questions(line: Line) -> None:
    """Mark each word that asks by its role, and read its neighbours as a question has them."""
    units = line.units
    if not any(unit.arabic in _ASKING or unit.arabic in _ONE_WORD for unit in units):
        return
    direct = _direct_from(units)
    for index in reversed(range(len(units))):
        unit = units[index]
        if (unit.role == "stem" or unit.arabic == "أ" or _is_price(units, index)) and unit.kind != "mark":
            word = _ONE_WORD.get(unit.arabic, unit.arabic)
            if word in _ASKING:
                _ask(line, index, word, direct=direct[index] and _opens(units, index))
    line.units = [unit for unit in units if unit.words or unit.parts]


def _is_price(units: list[Unit], index: int) -> bool:
    """بكم before a verb: for how much; else `with you`."""
    following = units[index + 1] if index + 1 < len(units) else None
    by = index > 0 and units[index - 1].arabic == "ب" and units[index].arabic == "كم" and units[index].kind == "obj"
    return by and following is not None and following.kind == "verb"


def _direct_from(units: list[Unit]) -> list[bool]:
    """For each unit whether its sentence ends with a question mark."""
    asked, found = False, []
    for unit in reversed(units):
        if unit.kind == "mark" and not _ENDS.isdisjoint(unit.words):
            asked = "?" in unit.words
        found.append(asked)
    return found[::-1]


def _opens(units: list[Unit], index: int) -> bool:
    """Whether a clause opens here: behind nothing, a mark, a conjunction, or one of these and a preposition."""
    at = index - 1
    while at >= 0 and (units[at].kind in _OPENING_CONJUNCTIONS or units[at].kind == "prep"):
        at -= 1
    return at < 0 or units[at].kind == "mark" or (at < index - 1 and units[at + 1].kind == "conj")


def _ask(line: Line, index: int, word: str, *, direct: bool) -> None:
    units = line.units
    if word == "كم" and (units[index].kind == "noun" or not _counts(units, index, direct=direct)):
        return
    if word in _ALWAYS:
        _set(units[index], _ALWAYS[word], direct=direct)
        _look_behind(line, index, word, direct=direct)
    elif word in ("ما", "من"):
        _what_or_who(line, index, word, direct=direct)
    elif direct and word in ("أي", "أية") and units[index].kind in ("quant", "adv"):
        units[index].words, units[index].kind, units[index].role = "which", "quant", ASKED
    elif direct:
        _deny(units, index, word)


def _look_behind(line: Line, index: int, word: str, *, direct: bool) -> None:
    """The preposition before the word, and what it does to the word behind it."""
    units = line.units
    asker = units[index]
    before = units[index - 1] if index else None
    if before is not None and before.kind == "prep":
        known = _GOVERNED.get((before.arabic, word))
        if known:
            asker.words, before.words = known, ""
            asker.tokens = tuple(sorted({*before.tokens, *asker.tokens}))
            asker.glued = before.glued
    if word == "ماذا" and _is_subject(units, index + 1):
        asker.role = ASKS_WHO
    elif word == "كم":
        _count(units, index, direct=direct)


_GOVERNED = {
    ("ل", "ماذا"): "why", ("إلى", "أين"): "where", ("من", "أين"): "from where", ("منذ", "متى"): "since when",
    ("إلى", "متى"): "how long", ("حتى", "متى"): "how long", ("ب", "ماذا"): "with what", ("ب", "كم"): "for how much",
}  # fmt: skip


def _set(asker: Unit, words: str, *, direct: bool) -> None:
    asker.words, asker.kind, asker.fixed = words, "part", True
    asker.role = ASKS if direct else ASKS_INDIRECTLY
    if not direct and words == "whether":
        asker.kind = "sub"
    asker.arabic = ""


def _is_subject(units: list[Unit], at: int) -> bool:
    """What happened, what drives people: the verb at `at` has what is asked for as its subject."""
    while at < len(units) and units[at].kind in ("fut", "part", "neg"):
        at += 1
    if at >= len(units) or units[at].kind != "verb":
        return False
    return units[at].words.partition(" ")[0] in _HAPPENING or units[at].lemma in _DRIVING


def _counts(units: list[Unit], index: int, *, direct: bool) -> bool:
    """Whether كم asks: before a verb, an indefinite noun, or at the start of a question."""
    if direct:
        return True
    following = units[index + 1] if index + 1 < len(units) else None
    return units[index].kind == "adv" and following is not None and following.kind in ("verb", "noun", "prep")


def _count(units: list[Unit], index: int, *, direct: bool) -> None:
    """How many books; how much does it cost; what is the number."""
    asker = units[index]
    following = units[index + 1] if index + 1 < len(units) else None
    behind = units[index + 2] if index + 2 < len(units) else None
    if following is None or behind is None:
        return
    if following.kind == "noun" and (following.definite or behind.kind in ("poss", "dem") or behind.definite):
        asker.words = "what"
    elif following.kind in ("noun", "adj") or (following.arabic == "من" and behind.kind == "noun"):
        if following.arabic == "من":
            following.words, behind.definite = "", False
        noun = behind if following.arabic == "من" else following
        asker.words, asker.kind, asker.role = "how many", "quant", ASKED if direct else "stem"
        noun.number, noun.construct, noun.indefinite = "P", False, True
    elif following.kind == "verb" and following.lemma in _AMOUNTING and following.words in ("reach", "amount to"):
        following.words = "be"


def _what_or_who(line: Line, index: int, word: str, *, direct: bool) -> None:
    """ما هو, من هو and a noun; ما الذي and a verb; in a direct question a verb or a noun straight behind."""
    units = line.units
    asker = units[index]
    english = "what" if word == "ما" else "who"
    following = units[index + 1] if index + 1 < len(units) else None
    if asker.arabic in _ONE_WORD and _is_noun(following):
        _set(asker, english, direct=direct)
    if asker.arabic not in ("ما", "من") or following is None or (following.role != "stem" and following.kind != "fut"):
        return
    behind = units[index + 2] if index + 2 < len(units) else None
    if following.arabic in _SEPARATING and following.kind == "pron" and _is_noun(behind, described=direct):
        _take(asker, following, english, direct=direct)
    elif following.arabic in _RELATIVE and following.kind == "rel" and (direct or word == "ما"):
        _take(asker, following, english, direct=direct)
        _relate(units, index, certain=word == "من")
    elif direct and word == "من" and (index == 0 or units[index - 1].kind != "prep" or _is_for(units, index)):
        _who(units, index)
        if strip_marks(line.tokens[asker.tokens[0]].of(line.text)).endswith("لمن") and asker.role != "stem":
            asker.words, asker.role = "for whom" if units[index + 1].kind in ("verb", "fut", "aux") else "whose", ASKS
            if _is_for(units, index):
                units[index - 1].words = ""
    elif direct and word == "ما" and _is_noun(following) and following.arabic not in _NOT_ASKED:
        _set(asker, english, direct=True)


def _is_for(units: list[Unit], index: int) -> bool:
    """Whether the preposition of لمن stands before the word that asks."""
    return index > 0 and units[index - 1].arabic == "ل" and units[index - 1].tokens == units[index].tokens


def _relate(units: list[Unit], index: int, *, certain: bool) -> None:
    """Whether الذي is the subject of its clause; else the pronoun that stands for it has no English."""
    if certain or _is_subject(units, index + 2):
        units[index].role = ASKS_WHO
    elif index + 3 < len(units) and units[index + 3].kind == "obj":
        units[index + 3].words = ""


_NOT_ASKED = frozenset(["بعد", "قبل", "وراء", "بين", "حول", "عدا", "خلا"])


def _who(units: list[Unit], index: int) -> None:
    """من and a verb; من and a definite noun with nothing that is done behind it."""
    at = index + 1
    if units[at].kind in ("verb", "aux", "fut", "neg", "part"):
        _set(units[index], "who", direct=True)
        units[index].role = ASKS_WHO
    elif units[at].kind in ("pron", "dem") or (units[at].kind == "noun" and units[at].definite):
        end = next((place for place in range(at, len(units)) if units[place].kind == "mark"), len(units))
        if not any(unit.kind in ("verb", "aux") for unit in units[at:end]):
            _set(units[index], "who", direct=True)


def _take(asker: Unit, pronoun: Unit, words: str, *, direct: bool) -> None:
    _set(asker, words, direct=direct)
    asker.tokens = (*asker.tokens, *pronoun.tokens)
    pronoun.words = ""


def _is_noun(unit: Unit | None, *, described: bool = False) -> bool:
    """A noun that may be what somebody or something is; an adjective too where one may be `described` alone."""
    if unit is None or unit.role != "stem":
        return False
    return unit.kind in ("noun", "name", "dem", "num", "quant") or (unit.kind == "adj" and (described or unit.definite))


def _deny(units: list[Unit], index: int, word: str) -> None:
    """ألم تعلن, أليس هذا, ألا تعرف: questions that expect yes."""
    unit = units[index]
    following = units[index + 1] if index + 1 < len(units) else None
    if following is None:
        return
    asker = Unit("whether", "part", unit.tokens)
    asker.role, asker.fixed, asker.glued = ASKS, True, unit.glued
    if word == "أ" and unit.role == "proclitic" and not unit.words:
        units[index] = asker
    elif word == "ألم" and following.kind in ("verb", "aux") and following.aspect == "imp":
        unit.words, unit.kind, unit.arabic, unit.glued = "not", "neg", "لم", False
        units.insert(index, asker)
    elif word == "أن" and following.kind == "neg" and following.tokens == unit.tokens:
        units[index] = asker
    elif word in _IS_NOT and unit.kind in ("aux", "verb", "neg"):
        unit.words, unit.tail, unit.kind, unit.form, unit.negated = "be", "", "aux", "present", True
        units.insert(index, asker)


_IS_NOT = frozenset(["أليس", "أليست", "أليسوا", "ألست", "ألستم", "ألسنا"])
_ASKING = frozenset([*_ALWAYS, "ما", "من", "أي", "أية", "ألم", "أن", "أ", *_IS_NOT])
