"""Trains the model of names and writes what the application ships of it: assets/models/entities*.

    python tools/train_entities.py --data ../shared/data                   everything, about fifteen minutes
    python tools/train_entities.py --data ../shared/data --dev             train on five sixths, score the last sixth
    python tools/train_entities.py --data ../shared/data --dev --without doc,classes       an ablation

Needs python-crfsuite, and for the word classes numpy, scipy, gensim and scikit-learn. Owns the order of the steps: word
classes from raw news (word_clusters.py), a first model, what it finds in the news (its label shares and phrases become
features), the last model. The sources stay outside; what is shipped are counts, classes and weights.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pycrfsuite

from tuireader.nlp.entities.classes import WordTable
from tuireader.nlp.entities.features import features_of, words_of
from tuireader.nlp.entities.gazetteer import Gazetteer, read_gazetteer
from tuireader.nlp.entities.surroundings import Stretch, Surroundings
from tuireader.nlp.entities.triggers import read_triggers
from tuireader.nlp.entities.words import Word, WordBook
from tuireader.nlp.morphology import DictionaryAnalyzer, open_lexicon
from tuireader.segmentation import tokenize

ROOT = Path(__file__).resolve().parents[1]
Tagged = list[tuple[str, str]]
Span = tuple[int, int, str]
STRETCH = 6000


def read_conll(path: Path) -> list[Tagged]:
    """Sentences of `word label` lines."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    sentences = [[tuple(line.split(" ")) for line in block.split("\n") if line.strip()] for block in blocks]
    return [[(parts[0], parts[-1]) for parts in sentence] for sentence in sentences if sentence]


def spans_of(labels: Sequence[str]) -> set[Span]:
    """Strict spans of IOB2 labels."""
    spans: set[Span] = set()
    start, kind = None, ""
    for index, label in enumerate([*labels, "O"]):
        prefix, _, name = label.partition("-")
        if start is not None and (prefix != "I" or name != kind):
            spans.add((start, index, kind))
            start = None
        if prefix == "B" or (prefix == "I" and start is None):
            start, kind = index, name
    return spans


