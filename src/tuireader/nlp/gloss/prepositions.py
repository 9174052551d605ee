"""Rule: the English preposition by what stands around it. Owns من, ل, ب, ك before the phrases that they govern."""

from __future__ import annotations

from itertools import pairwise

from tuireader.nlp.gloss.dates import is_day
from tuireader.nlp.gloss.units import Line, Unit
from tuireader.nlp.gloss.wordlists import word_set

_SHARES = word_set("percent part portion half third quarter majority number most share one many amount kind type group")
_CHANGES = word_set(
    "increase decrease rise fall decline drop grow reduce exceed cut lower raise shrink climb jump surpass expand "
    "outnumber be increased be reduced be raised be cut win lose"
)
"""Verbs of change, which are by so much."""
_SO_MUCH = frozenset(["percent", "%", "degree", "point", "times"])
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day"])


def choose_prepositions(line: Line) -> None:
    """`of` for من and ل behind a noun of quantity or a bare noun, `on` a day; no preposition stands before `that`."""
    units = line.units
    handed_down = _is_handed_down(units)
    for index, unit in enumerate(units):
        if unit.kind == "np" and unit.parts[0].arabic in _YEARS and unit.parts[0].kind == "name":
            _put_in(units, index)
        if unit.kind != "prep" or index + 1 >= len(units):
            continue
        if units[index + 1].kind == "sub" and units[index + 1].words in ("that", "to", "not to"):
            unit.words = ""
            continue
        before = units[index - 1] if index else None
        if handed_down and unit.arabic == "عن" and unit.words == "about" and _is_name(units[index + 1]):
            unit.words = "from"
        if unit.arabic == "ب" and unit.words == "with" and _is_so_much(units[index + 1]) and _changes(units, index):
            unit.words = "by"
        if (say := _WITH_NEIGHBOURS.get(unit.arabic)) is not None:
            say(units, index)
        choose = _CHOICES.get(unit.arabic)
        if choose is not None:
            choose(unit, before, units[index + 1])
    line.units = [unit for unit in units if unit.words or unit.parts]


def _is_so_much(phrase: Unit) -> bool:
    """A number of something, or more than that."""
    return phrase.kind == "np" and (
        phrase.parts[0].kind == "num" or phrase.parts[0].words in ("more than", "less than")
    )


def _changes(units: list[Unit], index: int) -> bool:
    """Whether the verb of the clause says that something becomes more or less."""
    for unit in reversed(units[:index]):
        if unit.kind == "verb":
            return unit.words in _CHANGES
        if unit.kind == "mark":
            return False
    return False


def _is_handed_down(units: list[Unit]) -> bool:
    """حدثنا سفيان عن مالك: somebody told us, and from whom he had it."""
    return any(
        verb.kind == "verb" and verb.lemma in _TELLING and behind.kind == "obj" and behind.words in ("us", "me")
        for verb, behind in pairwise(units)
    )


def _is_name(phrase: Unit) -> bool:
    return phrase.kind == "np" and any(part.kind == "name" for part in phrase.parts)


def _from(unit: Unit, before: Unit | None, after: Unit) -> None:
    """من behind a noun phrase: `of`; behind a verb or at the start `from`; behind an `of` nothing."""
    if before is not None and before.kind in ("prep", "np") and _last_words(before).endswith(" of"):
        unit.words = ""
        return
    if unit.words == "from" and before is not None and before.kind == "np" and after.kind in ("np", "rel"):
        name = after.parts and after.parts[0].kind == "name" and after.arabic not in _YEARS
        if before.lemma not in _FAR and (not name or before.number == "P"):
            unit.words = "of"
    shared = before is not None and before.kind == "np" and after.kind == "obj" and unit.words == "from"
    if shared and before is not None and (before.parts[0].kind in ("num", "quant") or before.lemma in _SHARES):
        unit.words = "of"


def _last_words(unit: Unit) -> str:
    while unit.parts:
        unit = unit.parts[-1]
    return unit.words


def _for(unit: Unit, before: Unit | None, after: Unit) -> None:
    """ل behind a definite noun phrase: `of`; behind a verb `to`."""
    if unit.words != "for" or before is None:
        return
    if before.kind == "np" and after.kind == "np" and after.lemma in _TOLD and before.lemma not in _WHO_TELLS:
        unit.words = "to"
    elif before.kind == "np" and after.kind == "np":
        owned = any(part.words == "of" for part in before.parts) and after.parts[0].kind == "poss"
        unit.words = "of" if before.definite and not owned and not _says_why(after) else "for"
    elif before.kind in ("verb", "adv"):
        unit.words = "to"


