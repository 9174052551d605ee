"""Rule: small words whose English depends on their neighbours. Owns أن, إن, ما, غير and their like."""

from __future__ import annotations

from collections.abc import Callable

from tuireader.nlp.gloss.english import verb_of_deed
from tuireader.nlp.gloss.oneself import say_alone, say_anyone, say_same
from tuireader.nlp.gloss.units import ASKS, Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_Local = Callable[[list[Unit], int], None]


def choose_particles(line: Line) -> None:
    """Look at each small word with what stands before and behind it."""
    units = line.units
    for index, unit in enumerate(units):
        local = _LOCAL.get(unit.arabic)
        if local is not None and (unit.kind not in ("noun", "name", "verb") or unit.arabic in _NOUNS):
            local(units, index)
        elif unit.kind == "adv" and unit.arabic.endswith("ة") and _governs_noun(units, index):
            unit.kind, unit.construct = "noun", True
        elif unit.definite and unit.arabic in _TIMES and unit.kind in ("noun", "adv"):
            _time(units, index)
    line.units = [unit for unit in units if unit.words or unit.parts]


def _and(units: list[Unit], index: int) -> None:
    """و opens most sentences; English says nothing there."""
    following = _next(units, index)
    if following is not None and following.kind == "conj" and following.words in _BUT:
        units[index].words = ""
    if index == 0 or (units[index - 1].kind == "mark" and units[index - 1].words in _FULL_STOPS):
        units[index].words = ""


def _even_more(units: list[Unit], index: int) -> None:
    """بل و: and even."""
    following = _next(units, index)
    if following is not None and following.arabic == "و" and following.kind == "conj":
        units[index].words, following.words = "", "and even"


def _predicative(units: list[Unit], index: int) -> None:
    """ليس بالأمر: ب before what something is not has no English."""
    if index and units[index - 1].arabic in _IS_NOT and units[index].role == "proclitic":
        units[index].words = ""


def _next(units: list[Unit], index: int) -> Unit | None:
    return units[index + 1] if index + 1 < len(units) else None


def _governs_noun(units: list[Unit], index: int) -> bool:
    following = _next(units, index)
    return following is not None and following.kind == "noun" and following.definite and following.role == "stem"


def _that(units: list[Unit], index: int) -> None:
    """أن before an imperfect is `to`, else `that`."""
    following = _next(units, index)
    if following is not None and following.kind in ("neg", "part") and index + 2 < len(units):
        following = units[index + 2]
    verbal = following is not None and following.kind in ("verb", "aux") and following.aspect == "imp"
    units[index].words = "to" if verbal else "that"


def _indeed(units: list[Unit], index: int) -> None:
    """إن opens a sentence without an English word; after a verb of saying it is `that`."""
    before = units[index - 1] if index else None
    following = _next(units, index)
    if following is not None and following.kind in ("verb", "aux"):
        units[index].words = "if"
    elif before is None or before.kind == "mark" or before.kind in ("conj", "prep"):
        units[index].words = ""


def _and_that(units: list[Unit], index: int) -> None:
    """وإن before a noun goes on with what was said, else it is `even if`."""
    following = _next(units, index)
    if following is not None and following.kind in ("noun", "name", "dem", "quant", "obj"):
        units[index].words, units[index].kind = "and that", "sub"


def _hold(units: list[Unit], index: int) -> None:
    """عقد before what is held is no contract."""
    unit, following = units[index], _next(units, index)
    if (
        following is not None
        and unit.kind == "noun"
        and unit.construct
        and following.role == "stem"
        and following.words in _HELD
    ):
        unit.words = unit.lemma = "holding"


_HELD = word_set("meeting conference summit session talk hearing election forum seminar council round referendum")


def _again(units: list[Unit], index: int) -> None:
    """إعادة before what is done says that it is done once more: reconstruction, reopening."""
    unit, following = units[index], _next(units, index)
    if following is None or following.kind != "noun" or following.role != "stem" or not unit.construct:
        return
    if not verb_of_deed(following.words):
        return
    before = "" if following.words.startswith("re") else "re-" if following.words[0] in "eu" else "re"
    following.words = following.lemma = _ANEW.get(following.words, f"{before}{following.words}")
    following.tokens = (*unit.tokens, *following.tokens)
    unit.words = ""


def _what(units: list[Unit], index: int) -> None:
    """ما before a perfect: `what`; it denies only where nothing governs it."""
    before = units[index - 1] if index else None
    following = _next(units, index)
    unit = units[index]
    unit.kind, unit.words = "rel", "what"
    if before is not None and before.words == "," and following is not None and following.kind in ("verb", "aux"):
        unit.words = "which"
        return
    opens = before is None or before.kind == "mark" or before.role == ASKS
    imperfect = following is not None and following.kind == "verb" and following.aspect == "imp"
    if before is not None and before.arabic == "ب" and before.role == "proclitic" and imperfect:
        before.words, unit.words = "", "in a way that"
    if opens and following is not None and following.kind == "verb" and following.aspect == "perf":
        unit.kind, unit.words = "neg", "not"


def _who(units: list[Unit], index: int) -> None:
    """من before a verb is `who`, else a preposition."""
    following = _next(units, index)
    if following is not None and following.kind in ("verb", "aux") and units[index].role == "stem":
        units[index].words, units[index].kind = "who", "rel"


def _so(units: list[Unit], index: int) -> None:
    """ف joins without an English word but for a verb that follows from what was said."""
    before = units[index - 1] if index else None
    following = _next(units, index)
    if before is None or before.kind == "mark" or following is None or following.kind != "verb":
        units[index].words = ""


