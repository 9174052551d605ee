"""Number of English nouns. In a phrase the head is bent: the last word, or the one before a preposition."""

from __future__ import annotations

import re
from functools import lru_cache

from tuireader.nlp.gloss.english.irregular import MASS, NO_PLURAL, PLURAL_ONLY, PLURALS, SINGULARS, UNCHANGED
from tuireader.nlp.gloss.wordlists import word_set

_VOWELS = frozenset("aeiou")
_PREPOSITION = re.compile(r" (?:of|for|in|on|at|to|from|with|by|about|against) ")
_ABSTRACT = (
    "ness",
    "ship",
    "ism",
    "hood",
    "ology",
    "ography",
    "ity",
    "ence",
    "ance",
    "cy",
    "ment",
    "tion",
    "sion",
    "ing",
)
_COUNTED = word_set(
    "partnership friendship relationship championship scholarship internship warship battleship flagship spaceship "
    "ship neighborhood biography ideology methodology "
    "city university community minority majority facility authority celebrity identity entity agency policy "
    "embassy currency pharmacy emergency constituency conference sentence audience consequence reference "
    "preference difference residence ambulance alliance instance allowance substance government department "
    "parliament document agreement instrument monument element movement statement apartment investment tournament "
    "moment comment experiment payment station nation question election institution organization corporation "
    "operation section position situation condition competition exhibition application population generation "
    "region union mission commission decision version session television invasion occasion division discussion "
    "celebration solution function action association relation reaction transaction option portion champion "
    "nation reservation conversation federation foundation building meeting wedding painting drawing king ring "
    "wing thing spring string ceiling feeling warning hearing beginning ending finding recording greeting "
    "offering setting activity quality quantity ability priority opportunity reality personality charity county "
    "party entity deity cavity university security"
) - {"security"}
_ADJECTIVES = ("ed", "ous", "ful", "ness", "ish", "est", "less", "able", "ible")
_NO_ADJECTIVES = word_set(
    "seed need bed feed deed breed weed speed shed steed reed creed hundred sled handful mouthful forest guest "
    "test west interest request protest contest quest chest nest guest vest arrest harvest priest witness "
    "business illness weakness wilderness harness fish dish wish table cable vegetable bible fable"
)
_NOT_PLURAL = ("ss", "us", "is", "ics", "as", "os", "'s")


@lru_cache(maxsize=1024)
def plural(noun: str) -> str:
    """The plural; a noun that is not counted, or is a plural already, stays."""
    before, head, after = _parts(noun)
    return before + _plural(head) + after


@lru_cache(maxsize=1024)
def singular(noun: str) -> str:
    """The singular of what may be a plural."""
    before, head, after = _parts(noun)
    return before + _singular(head) + after


@lru_cache(maxsize=1024)
def is_plural(noun: str) -> bool:
    """Whether the words name more than one."""
    head = _parts(noun)[1].lower()
    if head in SINGULARS or head in PLURAL_ONLY:
        return True
    return len(head) > 3 and head.endswith("s") and head not in UNCHANGED and not head.endswith(_NOT_PLURAL)


@lru_cache(maxsize=1024)
def is_mass(noun: str) -> bool:
    """Whether the words name what is not counted."""
    head = _parts(noun)[1].lower()
    return head in MASS or (head.endswith(_ABSTRACT) and head not in _COUNTED)


def is_people(noun: str) -> bool:
    """Whether a noun of a nation is its own plural: the Chinese, the French."""
    return noun[:1].isupper() and (noun.endswith("ese") or noun in _NATIONS)


_NATIONS = frozenset(["French", "Dutch", "British", "English", "Irish", "Spanish", "Swiss", "Welsh", "Scottish"])
_OF_PEOPLE = word_set("poor rich dead young old sick deaf blind elderly many few strong weak great small")
"""Adjectives that stand for people without a plural."""


def _parts(noun: str) -> tuple[str, str, str]:
    """What stands before the head, the head, what stands after it."""
    found = _PREPOSITION.search(noun)
    front, after = (noun[: found.start()], noun[found.start() :]) if found else (noun, "")
    before, blank, head = front.rpartition(" ")
    return before + blank, head, after


def _plural(head: str) -> str:
    low = head.lower()
    if low in PLURALS:
        return head[:1] + PLURALS[low][1:]
    if not low or low in UNCHANGED or is_plural(head) or low in NO_PLURAL or not low[-1].isalpha():
        return head
    for one, many in (("woman", "women"), ("man", "men")):
        if low.endswith(one) and low not in ("human", "german", "roman", "ottoman", "norman", "talisman"):
            return head[: -len(one)] + many
    if is_people(head) or low in _OF_PEOPLE:
        return head
    if low.endswith(_ADJECTIVES) and low not in _NO_ADJECTIVES:
        return head
    if low.endswith(("s", "x", "z", "ch", "sh")):
        return head + "es"
    if low.endswith("y") and low[-2:-1] not in _VOWELS:
        return head[:-1] + "ies"
    return head + "s"


def _singular(head: str) -> str:
    low = head.lower()
    if low in SINGULARS:
        return head[:1] + SINGULARS[low][1:]
    if not is_plural(head) or low in PLURAL_ONLY:
        return head
    if low.endswith("men") and len(low) > 4:
        return head[:-2] + "an"
    if low.endswith("ies") and len(low) > 4 and low not in ("movies", "cookies", "zombies"):
        return head[:-3] + "y"
    return head[:-2] if low.endswith(("sses", "xes", "ches", "shes", "zzes")) else head[:-1]
