"""Frequencies of lemmas, affixes and English words, from the word lists of the package wordfreq.

usage: python tools/make_frequencies.py [--words 60000] [--rounds 12]

How often a written word stands is known; which reading it has each time is not. Expectation-maximization shares the
count of a word among its readings by what lemma, prefix and suffix got from all words, and again, until it settles.
What the English of a reading is like counts as well, or rare verbs with many spellings win. Writes
assets/lexicon/frequencies*.tsv.
"""

from __future__ import annotations

import argparse
import math
import re
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import wordfreq

from tuireader.nlp.morphology import CandidateFinder, open_lexicon
from tuireader.nlp.morphology.assets import Assets
from tuireader.nlp.morphology.sources import read_sources

ASSETS = Path(__file__).resolve().parents[1] / "assets"
ARABIC = re.compile("[\u0621-\u064a]+")
WORD = re.compile("[a-z]+")
NAME = re.compile("[a-z]{3,14}")
HEAD = "# Counts after wordfreq 3.1 (Robyn Speer; its data CC BY-SA 4.0); made by tools/make_frequencies.py"
ENGLISH_WEIGHT = 1.2
SMOOTHING = 1e-9
LEAST = 0.5
"""Of a billion words: lemmas below it are left out."""
ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "ly",
    "er",
    "ers",
    "est",
    "r",
    "n",
    "en",
    "ness",
    "ment",
    "ion",
    "al",
    "y",
    "ies",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=60_000, help="how many of the most frequent words are read")
    parser.add_argument("--rounds", type=int, default=12)
    options = parser.parse_args()
    write_english()
    lemmas, prefixes, suffixes = estimate(words_with_readings(options.words), options.rounds)
    write_arabic(lemmas, prefixes, suffixes)


def words_with_readings(count: int) -> list[tuple[float, list[tuple[tuple, tuple, tuple, float]]]]:
    """Of each frequent word its share of running words, and its readings with the weight of their English."""
    found = []
    with tempfile.TemporaryDirectory() as folder, open_lexicon(Path(folder), ASSETS) as lexicon:
        finder = CandidateFinder(lexicon)
        for word in wordfreq.top_n_list("ar", count):
            if ARABIC.fullmatch(word):
                candidates = [one for one in finder.find(word) if not one.is_guess]
                readings = [
                    (
                        (one.stem.lemma, one.stem.upos),
                        (one.prefix.vocalized or "-", one.prefix.category),
                        (one.suffix.vocalized or "-", one.suffix.category),
                        math.exp(ENGLISH_WEIGHT * one.stem.zipf[1] / 100),
                    )
                    for one in candidates
                ]
                if readings:
                    found.append((wordfreq.word_frequency(word, "ar"), readings))
    return found


def estimate(words: list, rounds: int) -> tuple[dict, dict, dict]:
    """Shares of running words by lemma, prefix, suffix."""
    shares: tuple = (defaultdict(lambda: 1.0), defaultdict(lambda: 1.0), defaultdict(lambda: 1.0))
    for _ in range(rounds):
        counts: tuple = (Counter(), Counter(), Counter())
        for frequency, readings in words:
            masses = [
                (shares[0][lemma] + SMOOTHING)
                * (shares[1][prefix] + SMOOTHING)
                * (shares[2][suffix] + SMOOTHING)
                * english
                for lemma, prefix, suffix, english in readings
            ]
            total = sum(masses)
            for (lemma, prefix, suffix, _), mass in zip(readings, masses, strict=True):
                part = frequency * mass / total
                counts[0][lemma] += part
                counts[1][prefix] += part
                counts[2][suffix] += part
        shares = counts
    return shares


def write_arabic(lemmas: dict, prefixes: dict, suffixes: dict) -> None:
    lines = [
        HEAD,
        "# kind\tname\tdetail\tvalue (lemma: logarithm of the count in a billion; affix: logarithm of the share)",
    ]
    for (lemma, upos), share in sorted(lemmas.items(), key=lambda item: -item[1]):
        if share * 1e9 >= LEAST:
            lines.append(f"lemma\t{lemma}\t{upos}\t{max(math.log10(share * 1e9), 0.01):.2f}")
    for kind, table in (("prefix", prefixes), ("suffix", suffixes)):
        for (form, category), share in sorted(table.items(), key=lambda item: -item[1]):
            if share >= 1e-6:
                lines.append(f"{kind}\t{form}\t{category}\t{math.log10(share):.2f}")
    (ASSETS / "lexicon" / "frequencies.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_english() -> None:
    """The words of glosses, and the frequent words that are none and so are names in all likelihood."""
    assets = Assets(ASSETS)
    glosses = [entry.gloss for entry in read_sources().stems]
    glosses += [senses for by_pos in assets.senses.values() for senses in by_pos.values()]
    glosses += [word.senses for word in assets.words]
    lower = {word for gloss in glosses for word in re.findall(r"(?<![A-Za-z'-])[a-z]+", gloss)}
    words = {word for gloss in glosses for word in WORD.findall(gloss.lower())}
    lines = [HEAD, "# word\tfrequency on the Zipf scale"]
    lines += [f"{word}\t{value:.2f}" for word in sorted(words) if (value := wordfreq.zipf_frequency(word, "en")) > 1.5]
    (ASSETS / "lexicon" / "frequencies_english.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    names = [HEAD, "# name\tfrequency on the Zipf scale"]
    for word in wordfreq.top_n_list("en", 70_000):
        if NAME.fullmatch(word) and word not in lower and not inflected(word, lower):
            names.append(f"{word}\t{wordfreq.zipf_frequency(word, 'en'):.2f}")
    (ASSETS / "lexicon" / "frequencies_names.tsv").write_text("\n".join(names) + "\n", encoding="utf-8")


def inflected(word: str, known: set[str]) -> bool:
    stems = {word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending)} - {word}
    stems |= (
        {stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:]}
        | {stem + "e" for stem in stems}
        | {stem + "y" for stem in stems}
    )
    return any(len(stem) > 2 and stem in known for stem in stems)


if __name__ == "__main__":
    main()
