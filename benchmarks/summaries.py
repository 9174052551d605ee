"""Lines and telling paragraphs against titles and abstracts of articles, and what they cost.

    python benchmarks/summaries.py [../shared/data/summaries/bbc_dev.jsonl] [--lines N]

Prints the tables of benchmarks/summaries.md; `--lines N` also N paragraphs' lines, to be read by eye. ROUGE is F1 over
light stems. Owns the measuring and the rankers that ours is compared with.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tuireader.document import Meta, Paragraph, make_document
from tuireader.nlp.summaries.document import Vector, centrality, dot, telling, vectors_of
from tuireader.nlp.summaries.keywords import counts_of
from tuireader.nlp.summaries.stems import light_stem, read_background
from tuireader.reading.digest import document_summary
from tuireader.reading.language import Language
from tuireader.reading.paths import assets
from tuireader.reading.pipeline import Pipeline

DATA = Path(__file__).parents[2] / "shared" / "data" / "summaries" / "bbc_dev.jsonl"
CACHE = Path.home() / ".cache" / "tuireader"
CHOSEN = 3


class Article(NamedTuple):
    """An article with what its publisher wrote over it."""

    title: str
    abstract: str
    pipeline: Pipeline


def articles(path: Path, language: Language) -> Iterator[Article]:
    """The articles of a file, one a line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = json.loads(line)
        texts = [text for text in fields["text"].split("\n") if text.strip()]
        paragraphs = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(texts, 1))
        yield Article(fields["title"], fields["abstract"], Pipeline(make_document(paragraphs, Meta()), language))


def stems(text: str) -> list[str]:
    """What is compared."""
    return [light_stem(word) for word in re.findall(r"\w+", text)]


def rouge(said: str, meant: str) -> tuple[float, float, float]:
    """ROUGE-1, ROUGE-2 and ROUGE-L, F1."""
    first, second = stems(said), stems(meant)
    return _overlap(first, second, 1), _overlap(first, second, 2), _f1(_common(first, second), len(first), len(second))


def _overlap(first: Sequence[str], second: Sequence[str], size: int) -> float:
    one, other = (
        Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1)) for words in (first, second)
    )
    return _f1(sum((one & other).values()), sum(one.values()), sum(other.values()))


def _f1(common: int, first: int, second: int) -> float:
    return 2 * common / (first + second) if common else 0.0


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(second) + 1)
    for word in first:
        diagonal = 0
        for at, other in enumerate(second, 1):
            diagonal, row[at] = row[at], diagonal + 1 if word == other else max(row[at], row[at - 1])
    return row[-1]


class Means:
    """Means of the three figures and of the length in words, by name."""

    def __init__(self) -> None:
        self._sums: dict[str, list[float]] = {}

    def add(self, name: str, said: str, meant: str) -> None:
        """Count one."""
        values = (1.0, *rouge(said, meant), float(len(said.split())))
        old = self._sums.setdefault(name, [0.0] * len(values))
        self._sums[name] = [sum(pair) for pair in zip(old, values, strict=True)]

    def print(self, title: str) -> None:
        """As rows of a table."""
        print(f"\n| {title} | R1 | R2 | RL | words |\n|---|---|---|---|---|")
        for name, (count, one, two, longest, words) in self._sums.items():
            print(f"| {name} | {one / count:.3f} | {two / count:.3f} | {longest / count:.3f} | {words / count:.1f} |")


def best_window(text: str, title: str, size: int = 12) -> str:
    """The words in a row that are most like the title: what nobody can know."""
    words = text.split()
    windows = [" ".join(words[at : at + size]) for at in range(max(1, len(words) - size + 1))]
    return max(windows, key=lambda window: rouge(window, title)[1])


def lexrank(vectors: Sequence[Vector], rounds: int = 30, damping: float = 0.85) -> list[float]:
    """Continuous LexRank (Erkan and Radev 2004)."""
    likeness = [[dot(one, other) for other in vectors] for one in vectors]
    sums = [sum(row) or 1.0 for row in likeness]
    ranks = [1 / len(vectors)] * len(vectors)
    for _ in range(rounds):
        shares = [rank / total for rank, total in zip(ranks, sums, strict=True)]
        ranks = [
            (1 - damping) / len(vectors) + damping * sum(row[at] * shares[at] for at in range(len(row)))
            for row in likeness
        ]
    return ranks


