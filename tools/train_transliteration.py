"""Learns how Arabic names are spelled in Latin letters, from our own lists of names.

usage: train_transliteration.py [--measure]

A joint n-gram model: each Arabic letter goes with none to four Latin ones; which is found by EM over all ways to part
a name, and the best parts are counted as words of a language. Trigrams, smoothed after Kneser and Ney (interpolated,
one discount an order). `--measure` holds out every tenth name and says how many are spelled as listed; without it the
model is written to assets/models/transliteration.json.
"""

from __future__ import annotations

import json
import math
import sys
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tuireader.nlp.entities.english.spelling import Speller, letters_of
from tuireader.nlp.tables import read_table

ASSETS = Path(__file__).parents[1] / "assets"
LISTS = ("names.tsv", "people.tsv", "places.tsv")
MOST = 4
ROUNDS = 8
DISCOUNT = 0.75
START, END = "^", "$"
SCALE = 1000
Pair = tuple[str, str]
Unit = tuple[str, str]


def pairs() -> dict[Pair, int]:
    """Single words of names with their English, and how often the lists have them."""
    found: Counter[Pair] = Counter()
    for name in LISTS:
        for row in read_table(ASSETS / "gazetteer" / name, 4, required=3).rows:
            for written in row.fields[0].split("|"):
                found.update(word_pairs(written, row.fields[1]))
    return {pair: min(count, 3) for pair, count in found.items()}


def word_pairs(arabic: str, english: str) -> Iterator[Pair]:
    """The words that go with each other, where there are as many on both sides."""
    left, right = arabic.split(), english.replace(" al-", " ").replace(" el-", " ").split()
    if len(left) == len(right):
        for one, other in zip(left, right, strict=True):
            plain = plain_letters(other)
            bare = letters_of(one)
            if plain and len(bare) > 1:
                yield bare, plain


def plain_letters(english: str) -> str:
    """In small letters, without accents, article and signs; empty where it is no word of letters."""
    lower = unicodedata.normalize("NFKD", english.lower())
    lower = "".join(char for char in lower if not unicodedata.combining(char))
    for article in ("al-", "el-"):
        lower = lower.removeprefix(article)
    for sign in "'’ʿʾ`-.":
        lower = lower.replace(sign, "")
    return lower if lower.isascii() and lower.isalpha() else ""


def partings(pair: Pair, weights: dict[Unit, float]) -> tuple[float, list[list[float]], list[list[float]]]:
    """Forward and backward sums over all ways to part a pair."""
    arabic, latin = pair
    rows, columns = len(arabic) + 1, len(latin) + 1
    forward = [[0.0] * columns for _ in range(rows)]
    backward = [[0.0] * columns for _ in range(rows)]
    forward[0][0] = backward[-1][-1] = 1.0
    for i in range(1, rows):
        for j in range(columns):
            forward[i][j] = sum(
                forward[i - 1][k] * weights.get((arabic[i - 1], latin[k:j]), 1e-9)
                for k in range(max(0, j - MOST), j + 1)
            )
    for i in range(rows - 2, -1, -1):
        for j in range(columns):
            backward[i][j] = sum(
                backward[i + 1][k] * weights.get((arabic[i], latin[j:k]), 1e-9)
                for k in range(j, min(columns, j + MOST + 1))
            )
    return forward[-1][-1], forward, backward


def learned(data: dict[Pair, int]) -> dict[Unit, float]:
    """How likely each letter goes with each group of Latin ones."""
    weights: dict[Unit, float] = defaultdict(lambda: 0.01)
    for _ in range(ROUNDS):
        counts: dict[Unit, float] = defaultdict(float)
        for (arabic, latin), times in data.items():
            total, forward, backward = partings((arabic, latin), weights)
            if total <= 0:
                continue
            for i, letter in enumerate(arabic):
                for j in range(len(latin) + 1):
                    for k in range(j, min(len(latin), j + MOST) + 1):
                        share = forward[i][j] * weights.get((letter, latin[j:k]), 1e-9) * backward[i + 1][k]
                        counts[letter, latin[j:k]] += times * share / total
        sums: dict[str, float] = defaultdict(float)
        for (letter, _), count in counts.items():
            sums[letter] += count
        weights = {unit: count / sums[unit[0]] for unit, count in counts.items() if count > 0.01}
    return weights


