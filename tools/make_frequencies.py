"""Frequencies of lemmas, affixes and English words, from the word lists of the package wordfreq.

usage: python tools/make_frequencies.py [--words 60000] [--rounds 12] [--news FILE.xz]

How often a written word stands is known; which reading it has each time is not. Expectation-maximization shares the
count of a word among its readings by what lemma, prefix and suffix got from all words, and again, until it settles.
What the word model holds of a reading beforehand (its English, its endings, its kind, not its lemma) counts as well, or
rare verbs with many spellings win; so does the list of lemmas that live on homographs. With running text (a file of
articles, each opened by a line with `#`) the word model without its lemmas then reads it, and what each lemma is
expected to stand there counts as much as the list does. Writes assets/lexicon/frequencies*.tsv; train the word model
again afterwards.
"""

from __future__ import annotations

import argparse
import lzma
import math
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import wordfreq

from tuireader.document import TokenKind
from tuireader.nlp.morphology import (
    CandidateFinder,
    ContextTagger,
    Disambiguator,
    Weights,
    load_weights,
    open_lexicon,
)
from tuireader.nlp.morphology.assets import Assets
from tuireader.nlp.morphology.context import context_of
from tuireader.nlp.morphology.disambiguation import features
from tuireader.nlp.morphology.sources import read_sources
from tuireader.nlp.morphology.stems import frequency_class
from tuireader.nlp.morphology.tagger import ranked
from tuireader.nlp.tables import read_table
from tuireader.segmentation.tokens import tokenize

ASSETS = Path(__file__).resolve().parents[1] / "assets"
ARABIC = re.compile("[\u0621-\u064a]+")
WORD = re.compile("[a-z]+")
NAME = re.compile("[a-z]{3,14}")
HEAD = "# Counts after wordfreq 3.1 (Robyn Speer; its data CC BY-SA 4.0); made by tools/make_frequencies.py"
SPECIAL = ("lemma", "tag", "frequency", "rival", "affixes", "part")
"""Features that say something of one lemma, or what is estimated here."""
ARTEFACT = -5.0
NAMED = -2.5
"""What a name must make up for where the word may be a common one; names that are none show among common words."""
SMOOTHING = 1e-9
LEAST_READ = 4.0
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
    parser.add_argument("--news", type=Path, help="running text, xz")
    parser.add_argument("--every", type=int, default=8, help="of how many articles one is read")
    options = parser.parse_args()
    write_english()
    lemmas, prefixes, suffixes = estimate(words_with_readings(options.words), options.rounds)
    parts: dict = {}
    if options.news:
        read = read_in_place(options.news, options.every)
        total = sum(read.values())
        grouped: Counter = Counter()
        for (lemma, upos), count in read.items():
            grouped[lemma, frequency_class(upos)] += count
        lemmas = {key: (lemmas.get(key, 0.0) + grouped[key] / total) / 2 for key in {*lemmas, *grouped}}
        parts = {
            (lemma, upos): (count + 1) / (grouped[lemma, frequency_class(upos)] + 2)
            for (lemma, upos), count in read.items()
            if frequency_class(upos) == "NOUN" and grouped[lemma, "NOUN"] >= LEAST_READ
        }
    write_arabic(lemmas, prefixes, suffixes, parts)


def read_in_place(path: Path, every: int) -> Counter:
    """How often each lemma is expected to stand in running text, by part of speech."""
    weights = load_weights(ASSETS)
    plain = {name: value for name, value in weights.features.items() if name.split(" ")[0] != "lemma"}
    counts: Counter = Counter()
    with tempfile.TemporaryDirectory() as folder, open_lexicon(Path(folder), ASSETS) as lexicon:
        disambiguator = Disambiguator(Weights(plain, weights.pairs))
        tagger = ContextTagger(CandidateFinder(lexicon), disambiguator)
        for text in articles(path, every):
            tokens = tokenize(text)
            columns = [
                tagger.column(token.of(text))
                if token.kind is TokenKind.WORD
                else disambiguator.settled(context_of(token, text))
                for token in tokens
            ]
            for column, shares in zip(columns, disambiguator.marginals(columns), strict=True):
                for share, place in ranked(column, shares):
                    if not column.candidates[place].is_guess:
                        stem = column.candidates[place].stem
                        counts[stem.lemma, stem.upos] += share
    return counts


def articles(path: Path, every: int) -> Iterator[str]:
    """The paragraphs of every so many articles."""
    number = 0
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            number += line.startswith("#")
            if number % every == 0 and not line.startswith("#") and 20 < len(line) < 3000:
                yield line.strip()


def words_with_readings(count: int) -> list[tuple[float, list[tuple[tuple, tuple, tuple, float]]]]:
    """Of each frequent word its share of running words, and its readings with what speaks for each beforehand."""
    found = []
    artefacts = {row.fields[0] for row in read_table(ASSETS / "lexicon" / "artefacts.tsv", 2).rows}
    known = {name: value for name, value in load_weights(ASSETS).features.items() if name.split(" ")[0] not in SPECIAL}
    with tempfile.TemporaryDirectory() as folder, open_lexicon(Path(folder), ASSETS) as lexicon:
        finder = CandidateFinder(lexicon)
        for word in wordfreq.top_n_list("ar", count):
            if ARABIC.fullmatch(word):
                candidates = finder.find(word)
                scores = [
                    sum(known[name] * value for name, value in features(one, order, 0.0) if name in known)
                    + ARTEFACT * (one.stem.lemma in artefacts)
                    + NAMED * (one.stem.upos == "PROPN" and any(other.stem.upos != "PROPN" for other in candidates))
                    for order, one in enumerate(candidates)
                ]
                readings = [
                    (
                        (one.stem.lemma, frequency_class(one.stem.upos)),
                        (one.prefix.vocalized or "-", one.prefix.category),
                        (one.suffix.vocalized or "-", one.suffix.category),
                        math.exp(score - max(scores)),
                    )
                    for one, score in zip(candidates, scores, strict=True)
                    if not one.is_guess
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
            masses = [(shares[0][lemma] + SMOOTHING) * belief for lemma, _, _, belief in readings]
            total = sum(masses)
            for (lemma, prefix, suffix, _), mass in zip(readings, masses, strict=True):
                part = frequency * mass / total
                counts[0][lemma] += part
                counts[1][prefix] += part
                counts[2][suffix] += part
        shares = counts
    return shares


def write_arabic(lemmas: dict, prefixes: dict, suffixes: dict, parts: dict) -> None:
    lines = [
        HEAD,
        "# kind\tname\tdetail\tvalue (lemma: logarithm of the count in a billion; affix: logarithm of the share; "
        "as: of a lemma's part of speech among its others)",
    ]
    for (lemma, upos), share in sorted(lemmas.items(), key=lambda item: -item[1]):
        if share * 1e9 >= LEAST:
            lines.append(f"lemma\t{lemma}\t{upos}\t{max(math.log10(share * 1e9), 0.01):.2f}")
    lines += [f"as\t{lemma}\t{upos}\t{math.log10(part):.2f}" for (lemma, upos), part in sorted(parts.items())]
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
