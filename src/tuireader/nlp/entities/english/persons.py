"""Names of people in English: known people, then part by part. Owns particles, initials and the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType
from tuireader.nlp.entities.english.lists import Lists
from tuireader.nlp.entities.english.spelling import Speller, spelled


def _table(entries: str) -> dict[str, str]:
    return {fold(arabic): english for arabic, english in (entry.split("=") for entry in entries.split())}


_PARTICLES = _table(
    "بن=bin ابن=Ibn بنت=bint أبو=Abu أبي=Abi أبا=Aba أم=Umm آل=Al عبد=Abd ذو=Dhu دي=de دا=da دو=do ديل=del دوس=dos"
    " فان=van فون=von دير=der لو=Le لا=La ماك=Mac سان=San سانت=Saint نجل=ibn"
)
_INITIALS = _table(
    "إيه=A إي=E إف=F أف=F جيه=J إتش=H أتش=H آي=I كيه=K إل=L إم=M أم=M إن=N كيو=Q آر=R إس=S أس=S تي=T يو=U دبليو=W إكس=X"
)
_LETTERS = _table("أيه=A بي=B سي=C دي=D جي=G في=V أو=O زد=Z زي=Z")
"""Names that are other words as well."""
_MOST_LETTERS = 6
_ARTICLE = "ال"
_LONGEST = 3


class English(NamedTuple):
    """What something is called."""

    text: str
    guess: bool = False
    """Whether any of it was spelled by sound."""


def initials(folded: Sequence[str]) -> str | None:
    """Letters by their English names: إم بي سي; a single one must be one that is nothing else."""
    letters = [_INITIALS.get(word) or (_LETTERS.get(word) if len(folded) > 1 else None) for word in folded]
    return "".join(letter or "" for letter in letters) if all(letters) and len(letters) < _MOST_LETTERS else None


def model_number(folded: Sequence[str]) -> str | None:
    """Letters by their English names before a number: جي بي تي - 5, إيه 350."""
    folded = " ".join(folded).replace("-", " - ").split()
    at = next((index for index, word in enumerate(folded) if not word.isalpha()), 0)
    rest = folded[at:]
    if not at or not rest[-1].isascii():
        return None
    letters = [_INITIALS.get(word) or _LETTERS.get(word) for word in folded[:at]]
    return "".join([*(letter or "" for letter in letters), *rest]) if all(letters) else None


def by_sound(word: str, sound: str, speller: Speller) -> English:
    """A word that no list has: as the dictionary says it, else as names are spelled."""
    if word.isascii():
        return English(word)
    if sound:
        article, _, rest = sound.rpartition("-")
        return English(f"{article}-{rest.capitalize()}" if article else rest.capitalize(), guess=True)
    latin = spelled(word, speller)
    has_article = fold(word).startswith(_ARTICLE) and len(fold(word)) > 4
    return English(f"al-{latin}" if has_article else latin, guess=True)


class Said(NamedTuple):
    """What the dictionary says of a word of a name."""

    sound: str = ""
    """How it is said where it is a common word."""
    name: str = ""
    """Its English where it is a name."""


def person(name: str, lists: Lists, speller: Speller, said: Sequence[Said] = ()) -> English:
    """A person's name, in the order in which it is written.

    Args:
        name: As written, without clitics.
        lists: Where known names are.
        speller: What spells others.
        said: What the dictionary says of the words, as many as there are words.
    """
    words = name.replace("-", " ").split()
    folded = [fold(word) for word in words]
    whole = lists.english(folded, EntityType.PERSON)
    if whole:
        return English(whole)
    if len(said) != len(words):
        said = [Said()] * len(words)
    parts = list(_parts(words, said, lists, speller))
    text = " ".join(part.text for part in parts if part.text)
    return English(text[:1].upper() + text[1:] if len(parts) > 1 else text, any(part.guess for part in parts))


def _parts(words: Sequence[str], said: Sequence[Said], lists: Lists, speller: Speller) -> Iterator[English]:
    folded = [fold(word) for word in words]
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + _LONGEST), start, -1):
            found = _known(folded[start:end], lists, first=start == 0, last=end == len(words), alone=len(words) == end)
            if found:
                yield English(found)
                break
        else:
            end = start + 1
            sound, name = said[start]
            yield English(name) if name else by_sound(words[start], sound, speller)
        start = end


def _known(folded: Sequence[str], lists: Lists, *, first: bool, last: bool, alone: bool) -> str | None:
    if len(folded) == 1 and not last:
        particle = _PARTICLES.get(folded[0])
        if particle:
            return particle
        if not first and folded[0] in _INITIALS:
            return _INITIALS[folded[0]] + "."
    listed = lists.part(folded, last=last)
    if listed or len(folded) > 1:
        return listed
    return _with_other_article(folded[0], lists, last=last and alone)


def _with_other_article(word: str, lists: Lists, *, last: bool) -> str | None:
    """الزعبي by زعبي, and زعبي by الزعبي."""
    bare = word.removeprefix(_ARTICLE)
    if bare != word:
        listed = lists.part([bare], last=last)
        return f"al-{listed}" if listed and len(bare) > 2 else None
    listed = lists.part([_ARTICLE + word], last=last)
    return listed.removeprefix("al-").removeprefix("el-").removeprefix("Al-").removeprefix("El-") if listed else None
