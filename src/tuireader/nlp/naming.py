"""Names as the words of a gloss: what is mentioned is called what the document calls it. Owns how tokens become names.

A name of several words becomes one token, and the links of the gloss are given back to the tokens of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from tuireader.arabic.normalization import fold, strip_marks
from tuireader.document import Analysis, Entity, EntityType, Gloss, Mention, Name, Paragraph, Segment, Token, TokenKind
from tuireader.nlp.protocols import NAMED, Names

CALLED = frozenset([EntityType.PERSON, EntityType.ORG, EntityType.LOC, EntityType.PRODUCT, EntityType.EVENT])
"""What has a name of its own; of nations, titles of works and values a gloss says more than the list of names."""
_PROCLITICS = frozenset("وفبلك")
_ARTICLED = """
academy agency alliance army assembly assizes association authority brotherhood bureau cabinet canal championship
championships coalition commission committee congress conference council court cup department desert directorate
division east emirates empire federation festival forces foundation front fund games government guard gulf house
institute institution islands kingdom league ministry mountains movement museum nations netherlands ocean office
olympics organisation organization parliament party peninsula philippines police republic river sea senate service
society states strait syndicate times treasury tribunal union war west
"""
_WITH_ARTICLE = frozenset(_ARTICLED.split())
"""Last words of English names, or the last before “of”, that want an article before them."""
_ALSO_BEFORE_OF = frozenset(["university", "battle", "city", "bay", "church", "kingdom", "bank"])
_LETTERS = "BBC CDC CIA EPA EU FAA FBI FCC FDA FTC ICC IEA IMF IRGC NBA NFL NHS NSA OPCW PKK PLO SEC UAE UK UN US"
_SIGNS = frozenset(_LETTERS.split())
"""Bodies whose letters are said one by one and take an article."""
_RESERVES = frozenset(["Federal Reserve", "White House", "Pentagon", "Kremlin", "Vatican", "Nobel Prize"])
_PUBLIC_BANKS = frozenset(["world", "central", "european", "african", "asian", "islamic", "investment", "development"])
"""Words of a bank that no shareholder owns: the World Bank, the European Central Bank."""


def names_among(paragraph: Paragraph, entities: Mapping[str, Entity]) -> Names:
    """The outermost linked mentions that have English; what is spelled by sound only where a person is sure."""
    found: list[tuple[Mention, Name]] = []
    for mention in paragraph.entities or ():
        entity = entities.get(mention.id or "")
        if entity is None or not entity.name.en or mention.type not in CALLED:
            continue
        if entity.name.guess and (mention.confidence is not None or mention.type is not EntityType.PERSON):
            continue
        if not found or mention.start >= found[-1][0].end:
            found.append((mention, _as_written(mention.of(paragraph.text), entity)))
    return tuple(found)


def _as_written(written: str, entity: Entity) -> Name:
    """What a person is called in this place: by as many of his names as the text gives there."""
    arabic, english = fold(entity.name.ar or "").split(), (entity.name.en or "").split()
    given = fold(written).split()
    if entity.type is not EntityType.PERSON or not 0 < len(given) < len(arabic):
        return entity.name
    if given == arabic[-len(given) :] and len(english) > len(given):
        return replace(entity.name, en=" ".join(english[-len(given) :]))
    if given == arabic[: len(given)] and len(english) == len(arabic):
        return replace(entity.name, en=" ".join(english[: len(given)]))
    return entity.name


def glossed(
    gloss: Callable[[str, Sequence[Token]], Gloss | None], text: str, tokens: Sequence[Token], names: Names
) -> Gloss | None:
    """What `gloss` makes of tokens whose names are put in; its links are to `tokens`."""
    if not names:
        return gloss(text, tokens)
    merged, sources = [], []
    for indices, token in _merged(text, tokens, names):
        merged.append(token)
        sources.append(indices)
    made = gloss(text, merged)
    if made is None or len(merged) == len(tokens):
        return made
    links = tuple(replace(link, tokens=tuple(at for one in link.tokens for at in sources[one])) for link in made.links)
    return replace(made, links=links)


def words_named(text: str, tokens: Sequence[Token], names: Names) -> tuple[Token, ...]:
    """The same tokens, those that are a name of one word by themselves called by it; for glosses word by word."""
    called = [
        _called(text, inside, mention, name)
        for mention, name in names
        if len(inside := [one for one in tokens if one.overlaps(mention.start, mention.end)]) == 1
        and _is_whole(inside, mention)
    ]
    by_start = {token.start: token for token in called}
    return tuple(_keeping_sound(token, by_start.get(token.start)) for token in tokens)


def _keeping_sound(token: Token, called: Token | None) -> Token:
    """A named token with the Latin letters of its word."""
    if called is None or called.analysis is None or token.analysis is None:
        return called or token
    return replace(called, analysis=replace(called.analysis, romanized=token.analysis.romanized))


def _merged(text: str, tokens: Sequence[Token], names: Names) -> Iterator[tuple[tuple[int, ...], Token]]:
    """Tokens with the indices of those they were made of."""
    at = index = 0
    while index < len(tokens):
        token = tokens[index]
        while at < len(names) and names[at][0].end <= token.start:
            at += 1
        mention, name = names[at] if at < len(names) else (None, Name())
        if mention is None or not token.overlaps(mention.start, mention.end):
            yield (index,), token
            index += 1
            continue
        end = index + 1
        while end < len(tokens) and tokens[end].start < mention.end:
            end += 1
        inside = tokens[index:end]
        if _is_whole(inside, mention):
            yield tuple(range(index, end)), _called(text, inside, mention, name)
            index = end
        else:
            yield (index,), token
            index += 1


def _is_whole(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a name is all there, in letters that are not Latin ones already, and nothing is written at its end."""
    if tokens[0].start > mention.start or tokens[-1].end != mention.end:
        return False
    return any(token.kind is TokenKind.WORD for token in tokens)


def _english(mention: Mention, name: Name) -> str:
    """With the article that a name made of common words has."""
    english = (name.en or "").replace(";", ",")
    head, of, _ = english.lower().partition(" of ")
    last = head.split()[-1:]
    takes = len(english.split()) > 1 and (_WITH_ARTICLE.issuperset(last) or (of and _ALSO_BEFORE_OF.issuperset(last)))
    takes = takes or (mention.type is EntityType.ORG and (english in _SIGNS or _is_public_bank(english)))
    if mention.type is EntityType.PERSON or not takes or english.lower().startswith("the "):
        return english
    return f"the {english}"


def _is_public_bank(english: str) -> bool:
    *before, last = english.lower().split()
    return english in _RESERVES or (last == "bank" and not _PUBLIC_BANKS.isdisjoint(before))


def _called(text: str, tokens: Sequence[Token], mention: Mention, name: Name) -> Token:
    first, last = tokens[0], tokens[-1]
    written, english = mention.of(text), _english(mention, name)
    before = strip_marks(text[first.start : mention.start]).replace("لل", "ل")
    clitics = tuple(Segment(form=letter, role="proclitic") for letter in before if letter in _PROCLITICS)
    feats = {NAMED: mention.type.value}
    if len(tokens) == 1 and first.analysis is not None and "Gender" in first.analysis.feats:
        feats["Gender"] = first.analysis.feats["Gender"]
    analysis = Analysis(
        vocalized=text[first.start : last.end],
        lemma=written,
        upos="PROPN",
        feats=feats,
        gloss=english,
        segments=(*clitics, Segment(form=written, gloss=english)),
        guess=name.guess,
    )
    return Token(first.start, last.end, kind=TokenKind.WORD, analysis=analysis)
