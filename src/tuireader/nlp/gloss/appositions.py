"""Rule: a name behind a finished noun phrase that it names. الرئيس التركي أردوغان; شركة «أستون مارتن» البريطانية.

Owns what may be followed by its name, and names in quotes.
"""

from __future__ import annotations

from tuireader.nlp.gloss.function_words import PRONOUNS
from tuireader.nlp.gloss.human import SEVERAL, TITLES, is_human
from tuireader.nlp.gloss.units import Line, Unit, is_end
from tuireader.nlp.gloss.word_order import innermost
from tuireader.nlp.gloss.wordlists import word_set

_OPENING = frozenset(["“", '"', "‘", "'"])
_CLOSING = frozenset(["”", '"', "’", "'"])
_LONGEST = 7
"""Units between quotes."""
_NAMED = word_set(
    "company channel newspaper agency app application platform website site page magazine network program group band "
    "film movie series song book novel poem album play show game team club party movement organization institution "
    "foundation association center project plan campaign operation ship plane missile car phone device model system "
    "technology service product brand prize award festival restaurant hotel school hospital university city town "
    "village island front coalition list bank fund account title name nickname word term phrase slogan hashtag article "
    "report study satellite rocket virus disease storm hurricane mission store shop factory studio museum theater"
)
_OFFICE = 4
"""Units that may say of what somebody is an officer."""
_OF_OFFICES = {"لدى": "at", "ل": "of", "باسم": "for"}
_SENT = frozenset(["ambassador", "envoy", "representative", "delegate"])
_SCHOLARS = {"world": "scientist"}
"""Nouns that are read as things where a person's name behind them says who they are."""
_COMPATRIOTS = {
    "Spanish": "Spaniard", "British": "Briton", "Swedish": "Swede", "Danish": "Dane", "Polish": "Pole",
    "Turkish": "Turk", "Finnish": "Finn", "Scottish": "Scot",
}  # fmt: skip
_PERSONS = frozenset(["", "PERSON"])


def name_phrases(line: Line) -> None:
    """Join a phrase with the name that stands behind it, and describe the name by what stands behind that."""
    units = line.units
    index = 0
    while index + 1 < len(units):
        phrase = units[index]
        if phrase.kind == "np" and phrase.parts:
            if _names_person(phrase, units[index + 1]):
                _append(phrase, [units.pop(index + 1)])
            elif office := _office(units, index):
                _append(phrase, units[index + 1 : office])
                del units[index + 1 : office]
            elif units[index + 1].words in _OPENING and _is_named(phrase):
                _join_quoted(units, index)
            elif index and units[index - 1].kind == "prep" and _belongs(units, index):
                _own(phrase, units[index + 2])
                del units[index + 1 : index + 3]
        index += 1
    line.units = [unit for unit in units if unit.words or unit.parts]


def _names_person(phrase: Unit, name: Unit) -> bool:
    """The Turkish president, and who that is."""
    if name.kind != "np" or name.parts[0].kind != "name" or name.glued or not phrase.definite or phrase.number != "S":
        return False
    if (
        name.parts[0].role != "stem"
        or name.parts[0].named not in _PERSONS
        or _ends_with_person(innermost(phrase).parts[-1], name.parts[0])
    ):
        return False
    first = name.parts[0]
    sure = first.named == "PERSON" or first.guess or len(name.parts) > 1 or " " in first.words
    if first.named == "PERSON" and _is_of_nation(phrase):
        phrase.parts[-1].words = _COMPATRIOTS.get(phrase.parts[-1].words, phrase.parts[-1].words)
        return True
    if phrase.lemma in SEVERAL:
        return False
    human = is_human(phrase.lemma) or (first.named == "PERSON" and phrase.lemma in _SCHOLARS)
    if human and phrase.lemma in _SCHOLARS:
        _rename(phrase, _SCHOLARS[phrase.lemma])
    return sure and human and phrase.parts[0].kind not in ("quant", "num", "dem")


