"""What makes a clause like a title: prints the weights of nlp/summaries/ranking.py.

    python tools/train_line_ranking.py ../shared/data/news/ant.txt.xz ../shared/data/summaries/bbc_dev.jsonl

Reads the first paragraphs and titles of articles in the first file that are not in the second. The clauses found in
each are lines that could be; ridge regression within articles sets the weights so that their sum tells how like the
title a line is (ROUGE-2). Five folds of the articles say how much of that is luck. The articles of the second file are
only measured: `benchmarks/summaries.py`. Needs numpy.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

from tuireader.document import Meta, Paragraph, make_document
from tuireader.nlp.protocols import Line, Stretch
from tuireader.nlp.summaries.candidates import Said
from tuireader.nlp.summaries.ranking import LEARNED
from tuireader.reading.language import Language
from tuireader.reading.pipeline import Pipeline

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from summaries import rouge

SHARES = {"BB": 1.0, "SK": 0.075, "AL": 0.075, "FR": 0.075, "CN": 0.075}
"""Publishers, each with the share of its articles that is read; what is measured is of the first."""
PARAGRAPHS = 25
SURE = 0.3
STRENGTH = 10.0
FOLDS = 5


Numbers = NDArray[numpy.float64]


class Choice(NamedTuple):
    """A line that could be, and how like the title it is."""

    features: list[float]
    likeness: float


def articles(path: Path, without: set[str]) -> Iterator[tuple[str, list[str]]]:
    """Titles and paragraphs."""
    chance = random.Random(1)
    lines: list[str] = []
    used = False
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in (*file, "# end"):
            if not line.startswith("# "):
                lines += [line.strip()] if line.strip() else []
                continue
            if used and len(lines) > 1 and lines[0] not in without:
                yield lines[0], lines[1 : PARAGRAPHS + 1]
            name, lines = line[2:].strip(), []
            used = name not in without and chance.random() < SHARES.get(name[:2], 0.0)


def choices(title: str, paragraphs: Sequence[str], language: Language) -> list[Choice]:
    """The lines that the first paragraph could have; those that are hardly whole only where there are no others."""
    parts = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(paragraphs, 1))
    pipeline = Pipeline(make_document(parts, Meta()), language)
    around = [Stretch(tuple((part.text, pipeline.tokens(at)) for at, part in enumerate(parts)))]
    return compared(title, language.summarizer.choices(pipeline.passage(0), around, lambda: ()))


def compared(title: str, found: Iterable[tuple[Said, Line]]) -> list[Choice]:
    """Lines beside the title."""
    lines = {line.text: said for said, line in found}
    whole = {text for text, said in lines.items() if said.sure >= SURE} or set(lines)
    return [Choice([lines[text].features[name] for name in LEARNED], rouge(text, title)[1]) for text in sorted(whole)]


def centred(found: Sequence[Sequence[Choice]]) -> tuple[Numbers, Numbers, Numbers]:
    """Features and likenesses less the means of their articles, and the weight of each line: articles count alike."""
    features, likenesses, weights = [], [], []
    for lines in found:
        values = numpy.array([one.features for one in lines])
        likeness = numpy.array([one.likeness for one in lines])
        features.append(values - values.mean(0))
        likenesses.append(likeness - likeness.mean())
        weights += [1 / len(lines)] * len(lines)
    return numpy.concatenate(features), numpy.concatenate(likenesses), numpy.array(weights)


def learn(found: Sequence[Sequence[Choice]]) -> Numbers:
    """The weights."""
    features, likenesses, weights = centred(found)
    spread = features.std(0) + 1e-9
    scaled = features / spread
    square = scaled.T @ (scaled * weights[:, None]) + STRENGTH * numpy.eye(len(spread))
    return numpy.asarray(numpy.linalg.solve(square, scaled.T @ (likenesses * weights)) / spread)


def likeness_of_best(found: Sequence[Sequence[Choice]], weights: Numbers) -> float:
    """How like the titles the lines are that weights choose, in the mean."""
    best = [max(lines, key=lambda one: float(numpy.dot(one.features, weights))) for lines in found]
    return sum(one.likeness for one in best) / len(best)


def report(found: list[list[Choice]]) -> None:
    """Print figures and weights."""
    random.Random(2).shuffle(found)
    present = numpy.array(list(LEARNED.values()))
    kept = []
    for fold in range(FOLDS):
        weights = learn([lines for at, lines in enumerate(found) if at % FOLDS != fold])
        kept.append(likeness_of_best(found[fold::FOLDS], weights))
    top = sum(max(one.likeness for one in lines) for lines in found) / len(found)
    print(f"{len(found)} articles: present weights {likeness_of_best(found, present):.4f}, best there is {top:.4f},")
    print(f"learned and kept apart {sum(kept) / FOLDS:.4f} ({', '.join(f'{one:.3f}' for one in kept)})")
    for name, weight in zip(LEARNED, learn(found), strict=True):
        print(f'    "{name}": {weight:.4f},')


def main() -> None:
    """Learn and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("news", type=Path)
    parser.add_argument("without", type=Path)
    chosen = parser.parse_args()
    kept = [json.loads(line) for line in chosen.without.read_text(encoding="utf-8").splitlines()]
    apart = {field for article in kept for field in (article["id"], article["title"])}
    language = Language(Path.home() / ".cache" / "tuireader")
    found = (choices(title, paragraphs, language) for title, paragraphs in articles(chosen.news, apart))
    report([lines for lines in found if len(lines) > 1])


if __name__ == "__main__":
    main()
