"""Measures words and their English, each figure in a process of its own: opening, first gloss, words a second, memory.

usage: language.py                    needs ../shared/data (or TUIREADER_TEST_DATA) with openiti/ and news/
"""

from __future__ import annotations

import itertools
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from search import BOOK, articles
from tuireader.reading.language import Language
from tuireader.reading.opening import open_source
from tuireader.segmentation import tokenize

RUNS = 7
FEW, SEEN, NEW = 30, 300, 300
"""Articles of a short walk, those that fill the caches, and further ones that are measured."""


def news(first: int, behind: int) -> list[str]:
    """Paragraphs of the articles from one to another."""
    return [line for lines in itertools.islice(articles(), first, behind) for line in lines]


def gloss_all(language: Language, texts: Iterable[str]) -> int:
    """How many words were glossed."""
    words = 0
    for text in texts:
        language.glosser.gloss(text, language.tagger.tag(text, tokenize(text)))
        words += len(text.split())
    return words


def processor_ms(work: Callable[[], object]) -> float:
    """Milliseconds of the processor."""
    began = time.process_time()
    work()
    return 1000 * (time.process_time() - began)


def opening(cache: Path) -> str:
    """The lexicon alone."""
    from tuireader.nlp.morphology import open_lexicon
    from tuireader.reading.paths import assets

    return f"{processor_ms(lambda: open_lexicon(cache, assets())):.1f}"


def first_gloss(cache: Path) -> str:
    """Dictionary, weights, expressions and a paragraph of the sample, after imports."""
    import tuireader.nlp.gloss
    import tuireader.nlp.morphology  # noqa: F401

    text = open_source("sample:partnership").document.paragraphs[1].text
    return f"{processor_ms(lambda: gloss_all(Language(cache), [text])):.1f}"


def a_word(cache: Path) -> str:
    """Microseconds on articles that were not seen before, when others were."""
    language = Language(cache)
    gloss_all(language, news(0, SEEN))
    new = news(SEEN, SEEN + NEW)
    words = sum(len(text.split()) for text in new)
    return f"{1000 * processor_ms(lambda: gloss_all(language, new)) / words:.1f}"


def a_word_of_the_book(cache: Path) -> tuple[str, str]:
    """Microseconds over the whole book: readings alone, and readings with the English line."""
    texts = [paragraph.text for paragraph in open_source(str(BOOK)).document.paragraphs]
    words = sum(len(text.split()) for text in texts)
    language = Language(cache)
    tokens = [tokenize(text) for text in texts]
    gloss_all(language, texts[:100])
    tag = language.tagger.tag
    readings = processor_ms(lambda: [tag(text, some) for text, some in zip(texts, tokens, strict=True)])
    line = processor_ms(lambda: gloss_all(language, texts))
    return f"{1000 * readings / words:.1f}", f"{1000 * line / words:.1f}"


def resident_mb() -> float:
    """Megabytes that the process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def memory(cache: Path) -> str:
    """Megabytes that readings and lines add to a process that holds the texts: of 30 articles, of 300."""
    first, others = news(0, FEW), news(FEW, SEEN)
    before = resident_mb()
    language = Language(cache)
    gloss_all(language, first)
    few = resident_mb() - before
    gloss_all(language, others)
    return f"{few:.0f} {resident_mb() - before:.0f}"


FIGURES = {
    "opening the dictionary, ms": opening,
    "first gloss of a paragraph, after imports, ms": first_gloss,
    "new text, a word, us": a_word,
    "the book, a word, us (readings; with the line)": a_word_of_the_book,
    "memory, MB (30 articles; 300)": memory,
}


def main() -> None:
    """Print every figure, the least of some fresh processes: others on the machine can only add."""
    with tempfile.TemporaryDirectory() as folder:
        Language(Path(folder)).warm()
        for name, measure in FIGURES.items():
            runs = 1 if measure is a_word_of_the_book else RUNS
            command = [sys.executable, __file__, measure.__name__, folder]
            found = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(runs)]
            print(f"{name:<48} {min(found, key=lambda one: float(one.split()[0])).strip()}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        answer = globals()[sys.argv[1]](Path(sys.argv[2]))
        print(*([answer] if isinstance(answer, str) else answer))
    else:
        main()
