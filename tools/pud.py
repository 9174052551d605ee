"""The treebank PUD as training data of the word model: what each written word of its Arabic should be read as.

Shared by tools/train_disambiguation.py and whoever measures; the sentences stay where they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tuireader.document import Analysis, Token, TokenKind
from tuireader.segmentation.tokens import tokenize

CONTENT = frozenset(["NOUN", "VERB", "ADJ", "ADV"])
NAMED = CONTENT | {"PROPN", "NUM", "AUX"}
STOP = set(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "for",
        "on",
        "by",
        "with",
        "and",
        "or",
        "be",
        "it",
        "he",
        "she",
        "they",
        "is",
        "are",
        "was",
        "were",
        "this",
        "that",
        "which",
        "as",
        "at",
        "from",
        "i",
        "you",
        "we",
        "his",
        "her",
        "its",
        "their",
        "do",
        "have",
        "not",
    ]
)
_LONG = str.maketrans("", "", "\u0652")
_SHORT = re.compile("\u064e(?=[\u0627\u0649])|\u064f(?=\u0648(?![\u064b-\u0652]))|\u0650(?=\u064a(?![\u064b-\u0652]))")
_BEFORE_ALEF = re.compile("\u064e(?=\u0651?\u0627)")
_FIRST = re.compile("^[\u0627\u0671][\u064e\u064f\u0650]?")
_LAST = re.compile("[\u064b-\u0650]+$")


_AUXILIARIES = ("\u0643\u0627\u0646", "\u0644\u064e\u064a\u0633\u064e", "\u0644\u064e\u064a\u0633")
"""Which the treebank calls now verbs, now auxiliaries, and we always the latter."""


class Gold(NamedTuple):
    """What the treebank says of one written word."""

    lemma: str
    upos: str
    feats: dict[str, str]
    before: int
    """Proclitics, the article not among them."""
    after: bool
    scored: bool
    """One content word stands in it: the words on which lemma and part of speech are judged."""
    content: bool
    """At least one does: the words on which glosses are judged."""


class Sentence(NamedTuple):
    """A sentence as it is written, its tokens, and what each word token should be."""

    name: str
    document: str
    text: str
    tokens: tuple[Token, ...]
    gold: dict[int, Gold]
    """By token."""
    english: frozenset[str]
    """Stems of the lemmas and words of the translation."""
    text_en: str


def read_pud(folder: Path) -> list[Sentence]:
    """The sentences of the Arabic file in `folder` that are in the English one too."""
    import snowballstemmer

    stem = snowballstemmer.stemmer("english").stemWord
    (arabic,), (english,) = folder.glob("pud_ar_*.conllu"), folder.glob("pud_en_*.conllu")
    translations = {comments["sent_id"]: (comments["text"], words) for comments, words in _conllu(english)}
    found = []
    for comments, words in _conllu(arabic):
        text_en, english_words = translations[comments["sent_id"]]
        stems = frozenset(stem(word[field].lower()) for word in english_words for field in ("lemma", "form"))
        found.append(_sentence(comments, words, stems, text_en))
    return found


def same_lemma(gold: str, lemma: str) -> bool:
    """Whether two vocalized citation forms agree but for how fully they are vocalized."""
    return normal_lemma(gold) == normal_lemma(lemma)


def normal_lemma(lemma: str) -> str:
    """Without sukun, without the vowel that a long letter implies, without the vowel of an alef at the head."""
    bare = lemma.translate(_LONG).replace("\u0670", "\u0627")
    bare = _BEFORE_ALEF.sub("", bare)
    bare = _SHORT.sub("", bare).replace("\u064b", "")
    bare = _FIRST.sub("\u0627", bare.replace("\u0671", "\u0627"))
    return _LAST.sub("", bare).replace("\u064e\u0629", "\u0629").replace("\u0627\u0627", "\u0627")


def clitics(reading: Analysis) -> tuple[int, bool]:
    """Proclitics without the article, and whether a pronoun is attached."""
    before = sum(part.role == "proclitic" and part.gloss != "the" for part in reading.segments)
    return before, any(part.role == "enclitic" for part in reading.segments)


def _sentence(comments: dict, words: list[dict], english: frozenset[str], text_en: str) -> Sentence:
    groups = _groups(words)
    text = " ".join(_written(group) for group in groups)
    tokens = tokenize(text)
    gold: dict[int, Gold] = {}
    start = 0
    for group in groups:
        end = start + len(_written(group))
        places = [index for index, token in enumerate(tokens) if token.start >= start and token.end <= end]
        places = [index for index in places if tokens[index].kind is TokenKind.WORD]
        if len(places) == 1 and (tokens[places[0]].start, tokens[places[0]].end) == (start, end):
            gold[places[0]] = _gold(group)
        start = end + 1
    return Sentence(comments["sent_id"], comments["sent_id"][:6], text, tokens, gold, english, text_en)


def _gold(group: list[dict]) -> Gold:
    named = [word for word in group if word["upos"] in NAMED]
    content = [word for word in group if word["upos"] in CONTENT]
    head = (named or [word for word in group if len(word["form"]) > 1] or group)[0]
    place = group.index(head)
    after = any(word["upos"] == "PRON" for word in group[place + 1 :])
    upos = "AUX" if head["upos"] == "VERB" and normal_lemma(head["lemma"]) in _AUXILIARIES else head["upos"]
    return Gold(head["lemma"], upos, head["feats"], place, after, len(content) == 1, bool(content))


def _groups(words: list[dict]) -> list[list[dict]]:
    groups: list[list[dict]] = []
    current: list[dict] = []
    for word in words:
        if word["upos"] in ("PUNCT", "SYM"):
            groups += [current] * bool(current) + [[word]]
            current = []
            continue
        current.append(word)
        if "SpaceAfter=No" not in word["misc"]:
            groups.append(current)
            current = []
    return groups + [current] * bool(current)


def _written(group: list[dict]) -> str:
    text = "".join(word["form"] for word in group)
    return text.replace("\u0644\u0627\u0644", "\u0644\u0644", 1) if text.startswith("\u0644\u0627\u0644") else text


def _conllu(path: Path) -> Iterator[tuple[dict, list[dict]]]:
    words: list[dict] = []
    comments: dict[str, str] = {}
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        elif line:
            fields = line.split("\t")
            if fields[0].isdigit():
                feats = dict(pair.split("=") for pair in fields[5].split("|") if "=" in pair)
                words.append(
                    {"form": fields[1], "lemma": fields[2], "upos": fields[3], "feats": feats, "misc": fields[9]}
                )
        else:
            if words:
                yield comments, words
            words, comments = [], {}
