"""`tuireader annotate` for sentences of the treebank, each by the word model that has not seen its document.

usage: gloss_eval.py AR EN --tuireader "python tools/annotate_held_out.py FOLDS TREEBANK"

FOLDS is the folder that tools/train_disambiguation.py wrote with --folds-to, TREEBANK that of the treebank's files.
What follows is the command's own: annotate SOURCE -o FILE.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import msgspec

from pud import read_pud
from tuireader.document import Token
from tuireader.document.file_format import encode
from tuireader.nlp.morphology import ContextTagger, DictionaryAnalyzer, Disambiguator, Weights
from tuireader.reading.annotate import annotate
from tuireader.reading.language import Language
from tuireader.reading.opening import open_source
from tuireader.reading.paths import find_paths


class HeldOut:
    """Tags a sentence with the model of its fold."""

    def __init__(self, folds: Path, treebank: Path, analyzer: DictionaryAnalyzer) -> None:
        numbers: dict[str, int] = json.loads((folds / "folds.json").read_text(encoding="utf-8"))
        models = {
            number: msgspec.json.decode((folds / f"fold-{number}.json").read_bytes(), type=Weights)
            for number in set(numbers.values())
        }
        taggers = {number: ContextTagger(analyzer.finder, Disambiguator(model)) for number, model in models.items()}
        self._by_text = {sentence.text: taggers[numbers[sentence.name]] for sentence in read_pud(treebank)}

    def tag(self, text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """As the protocol says."""
        return self._by_text[text].tag(text, tokens)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folds", type=Path)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("command", choices=["annotate"])
    parser.add_argument("source")
    parser.add_argument("-o", dest="output", type=Path, required=True)
    options = parser.parse_args()
    language = Language(find_paths().cache)
    analyzer = language.analyzer
    assert isinstance(analyzer, DictionaryAnalyzer)
    language.__dict__["tagger"] = HeldOut(options.folds, options.treebank, analyzer)
    options.output.write_bytes(encode(annotate(open_source(options.source).document, language)))


if __name__ == "__main__":
    main()
