"""Names that are phrases, in English: جامعة القاهرة, المتحف المصري الكبير. Owns the order of their parts.

A noun that names of its kind begin with has a pattern; adjectives stand before it; what is left is listed, or is a
common word, or is spelled by sound.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType
from tuireader.nlp.entities.english.heads import adjectives, areas, firms, fixed_bodies, heads, sports, tasks
from tuireader.nlp.entities.english.lists import Lists
from tuireader.nlp.entities.english.nationalities import nationality
from tuireader.nlp.entities.english.persons import English, by_sound, initials, model_number
from tuireader.nlp.entities.english.spelling import Speller

_ARTICLE = "ال"
_LONGEST = 6
_FOR, _FOR_THE = "ل", "لل"
_FEDERATION = fold("الاتحاد")
_SMALL = {
    fold("في"): "in",
    fold("من"): "of",
    fold("على"): "on",
    fold("و"): "and",
    fold("إلى"): "to",
    fold("ضد"): "against",
}
_RUNNING_KINDS = (EntityType.LOC, EntityType.ORG, EntityType.PERSON, EntityType.PRODUCT, EntityType.EVENT)
_DESCRIBED = frozenset([EntityType.MISC, EntityType.EVENT])
"""Types whose names say what they mean; others keep their sound."""
_FIRMS = frozenset([EntityType.ORG, EntityType.PRODUCT])
_COMPASS = frozenset(["Northern {}", "Southern {}", "Eastern {}", "Western {}", "Central {}"])


class Word(NamedTuple):
    """A word of a name."""

    written: str
    sense: str = ""
    """Its English where it is a common noun or adjective."""
    sound: str = ""
    """How it is said where it is one, in plain letters with its article: al-hinta."""
    adjective: bool = False
    name: str = ""
    """Its English where the dictionary knows it as a name."""

    @property
    def folded(self) -> str:
        """Folded."""
        return fold(self.written)


class Phrases:
    """Puts phrases into English."""

    def __init__(self, lists: Lists, speller: Speller) -> None:
        self._lists = lists
        self._speller = speller

    def english(self, words: Sequence[Word], kind: EntityType) -> English:
        """A name of one word or more, whatever it begins with."""
        folded = [word.folded for word in words]
        signs = initials(folded) or (model_number(folded) if kind is EntityType.PRODUCT else None)
        if signs:
            return English(signs)
        return self._federation(words) or self._purposed(words) or self._headed(words, kind) or self._plain(words, kind)

    def _purposed(self, words: Sequence[Word]) -> English | None:
        """المجلس القومي للمرأة: a body with the article, its adjectives, and what it is for."""
        noun = heads().get(words[0].folded.removeprefix(_ARTICLE), "").replace("{}", "").removesuffix(" of ").strip()
        end = 1
        while end < len(words) and self._adjective(words[end]):
            end += 1
        if not noun or not _is_definite(words[0]) or not 1 < end < len(words) or words[end].folded[:1] != _FOR:
            return None
        aim = self._aim(words[end:])
        before = " ".join(text for word in reversed(words[1:end]) if (text := self._adjective(word)))
        return English(f"{before} {noun} for {aim.text}", aim.guess)

    def _aim(self, words: Sequence[Word]) -> English:
        """لحقوق الإنسان, للآثار الشرقية, لمكافحة الأمراض."""
        first = words[0].folded
        bare = _ARTICLE + first[2:] if first.startswith(_FOR_THE) else first[1:]
        area = areas().get(" ".join([bare, *(word.folded for word in words[1:])]))
        if area:
            return English(area)
        task = tasks().get(bare)
        if task and len(words) > 1:
            done = self._areas(words[1:])
            return English(f"{task} {done.text}", done.guess)
        count = 0
        while count + 1 < len(words) and self._adjective(words[-1 - count]):
            count += 1
        head = words[0]._replace(written=bare)
        rest = self._areas([head, *words[1 : len(words) - count]])
        before = " ".join(text for word in reversed(words[len(words) - count :]) if (text := self._adjective(word)))
        return English(f"{before} {rest.text}".strip(), rest.guess)

    def _federation(self, words: Sequence[Word]) -> English | None:
        """الاتحاد الألماني لكرة القدم."""
        people = self._adjective(words[1]) if len(words) > 2 and words[0].folded == _FEDERATION else None
        sport = sports().get(" ".join(word.folded for word in words[2:]))
        return English(f"{people} {sport} Federation") if people and sport else None

    def _headed(self, words: Sequence[Word], kind: EntityType) -> English | None:
        if len(words) < 2:
            return None
        first = words[0].folded
        if len(words) > 2 and (both := f"{first} {words[1].folded}") in heads():
            return self._headed([words[0]._replace(written=both), *words[2:]], kind)
        pattern = heads().get(first.removeprefix(_ARTICLE) if len(first) > 4 else first) or heads().get(first)
        if pattern is None or (pattern in _COMPASS and kind is not EntityType.LOC):
            return None
        definite = first.startswith(_ARTICLE) and first not in heads()
        fixed = fixed_bodies().get(" ".join(word.folded for word in words[:2]))
        if fixed:
            others = [self._adjective(word) or "" for word in reversed(words[2:])]
            return English(" ".join([*others, fixed]).strip()) if all(others) else None
        area = areas().get(" ".join(word.folded for word in words[1:]))
        if area:
            return English(pattern.replace("{}", area))
        count = self._adjectives_at_end(words[1:])
        rest, behind = words[1 : len(words) - count], [self._adjective(word) for word in words[len(words) - count :]]
        if definite and rest:
            return None
        before = " ".join(reversed([text for text in behind if text]))
        if not rest:
            noun = pattern.replace("{}", "").removesuffix(" of ").strip() or words[0].sense.title()
            return English(f"{before} {noun}".strip()) if noun else None
        inner = self._inner(rest, pattern, kind)
        if inner.text.lower().startswith("the ") and " of {}" not in pattern:
            inner = inner._replace(text=inner.text[4:])
        return English(f"{before} {pattern.replace('{}', inner.text)}".strip(), inner.guess)

    def _adjectives_at_end(self, words: Sequence[Word]) -> int:
        count = 0
        while count < len(words) and self._adjective(words[-1 - count]):
            # الصحة العالمية or البحر الأحمر is listed as it is.
            if self._listed(words[-2 - count : len(words) - count]) if count + 1 < len(words) else False:
                break
            count += 1
        if count < len(words) and self._listed(words[-1 - count :]):
            return 0
        return count

    def _inner(self, rest: Sequence[Word], pattern: str, kind: EntityType) -> English:
        if pattern.startswith(("Ministry", "Directorate", "Department", "{} Council", "{} Committee", "{} Authority")):
            return self._areas(rest)
        return self._plain(rest, kind if kind is EntityType.MISC else EntityType.LOC)

    def _areas(self, rest: Sequence[Word]) -> English:
        """الشباب والرياضة: area by area."""
        parts: list[English] = []
        for word in rest:
            joined = word.folded.startswith("وال")
            area = areas().get(word.folded.removeprefix("و") if joined else word.folded)
            part = English(area) if area else self._word(word, EntityType.EVENT, last=True)
            parts.append(part._replace(text=f"and {part.text}") if joined and area else part)
        return English(" ".join(part.text for part in parts), any(part.guess for part in parts))

    def _plain(self, words: Sequence[Word], kind: EntityType) -> English:
        """Part by part; adjectives before the noun that they follow."""
        out: list[English] = []
        noun = 0
        start = 0
        while start < len(words):
            found, end = self._longest(words, start, kind)
            if found is None and (letters := _letters(words, start)):
                found, end = English(letters[0]), letters[1]
            elif found is None:
                end = start + 1
                adjective = self._adjective(words[start]) if start else None
                if adjective:
                    # The name of a firm keeps its order, but for the people that it belongs to.
                    kept = out[noun].guess or (kind in _FIRMS and not nationality(words[start].folded, self._lists))
                    out.insert(len(out) if kept else noun, English(adjective))
                    start = end
                    continue
                found = self._word(words[start], kind, last=end == len(words))
                if start and kind in _DESCRIBED and words[start].sense and words[start - 1].sense:
                    found = found._replace(
                        text=f"of the {found.text}" if _is_definite(words[start]) else f"of {found.text}"
                    )
            noun = len(out)
            out.append(found)
            start = end
        return English(" ".join(part.text for part in out if part.text), any(part.guess for part in out))

    def _longest(self, words: Sequence[Word], start: int, kind: EntityType) -> tuple[English | None, int]:
        word = words[start]
        # A title says what its words mean: a common noun in it is no town that is called so.
        least = start + 1 if kind in _DESCRIBED and word.sense and not _is_definite(word) else start
        for end in range(min(len(words), start + _LONGEST), least, -1):
            found = self._listed(words[start:end], kind)
            if found:
                return English(found), end
        return None, start + 1

    def _listed(self, words: Sequence[Word], kind: EntityType | None = None) -> str | None:
        folded = [word.folded for word in words]
        # In a title a common noun is no club and no person that is called so.
        common = kind in _DESCRIBED and len(words) == 1 and words[0].sense
        for wanted in ((kind,) if kind else ()) + (() if common else _RUNNING_KINDS):
            types = self._lists.types(folded)
            if wanted.value in types:
                return self._lists.english(folded, EntityType.LOC if kind is EntityType.LOC else wanted)
        return None

    def _adjective(self, word: Word) -> str | None:
        listed = adjectives().get(word.folded) or nationality(word.folded, self._lists)
        if listed:
            return listed
        return word.sense.title() if word.adjective and word.sense else None

    def _word(self, word: Word, kind: EntityType, *, last: bool) -> English:
        folded = word.folded
        if folded.isascii():
            return English(word.written)
        if folded in _SMALL:
            return English(_SMALL[folded])
        if kind is EntityType.ORG and word.sense and folded.startswith(_FOR) and word.sound.startswith("li"):
            return self._aim([word])
        if kind in _FIRMS and folded in firms():
            return English(firms()[folded])
        people = nationality(folded, self._lists) or adjectives().get(folded)
        if people:
            return English(people)
        if word.sense and kind in _DESCRIBED:
            return English(word.sense[:1].upper() + word.sense[1:])
        name = self._lists.part([folded], last=last)
        if name and not (word.sound and kind is EntityType.ORG):
            return English(name)
        return English(word.name) if word.name else by_sound(word.written, word.sound, self._speller)


def _letters(words: Sequence[Word], start: int) -> tuple[str, int] | None:
    """Letters by their English names within a name, and where they end: آي دي سي للأبحاث."""
    for end in range(len(words), start + 1, -1):
        if signs := initials([word.folded for word in words[start:end]]):
            return signs, end
    return None


def _is_definite(word: Word) -> bool:
    return word.folded.startswith(_ARTICLE)
