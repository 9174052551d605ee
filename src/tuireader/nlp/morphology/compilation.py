"""The dictionary, our own files and the frequencies made into one set of stems. Owns what is worked out once.

It runs when the lexicon file is built, and takes a second or two; knows nothing of how the file is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tuireader.document.tokens import Upos
from tuireader.nlp.morphology.additions import (
    Addition,
    name_stems,
    with_article_class,
    with_jussives_of_speakers,
    word_stems,
)
from tuireader.nlp.morphology.assets import Assets
from tuireader.nlp.morphology.buckwalter import lemma_form, to_key
from tuireader.nlp.morphology.english import EnglishFrequencies, particle_senses, plural_of, split_senses
from tuireader.nlp.morphology.lexicon import Affixes, by_key
from tuireader.nlp.morphology.parts_of_speech import (
    TENS,
    is_nominal,
    is_weak_participle,
    may_be_adverb,
    other_part_of_speech,
    parts_of_speech,
)
from tuireader.nlp.morphology.passives import passive_source, passive_stems
from tuireader.nlp.morphology.skeletons import latin_skeleton
from tuireader.nlp.morphology.sources import Entry, Sources, read_sources
from tuireader.nlp.morphology.stems import ADVERB, COUNTED, RARE, Stem, affix, frequency_class, listed_row

_MOST_SENSES = 3
_USUAL_PART = -30
_MOST_NAMES = 6
_TYPES = frozenset(["PERSON", "ORG", "LOC", "PRODUCT", "EVENT", "NORP", "MISC"])
_THING = "MISC"
"""The type of names which the dictionary may know as nouns: currencies."""
_WITH_FEMININE = ("Nap", "N/ap", "N-ap")
_WITHOUT_FEMININE = "N"
_RELATION = "iy~"
"""Ends adjectives of relation, whose accusatives are hardly anything but adverbs: حاليا, رسميا."""
_NOMINAL = frozenset(["NOUN", "ADJ", "ADV", "NUM", "PROPN"])
_ALIKE: tuple[Upos, ...] = ("NOUN", "ADJ")
"""They inflect alike, so that one entry may be either."""
_VERBAL = frozenset(["VERB", "AUX"])
CLOSED = frozenset(["ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET", "INTJ", "X"])


class Compiled(NamedTuple):
    """What the lexicon file holds."""

    stems: list[Stem]
    affixes: Affixes
    latin_names: dict[str, int]

    def stem_rows(self) -> Iterator[tuple[str, bytes]]:
        """Stems by their letters."""
        for key, group in sorted(by_key(self.stems).items()):
            yield key, listed_row(group)

    def lemma_rows(self) -> Iterator[tuple[str, str, int]]:
        """How usual each lemma is, under the form that analyses show."""
        found: dict[tuple[str, str], int] = {}
        for stem in self.stems:
            if stem.frequency:
                key = lemma_form(stem.lemma), stem.upos
                found[key] = max(found.get(key, 0), stem.frequency)
        for (lemma, upos), frequency in sorted(found.items()):
            yield lemma, upos, frequency

    def name_rows(self) -> Iterator[tuple[str, str]]:
        """Names in Latin letters by their consonants, the most usual first."""
        groups: dict[str, list[tuple[int, str]]] = {}
        for name, zipf in self.latin_names.items():
            groups.setdefault(latin_skeleton(name), []).append((-zipf, name))
        for skeleton, group in sorted(groups.items()):
            if skeleton:
                yield skeleton, "\t".join(name for _, name in sorted(group)[:_MOST_NAMES])


_MONTHS = frozenset(
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
"""A person's name that is a month too is one where the person is known by more than one word."""


class _Draft(NamedTuple):
    entry: Entry
    upos: Upos
    plural: bool
    source: str


def compile_lexicon(assets: Assets) -> Compiled:
    """Everything that the lexicon file holds, from the installed dictionary and our own files."""
    sources = read_sources()
    drafts = _drafts(sources, assets)
    english = EnglishFrequencies(assets.english)
    by_lemma = _senses_by_lemma(drafts)
    affixes = Affixes(
        [affix(entry, _share(assets, "prefix", entry)) for entry in sources.prefixes],
        [affix(entry, _share(assets, "suffix", entry)) for entry in sources.suffixes],
        with_jussives_of_speakers(with_article_class(sources.tables, sources.prefixes)),
    )
    return Compiled([_stem(draft, by_lemma, english, assets) for draft in drafts], affixes, assets.latin_names)


def _share(assets: Assets, kind: str, entry: Entry) -> int:
    return assets.frequencies.get((kind, entry.vocalized or "-", entry.category), -600)


