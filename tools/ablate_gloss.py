"""What each rule of the English line is worth: chrF and BLEU against people's English, with one rule left out.

usage: ablate_gloss.py AR.conllu EN.conllu [--readings chosen|gold] [--write] [--show N]     (pip install sacrebleu)

`--readings gold` takes, of each word's readings, the one nearest to the treebank's: the line under a perfect choice.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
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


def rule_rows(sentences: Sequence[Sentence]) -> list[str]:
    """Each rule with all before it, and what all rules lose without it."""
    names = [name for name, _ in RULES]
    full = score(sentences, make_glosser(names))
    rows = [f"| none | {pair(score(sentences, make_glosser([])))} | |"]
    for index, name in enumerate(names):
        upto = score(sentences, make_glosser(names[: index + 1]))
        without = score(sentences, make_glosser([other for other in names if other != name]))
        rows.append(f"| {name} | {pair(upto)} | {without[0] - full[0]:+.2f} / {without[1] - full[1]:+.2f} |")
        print(rows[-1], file=sys.stderr)
    return rows


def asset_rows(sentences: Sequence[Sentence]) -> list[str]:
    """What all rules lose without a table."""
    full = score(sentences, make_glosser([name for name, _ in RULES]))
    rows = []
    for left_out in ("lexicon/phrases.tsv", "lexicon/senses.tsv", "gazetteer"):
        with tempfile.TemporaryDirectory() as folder:
            for path in assets().glob("*/*.tsv"):
                if not str(path.relative_to(assets())).startswith(left_out):
                    target = Path(folder, path.relative_to(assets()))
                    target.parent.mkdir(exist_ok=True)
                    target.symlink_to(path)
            without = score(sentences, DictionaryGlosser(Path(folder)))
        rows.append(f"| `{left_out}` | {without[0] - full[0]:+.2f} / {without[1] - full[1]:+.2f} |")
    return rows


def pair(scores: tuple[float, float]) -> str:
    return f"{scores[0]:.2f} / {scores[1]:.2f}"


def make_glosser(names: Sequence[str]) -> DictionaryGlosser:
    rules = tuple(rule for rule in RULES if rule[0] in names)
    return DictionaryGlosser(assets(), cache=find_paths().cache, rules=rules)


REPORT = """# What each rule of the English line is worth

chrF / BLEU on {count} sentences of UD Arabic-PUD against people's English (`python tools/ablate_gloss.py
../shared/data/pud/pud_ar_dev.conllu ../shared/data/pud/pud_en_dev.conllu --write`, which needs sacrebleu). The rules
were developed on these sentences, and the weights that choose readings were trained on them: other texts score lower.

| readings | chrF / BLEU |
|---|---|
| chosen in context | {chosen} |
| nearest to the treebank's | {gold} |

A rule's first figure stands for the line with it and all rules above it, the second for what is lost without it alone.

| rule | cumulative | left out |
|---|---|---|
{rules}

| table of the line | left out |
|---|---|
{tables}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ar", type=Path)
    parser.add_argument("en", type=Path)
    parser.add_argument("--readings", choices=("chosen", "gold"), default="chosen")
    parser.add_argument("--write", action="store_true", help="write benchmarks/gloss.md")
    parser.add_argument("--show", type=int, default=0, help="print so many sentences, drawn by chance")
    options = parser.parse_args()
    language = Language(find_paths().cache)
    sentences = load(options.ar, options.en, options.readings, language)
    glosser = make_glosser([name for name, _ in RULES])
    lines(sentences, glosser)
    start = time.perf_counter()
    hypotheses = lines(sentences, glosser)
    spent = (time.perf_counter() - start) / sum(len(sentence.tokens) for sentence in sentences)
    print("chrF {:.2f} BLEU {:.2f}".format(*score(sentences, glosser)), f"{spent * 1e6:.1f} µs a token")
    if options.write:
        chosen = load(options.ar, options.en, "chosen", language)
        gold = load(options.ar, options.en, "gold", language)
        report = REPORT.format(
            count=len(chosen),
            chosen=pair(score(chosen, glosser)),
            gold=pair(score(gold, glosser)),
            rules="\n".join(rule_rows(chosen)),
            tables="\n".join(asset_rows(chosen)),
        )
        TARGET.write_text(report, encoding="utf-8")
    for index in random.Random(4).sample(range(len(sentences)), options.show):
        print(f"\n{sentences[index].text}\n= {hypotheses[index]}\n# {sentences[index].english}")


if __name__ == "__main__":
    main()