Ranker = Callable[[Sequence[Counter[str]]], list[int]]


def rankers(background: dict[str, float]) -> dict[str, Ranker]:
    """Ways to choose three paragraphs."""
    chance = random.Random(5)

    def best(score: Callable[[list[Vector]], list[float]]) -> Ranker:
        def choose(counts: Sequence[Counter[str]]) -> list[int]:
            scores = score(vectors_of(counts, background))
            return sorted(sorted(range(len(counts)), key=lambda at: -scores[at])[:CHOSEN])

        return choose

    return {
        "random": lambda counts: sorted(chance.sample(range(len(counts)), CHOSEN)),
        "the first": lambda _: list(range(CHOSEN)),
        "LexRank": best(lexrank),
        "centroid": best(centrality),
        "ours": lambda counts: telling(counts, background)[:CHOSEN],
    }


def measure_lines(found: Sequence[Article]) -> int:
    """Titles: the line of the first paragraph beside simpler ones; how many lines were cut with “…”."""
    means, opened = Means(), 0
    for article in found:
        text = article.pipeline.document.paragraphs[0].text
        line = article.pipeline.line(0)
        said = line.text if line else ""
        opened += said.endswith("…")
        means.add("the paragraph", text, article.title)
        means.add("its first 12 words", " ".join(text.split()[:12]), article.title)
        means.add("its first 10 words", " ".join(text.split()[:10]), article.title)
        means.add("**the line**", said, article.title)
        means.add("best 12 words, known from the title", best_window(text, article.title), article.title)
    means.print("against the title")
    return opened


def measure_choice(found: Sequence[Article]) -> None:
    """Abstracts: three paragraphs chosen, of the article and of what is left without its lead."""
    background = dict(read_background(assets() / "models"))
    for title, start in (("articles, against the abstract", 0), ("the same without their lead", 1)):
        means = Means()
        for article in found:
            paragraphs = article.pipeline.document.paragraphs[start:]
            if len(paragraphs) < 2 * CHOSEN:
                continue
            counts = [counts_of(one.text, article.pipeline.tokens(at + start)) for at, one in enumerate(paragraphs)]
            for name, choose in rankers(background).items():
                means.add(name, " ".join(paragraphs[at].text for at in choose(counts)), article.abstract)
        means.print(title)


def measure_cost(found: Sequence[Article]) -> None:
    """Processor time with analyses at hand."""
    lines = english = whole = 0.0
    count = 0
    for article in found[:60]:
        pipeline, indices = article.pipeline, range(len(article.pipeline.document.paragraphs))
        passages = [pipeline.passage(at) for at in indices]
        pipeline.line.cache_clear()
        start = time.process_time()
        for at in indices:
            pipeline.line(at)
        middle = time.process_time()
        paragraphs = [pipeline.paragraph(at) for at in indices]
        english += time.process_time() - middle
        lines += middle - start
        middle = time.process_time()
        document_summary(pipeline, paragraphs)
        pipeline.language.summarizer.keywords(passages, 8)
        whole += time.process_time() - middle
        count += sum(len(one.text.split()) for one in paragraphs)
    print(f"\n{count / 60:.0f} words an article: lines {lines / 60 * 1000:.1f} ms, choice and keywords", end=" ")
    print(f"{whole / 60 * 1000:.1f} ms; English line and gloss of every paragraph {english / 60 * 1000:.1f} ms")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--lines", type=int, default=0)
    chosen = parser.parse_args()
    found = list(articles(chosen.data, Language(CACHE)))
    opened = measure_lines(found)
    print(f"\n{opened} of {len(found)} lines are an opening that ends in “…”")
    measure_choice(found)
    measure_cost(found)
    for number in range(chosen.lines):
        article = found[number % len(found)]
        at = number // len(found) + number % 3
        if at < len(article.pipeline.document.paragraphs):
            line = article.pipeline.line(at)
            print(f"\n{article.pipeline.document.paragraphs[at].text}\n  = {line.text if line else None}")


if __name__ == "__main__":
    main()