def _drafts(sources: Sources, assets: Assets) -> list[_Draft]:
    likely = list(zip(sources.stems, parts_of_speech(sources.stems), strict=True))
    parts = [tuple(_parts(entry, upos, assets)) for entry, upos in likely]
    had: dict[str, set[Upos]] = {}
    for (entry, _), of in zip(likely, parts, strict=True):
        had.setdefault(entry.lemma, set()).update(of)
    drafts = [
        _Draft(entry, one, False, _listed(assets, entry, one) or ("" if one == upos else "other"))
        for (entry, upos), of in zip(likely, parts, strict=True)
        for one in (*of, *_more_parts(entry, of, had[entry.lemma], assets))
    ]
    drafts += _adverbs(drafts, assets.adverbs)
    drafts += [
        _Draft(entry, "VERB", False, passive_source(entry, _listed(assets, entry, "VERB")))
        for entry in passive_stems(sources.stems)
    ]
    own: list[Addition] = [stem for word in assets.words for stem in word_stems(word)]
    own += _merge_names(drafts, [stem for name in assets.names for stem in name_stems(name)])
    drafts += [_Draft(*addition) for addition in own]
    return _with_plurals(drafts, assets)


def _parts(entry: Entry, upos: Upos, assets: Assets) -> Iterator[Upos]:
    """The likely part of speech, the other one that inflection allows, and an adverb where our senses have one."""
    yield upos
    other = other_part_of_speech(entry, upos)
    listed = assets.senses.get(entry.lemma, ())
    if other and not (is_weak_participle(entry.lemma) and "NOUN" in listed and "ADJ" not in listed):
        yield other
    if upos in ("NOUN", "ADJ") and ("ADV" in assets.senses.get(entry.lemma, ()) or may_be_adverb(entry, upos)):
        yield "ADV"


def _more_parts(entry: Entry, of: Sequence[Upos], had: set[Upos], assets: Assets) -> Iterator[Upos]:
    """What our senses have of its lemma besides, unless it inflects like a noun alone and another entry has it."""
    if of[0] in _ALIKE:
        for pos in _ALIKE:
            if pos in assets.senses.get(entry.lemma, ()) and pos not in of and (pos not in had or is_nominal(entry)):
                yield pos


def _adverbs(drafts: Sequence[_Draft], adverbs: Mapping[str, str]) -> Iterator[_Draft]:
    """The stems whose accusative stands as an adverb of our list."""
    keys = {to_key(written): senses for written, senses in adverbs.items()}
    for draft in drafts:
        if draft.upos in ("NOUN", "ADJ"):
            key, category = draft.entry.key, draft.entry.category
            feminine = category.startswith(_WITH_FEMININE)
            senses = keys.get(f"{key}{'p' if feminine else 'A'}") or keys.get(key)
            if not senses and feminine and draft.entry.vocalized.endswith(_RELATION):
                senses, category = keys.get(f"{key}A"), _WITHOUT_FEMININE
            if senses:
                yield _Draft(draft.entry._replace(gloss=senses, category=category), "ADV", False, ADVERB)


def _listed(assets: Assets, entry: Entry, upos: Upos) -> str:
    """Whether our senses of the lemma are for this part of speech; empty where we have none of it."""
    if entry.lemma in assets.artefacts:
        return RARE
    if upos == "NOUN" and entry.tags.endswith("/ABBREV"):
        return COUNTED
    by_pos = assets.senses.get(entry.lemma)
    return ("listed" if upos in by_pos else "unlisted") if by_pos else ""


def _merge_names(drafts: list[_Draft], names: Sequence[Addition]) -> list[Addition]:
    """Names that the dictionary has get our English and type, since it knows their vowels; the others are returned."""
    places: dict[str, list[int]] = {}
    for place, draft in enumerate(drafts):
        if draft.upos == "PROPN":
            places.setdefault(draft.entry.key, []).append(place)
    nouns = {(draft.entry.key, _opening(draft.entry)) for draft in drafts if draft.upos == "NOUN"}
    new: dict[tuple[str, str], Addition] = {}
    for name in names:
        if name.source == _THING and (name.entry.key, _opening(name.entry)) in nouns:
            continue
        known = [place for place in places.get(name.entry.key, ()) if drafts[place].source not in _TYPES]
        if any(drafts[place].entry.gloss in _MONTHS for place in known):
            continue
        same = [place for place in known if _opening(drafts[place].entry) == _opening(name.entry)]
        for place in same[:1]:
            drafts[place] = drafts[place]._replace(
                entry=drafts[place].entry._replace(gloss=name.entry.gloss), source=name.source
            )
        if not same:
            new.setdefault((name.entry.key, name.entry.gloss), name)
    return list(new.values())