def _ends_with_person(last: Unit, name: Unit) -> bool:
    """Whether a phrase has its name already; that of a country or a body is another: رئيس فرنسا ماكرون."""
    return last.kind == "name" and not (name.named == "PERSON" and last.named in ("LOC", "ORG"))


def _is_of_nation(phrase: Unit) -> bool:
    """المغربي أشرف حكيمي: an adjective of a nation alone stands for whom it describes."""
    alone = len(phrase.parts) == 1 and phrase.parts[0].kind in ("adj", "noun") and phrase.parts[0].words[:1].isupper()
    return alone and phrase.parts[0].arabic.endswith(("ي", "ية"))


def _rename(phrase: Unit, words: str) -> None:
    """The world that has a person's name is a scholar: العالم عمر ياغي."""
    for part in phrase.parts:
        if part.words == phrase.lemma:
            part.words = words
    phrase.lemma = words


def _office(units: list[Unit], index: int) -> int:
    """The index behind the name of somebody whose office is said with a preposition: السفير لدى الهند داني دانون."""
    at = index + 1
    while (
        at + 2 < len(units) and at < index + _OFFICE and units[at].arabic in _OF_OFFICES and units[at + 1].kind == "np"
    ):
        at += 2
        name = units[at]
        if name.parts and name.parts[0].named == "PERSON" and _names_person(units[index], name):
            _say_at(units[index], units[index + 1])
            return at + 1
    return 0


def _say_at(phrase: Unit, preposition: Unit) -> None:
    preposition.words = "to" if phrase.lemma in _SENT else _OF_OFFICES[preposition.arabic]


def _append(phrase: Unit, parts: list[Unit]) -> None:
    phrase.parts += parts
    if phrase.lemma in TITLES and not any(part.words == "of" for part in phrase.parts):
        phrase.fixed = True


def _belongs(units: list[Unit], index: int) -> bool:
    """في منشور له: an indefinite noun governed by a preposition, and whose it is."""
    phrase, preposition = units[index], units[index + 1]
    if phrase.definite or phrase.fixed or preposition.arabic != "ل" or index + 2 >= len(units):
        return False
    return units[index + 2].kind == "obj" and units[index + 2].arabic in PRONOUNS


def _own(phrase: Unit, pronoun: Unit) -> None:
    pronoun.words, pronoun.kind = PRONOUNS[pronoun.arabic][0], "poss"
    phrase.parts.insert(0, pronoun)
    phrase.fixed = phrase.definite = True


def _is_named(phrase: Unit) -> bool:
    head = phrase.lemma.lower()
    return phrase.number == "S" and head in _NAMED and phrase.parts[-1].kind != "name"


def _join_quoted(units: list[Unit], index: int) -> None:
    """A noun and its name in quotes; an adjective behind these describes the noun."""
    end = _closing(units, index + 1)
    if not end:
        return
    phrase = units[index]
    if _may_be_described(units, end + 1):
        described = units.pop(end + 1)
        phrase.parts[:0] = described.parts
    phrase.parts += units[index + 1 : end + 1]
    del units[index + 1 : end + 1]
    phrase.definite = True
    phrase.indefinite = False


def _closing(units: list[Unit], opening: int) -> int:
    """The index of the mark that closes the quotes; 0 where they hold more than a name."""
    for index in range(opening + 1, min(opening + 1 + _LONGEST, len(units))):
        unit = units[index]
        if unit.kind == "mark" and unit.words in _CLOSING:
            return index if index > opening + 1 else 0
        if unit.kind in ("verb", "aux", "sub", "rel") or is_end(unit):
            return 0
    return 0


def _may_be_described(units: list[Unit], at: int) -> bool:
    """A definite adjective alone."""
    if at >= len(units) or units[at].kind != "np" or not units[at].definite:
        return False
    return all(part.kind == "adj" for part in units[at].parts)
