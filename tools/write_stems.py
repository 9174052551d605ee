"""How common each light stem is in news: writes assets/models/stems.tsv, the background of summaries.

    python tools/write_stems.py ../shared/data/news/ant.txt.xz

Every fourth article is counted, its text once. Owns the counting; the stemmer is that of nlp/summaries.
"""

from __future__ import annotations

import argparse
import lzma
import math
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tuireader.nlp.summaries.stems import TABLE, light_stem

EVERY = 4
LEAST = 12
"""Articles a stem stands in; rarer ones all weigh the same and are left out."""
ARABIC = re.compile(r"[\u0621-\u0652]{2,}")
TARGET = Path(__file__).parents[1] / "assets" / "models" / TABLE


def articles(path: Path) -> Iterator[set[str]]:
    """The stems of each article that is counted."""
    number, stems = 0, set[str]()
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("# "):
                if stems:
                    yield stems
                number, stems = number + 1, set()
            elif number % EVERY == 0:
                stems.update(map(light_stem, ARABIC.findall(line)))
    if stems:
        yield stems


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("news", type=Path)
    counts: Counter[str] = Counter()
    total = 0
    for stems in articles(parser.parse_args().news):
        counts.update(stems)
        total += 1
    rows = sorted((stem, count) for stem, count in counts.items() if count >= LEAST)
    head = f"# stem\tweight: logarithm of {total} news articles by those with the stem; made by tools/write_stems.py\n"
    body = "".join(f"{stem}\t{math.log(total / count):.1f}\n" for stem, count in rows)
    TARGET.write_text(head + body, encoding="utf-8")
    print(f"{len(rows)} stems of {total} articles")


if __name__ == "__main__":
    main()
