"""How sentences of news begin and end: writes assets/models/line-edges.tsv, for where lines are cut.

    python tools/train_line_edges.py ../shared/data/news/ant.txt.xz --without ../shared/data/summaries/bbc_dev.jsonl

The short sentences of every third article, without those that lines are measured on. Each place in one is an example:
of ends, the last is right and the others are wrong; of starts, the first. Logistic regression under an L1 penalty, by
which most weights are nought. A tenth of the sentences tells how well it ranks. Needs numpy, scipy and scikit-learn.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from tuireader.document import Meta, Paragraph, make_document
from tuireader.nlp.summaries.edges import END, START, TABLE, end_features, start_features
from tuireader.nlp.summaries.fitting import splits
from tuireader.nlp.summaries.reading import words_of
from tuireader.nlp.summaries.words import Word
from tuireader.reading.language import Language
from tuireader.reading.pipeline import Pipeline
from tuireader.segmentation import split_sentences

EVERY = 3
FEWEST, MOST = 6, 18
AT_ONCE = 40
LEAST_USES = 5
STRENGTH = 0.3
LEAST_WEIGHT = 0.05
HELD_OUT = 10
LEAST_WORDS = 4
ARABIC = re.compile(r"[\u0621-\u064a\"«]")
TARGET = Path(__file__).parents[1] / "assets" / "models" / TABLE
Features = Callable[[Sequence[Word]], Iterator[str]]


class Example(NamedTuple):
    """A place in a sentence."""

    features: list[str]
    right: bool
    sentence: int


def sentences(path: Path, without: set[str]) -> Iterator[str]:
    """The short sentences of the articles that are read."""
    number, used, is_title = -1, False, False
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("# "):
                number, is_title = number + 1, True
                used = number % EVERY == 0 and line[2:].strip() not in without
                continue
            text, was_title, is_title = line.strip(), is_title, False
            for span in split_sentences(text) if used and not was_title else ():
                sentence = span.of(text).strip()
                if FEWEST <= len(sentence.split()) <= MOST and sentence.endswith(".") and ARABIC.match(sentence):
                    yield sentence


def read(found: Sequence[str], language: Language) -> Iterator[list[Word]]:
    """The words of each sentence, without the mark at its end."""
    for start in range(0, len(found), AT_ONCE):
        texts = found[start : start + AT_ONCE]
        paragraphs = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(texts, 1))
        pipeline = Pipeline(make_document(paragraphs, Meta()), language)
        for index in range(len(paragraphs)):
            words = words_of(pipeline.passage(index), MOST * 4)
            while words and words[-1].is_mark:
                words.pop()
            if len(words) > LEAST_WORDS:
                yield words


def examples(read_ones: Sequence[list[Word]]) -> tuple[list[Example], list[Example]]:
    """Those of starts and those of ends."""
    starts, ends = [], []
    for number, words in enumerate(read_ones):
        for place in range(len(words) + 1):
            inside = 0 < place < len(words)
            if inside and (splits(words, place) or words[place].is_mark):
                continue
            if place <= len(words) - LEAST_WORDS:
                starts.append(Example(list(start_features(words[place:])), place == 0, number))
            if place >= LEAST_WORDS and not (inside and words[place - 1].is_mark):
                ends.append(Example(list(end_features(words[:place])), place == len(words), number))
    return starts, ends


def learn(found: Sequence[Example], bias: str) -> dict[str, float]:
    """The weights that are not nought."""
    uses = Counter(feature for example in found for feature in set(example.features))
    columns = {
        feature: at for at, feature in enumerate(sorted(name for name, count in uses.items() if count >= LEAST_USES))
    }
    rows, right = [], []
    for example in found:
        if example.sentence % HELD_OUT:
            rows.append(sorted({columns[feature] for feature in example.features if feature in columns}))
            right.append(example.right)
    starts = numpy.cumsum([0, *map(len, rows)], dtype=numpy.int32)
    matrix = csr_matrix(
        (numpy.ones(starts[-1]), numpy.concatenate(rows).astype(numpy.int32), starts), shape=(len(rows), len(columns))
    )
    model = LogisticRegression(C=STRENGTH, l1_ratio=1, solver="liblinear", random_state=3).fit(matrix, right)
    weights = {feature: float(model.coef_[0][at]) for feature, at in columns.items()}
    return {name: weight for name, weight in weights.items() if abs(weight) >= LEAST_WEIGHT} | {
        bias: float(model.intercept_[0])
    }


def ranking(found: Sequence[Example], weights: dict[str, float]) -> float:
    """How often a right place of the sentences kept apart stands above a wrong one: the area under the ROC curve."""
    kept = [one for one in found if one.sentence % HELD_OUT == 0]
    scored = sorted((sum(weights.get(name, 0.0) for name in set(one.features)), one.right) for one in kept)
    right = sum(one.right for one in kept)
    ranks = sum(rank for rank, (_, is_right) in enumerate(scored, 1) if is_right)
    return float((ranks - right * (right + 1) / 2) / (right * (len(kept) - right)))


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("news", type=Path)
    parser.add_argument("--without", type=Path, help="JSON Lines with the ids of articles that are not read")
    chosen = parser.parse_args()
    lines = chosen.without.read_text(encoding="utf-8").splitlines() if chosen.without else []
    found = list(sentences(chosen.news, {json.loads(line)["id"] for line in lines}))
    random.Random(5).shuffle(found)
    starts, ends = examples(list(read(found, Language(Path.home() / ".cache" / "tuireader"))))
    table: dict[str, float] = {}
    for name, places, bias in (("starts", starts, START), ("ends", ends, END)):
        weights = learn(places, bias)
        print(f"{name}: {len(places)} places, {len(weights)} weights, area {ranking(places, weights):.3f}")
        table |= weights
    head = f"# feature\tweight of a place in {len(found)} short sentences of news; made by tools/train_line_edges.py\n"
    rows = "".join(f"{feature}\t{weight:.2f}\n" for feature, weight in sorted(table.items()))
    TARGET.write_text(head + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