def _any(units: list[Unit], index: int) -> None:
    """أي behind a comma explains."""
    if index and units[index - 1].words == ",":
        units[index].words, units[index].kind = "that is", "adv"


def _even(units: list[Unit], index: int) -> None:
    """حتى before a verb is `until`, before what is said with surprise `even`."""
    following = _next(units, index)
    if following is not None and following.kind == "prep":
        units[index].words, units[index].kind = "even", "adv"


def _un(units: list[Unit], index: int) -> None:
    """غير before an adjective denies it; it belongs to the adjective from then on."""
    following = _next(units, index)
    if (
        following is not None
        and following.role == "enclitic"
        and index + 2 < len(units)
        and units[index + 2].arabic == "من"
    ):
        units[index].words, units[index].kind, units[index].possessed = "other", "quant", False
        following.words = units[index + 2].words = ""
    elif following is not None and following.role == "enclitic":
        units[index].words, units[index].kind, units[index].fixed = "others", "noun", True
        units[index].number, following.words = "P", ""
    elif following is not None and following.kind == "adj":
        following.words = deny(following.words)
        following.tokens = (*units[index].tokens, *following.tokens)
        if units[index].definite:
            following.definite = True
        units[index].words = ""


def deny(adjective: str) -> str:
    """An English adjective denied."""
    return f"un{adjective}" if adjective in _UN else f"not {adjective}"


def _as(units: list[Unit], index: int) -> None:
    """كما before a verb at the start of a sentence adds to what was said."""
    before = units[index - 1] if index else None
    following = _next(units, index)
    opens = before is None or (before.kind == "mark" and before.words != ",") or before.kind == "conj"
    if opens and following is not None and following.kind in ("verb", "aux", "part"):
        units[index].words, units[index].kind = "also", "adv"


def _there(units: list[Unit], index: int) -> None:
    """هناك that opens a clause says that there is something."""
    before = units[index - 1] if index else None
    following = _next(units, index)
    opens = before is None or before.kind in ("conj", "sub") or (before.kind == "mark" and before.words in _FULL_STOPS)
    opens = opens or (before is not None and before.role == ASKS)
    if opens and following is not None and following.arabic == "من" and index + 2 < len(units):
        if units[index + 2].kind in ("verb", "aux"):
            units[index].words, units[index].kind, units[index].fixed = "there is somebody", "aux", True
    elif opens and following is not None and following.kind in ("noun", "quant", "num") and not following.definite:
        if before is not None and before.kind == "conj" and index > 1 and units[index - 2].kind in ("adv", "noun"):
            return
        units[index].words = "there are" if following.number in ("P", "D") or following.kind == "quant" else "there is"
        units[index].kind, units[index].fixed = "aux", True


def _yet(units: list[Unit], index: int) -> None:
    """بعد with nothing behind it: not yet; else later."""
    following = _next(units, index)
    if units[index].kind != "prep" or (following is not None and following.kind != "mark"):
        return
    denied = any(unit.kind == "neg" for unit in units[max(0, index - _CLAUSE) : index])
    units[index].words, units[index].kind = "yet" if denied else "later", "adv"


def _says_when(unit: Unit) -> bool:
    """Whether an earlier rule has said which day it is."""
    return unit.kind == "adv" and unit.words.startswith("today")


def _answer(units: list[Unit], index: int) -> None:
    """لا between marks is an answer."""
    before, following = units[index - 1] if index else None, _next(units, index)
    if (before is None or before.kind == "mark") and following is not None and following.kind == "mark":
        units[index].words, units[index].kind, units[index].fixed = "no", "adv", True


def _governs_time(unit: Unit) -> bool:
    """أهم اليوم, but حار اليوم: of adjectives only the one that compares governs."""
    return unit.kind in ("prep", "noun", "dem", "quant", "num") or (unit.kind == "adj" and unit.arabic[:1] == "أ")


def _time(units: list[Unit], index: int) -> None:
    """الآن, اليوم: a time of its own where nothing governs it."""
    before = units[index - 1] if index else None
    following = _next(units, index)
    governed = before is not None and before.construct and _governs_time(before)
    if _says_when(units[index]):
        return
    counted = following is not None and following.kind == "num" and following.words.startswith("about ")
    if not governed and (counted or following is None or following.kind not in ("adj", "name", "num")):
        units[index].words, units[index].kind = _TIMES[units[index].arabic], "adv"


_BUT = frozenset(["but", "however,", "however"])
_CLAUSE = 12
_FULL_STOPS = frozenset([".", "!", "?", "…"])
_IS_NOT = frozenset(["ليس", "ليست", "ليسوا", "لست", "لسنا"])
_NOUNS = frozenset(["وحد", "نفس", "إعادة", "عقد"])
"""Nouns that are looked at all the same."""
_ANEW = {"use": "reuse", "building": "rebuilding", "construction": "reconstruction", "registration": "re-registration"}
_TIMES = {"آن": "now", "يوم": "today", "ليلة": "tonight"}
_UN = frozenset(
    [
        "known",
        "able",
        "usual",
        "clear",
        "likely",
        "expected",
        "fair",
        "happy",
        "married",
        "official",
        "acceptable",
        "stable",
    ]
)
_LOCAL: dict[str, _Local] = {
    "أن": _that,
    "إن": _indeed,
    "وإن": _and_that,
    "إعادة": _again,
    "عقد": _hold,
    "ما": _what,
    "من": _who,
    "ف": _so,
    "حتى": _even,
    "بعد": _yet,
    "لا": _answer,
    "أحد": say_anyone,
    "غير": _un,
    "وحد": say_alone,
    "كما": _as,
    "و": _and,
    "ب": _predicative,
    "بل": _even_more,
    "أي": _any,
    "نفس": say_same,
    "هناك": _there,
}