def best_parting(pair: Pair, weights: dict[Unit, float]) -> list[Unit] | None:
    """The likeliest way to part a pair; None where none is likely: no spelling by sound, as مصر Egypt."""
    arabic, latin = pair
    best: dict[int, tuple[float, list[Unit]]] = {0: (0.0, [])}
    for letter in arabic:
        onward: dict[int, tuple[float, list[Unit]]] = {}
        for j, (score, units) in best.items():
            for k in range(j, min(len(latin), j + MOST) + 1):
                weight = weights.get((letter, latin[j:k]))
                if weight and (k not in onward or score + math.log(weight) > onward[k][0]):
                    onward[k] = (score + math.log(weight), [*units, (letter, latin[j:k])])
        best = onward
    found = best.get(len(latin))
    return found[1] if found and found[0] / len(arabic) > -2.6 else None


def model_of(parted: Iterable[tuple[Sequence[Unit], int]]) -> dict[str, object]:
    """Probabilities of units behind two, one and no others, with what is left for the shorter history."""
    trigrams: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for units, times in parted:
        names = [START, START, *(f"{letter}{latin}" for letter, latin in units), END]
        for two, one, unit in zip(names, names[1:], names[2:], strict=False):
            trigrams[two, one][unit] += times
    bigrams: dict[str, Counter[str]] = defaultdict(Counter)
    for (_, one), following in trigrams.items():
        bigrams[one].update(following.keys())
    unigrams: Counter[str] = Counter()
    for following in bigrams.values():
        unigrams.update(following.keys())
    total = unigrams.total()
    single = {unit: count / total for unit, count in unigrams.items()}
    double, left_two = smoothed(bigrams, lambda _: single)
    triple, left_three = smoothed(trigrams, lambda history: double[history[1]], least=1)
    return {
        "unigrams": scaled(single),
        "bigrams": {one: [logged(left_two[one]), scaled(shares)] for one, shares in double.items()},
        "trigrams": {
            " ".join(key): [logged(left_three[key]), scaled(shares)] for key, shares in triple.items() if shares
        },
    }


def smoothed(counts, lower, least=1):  # type: ignore[no-untyped-def]
    """Interpolated Kneser-Ney; units counted less than `least` times are left to the shorter history."""
    shares, left = {}, {}
    for history, following in counts.items():
        total, below = following.total(), lower(history)
        kept = {unit: count for unit, count in following.items() if count >= least}
        rest = (total - sum(kept.values()) + DISCOUNT * len(kept)) / total
        shares[history] = {
            unit: (count - DISCOUNT) / total + rest * below.get(unit, 0.0) for unit, count in kept.items()
        }
        left[history] = rest
    return shares, left


def logged(share: float) -> int:
    return round(SCALE * math.log(max(share, 1e-9)))


def scaled(shares: dict[str, float]) -> dict[str, int]:
    return {unit: logged(share) for unit, share in sorted(shares.items())}


def trained(data: dict[Pair, int]) -> tuple[dict[str, object], int]:
    weights = learned(data)
    parted = [(units, times) for pair, times in data.items() if (units := best_parting(pair, weights))]
    return model_of(parted), len(parted)


def held_out(pair: Pair) -> bool:
    return zlib.crc32(pair[0].encode()) % 10 == 0


def edits(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, right in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (left != right))
    return row[-1]


def measure(data: dict[Pair, int], path: Path) -> None:
    """Names of which no spelling was trained on; those that are no spelling by sound are left out."""
    training = {pair: times for pair, times in data.items() if not held_out(pair)}
    model, count = trained(training)
    path.write_text(json.dumps(model, ensure_ascii=False), encoding="utf-8")
    everything = learned(data)
    wanted: dict[str, set[str]] = defaultdict(set)
    for pair in data:
        if held_out(pair) and best_parting(pair, everything):
            wanted[pair[0]].add(pair[1])
    speller = Speller(path)
    exact = among = near = letters = wrong = 0
    for arabic, latin in wanted.items():
        guesses = speller.spellings(arabic, 5)
        exact += guesses[0] in latin
        among += not latin.isdisjoint(guesses)
        distance, length = min((edits(guesses[0], one), len(one)) for one in latin)
        near += distance <= 1
        wrong += distance
        letters += length
    total = len(wanted)
    print(f"trained on {count} words of names, judged by {total} others")
    print(f"exact {exact / total:.3f}  among five {among / total:.3f}")
    print(f"CER {wrong / letters:.3f}  at most one edit {near / total:.3f}")


def main() -> None:
    """Measure, or write the model."""
    data = pairs()
    if "--measure" in sys.argv:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            measure(data, Path(folder) / "model.json")
        return
    model, count = trained(data)
    path = ASSETS / "models" / "transliteration.json"
    path.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    print(f"{path.name}: {count} words of names, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
