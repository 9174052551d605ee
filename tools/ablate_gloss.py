"""What each rule of the English line is worth: chrF and BLEU against people's English, with one rule left out.

usage: ablate_gloss.py AR.conllu EN.conllu [--readings chosen|gold] [--write] [--show N]     (pip install sacrebleu)

`--readings gold` takes, of each word's readings, the one nearest to the treebank's: the line under a perfect choice.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import sacrebleu
from msgspec.structs import replace

from tuireader.arabic.normalization import fold
from tuireader.document import Analysis, Token, TokenKind
from tuireader.nlp.gloss.glosser import RULES, DictionaryGlosser
from tuireader.reading.language import Language
from tuireader.reading.paths import assets, find_paths
from tuireader.segmentation import tokenize

TARGET = Path(__file__).resolve().parents[1] / "benchmarks" / "gloss.md"
Word = dict[str, str]


@dataclass(frozen=True)
class Sentence:
    """A sentence with its tokens and the English that a person wrote."""

    text: str
    tokens: tuple[Token, ...]
    english: str


def read_conllu(path: Path) -> list[tuple[Word, list[Word]]]:
    sentences: list[tuple[Word, list[Word]]] = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        comments: Word = {}
        words: list[Word] = []
        for line in block.splitlines():
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                comments[key.strip()] = value.strip()
            elif "-" not in (cells := line.split("\t"))[0] and "." not in cells[0]:
                words.append(
                    dict(zip(("id", "form", "lemma", "upos", "xpos", "feats"), cells, strict=False))
                    | {"misc": cells[9]}
                )
        sentences.append((comments, words))
    return sentences


def written_words(words: Sequence[Word]) -> list[list[Word]]:
    """The syntactic words of each written word; marks stand alone."""
    groups: list[list[Word]] = [[]]
    for word in words:
        if word["upos"] in ("PUNCT", "SYM"):
            groups += [[word], []]
            continue
        groups[-1].append(word)
        if "SpaceAfter=No" not in word["misc"]:
            groups.append([])
    return [group for group in groups if group]


def written(group: Sequence[Word]) -> str:
    text = "".join(word["form"] for word in group)
    return "لل" + text[3:] if text.startswith("لال") else text


def nearest(readings: Sequence[Analysis], group: Sequence[Word]) -> Analysis:
    """The reading that agrees best with the treebank's: lemma, part of speech, person, voice, clitics."""
    content = next((word for word in group if word["upos"] not in ("ADP", "CCONJ", "PRON", "PART", "SCONJ")), group[-1])
    feats = dict(pair.split("=") for pair in content["feats"].split("|") if "=" in pair)

    def agreement(item: tuple[int, Analysis]) -> tuple[float, int]:
        rank, reading = item
        score = 3.0 * (fold(reading.lemma) == fold(content["lemma"])) + 1.5 * (reading.upos == content["upos"])
        score += 0.7 * (reading.upos in ("NOUN", "ADJ") and content["upos"] in ("NOUN", "ADJ"))
        score += sum(0.6 for key in ("Person", "Voice", "Number", "Aspect") if feats.get(key) == reading.feats.get(key))
        parts = sum(part.role in ("proclitic", "enclitic") and part.gloss != "the" for part in reading.segments)
        return score - 0.8 * abs(parts - len(group) + 1), -rank

    return max(enumerate(readings), key=agreement)[1]


def load(ar: Path, en: Path, readings: str, language: Language) -> list[Sentence]:
    english = {comments["sent_id"]: comments["text"] for comments, _ in read_conllu(en)}
    sentences = []
    for comments, words in read_conllu(ar):
        groups = written_words(words)
        text = " ".join(map(written, groups))
        tokens = language.tagger.tag(text, tokenize(text))
        if readings == "gold":
            ends, end = {}, 0
            for group in groups:
                ends[end] = group
                end += len(written(group)) + 1
            tokens = tuple(
                replace(token, analysis=nearest(language.analyzer.analyze(token.of(text)), ends[token.start]))
                if token.kind is TokenKind.WORD and token.start in ends
                else token
                for token in tokens
            )
        sentences.append(Sentence(text, tokens, english[comments["sent_id"]]))
    return sentences


def lines(sentences: Iterable[Sentence], glosser: DictionaryGlosser) -> list[str]:
    glosses = (glosser.gloss(sentence.text, sentence.tokens) for sentence in sentences)
    return [gloss.en if gloss else "" for gloss in glosses]


def score(sentences: Sequence[Sentence], glosser: DictionaryGlosser) -> tuple[float, float]:
    hypotheses = lines(sentences, glosser)
    references = [[sentence.english for sentence in sentences]]
    bleu = sacrebleu.corpus_bleu(hypotheses, references, force=True).score
    return sacrebleu.corpus_chrf(hypotheses, references).score, bleu


def table(sentences: Sequence[Sentence], make: Callable[[Sequence[str]], DictionaryGlosser]) -> list[str]:
    """Rows of Markdown: each rule with all before it, and all rules without it."""
    names = [name for name, _ in RULES]
    full = score(sentences, make(names))
    rows = [f"| all | {full[0]:.2f} / {full[1]:.2f} | |"]
    rows.append("| none | {:.2f} / {:.2f} | |".format(*score(sentences, make([]))))
    for index, name in enumerate(names):
        upto = score(sentences, make(names[: index + 1]))
        without = score(sentences, make([other for other in names if other != name]))
        change = f"{without[0] - full[0]:+.2f} / {without[1] - full[1]:+.2f}"
        rows.append(f"| {name} | {upto[0]:.2f} / {upto[1]:.2f} | {change} |")
        print(rows[-1], file=sys.stderr)
    return rows


def make_glosser(names: Sequence[str]) -> DictionaryGlosser:
    return DictionaryGlosser(
        assets(), cache=find_paths().cache, rules=tuple(rule for rule in RULES if rule[0] in names)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ar", type=Path)
    parser.add_argument("en", type=Path)
    parser.add_argument("--readings", choices=("chosen", "gold"), default="chosen")
    parser.add_argument("--write", action="store_true", help="write benchmarks/gloss.md")
    parser.add_argument("--show", type=int, default=0, help="print so many sentences, drawn by chance")
    options = parser.parse_args()
    sentences = load(options.ar, options.en, options.readings, Language(find_paths().cache))
    glosser = make_glosser([name for name, _ in RULES])
    lines(sentences, glosser)
    start = time.perf_counter()
    hypotheses = lines(sentences, glosser)
    spent = (time.perf_counter() - start) / sum(len(sentence.tokens) for sentence in sentences)
    print("chrF {:.2f} BLEU {:.2f}".format(*score(sentences, glosser)), f"{spent * 1e6:.1f} µs a token")
    for index in random.Random(4).sample(range(len(sentences)), options.show):
        print(f"\n{sentences[index].text}\n= {hypotheses[index]}\n# {sentences[index].english}")


if __name__ == "__main__":
    main()
