"""Trains the model of names and writes what the application ships of it: assets/models/entities*.

    python tools/train_entities.py --data ../shared/data                   everything, about fifteen minutes
    python tools/train_entities.py --data ../shared/data --dev             train on five sixths, score the last sixth
    python tools/train_entities.py --data ../shared/data --dev --without doc,classes       an ablation
    python tools/train_entities.py --data ../shared/data --keep-tables                     the last step alone

Needs python-crfsuite, and for the word classes numpy, scipy, gensim and scikit-learn. Owns the order of the steps: word
classes from raw news (word_clusters.py), a first model, what it finds in the news (its label shares and phrases become
features), the last model. The sources stay outside; what is shipped are counts, classes and weights.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

import pycrfsuite

from raw_names import Counts, articles
from tuireader.nlp.entities.classes import WordTable
from tuireader.nlp.entities.features import features_of, words_of
from tuireader.nlp.entities.gazetteer import Gazetteer, read_gazetteer, read_phrases
from tuireader.nlp.entities.model import MODEL, PHRASES, VERSION, WORDS
from tuireader.nlp.entities.surroundings import Stretch, Surroundings
from tuireader.nlp.entities.triggers import Triggers, read_triggers
from tuireader.nlp.entities.words import Word, WordBook
from tuireader.nlp.morphology import CandidateFinder, open_lexicon
from tuireader.segmentation import tokenize

ROOT = Path(__file__).resolve().parents[1]
GAZETTEER = ROOT / "assets" / "gazetteer"
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


class Tools:
    """What words are looked at with: the tables of a work folder, the lists of the project."""

    def __init__(self, finder: CandidateFinder, folder: Path, without: Collection[str] = ()) -> None:
        """`without`: kinds of features that are left out: classes, gazetteer, triggers, doc, phrases."""
        table = None if "classes" in without else WordTable(folder / WORDS)
        triggers = Triggers({}, Gazetteer([])) if "triggers" in without else read_triggers(GAZETTEER)
        self.book = WordBook(finder, table, triggers.words)
        self.announcing = triggers.phrases
        self.gazetteer = Gazetteer([]) if "gazetteer" in without else read_gazetteer(GAZETTEER)
        self.phrases = Gazetteer([]) if "phrases" in without else read_phrases(folder / PHRASES)
        self.doc = "doc" not in without

    def features(self, words: Sequence[Word], stretches: Sequence[Stretch]) -> list[list[str]]:
        """Features of a paragraph between the stretches around it."""
        cuts = [word.cuts for word in words]
        around = Surroundings(stretches if self.doc else [])
        lists = (self.gazetteer, self.phrases, self.announcing)
        hits, phrases, announced = (list(names.hits(cuts)) for names in lists)
        return features_of(words, hits, phrases, announced, around)


class Corpus:
    """Labelled sentences as the application would meet them: each a paragraph, cut into tokens by its own rules."""

    def __init__(self, sentences: Sequence[Tagged], tools: Tools) -> None:
        self.sentences = sentences
        self.tools = tools
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
        words = words_of(text, tokens, self.tools.book)
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

    def features(self) -> Iterator[list[list[str]]]:
        """Features of each sentence, with the stretches around it as the application has them."""
        stretches, ids = self._stretches()
        for words, number in zip(self.words, ids, strict=True):
            yield self.tools.features(words, stretches[max(0, number - 1) : number + 2])

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


def train(corpus: Corpus, target: Path, options: argparse.Namespace) -> None:
    """One model, by L-BFGS."""
    began = time.perf_counter()
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in zip(corpus.features(), corpus.labels, strict=True):
        trainer.append(features, labels)
    trainer.set_params(
        {"c1": options.c1, "c2": options.c2, "max_iterations": options.rounds, "feature.minfreq": options.minfreq}
    )
    trainer.train(str(target))
    print(f"trained in {time.perf_counter() - began:.0f} s: {target.stat().st_size / 1e6:.2f} MB", flush=True)


def opened(path: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def write_words(classes: Path, target: Path, shares: dict[str, str]) -> None:
    """The table of words: classes, uses, label shares."""
    with classes.open(encoding="utf-8") as source, target.open("w", encoding="utf-8") as table:
        table.write(f"{VERSION}: a folded word, its four classes, log2 of its uses, what it is mostly part of\n")
        for line in source:
            word = line.partition("\t")[0]
            if not word.isprintable():
                continue
            table.write(f"{line.rstrip()}\t{shares[word]}\n" if word in shares else line)


def write_phrases(target: Path, phrases: Iterable[tuple[tuple[str, ...], str]]) -> None:
    rows = sorted(f"{' '.join(words)}\t{label}\n" for words, label in phrases)
    target.write_text("# phrase\tlabel\n" + "".join(rows), encoding="utf-8")


def listen(news: Path, tools: Tools, model: Path) -> Counts:
    """What the model finds in raw news."""
    counts, tagger, began = Counts(), opened(model), time.perf_counter()
    for article in articles(news):
        paragraphs = [words_of(text, tokenize(text), tools.book) for text in article]
        stretch = Stretch(paragraphs)
        for words in paragraphs:
            counts.add(words, tagger.tag(tools.features(words, [stretch])))
    print(f"{counts.tokens} tokens of news in {time.perf_counter() - began:.0f} s", flush=True)
    return counts


def build(sentences: Sequence[Tagged], finder: CandidateFinder, options: argparse.Namespace) -> Tools:
    """Tables and model in the work folder; the tables of an earlier run are used again if so asked."""
    folder, without = options.work / "models", set(options.without.split(","))
    if not options.keep_tables:
        write_words(options.work / "classes.tsv", folder / WORDS, {})
        write_phrases(folder / PHRASES, [])
        if "news" not in without:
            tools = Tools(finder, folder, without)
            train(Corpus(sentences, tools), folder / "first.crfsuite", options)
            counts = listen(options.data / "news" / "ant.txt.xz", tools, folder / "first.crfsuite")
            write_words(options.work / "classes.tsv", folder / WORDS, counts.shares())
            write_phrases(folder / PHRASES, counts.known_phrases())
    tools = Tools(finder, folder, without)
    train(Corpus(sentences, tools), folder / MODEL, options)
    return tools


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "entities")
    parser.add_argument("--dev", action="store_true", help="train on five sixths, score the last; ship nothing")
    parser.add_argument("--without", default="", help="classes,gazetteer,triggers,doc,phrases,news")
    parser.add_argument("--keep-tables", action="store_true", help="use the tables of the last run again")
    parser.add_argument("--c1", type=float, default=0.05)
    parser.add_argument("--c2", type=float, default=0.05)
    parser.add_argument("--rounds", type=int, default=80)
    parser.add_argument("--minfreq", type=int, default=0)
    options = parser.parse_args()
    (options.work / "models").mkdir(parents=True, exist_ok=True)
    training = options.data / "ner" / "anercorp_train.txt"
    if not (options.work / "classes.tsv").exists():
        plain = options.work / "plain.txt"
        plain.write_text("\n".join(" ".join(word for word, _ in one) for one in read_conll(training)), encoding="utf-8")
        # gensim and scikit-learn are for this step alone.
        from word_clusters import cluster

        cluster([options.data / "news" / "ant.txt.xz", plain], options.work)
    finder = CandidateFinder(open_lexicon(options.work, ROOT / "assets"))
    sentences = read_conll(training)
    cut = len(sentences) * 5 // 6 if options.dev else len(sentences)
    tools = build(sentences[:cut], finder, options)
    if options.dev:
        dev, tagger = Corpus(sentences[cut:], tools), opened(options.work / "models" / MODEL)
        report(dev.score(tagger.tag(features) for features in dev.features()))
    else:
        for name in (MODEL, WORDS, PHRASES):
            shutil.copy(options.work / "models" / name, ROOT / "assets" / "models" / name)


if __name__ == "__main__":
    sys.exit(main())
