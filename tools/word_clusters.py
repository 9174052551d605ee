"""Word classes from raw text: exchange clustering of bigrams, and k-means over word vectors. For train_entities.py.

    python tools/word_clusters.py NEWS.txt.xz EXTRA.txt -o FOLDER      needs numpy, scipy, gensim, scikit-learn

Writes FOLDER/classes.tsv: a folded word, its class in each clustering, how often it stands there (log2). Owns both
algorithms; knows no labels. The exchange algorithm is that of Martin, Liermann and Ney (1998): every word in turn moves
to the class in which the likelihood of the class bigram model is highest. It starts from the k-means classes, so that
few rounds are enough.
"""

from __future__ import annotations

import argparse
import lzma
import math
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from gensim.models import Word2Vec
from scipy.sparse import csr_matrix
from sklearn.cluster import MiniBatchKMeans

from tuireader.nlp.entities.keys import word_key
from tuireader.segmentation.tokens import _TOKEN as TOKEN

MIN_COUNT = 10
EXCHANGE_CLASSES = (100, 500)
VECTOR_CLASSES = (128, 1000)
ROUNDS = 6
VECTOR = {"vector_size": 64, "window": 2, "min_count": MIN_COUNT, "sg": 1, "negative": 5, "epochs": 5}


def sentences(paths: Iterable[Path]) -> Iterator[list[str]]:
    """The words of each line, as keys."""
    keys: dict[str, str] = {}
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("# "):
                    continue
                words = TOKEN.findall(line)
                found = [next(filter(None, groups)) for groups in words]
                for word in found:
                    if word not in keys:
                        keys[word] = word_key(word)
                if found:
                    yield [keys[word] for word in found]


class Exchange:
    """Classes of words under a class bigram model."""

    def __init__(self, following: csr_matrix, classes: np.ndarray, count: int) -> None:
        """`classes` of the words to begin with; the last word of the vocabulary is the class of rare ones and stays."""
        self.following = following
        self.before = following.T.tocsr()
        self.classes = classes.copy()
        self.uses = np.asarray(following.sum(axis=1)).ravel().astype(float)
        self.count = count
        self._tally()

    def _tally(self) -> None:
        """Class bigrams from word bigrams."""
        pairs = self.following.tocoo()
        self.pairs = np.zeros((self.count, self.count))
        np.add.at(self.pairs, (self.classes[pairs.row], self.classes[pairs.col]), pairs.data)
        self.terms = xlogx(self.pairs)
        self.sizes = self.pairs.sum(axis=1)

    def round(self, order: Iterable[int]) -> int:
        """Give every word its best class; how many moved."""
        return sum(self._move(word) for word in order)

    def _neighbours(self, matrix: csr_matrix, word: int) -> np.ndarray:
        start, end = matrix.indptr[word], matrix.indptr[word + 1]
        return np.bincount(self.classes[matrix.indices[start:end]], matrix.data[start:end], self.count)

    def _move(self, word: int) -> bool:
        old = self.classes[word]
        after, before = self._neighbours(self.following, word), self._neighbours(self.before, word)
        own = self.following[word, word]
        after[old] -= own
        before[old] -= own
        self._add(old, after, before, own, self.uses[word], -1)
        new = int(np.argmax(self._gains(after, before, own, self.uses[word])))
        self._add(new, after, before, own, self.uses[word], 1)
        self.classes[word] = new
        return new != old

    def _add(self, place: int, after: np.ndarray, before: np.ndarray, own: float, uses: float, sign: int) -> None:
        self.pairs[place] += sign * after
        self.pairs[:, place] += sign * before
        self.pairs[place, place] += sign * own
        self.sizes[place] += sign * uses
        self.terms[place] = xlogx(self.pairs[place])
        self.terms[:, place] = xlogx(self.pairs[:, place])

    def _gains(self, after: np.ndarray, before: np.ndarray, own: float, uses: float) -> np.ndarray:
        right, left = np.flatnonzero(after), np.flatnonzero(before)
        gains = (xlogx(self.pairs[:, right] + after[right]) - self.terms[:, right]).sum(axis=1)
        gains += (xlogx(self.pairs[left] + before[left, None]) - self.terms[left]).sum(axis=0)
        diagonal, terms = self.pairs.diagonal(), self.terms.diagonal()
        gains -= xlogx(diagonal + after) + xlogx(diagonal + before) - 2 * terms
        gains += xlogx(diagonal + after + before + own) - terms
        return gains - 2 * (xlogx(self.sizes + uses) - xlogx(self.sizes))


def xlogx(values: np.ndarray) -> np.ndarray:
    """x·ln x, 0 where x is not positive."""
    return values * np.log(np.maximum(values, 1))


def bigrams(texts: Iterable[list[str]], index: dict[str, int]) -> csr_matrix:
    """How often each word of `index` follows each; one more for the others and the edges of lines."""
    other = len(index)
    counts: Counter[int] = Counter()
    size = other + 1
    for words in texts:
        ids = [other, *(index.get(word, other) for word in words), other]
        counts.update(first * size + second for first, second in pairwise(ids))
    keys = np.fromiter(counts.keys(), np.int64, len(counts))
    data = np.fromiter(counts.values(), float, len(counts))
    return csr_matrix((data, (keys // size, keys % size)), shape=(size, size))


def exchange(following: csr_matrix, start: np.ndarray, count: int) -> np.ndarray:
    model = Exchange(following, np.append(start, count), count + 1)
    order = np.argsort(-model.uses[:-1], kind="stable")
    for number in range(ROUNDS):
        began = time.perf_counter()
        model._tally()
        moved = model.round(order)
        print(
            f"{count} classes, round {number + 1}: {moved} words moved, {time.perf_counter() - began:.0f} s", flush=True
        )
        if moved < len(order) // 100:
            break
    return model.classes[:-1]


def cluster(sources: Sequence[Path], folder: Path) -> None:
    """Write folder/classes.tsv."""
    texts = list(sentences(sources))
    print(sum(map(len, texts)), "tokens", flush=True)
    model = Word2Vec(texts, workers=1, seed=1, **VECTOR)
    words: list[str] = model.wv.index_to_key
    uses = [int(math.log2(model.wv.get_vecattr(word, "count"))) for word in words]
    vectors = model.wv.get_normed_vectors()
    columns = []
    for count in (*VECTOR_CLASSES, *EXCHANGE_CLASSES):
        means = MiniBatchKMeans(count, random_state=1, n_init=3, batch_size=8192, max_iter=200)
        columns.append(means.fit_predict(vectors))
    following = bigrams(texts, {word: number for number, word in enumerate(words)})
    print(f"{len(words)} words, {following.nnz} bigrams", flush=True)
    for place, count in enumerate(EXCHANGE_CLASSES, len(VECTOR_CLASSES)):
        columns[place] = np.minimum(exchange(following, columns[place], count), count - 1)
    rows = sorted(zip(words, *(column.tolist() for column in columns), uses, strict=True))
    with (folder / "classes.tsv").open("w", encoding="utf-8") as table:
        table.writelines("\t".join(map(str, row)) + "\n" for row in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path, nargs="+")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    cluster(options.sources, options.output)


if __name__ == "__main__":
    main()
