"""Imperatives, which the dictionary has for few verbs. Owns how their form follows from the imperfect.

An imperative is the jussive of the second person without its prefix; where two consonants would open the word, an alef
goes before them, which form IV spells with a hamza: taDaE, DaE; tukotub, {ukotub; tumosik, >amosik.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tuireader.arabic.normalization import strip_marks
from tuireader.nlp.morphology.buckwalter import strip_vowels
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.stems import Affix

_PREFIX = re.compile(r"t[au]$")
_VOWEL = re.compile(r"[aiu]")
_SUBJECTS = frozenset(["2MS", "2FS", "2D", "2MP", "2FP"])
_SUBJECT = re.compile(r"IVSUFF_SUBJ:[\w:]*")
_ALEFS = ("ا", "أ", "ٱ")
_CONJUNCTIONS = ("و", "ف")
IMPERATIVE = "VERB_IMPERATIVE"


def jussives_of(word: str) -> Iterator[str]:
    """The words whose readings of the second person may give an imperative that is written so."""
    for cut in (0, 1) if word.startswith(_CONJUNCTIONS) and len(strip_marks(word)) > 2 else (0,):
        before, rest = _cut(word) if cut else ("", word)
        yield f"{before}ت{rest}"
        if rest.startswith(_ALEFS) and len(strip_marks(rest)) > 1:
            yield f"{before}ت{_cut(rest)[1]}"


def _cut(word: str) -> tuple[str, str]:
    """The first letter, and what stands behind it and its marks."""
    end = 1
    while end < len(word) and not strip_marks(word[end]):
        end += 1
    return word[:1], word[end:]


def imperatives_from(jussives: Iterable[Candidate]) -> Iterator[Candidate]:
    """The imperatives of the candidates that are imperfects of the second person."""
    for candidate in jussives:
        if made := _imperative(candidate):
            yield made


def _imperative(jussive: Candidate) -> Candidate | None:
    prefix, stem, suffix = jussive.prefix, jussive.stem, jussive.suffix
    before, _, person = prefix.tags.rstrip("+").rpartition("+")
    form, _, code = person.rpartition("/IV")
    if code not in _SUBJECTS or "Pass" in stem.category or "FUT" in prefix.tags or not _PREFIX.search(prefix.vocalized):
        return None
    head = _head(form, stem.vocalized, stem.lemma)
    clitics = prefix.vocalized.removesuffix(form)
    if "_DO:2" in suffix.tags or "_MOOD:I" in suffix.tags or "PREP" in prefix.tags or "SUBJUNC" in prefix.tags:
        return None
    vocalized = head + stem.vocalized
    return Candidate(
        Affix(strip_vowels(clitics), clitics, prefix.category, "", before and f"{before}+"),
        stem._replace(
            key=strip_vowels(vocalized).replace("{", "A"),
            vocalized=vocalized,
            category="CV",
            tags=f"{vocalized}/{IMPERATIVE}",
        ),
        _suffix(suffix, code),
    )


def _head(prefix: str, stem: str, lemma: str) -> str:
    """What opens the imperative instead of the prefix."""
    fourth = prefix == "tu" and lemma.startswith(">") and stem[:1] not in ("&", ">")
    if fourth:
        return ">a"
    if stem[1:2] in ("o", "~") or (len(stem) > 1 and not _VOWEL.match(stem[1:2]) and stem[1:2] not in ("A", "w", "y")):
        return "{u" if _VOWEL.findall(stem)[-1:] == ["u"] else "{i"
    return ""


def _suffix(suffix: Affix, code: str) -> Affix:
    subject = f"CVSUFF_SUBJ:{code}"
    tags = suffix.tags.replace("IVSUFF_DO:", "CVSUFF_DO:")
    if "IVSUFF_SUBJ:" in tags:
        return suffix._replace(tags=_SUBJECT.sub(subject, tags))
    return suffix._replace(vocalized="o" + suffix.vocalized, tags=f"+o/{subject}{tags}")
