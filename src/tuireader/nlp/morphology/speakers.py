"""Words of whoever speaks: أمي, my mother, is written like "maternal", and ذهبت, I went, like "she went".

The weights come from texts in which hardly anybody says I. Owns what tells a speaker: another word of his in the same
zone, which is a quotation or what stands outside of them, and what the other readings would need around them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import IntEnum

from tuireader.document import Token, TokenKind
from tuireader.nlp.morphology.candidates import Candidate
from tuireader.nlp.morphology.chain import Column


class Kind(IntEnum):
    """What a reading is, where a word has one of the first person."""

    OTHER = 0
    MINE = 1
    """A noun of mine."""
    MY_TWO = 2
    """A dual of mine, which is rare beside my one."""
    CONSTRUCT = 3
    """Governs the word behind it: اسمي الرجلين."""
    ADJECTIVE = 4
    """One of relation, without the article."""
    NOUN = 5
    """Such an adjective taken for a noun."""
    NAME = 6
    SHE = 7
    I = 8  # noqa: E741
    """A verb of the first person, or one that acts on it."""


_Zone = tuple[int, int]
_QUOTES = {"«": "»", "“": "”", "‹": "›", "„": "“", '"': '"'}
_ENDS = frozenset(".!?؟؛…")
_NOTHING, _SENTENCE = "", "a sentence"
"""What ends a zone besides a mark."""
_CONSTRUCTS = ("N0_Nh",)
_KIN = frozenset(
    ">ab_1 >um~_1 >ax_1 >uxot_1 {ibon_1 {ibonap_1 jad~_1 jad~ap_1 zawoj_1 zawojap_1 Eam~_1 xAl_1 bayot_3 qalob_3 "  # noqa: SIM905
    "HayAp_1 {isom_1 Sadiyq_1 waTan_1 Eumr_1 nafos_1 ruwH_1 walad_1 >usorap_1 Habiyb_1".split()
)
"""Kin, home and heart: one speaks of mine, and hardly of two, and their adjectives of relation are rare alone."""
_MOTHER_AND_SISTER = frozenset([">um~_1", ">uxot_1"])
"""Who are feminine without a sign of it."""
_PARTICLES = ("PART", "SCONJ", "CCONJ", "PRON")
"""Words with a pronoun of mine that a verb of mine follows: لأنني أحب."""
_YOU = frozenset(["PRON أنت", "PRON أنتم"])
_SURE = 0.95
_USUAL = 350
"""Zipf frequency, in hundredths, of a lemma that tells a speaker; what is rarer is a name misread more often."""
_RARER = 200
"""How much rarer a noun is in hundredths, that the letters of kin may be as well."""
_LONG = 6
"""Letters of a noun of mine; in shorter ones too many foreign names end like it."""
_LETTERS_OF_NAMES = frozenset(["bi-_1"])
"""بي is read as two letters of a name more often than as "with me"."""


def kinds_of(column: Column) -> bytes:
    """The kind of each reading; empty where none, or only such, is of the first person singular."""
    candidates = tuple(column.candidates)
    if not candidates:
        return b""
    kinds = bytes(map(_kind, candidates))
    wanted = Kind.I if candidates[0].stem.upos == "VERB" else Kind.MINE
    return kinds if wanted in kinds and kinds.count(wanted) < len(kinds) else b""


def speaks(column: Column) -> bool:
    """Whether the word can hardly be anything but one of the first person singular."""
    if not column.candidates:
        return False
    best = column.candidates[0]
    if not _is_mine(best) or best.stem.lemma in _LETTERS_OF_NAMES or best.stem.frequency < _USUAL:
        return False
    if best.stem.upos == "NOUN" and len(best.prefix.key + best.stem.key + best.suffix.key) < _LONG:
        return False
    mine = sum(mass for one, mass in zip(column.candidates, column.masses, strict=True) if _is_mine(one))
    return mine >= _SURE * sum(column.masses)


def speakers(
    text: str, tokens: Sequence[Token], columns: Sequence[Column], *, narrated: bool = False
) -> Iterator[tuple[int, Column]]:
    """The places of words that are a speaker's, and the readings that are left there.

    `narrated`: all that stands outside of quotations is told by one who says I.
    """
    if not narrated and not any(
        column.speaks or (column.speakers and not column.best_tag.startswith("VERB")) for column in columns
    ):
        return
    zones = _zones(text, tokens)
    spoken = _spoken(zones, columns)
    if narrated:
        spoken |= {zone for zone in zones if not zone[0]}
    seen = list(columns)
    for place in range(1, len(columns)):
        if columns[place - 1].speaks and (kept := _what_i_am(columns, place)):
            yield place, columns[place].among(kept)
    for place, kept in _nouns(columns, zones, spoken):
        seen[place] = columns[place].among(kept)
        yield place, seen[place]
    for place, column in enumerate(columns):
        if column.speakers and seen[place] is column and zones[place] in spoken and (said := _that_i_do(seen, place)):
            seen[place] = column.among(said)
            yield place, seen[place]
    if narrated:
        yield from _others(seen, zones)


def _nouns(columns: Sequence[Column], zones: Sequence[_Zone], spoken: set[_Zone]) -> Iterator[tuple[int, list[int]]]:
    """The places of nouns that may be mine, and which readings may stand there; those that tell a speaker tell it."""
    for place, column in enumerate(columns):
        if not column.speakers or column.best_tag.startswith("VERB"):
            continue
        kept = _that_stand(columns, place, spoken=zones[place] in spoken)
        if len(kept) < len(column.speakers):
            if _tells_speaker(columns, place, kept):
                spoken.add(zones[place])
            yield place, kept


def _others(columns: Sequence[Column], zones: Sequence[_Zone]) -> Iterator[tuple[int, Column]]:
    """Verbs outside of quotations without their second persons: nobody is spoken to there; سألتني is she asked me."""
    for place, column in enumerate(columns):
        if column.best_tag.startswith("VERB") and not zones[place][0]:
            kept = [at for at, one in enumerate(column.candidates) if not _is_yours(one)]
            if 0 < len(kept) < len(column.candidates):
                yield place, column.among(kept)


def addressed(_: str, __: Sequence[Token], columns: Sequence[Column]) -> Iterator[tuple[int, Column]]:
    """The places of verbs straight behind أنت, and their readings in the second person."""
    for place in range(1, len(columns)):
        if columns[place - 1].best_tag in _YOU and columns[place].best_tag.startswith("VERB"):
            kept = [at for at, one in enumerate(columns[place].candidates) if _is_yours(one)]
            if 0 < len(kept) < len(columns[place].candidates):
                yield place, columns[place].among(kept)


def _is_yours(one: Candidate) -> bool:
    return "/IV2" in one.prefix.tags or "SUBJ:2" in one.suffix.tags


def _spoken(zones: Sequence[_Zone], columns: Sequence[Column]) -> set[_Zone]:
    """The sentences with a word of a speaker's, and all of a quotation in which there are two."""
    told = [zone for zone, column in zip(zones, columns, strict=True) if column.speaks]
    quotations = Counter(quotation for quotation, _ in told)
    return {*told, *(zone for zone in zones if quotations[zone[0]] > 1)}


