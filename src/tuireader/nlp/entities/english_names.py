"""What a named thing is called in English. Owns the order of the sources: lists, composition, sound."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType, Mention, Paragraph, Token
from tuireader.nlp.entities.compiled import shared_gazetteer
from tuireader.nlp.entities.english.lists import Lists
from tuireader.nlp.entities.english.nationalities import nationality
from tuireader.nlp.entities.english.persons import English, Said, person
from tuireader.nlp.entities.english.phrases import Phrases, Word
from tuireader.nlp.entities.english.spelling import Speller
from tuireader.nlp.entities.gazetteer import Gazetteer, read_everyday
from tuireader.nlp.entities.linking.groups import ARTICLE, name_of
from tuireader.nlp.entities.products import HEADS
from tuireader.nlp.entities.values import normal_value
from tuireader.nlp.morphology.english import plural_of

MODEL = "transliteration.json"
_VALUES = frozenset([EntityType.DATE, EntityType.TIME, EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY])
_MARKED = {"عمّان": "Amman"}
_GOD = "الله"
"""Names whose marks tell them from others."""
_EVERYDAY = frozenset([EntityType.ORG, EntityType.PRODUCT])
_COMMON = {"NOUN": False, "ADJ": True}


class EnglishNames:
    """Opens nothing before the first name."""

    def __init__(self, assets: Path, own: Gazetteer | None = None, cache: Path | None = None) -> None:
        """`assets` is the folder of bundled data, `own` what the reader wrote, `cache` a folder for compiled lists."""
        self._assets = assets
        self._cache = cache
        self._own = own

    @cached_property
    def lists(self) -> Lists:
        """The reader's list before ours."""
        ours = shared_gazetteer(self._assets / "gazetteer", self._cache)
        return Lists([self._own, ours] if self._own else [ours])

    @cached_property
    def _everyday(self) -> Lists:
        return Lists([read_everyday(self._assets / "gazetteer")])

    @cached_property
    def _speller(self) -> Speller:
        return Speller(self._assets / "models" / MODEL)

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self.lists, self._speller)

    def of(self, paragraph: Paragraph, mention: Mention) -> English | None:
        """The English of a mention; a value in figures. None where there is nothing to say."""
        written = mention.of(paragraph.text)
        if mention.type in _VALUES:
            value = normal_value(written)
            return English(value) if value else None
        found = self.known(name_of(paragraph.text, mention), mention.type) or self._composed(paragraph, mention)
        return found if found.text else None

    def known(self, written: str, kind: EntityType) -> English | None:
        """What the lists call a name; one in Latin letters is what it is."""
        words = fold(written).replace("-", " ").split()
        if written in _MARKED:
            return English(_MARKED[written])
        if words == [_GOD]:
            return English("God")
        if fold(written).isascii() and any(char.isalpha() for char in written):
            return English(written)
        listed = self.lists.english(words, kind) or (
            self.lists.english([words[0].removeprefix("ال"), *words[1:]], kind) if words else None
        )
        if not listed and kind is EntityType.PRODUCT:
            listed = next(filter(None, (self.lists.english([head, *words], kind) for head in HEADS)), None)
        if not listed and kind in _EVERYDAY:
            listed = self._everyday.english(words, kind)
        if not listed and kind is EntityType.NORP and len(words) == 1:
            listed = nationality(words[0], self.lists)
        return English(listed) if listed else None

    def _composed(self, paragraph: Paragraph, mention: Mention) -> English:
        if mention.type is EntityType.PERSON:
            said = [Said(word.sound, word.name) for word in _words(paragraph, mention)]
            return person(name_of(paragraph.text, mention), self.lists, self._speller, said)
        return self._phrases.english(_words(paragraph, mention), mention.type)


def _words(paragraph: Paragraph, mention: Mention) -> Sequence[Word]:
    tokens = [token for token in paragraph.tokens or () if token.overlaps(mention.start, mention.end)]
    if not tokens:
        return [Word(word) for word in mention.of(paragraph.text).split()]
    return [_word(paragraph.text, token, mention) for token in tokens]


def _word(text: str, token: Token, mention: Mention) -> Word:
    written = text[max(token.start, mention.start) : min(token.end, mention.end)]
    behind = token.start < mention.start
    if behind and name_of(text, mention) != mention.of(text):
        written = ARTICLE + written
    analysis = token.analysis
    if analysis is None or analysis.guess or not analysis.gloss:
        return Word(written)
    if analysis.upos == "PROPN":
        return Word(written, name=_name(written, analysis.gloss))
    if analysis.upos not in _COMMON:
        return Word(written)
    if any(segment.role == "enclitic" for segment in analysis.segments):
        return Word(written)
    sense = analysis.gloss.partition(";")[0].partition("(")[0].strip()
    if analysis.feats.get("Number") in ("Plur", "Dual"):
        sense = plural_of(sense)
    sound = _plain(analysis.romanized or "")
    if behind:
        # What is said before it is no part of the name.
        sound = ("al-" if written.startswith(ARTICLE) else "") + sound.rpartition("-")[2]
    return Word(written, sense, sound, _COMMON[analysis.upos])


def _name(written: str, gloss: str) -> str:
    """The dictionary's English of a name, with the article that is written."""
    name = gloss.partition(";")[0].partition("(")[0].strip()
    if " " in name or not name[:1].isupper():
        return ""
    return f"al-{name}" if written.startswith(ARTICLE) and not name.lower().startswith(("al-", "el-")) else name


def _plain(romanized: str) -> str:
    """Without marks on the letters and signs for what English does not say."""
    letters = unicodedata.normalize("NFD", romanized)
    bare = "".join(char for char in letters if char == "-" or (char.isascii() and char.isalpha()))
    return f"{bare[:-2]}" if bare.endswith("iyy") else bare.replace("iyya", "iya")
