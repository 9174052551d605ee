"""Stems that the dictionary of 2002 lacks: our words, known names, the reader's own. Owns their inflection classes.

A citation form and a plural or an imperfect are all that a file gives; the classes, on which the compatibility tables
hang what may be attached, follow from their endings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple, cast, get_args

from tuireader.document.tokens import Upos
from tuireader.nlp.morphology.buckwalter import strip_vowels, to_key, to_vocalized
from tuireader.nlp.morphology.skeletons import arabic_skeleton, latin_skeleton
from tuireader.nlp.morphology.sources import Entry, Table

_CASE = re.compile(r"[aiuFKN]+$")
_FEMININE = re.compile(r"a?p$")
_SEATS = str.maketrans("><|", "AAA")
_ENGLISH_OF_TWO = re.compile(r"[A-Za-z'’.-]+")
NAME_WITH_ARTICLE = "Nprop-Al"
_FUNCTION = "FW-Wa"
_SPEAKERS = {
    f"IVPref-hw-{before}{vowel}": (f"IVPref-AnA-{before}>{vowel[1]}", f"IVPref-nHn-{before}n{vowel[1]}")
    for before in ("", "li")
    for vowel in ("ya", "yu")
}
"""Classes of the prefixes of the first persons by that of the third."""
_LEAST_ALIKE = 0.5
_GOD = "الله"
"""A part of many names, and by itself none."""
_TAGS = {"NOUN": "NOUN", "ADJ": "ADJ", "VERB": "VERB", "ADV": "ADV", "PROPN": "NOUN_PROP", "INTJ": "INTERJ"}


class Addition(NamedTuple):
    """A stem of our own."""

    entry: Entry
    upos: Upos
    plural: bool
    source: str


class Word(NamedTuple):
    """A line of words.tsv: the citation form, fully vocalized, and what it takes to inflect it."""

    form: str
    pos: str
    second: str = ""
    """Plurals of a noun parted by `|`, the imperfect of a verb."""
    senses: str = ""
    root: str = ""


class KnownName(NamedTuple):
    """A line of a gazetteer."""

    spellings: tuple[str, ...]
    english: str
    type: str


def word_stems(word: Word, source: str = "word") -> list[Addition]:
    """The stems of a word; none where its form is not Arabic or its part of speech is not one of ours."""
    form = to_vocalized(word.form)
    if not form or word.pos not in get_args(Upos):
        return []
    root = to_key(word.root.replace(" ", "")) or ""
    found: list[Addition] = []
    for vocalized, category, plural in _stems(form, word.pos, word.second):
        kind = _verb_tag(category) if word.pos == "VERB" else _TAGS.get(word.pos, "FUNC_WORD")
        entry = Entry("", vocalized, category, word.senses, f"{vocalized}/{kind}", f"{_bare(form)}_0", root)
        found += [Addition(one, cast("Upos", word.pos), plural, source) for one in with_keys(entry)]
    return found


def name_stems(name: KnownName) -> list[Addition]:
    """The one-word spellings of a known name, and the words of a person's name one by one."""
    found: list[Addition] = []
    for spelling in name.spellings:
        arabic = spelling.split()
        english = _ENGLISH_OF_TWO.findall(name.english)
        if len(arabic) == 1:
            found += _name(spelling, name.english, name.type)
        elif name.type == "PERSON" and len(arabic) == len(english):
            for word, latin in zip(arabic, english, strict=True):
                if len(word) > 2 and word != _GOD and latin[0].isupper() and _sounds_alike(word, latin):
                    found += _name(word, latin, name.type)
    return found


def _sounds_alike(arabic: str, latin: str) -> bool:
    """Whether one is the other, and not its translation or the other half of a name in another order."""
    return SequenceMatcher(None, arabic_skeleton(arabic), latin_skeleton(latin)).ratio() >= _LEAST_ALIKE


def with_article_class(tables: tuple[Table, Table, Table], prefixes: Iterable[Entry]) -> tuple[Table, Table, Table]:
    """The compatibility tables with the class of names that are never without the article."""
    prefix_stem, prefix_suffix, stem_suffix = (dict(table) for table in tables)
    for category in {prefix.category for prefix in prefixes if prefix.tags.endswith("Al/DET+")}:
        prefix_stem[category] = prefix_stem.get(category, frozenset()) | {NAME_WITH_ARTICLE}
    stem_suffix[NAME_WITH_ARTICLE] = stem_suffix.get("Nprop", frozenset())
    return prefix_stem, prefix_suffix, stem_suffix


