"""Count what verbs take, for lines that lack it: how often an object or أن follows their subject in news.

    python tools/count_verb_frames.py ../shared/data/news/ant.txt.xz --without ../shared/data/summaries/bbc_dev.jsonl

Reads the first sentence of each paragraph of every fourth article that a verb opens and writes
assets/models/verb-frames.tsv: lemma, share with an object and with a clause, sentences, the preposition that is most
often there where no object is, its share, sentences. Owns the counting; what is counted is
`tuireader.nlp.summaries.frames`.
"""

from __future__ import annotations

import argparse
import json
import lzma
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from tuireader.document import Meta, Paragraph, make_document
from tuireader.nlp.summaries.frames import (
    CLAUSE,
    LEAST_USES,
    NOTHING,
    OBJECT,
    TABLE,
    UNKNOWN,
    prepositions,
    taken,
)
from tuireader.nlp.summaries.reading import words_of
from tuireader.nlp.summaries.words import Word
from tuireader.reading.language import Language
from tuireader.reading.pipeline import Pipeline
from tuireader.segmentation import split_sentences

EVERY = 4
FEWEST, MOST = 6, 45
AT_ONCE = 40
WHOLE = "+"
Counts = defaultdict[str, Counter[str]]
HEAD = (
    "# lemma\tshare of its sentences with an object behind the subject\twith a clause\tsentences"
    "\tcommonest preposition where no object is\tits share\tsentences; made by tools/count_verb_frames.py\n"
)
TARGET = Path(__file__).parents[1] / "assets" / "models" / TABLE


def sentences(path: Path, without: set[str]) -> Iterator[str]:
    """The first sentences of the paragraphs that are read; each once."""
    number, used, is_title = -1, False, False
    seen: set[int] = set()
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("# "):
                number, is_title = number + 1, True
                used = number % EVERY == 1 and line[2:].strip() not in without
                continue
            text, was_title, is_title = line.strip(), is_title, False
            first = next(iter(split_sentences(text)), None) if used and text and not was_title else None
            if first is not None and FEWEST <= len(first.of(text).split()) <= MOST and hash(text) not in seen:
                seen.add(hash(text))
                yield first.of(text)


def read(found: Sequence[str], language: Language) -> Iterator[list[Word]]:
    """The words of each sentence."""
    for start in range(0, len(found), AT_ONCE):
        texts = found[start : start + AT_ONCE]
        paragraphs = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(texts, 1))
        pipeline = Pipeline(make_document(paragraphs, Meta()), language)
        yield from (words_of(pipeline.passage(index), MOST * 4) for index in range(len(paragraphs)))


def verb_of(words: Sequence[Word]) -> int | None:
    """The active verb of a third person that opens a sentence."""
    place = 1 if words and words[0].form in ("قد", "لقد") else 0
    if place >= len(words) or not words[place].is_verb or words[place].feats.get("Voice") == "Pass":
        return None
    return place if words[place].feats.get("Person", "3") == "3" else None


def count(read_ones: Iterator[list[Word]]) -> tuple[Counts, Counts]:
    """By lemma what stands behind the subject, and which prepositions where that is no object."""
    taken_by: Counts = defaultdict(Counter)
    used: Counts = defaultdict(Counter)
    for words in read_ones:
        verb = verb_of(words)
        if verb is None:
            continue
        lemma, what = words[verb].lemma, taken(words, verb)
        taken_by[lemma][what] += 1
        if what in (NOTHING, UNKNOWN):
            found, whole = prepositions(words, verb)
            used[lemma].update(found)
            used[lemma][WHOLE] += whole
            for preposition in found:
                used[lemma][WHOLE + preposition] += whole
    return taken_by, used


def row_of(lemma: str, uses: Counter[str], used: Counter[str]) -> str:
    """The row of a verb; none where too few sentences have it."""
    count = uses[OBJECT] + uses[CLAUSE] + uses[NOTHING]
    shares = [uses[what] / count if count else 0.0 for what in (OBJECT, CLAUSE)]
    best, best_share, best_count = "", 0.0, 0
    for preposition, times in used.items():
        if not preposition.startswith(WHOLE):
            known = times + used[WHOLE] - used[WHOLE + preposition]
            if times / known > best_share and known >= LEAST_USES:
                best, best_share, best_count = preposition, times / known, known
    if max(count, best_count) < LEAST_USES:
        return ""
    return f"{lemma}\t{shares[0]:.2f}\t{shares[1]:.2f}\t{count}\t{best or '-'}\t{best_share:.2f}\t{best_count}\n"


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("news", type=Path)
    parser.add_argument("--without", type=Path, help="JSON Lines with the ids of articles that are not read")
    chosen = parser.parse_args()
    lines = chosen.without.read_text(encoding="utf-8").splitlines() if chosen.without else []
    found = list(sentences(chosen.news, {json.loads(line)["id"] for line in lines}))
    taken_by, used = count(read(found, Language(Path.home() / ".cache" / "tuireader")))
    rows = [row for lemma in sorted(taken_by) if (row := row_of(lemma, taken_by[lemma], used[lemma]))]
    print(f"{len(found)} sentences, {sum(map(Counter.total, taken_by.values()))} with a verb first, {len(rows)} verbs")
    TARGET.write_text(HEAD + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