def _in_the_name(unit: Unit, before: Unit | None, _: Unit) -> None:
    """Whoever speaks باسم somebody is a spokesperson `for` him."""
    if before is not None and before.lemma == "spokesperson":
        unit.words = "for"


def _says_why(phrase: Unit) -> bool:
    """لأسباب صحية, لمدة سنة: why or how long something is done belongs to the deed, and to no noun."""
    return phrase.lemma in _WHY and not phrase.definite


def _with(unit: Unit, before: Unit | None, after: Unit) -> None:
    """ب before a place is `in`."""
    if unit.words != "with" or after.kind != "np" or unit.role == "ruled":
        return
    if (after.parts[0].kind == "name" and not after.guess) or (after.definite and after.lemma in _PLACES):
        unit.words = "in"


def _in(unit: Unit, before: Unit | None, after: Unit) -> None:
    if unit.words == "in" and after.kind == "np" and (after.lemma.lower() in _DAYS or is_day(after.parts[0])):
        unit.words = "on"
    elif unit.words == "in" and after.lemma == "hour":
        unit.words = "at"


def _put_in(units: list[Unit], index: int) -> None:
    """A bare year says when."""
    before = units[index - 1] if index else None
    if before is None or before.kind not in ("prep", "conj"):
        year = units[index].parts[0]
        year.words = "in " + year.words


_PLACES = word_set(
    "city town village capital country region area district governorate province state hospital stadium hall street "
    "school university prison airport mosque church market square center palace headquarters office institute "
    "neighborhood camp republic house park garden cemetery theater museum hotel restaurant library sector"
)
"""Where something is; with the article, since with a house may be meant otherwise."""
_TELLING = frozenset(["حدث", "أخبر", "أنبأ"])
_FAR = frozenset(["kilometer", "meter", "mile"])
_WHY = word_set("cause reason purpose period duration")
_TOLD = frozenset(["newspaper", "agency", "channel", "radio", "magazine", "website", "network", "television"])
"""To whom things are said in news."""
_WHO_TELLS = frozenset(["correspondent", "reporter", "editor", "report", "interview", "statement", "website", "office"])
_YEARS = frozenset(["عام", "سنة"])


def _say_since(units: list[Unit], index: int) -> None:
    """منذ before a stretch of time: for so long; so long ago, where something happened once."""
    since, stretch = units[index], units[index + 1]
    counted = stretch.parts and (stretch.parts[0].kind in ("num", "quant") or stretch.number in _MANY)
    if since.words != "since" or not counted or stretch.lemma not in _STRETCHES:
        return
    verb = next((unit for unit in reversed(units[:index]) if unit.kind in ("verb", "aux", "mark")), None)
    once = verb is not None and verb.kind == "verb" and verb.aspect == "perf" and not (verb.negated or verb.form)
    since.words = "for"
    if once and verb is not None and verb.words not in _LASTING:
        since.words = ""
        stretch.parts.append(Unit("ago", "adv", since.tokens))


def _say_among(units: list[Unit], index: int) -> None:
    """بينهم نساء: among them women; between the two of them; ومنهم الخبير: among them the expert."""
    preposition, them = units[index], units[index + 1]
    if (
        preposition.words not in ("between", "from", "of")
        or them.kind != "obj"
        or them.arabic not in ("هم", "هن", "ها")
        or index + 2 >= len(units)
    ):
        return
    before = units[index - 1] if index else None
    opens = before is None or before.kind == "mark" or (before.kind == "conj" and preposition.arabic == "من")
    if opens and units[index + 2].kind == "np":
        preposition.words, them.words = "among", "them"


def _say_ago(units: list[Unit], index: int) -> None:
    """قبل ثلاثة أيام: three days ago; before من and an event, three days before it."""
    before, stretch = units[index], units[index + 1]
    counted = stretch.parts and (stretch.parts[0].kind in ("num", "quant") or stretch.number in _MANY)
    if before.words != "before" or not counted or stretch.lemma not in _STRETCHES or stretch.definite:
        return
    behind = units[index + 2] if index + 2 < len(units) else None
    before.words, ago = "", Unit("ago", "adv", before.tokens)
    if behind is not None and behind.arabic == "من" and behind.kind == "prep":
        behind.words, ago.words = "", "before"
    stretch.parts.append(ago)


_MANY = frozenset(["P", "D"])
_LASTING = word_set("live work continue remain last stay be suffer wait know")
_STRETCHES = word_set("second minute hour day night week month year decade century")
_CHOICES = {"من": _from, "ل": _for, "ب": _with, "في": _in, "باسم": _in_the_name}
_WITH_NEIGHBOURS = {"منذ": _say_since, "قبل": _say_ago, "بين": _say_among, "من": _say_among}
"""Which look further than one phrase behind them."""