def _zones(text: str, tokens: Sequence[Token]) -> list[_Zone]:
    """For each token its quotation, 0 outside of them, and its sentence; what follows a colon is a quotation too."""
    found: list[_Zone] = []
    zone, count, sentence, closing = 0, 0, 0, _NOTHING
    for token in tokens:
        mark = token.of(text) if token.kind is TokenKind.PUNCTUATION else ""
        if mark in _QUOTES and closing in (_NOTHING, _SENTENCE):
            count += 1
            zone, closing = count, _QUOTES[mark]
        elif mark == ":" and closing == _NOTHING:
            count += 1
            zone, closing = count, _SENTENCE
        found.append((zone, sentence))
        sentence += mark in _ENDS
        if mark and (mark == closing != _NOTHING or (closing == _SENTENCE and mark in _ENDS)):
            zone, closing = 0, _NOTHING
    return found


def _that_stand(columns: Sequence[Column], place: int, *, spoken: bool) -> list[int]:
    """The readings of a noun that may stand among these neighbours."""
    readings = list(_with_kinds(columns[place]))
    mine = [one.stem for one, kind in readings if kind == Kind.MINE]
    frequency = max(stem.frequency for stem in mine)
    is_kin = any(stem.lemma in _KIN for stem in mine)
    before, behind = _tag(columns, place - 1), _tag(columns, place + 1)
    alone = not behind.startswith(("NOUN", "PROPN", "NUM")) or "&" in behind or "P" in behind[5:]
    described = before.startswith(("NOUN", "ADJ", "PROPN", "NUM")) and "f" not in before[3:]
    left_out = {Kind.MY_TWO, Kind.I} if is_kin else {Kind.MY_TWO}
    if alone or (is_kin and (spoken or behind.startswith("PROPN"))):
        left_out.add(Kind.CONSTRUCT)
    if (is_kin or spoken) and not described:
        left_out |= {Kind.NOUN, Kind.ADJECTIVE}
    if ((is_kin and behind == "PROPN") or ((is_kin or spoken) and alone)) and not before.startswith("PROPN"):
        left_out.add(Kind.NAME)
    if is_kin:
        left_out |= {Kind.OTHER} if all(_is_rare(one, kind, frequency) for one, kind in readings) else set()
    rarer = {Kind.NOUN, Kind.ADJECTIVE} if is_kin else {Kind.NOUN, Kind.ADJECTIVE, Kind.NAME}
    return [
        at
        for at, (one, kind) in enumerate(readings)
        if (kind not in left_out or (kind in rarer and one.stem.frequency >= frequency))
        and not (
            is_kin and spoken and kind == Kind.OTHER and one.stem.upos == "NOUN" and one.stem.frequency < frequency
        )
    ]