def with_jussives_of_speakers(tables: tuple[Table, Table, Table]) -> tuple[Table, Table, Table]:
    """The compatibility tables with the first persons of shortened jussives, which they lack: لم أقل, لم نكن."""
    prefix_stem, prefix_suffix, stem_suffix = tables
    found = dict(prefix_stem)
    for of_him, speakers in _SPEAKERS.items():
        shortened = {category for category in prefix_stem.get(of_him, frozenset()) if category.startswith("IV_C")}
        for of_speaker in speakers:
            found[of_speaker] = found.get(of_speaker, frozenset()) | shortened
    return found, prefix_suffix, stem_suffix


def with_keys(entry: Entry) -> Iterator[Entry]:
    """The entry under its letters, and under the same with bare alefs, as people write them."""
    key = strip_vowels(entry.vocalized).replace("{", "A")
    yield entry._replace(key=key)
    if (bare := key.translate(_SEATS)) != key:
        yield entry._replace(key=bare)


def _name(spelling: str, english: str, kind: str) -> list[Addition]:
    form = to_vocalized(spelling)
    if not form or len(form) < 2:
        return []
    article = form.startswith("Al") and len(form) > 4
    stem, category = (form[2:], NAME_WITH_ARTICLE) if article else (form, "Nprop")
    entry = Entry("", stem, category, english, f"{stem}/NOUN_PROP", f"{form}_0")
    return [Addition(one, "PROPN", False, kind) for one in with_keys(entry)]


def _stems(form: str, pos: str, second: str) -> Iterator[tuple[str, str, bool]]:
    if pos == "VERB":
        yield from _verb_stems(form, to_vocalized(second) or "")
    elif pos in ("NOUN", "ADJ"):
        yield from _noun_stems(form, pos, [to_vocalized(plural) or "" for plural in second.split("|") if plural])
    elif pos == "PROPN":
        article = form.startswith("Al") and len(form) > 4
        yield (form[2:], NAME_WITH_ARTICLE, False) if article else (form, "Nprop", False)
    else:
        yield form, _FUNCTION, False


def _verb_stems(perfect: str, imperfect: str) -> Iterator[tuple[str, str, bool]]:
    stem = _bare(perfect)
    yield stem, "PV_V" if stem.endswith("~") else "PV_0" if stem[-1:] in "AY" else "PV", False
    if imperfect[:2] in ("yu", "ya"):
        own = _bare(imperfect[2:]).removeprefix("o")
        weak = own[-1:] in "Ywy" and not own.endswith("~")
        middle = "_V" if own.endswith("~") else "_0hAnn" if weak and own[-1] == "Y" else "_0hwnyn" if weak else ""
        yield own, f"IV{middle}" + ("_yu" if imperfect[1] == "u" else ""), False


def _noun_stems(form: str, pos: str, plurals: list[str]) -> Iterator[tuple[str, str, bool]]:
    stem = _bare(form)
    broken = [_bare(plural) for plural in plurals if not _is_sound(_bare(plural))]
    if stem.endswith("p"):
        yield _FEMININE.sub("", stem), "Napdu" if broken else "NapAt", False
    elif stem[-1:] in ("A", "Y"):
        yield stem, "N0", False
        if len(broken) < len(plurals):
            yield stem[:-1].removesuffix("a"), "NAt", True
    elif pos == "ADJ" or any(_bare(plural).endswith(("uwn", "iyn")) for plural in plurals):
        yield stem, "Nall", False
    else:
        yield stem, "NduAt" if len(broken) < len(plurals) else "Ndu", False
    for plural in broken:
        if plural.endswith("p"):
            yield _FEMININE.sub("", plural), "Nap", True
        else:
            yield plural, "N0" if plural[-1:] in ("A", "Y") else "Ndip", True


def _is_sound(plural: str) -> bool:
    return plural.endswith(("At", "uwn", "iyn"))


def _bare(form: str) -> str:
    """Without the vowel of case or mood at its end."""
    return _CASE.sub("", form)


def _verb_tag(category: str) -> str:
    return "VERB_PERFECT" if category.startswith("PV") else "VERB_IMPERFECT"