def _opening(entry: Entry) -> str:
    """What tells by its English whether two entries are one word: Cairo and Kairo differ, not Euro and euro."""
    return entry.gloss[:2].lower()


def _with_plurals(drafts: list[_Draft], assets: Assets) -> list[_Draft]:
    """Broken plurals have entries of their own, with plural English: what we say of one, or another entry."""
    plurals: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.upos in ("NOUN", "NUM"):
            plurals.setdefault(draft.entry.lemma, set()).update(map(plural_of, split_senses(draft.entry.gloss)))
            own = assets.senses.get(draft.entry.lemma, {}).get("NOUN", "")
            plurals[draft.entry.lemma].update(plural_of(sense) for sense in own.split("; ") if sense)
    return [
        draft._replace(plural=True)
        if draft.upos == "NOUN"
        and draft.source != "word"
        and not plurals[draft.entry.lemma].isdisjoint(split_senses(draft.entry.gloss))
        else draft
        for draft in drafts
    ]


def _group(upos: str) -> str:
    return "nominal" if upos in _NOMINAL else "verbal" if upos in _VERBAL else "closed"


def _is_passive(entry: Entry) -> bool:
    return "Pass" in entry.category


def _senses_by_lemma(drafts: Iterable[_Draft]) -> dict[tuple[str, str], list[str]]:
    """The senses of a lemma's entries, without what its plurals and passives have of their own."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for draft in drafts:
        if not draft.plural and not _is_passive(draft.entry):
            senses = found.setdefault((draft.entry.lemma, _group(draft.upos)), {})
            senses.update(dict.fromkeys(split_senses(draft.entry.gloss)))
    return {key: list(senses) for key, senses in found.items()}


def _stem(
    draft: _Draft, by_lemma: dict[tuple[str, str], list[str]], english: EnglishFrequencies, assets: Assets
) -> Stem:
    entry, upos = draft.entry, draft.upos
    return Stem(
        *entry,
        upos,
        _shown(draft, by_lemma, english, assets),
        draft.plural,
        draft.source,
        assets.frequencies.get(("lemma", entry.lemma, frequency_class(upos)), 0),
        assets.frequencies.get(("as", entry.lemma, upos), _USUAL_PART),
        english.summary(_weighed(draft, by_lemma), name=upos == "PROPN"),
    )


def _weighed(draft: _Draft, by_lemma: dict[tuple[str, str], list[str]]) -> list[str]:
    """The senses by which an entry is told likely or not: a passive is no less usual for its English being longer."""
    active = by_lemma.get((draft.entry.lemma, "verbal"), []) if _is_passive(draft.entry) else []
    return active or split_senses(draft.entry.gloss)


def _shown(
    draft: _Draft, by_lemma: dict[tuple[str, str], list[str]], english: EnglishFrequencies, assets: Assets
) -> str:
    if draft.source == ADVERB:
        return draft.entry.gloss
    if draft.entry.category == TENS:
        cardinal = split_senses(draft.entry.gloss)[0]
        return cardinal if draft.upos == "NUM" else f"{cardinal.removesuffix('y')}ieth"
    own = own_senses(assets.senses.get(draft.entry.lemma, {}), draft.upos)
    if own:
        return "; ".join([sense.strip() for sense in own.split(";")][:_MOST_SENSES])
    if draft.upos in CLOSED:
        return particle_senses(draft.entry.gloss)
    of_lemma = by_lemma.get((draft.entry.lemma, _group(draft.upos)), [])
    mine = [] if (draft.plural or _is_passive(draft.entry)) and of_lemma else split_senses(draft.entry.gloss)
    if draft.plural and of_lemma:
        singular = {plural_of(sense): sense for sense in of_lemma}
        mine = [singular[sense] for sense in split_senses(draft.entry.gloss) if sense in singular]
    ranked = [*english.ranked(mine), *(sense for sense in english.ranked(of_lemma) if sense not in mine)]
    return "; ".join(ranked[:_MOST_SENSES])


def own_senses(by_pos: dict[str, str], upos: str) -> str:
    """Our senses of a lemma for a part of speech; those for a kindred one where the lemma has no others."""
    if upos in by_pos:
        return by_pos[upos]
    kindred = [senses for pos, senses in by_pos.items() if _group(pos) == _group(upos)]
    return kindred[0] if len(kindred) == 1 else ""