class Corpus:
    """Labelled sentences as the application would meet them: each a paragraph, cut into tokens by its own rules."""

    def __init__(self, sentences: Sequence[Tagged], book: WordBook, gazetteer: Gazetteer) -> None:
        self.sentences = sentences
        self.book, self.gazetteer = book, gazetteer
        self.owners: list[list[int]] = []
        """The word of the file that each token is a part of."""
        self.labels: list[list[str]] = []
        self.words: list[list[Word]] = []
        for sentence in sentences:
            self._add(sentence)

    def _add(self, sentence: Tagged) -> None:
        text = " ".join(word for word, _ in sentence)
        tokens = tokenize(text)
        places = [index for index, (word, _) in enumerate(sentence) for _ in range(len(word) + 1)]
        owners = [places[token.start] for token in tokens]
        words = words_of(text, tokens, self.book)
        labels: list[str] = []
        for index, owner in enumerate(owners):
            label = sentence[owner][1]
            first = index == 0 or owners[index - 1] != owner
            if not first and label.startswith("B-"):
                label = "I" + label[1:] if labels[-1] != "O" else label
            if (
                label != "O"
                and len(words[index].key) < 3
                and not words[index].key[:1].isalnum()
                and self._edge(owners, words, index)
            ):
                label = "O"
            if label.startswith("I-") and (not labels or labels[-1] == "O"):
                label = "B" + label[1:]
            labels.append(label)
        self.owners.append(owners)
        self.labels.append(labels)
        self.words.append(words)

    @staticmethod
    def _edge(owners: list[int], words: list[Word], index: int) -> bool:
        """Whether a mark only leads or trails the word that it is written on."""
        mates = [place for place, owner in enumerate(owners) if owner == owners[index]]
        solid = [place for place in mates if words[place].key[:1].isalnum()]
        return bool(solid) and not solid[0] < index < solid[-1]

    def features(self, *, doc: bool = True) -> Iterator[list[list[str]]]:
        stretches, ids = self._stretches()
        for words, number in zip(self.words, ids, strict=True):
            around = Surroundings(stretches[max(0, number - 1) : number + 2] if doc else [])
            yield features_of(words, list(self.gazetteer.hits([word.cuts for word in words])), around)

    def _stretches(self) -> tuple[list[Stretch], list[int]]:
        ids, letters = [], 0
        for sentence in self.sentences:
            ids.append(letters // STRETCH)
            letters += sum(len(word) + 1 for word, _ in sentence)
        groups: list[list[list[Word]]] = [[] for _ in range(ids[-1] + 1)]
        for number, words in zip(ids, self.words, strict=True):
            groups[number].append(words)
        return [Stretch(group) for group in groups], ids

    def score(self, predicted: Iterable[Sequence[str]]) -> dict[str, tuple[int, int, int]]:
        """Right, found and true entities by type, over the words of the file."""
        right: Counter[str] = Counter()
        found: Counter[str] = Counter()
        true: Counter[str] = Counter()
        for sentence, owners, labels in zip(self.sentences, self.owners, predicted, strict=True):
            gold = spans_of([label for _, label in sentence])
            mine = {(owners[start], owners[end - 1] + 1, kind) for start, end, kind in spans_of(labels)}
            for spans, counter in ((mine & gold, right), (mine, found), (gold, true)):
                counter.update(kind for *_, kind in spans)
        return {kind: (right[kind], found[kind], true[kind]) for kind in sorted(true)}


def report(scores: dict[str, tuple[int, int, int]]) -> None:
    rows = {**scores, "all": tuple(map(sum, zip(*scores.values(), strict=True)))}
    for kind, (right, found, true) in rows.items():
        precision, recall = right / max(found, 1), right / max(true, 1)
        f1 = 2 * right / max(found + true, 1)
        print(f"{kind:5} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} of {true}", flush=True)


def train(corpus: Corpus, target: Path, *, c1: float, c2: float, minfreq: int, doc: bool) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in zip(corpus.features(doc=doc), corpus.labels, strict=True):
        trainer.append(features, labels)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": 80, "feature.minfreq": minfreq})
    trainer.train(str(target))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path("build/entities"))
    parser.add_argument("--dev", action="store_true")
    parser.add_argument("--c1", type=float, default=0.05)
    parser.add_argument("--c2", type=float, default=0.05)
    parser.add_argument("--minfreq", type=int, default=0)
    parser.add_argument("--without", default="")
    options = parser.parse_args()
    without = set(options.without.split(","))
    began = time.perf_counter()
    analyzer = DictionaryAnalyzer(open_lexicon(options.work))
    folder = ROOT / "assets" / "gazetteer"
    table = options.work / "words.tsv"
    book = WordBook(
        analyzer, WordTable(table) if table.exists() and "classes" not in without else None, read_triggers(folder)
    )
    gazetteer = read_gazetteer(folder) if "gazetteer" not in without else Gazetteer([])
    sentences = read_conll(options.data / "ner" / "anercorp_train.txt")
    cut = len(sentences) * 5 // 6
    training = Corpus(sentences[:cut] if options.dev else sentences, book, gazetteer)
    target = options.work / "model.crfsuite"
    print(f"read {time.perf_counter() - began:.0f} s", flush=True)
    train(training, target, c1=options.c1, c2=options.c2, minfreq=options.minfreq, doc="doc" not in without)
    print(f"trained {time.perf_counter() - began:.0f} s, {target.stat().st_size / 1e6:.2f} MB", flush=True)
    if options.dev:
        dev = Corpus(sentences[cut:], book, gazetteer)
        tagger = pycrfsuite.Tagger()
        tagger.open(str(target))
        began = time.perf_counter()
        predicted = [tagger.tag(features) for features in dev.features(doc="doc" not in without)]
        print(f"tagged {sum(map(len, dev.words)) / (time.perf_counter() - began):.0f} tokens/s")
        report(dev.score(predicted))


if __name__ == "__main__":
    sys.exit(main())