def _is_rare(one: Candidate, kind: int, frequency: int) -> bool:
    """Whether another noun is so much rarer than my kin that it is none: جدي is hardly a young goat."""
    return kind != Kind.OTHER or one.stem.upos != "NOUN" or one.stem.frequency + _RARER < frequency


def _tells_speaker(columns: Sequence[Column], place: int, kept: Sequence[int]) -> bool:
    """Whether kin of mine is what is left; the subject of a verb tells nothing of the verbs behind it."""
    column, best = columns[place], kept[0]
    if column.speakers[best] != Kind.MINE or column.candidates[best].stem.lemma not in _KIN:
        return False
    before = columns[place - 1] if place else None
    if before is None or not before.best_tag.startswith("VERB"):
        return True
    return Kind.SHE in before.speakers and not _is_feminine(column.candidates[best])


def _is_feminine(one: Candidate) -> bool:
    return "_FEM_" in one.suffix.tags or one.stem.lemma in _MOTHER_AND_SISTER


def _what_i_am(columns: Sequence[Column], place: int) -> list[int]:
    """The readings but names of a usual noun behind أنا: the speaker is a student, and not called Talib."""
    column, before = columns[place], columns[place - 1]
    if column.speakers or before.candidates[0].stem.upos != "PRON" or not column.best_tag.startswith(("NOUN", "ADJ")):
        return []
    kept = [at for at, one in enumerate(column.candidates) if one.stem.upos != "PROPN"]
    return kept if len(kept) < len(column.candidates) else []


def _with_kinds(column: Column) -> Iterator[tuple[Candidate, int]]:
    return zip(column.candidates, column.speakers, strict=True)


def _that_i_do(columns: Sequence[Column], place: int) -> list[int]:
    """The readings of a verb in the first person, if nobody else is there who may act; no verb that is the rarer."""
    column = columns[place]
    if not column.best_tag.startswith("VERB"):
        return []
    told = place > 0 and columns[place - 1].speaks and columns[place - 1].best_tag.startswith(_PARTICLES)
    if not told and _has_subject(columns, place, is_she=Kind.SHE in column.speakers):
        return []
    least = column.candidates[0].stem.frequency
    return [at for at, (one, kind) in enumerate(_with_kinds(column)) if kind == Kind.I and one.stem.frequency >= least]


def _has_subject(columns: Sequence[Column], place: int, *, is_she: bool) -> bool:
    """Whether somebody else may act: a name behind the verb, kin of mine, for her a feminine noun or a plural.

    For him it is any noun, but for one behind the word that opens the text: أحب القهوة.
    """
    tag = _tag(columns, place + 1)
    if not tag.startswith("NOUN") or "P" in tag[4:]:
        return tag.startswith("PROPN")
    best = columns[place + 1].candidates[0]
    if _is_mine(best):
        return best.stem.lemma in _KIN and (not is_she or _is_feminine(best))
    return "f" in tag[4:] or best.stem.plural if is_she else place > 0


def _tag(columns: Sequence[Column], place: int) -> str:
    return columns[place].best_tag if 0 <= place < len(columns) else ""


def _is_mine(one: Candidate) -> bool:
    if one.stem.upos in ("PROPN", "ADJ"):
        return False
    return "1S" in one.suffix.tags or "1S" in one.prefix.tags or "1S" in one.stem.tags


def _kind(one: Candidate) -> Kind:
    stem, suffix = one.stem, one.suffix.tags
    if _is_mine(one):
        return Kind.I if stem.upos == "VERB" else Kind.MY_TWO if "_DU_" in suffix else Kind.MINE
    if stem.upos == "PROPN":
        return Kind.NAME
    if suffix.endswith("_POSS") or stem.category in _CONSTRUCTS:
        return Kind.CONSTRUCT
    if stem.vocalized.endswith("iy~") and not suffix and "DET" not in one.prefix.tags:
        return Kind.ADJECTIVE if stem.upos == "ADJ" else Kind.NOUN
    return Kind.SHE if "SUBJ:3FS" in suffix else Kind.OTHER
