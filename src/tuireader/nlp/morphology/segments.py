"""Prefixes, stems and suffixes of the dictionary cut into what stands for a word of its own. Owns cut and English.

Forms are in Buckwalter transliteration up to the last step. What is cut off: proclitics, pronouns, the endings that
say who acts and how many there are. The prefixes of the imperfect, the feminine ending and the marks of case stay with
the stem.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from tuireader.nlp.morphology.buckwalter import strip_vowels
from tuireader.nlp.morphology.sources import Entry
from tuireader.nlp.morphology.stems import Stem

Role = Literal["proclitic", "stem", "suffix", "enclitic"]

_PROCLITICS = {
    "CONJ": {"wa": "and", "fa": "and so; so"}, "PREP": {"bi": "with; in; by", "ka": "like; as", "li": "for; to"},
    "DET": {"Al": "the"}, "FUT": {"sa": "will"}, "SUBJUNC": {"li": "in order to; to"},
    "EMPHATIC_PARTICLE": {"la": "indeed"}, "RESULT_CLAUSE_PARTICLE": {"la": "then"},
    "INTERROG_PART": {">a": ""},
}  # fmt: skip
_LISTED_WITH = frozenset(_PROCLITICS) - {"INTERROG_PART"}
"""What a stem is listed with; أليس stays whole, since its English is."""
_POSSESSIVE = {"3MS": "his; its", "3FS": "her; its; their", "3": "their", "2": "your", "1S": "my", "1P": "our"}
_OBJECT = {"3MS": "him; it", "3FS": "her; it; them", "3": "them", "2": "you", "1S": "me", "1P": "us"}
_SUBJECT = {"3MS": "he; it", "3FS": "she; it", "3": "they", "2": "you", "1S": "I", "1P": "we"}
_SUBJECT_PRONOUNS = ("FWSuff-hu-he", "FWSuff-nA-we", "FWSuff-niy-I", "FWSuff-iy-I", "FWSuff-A")
_SUN = frozenset("tvd*rzs$SDTZln")


class Part(NamedTuple):
    """A part of a word before it is written in Arabic script."""

    form: str
    gloss: str
    role: Role


class Cut(NamedTuple):
    """An affix or stem, cut."""

    before: tuple[Part, ...]
    """Proclitics, outermost first."""
    core: str
    """What belongs to the stem: an inflection, or the stem itself."""
    after: tuple[Part, ...]
    tags: tuple[str, ...]
    gloss: str = ""
    """English of the core of a stem."""


@lru_cache(maxsize=256)
def cut_prefix(entry: Entry) -> Cut:
    """Proclitics, and the inflection of the imperfect as the core."""
    parts: list[Part] = []
    core = ""
    rest = entry.vocalized
    pairs = _pairs(entry.tags)
    for form, tag in pairs:
        if tag not in _PROCLITICS:
            core = rest
            break
        written = form if rest.startswith(form) else rest[:1]
        parts.append(Part(written, _PROCLITICS[tag].get(form, ""), "proclitic"))
        rest = rest[len(written) :]
    return Cut(_without_empty(parts), core, (), tuple(tag for _, tag in pairs))


@lru_cache(maxsize=512)
def cut_suffix(entry: Entry) -> Cut:
    """The ending as the core or as a suffix of its own, and an attached pronoun."""
    pairs = _pairs(entry.tags)
    tags = tuple(tag for _, tag in pairs)
    if not pairs:
        return Cut((), entry.vocalized, (), ())
    inflection, enclitic = entry.vocalized, ""
    if _is_pronoun(tags[-1]):
        inflection, enclitic = _split_pronoun(entry.vocalized, pairs[-1][0])
    parts: list[Part] = []
    ending = _ending_gloss(tags[0])
    if ending and strip_vowels(inflection):
        parts.append(Part(inflection, ending, "suffix"))
        inflection = ""
    if enclitic:
        subject = entry.category in _SUBJECT_PRONOUNS
        parts.append(Part(enclitic, pronoun_gloss(tags[-1], subject=subject), "enclitic"))
    return Cut((), inflection, tuple(parts), tags)


def cut_stem(entry: Stem) -> Cut:
    """The stem; the few that the dictionary lists with a preposition or a pronoun on them are taken apart too."""
    pairs = _pairs(entry.tags)
    tags = tuple(tag for _, tag in pairs)
    if len(pairs) == 1 or "".join(form for form, _ in pairs) != entry.vocalized:
        stem = next((tag for tag in tags if not _is_pronoun(tag)), tags[0])
        return Cut((), entry.vocalized, (), (stem,), entry.gloss)
    end = len(pairs) - 1 if _is_pronoun(tags[-1]) else len(pairs)
    start = 0
    while start < end - 1 and pairs[start][1] in _LISTED_WITH and pairs[start][0] in _PROCLITICS[pairs[start][1]]:
        start += 1
    before = [Part(form, _PROCLITICS[tag][form], "proclitic") for form, tag in pairs[:start]]
    after = [Part(form, pronoun_gloss(tag), "enclitic") for form, tag in pairs[end:]]
    core = "".join(form for form, _ in pairs[start:end])
    return Cut(tuple(before), core, tuple(after), tags[start:], _core_gloss(entry.gloss, start, len(after)))


def pronoun_gloss(tag: str, *, subject: bool = False) -> str:
    """English of an attached pronoun: a possessor, an object, or the subject after أن and its sisters."""
    table = _POSSESSIVE if tag.startswith("POSS") else _SUBJECT if subject else _OBJECT
    code = tag.rpartition(":")[2] if ":" in tag else tag.rpartition("_")[2]
    return table.get(code) or table.get(code[:1], "")


def assimilate(stem: str) -> tuple[str, bool]:
    """The stem as it stands after the article, and whether the lam of the article is silent."""
    if stem[:1] not in _SUN:
        return stem, False
    return (stem if stem[1:2] == "~" else f"{stem[0]}~{stem[1:]}"), True


def settle_marks(parts: list[Part]) -> list[Part]:
    """Marks at the head of a part sit on the last letter of the one before; a part of marks alone takes that letter."""
    for index in range(1, len(parts)):
        form = parts[index].form
        letters = form.lstrip("aiuo~FNK`")
        if letters == form:
            continue
        before = parts[index - 1].form
        cut = len(form) - len(letters)
        mine, theirs = (form[cut:], before + form[:cut]) if letters else (before[-1:] + form, before[:-1])
        parts[index - 1 : index + 1] = [parts[index - 1]._replace(form=theirs), parts[index]._replace(form=mine)]
    return parts


def _pairs(tags: str) -> tuple[tuple[str, str], ...]:
    pairs = (part.rpartition("/") for part in tags.split("+") if "/" in part)
    return tuple((form.replace("(null)", ""), tag) for form, _, tag in pairs)


def _is_pronoun(tag: str) -> bool:
    return tag.startswith(("POSS_PRON", "PRON_")) or "_DO:" in tag


def _split_pronoun(vocalized: str, pronoun: str) -> tuple[str, str]:
    if vocalized.endswith(pronoun):
        return vocalized[: len(vocalized) - len(pronoun)], pronoun
    first = strip_vowels(pronoun)[:1]
    cut = vocalized.rfind(first) if first else -1
    if cut < 0:
        return "", vocalized
    written = vocalized[cut:]
    return vocalized[:cut], pronoun if written == strip_vowels(pronoun) or written == "hn~a" else written


def _ending_gloss(tag: str) -> str:
    if "SUFF_SUBJ:" in tag:
        subject = tag.partition("SUBJ:")[2].partition("_")[0]
        return _SUBJECT.get(subject) or _SUBJECT.get(subject[:1], "they" if subject in ("MP", "FP", "D") else "")
    if tag.startswith("NSUFF"):
        return "two" if "_DU_" in tag else "plural" if "_PL" in tag else ""
    return ""


def _core_gloss(gloss: str, before: int, after: int) -> str:
    senses = gloss.split(" + ")
    if len(senses) <= before + after:
        return gloss.replace(" + ", " ")
    return " ".join(senses[before : len(senses) - after])


def _without_empty(parts: list[Part]) -> tuple[Part, ...]:
    """The article has no letter of its own in للقاء: its English goes to the preposition before it."""
    kept: list[Part] = []
    for part in parts:
        if part.form:
            kept.append(part)
        elif kept:
            kept[-1] = kept[-1]._replace(gloss=f"{kept[-1].gloss.partition(';')[0]} {part.gloss}")
    return tuple(kept)
