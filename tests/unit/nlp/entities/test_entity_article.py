"""Names in the news article that the project was asked to read, with all lists and without its companies."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

from tuireader.nlp.entities import NameTagger
from tuireader.nlp.morphology import CandidateFinder, open_lexicon
from tuireader.nlp.protocols import Stretch
from tuireader.segmentation import tokenize

DATA = Path(os.environ.get("TUIREADER_TEST_DATA") or Path(__file__).parents[5] / "shared" / "data") / "seed"
ASSETS = Path(__file__).parents[4] / "assets"
COMPANIES = ("Meta", "Midjourney")


def article() -> list[str]:
    files = sorted(DATA.glob("*.txt"))
    if not files:
        pytest.skip(f"no article in {DATA}: set TUIREADER_TEST_DATA")
    return [line for line in files[0].read_text(encoding="utf-8").splitlines() if line.strip()]


def without_companies(folder: Path) -> Path:
    for name in ("models", "gazetteer", "lexicon"):
        shutil.copytree(ASSETS / name, folder / name)
    for path in (folder / "gazetteer").glob("*.tsv"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if line.startswith("#") or line.split("\t")[1] not in COMPANIES]
        path.write_text("".join(kept), encoding="utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("listed", [True, False])
def test_the_article(listed: bool, tmp_path: Path) -> None:
    texts = article()
    assets = ASSETS if listed else without_companies(tmp_path / "assets")
    with open_lexicon(tmp_path / "cache", assets) as lexicon:
        tagger = NameTagger(CandidateFinder(lexicon), assets)
        stretch = Stretch(tuple((text, tokenize(text)) for text in texts))
        found = Counter(
            f"{mention.type}:{mention.of(text)}"
            for text, tokens in stretch.paragraphs
            for mention in tagger.mentions(text, tokens, [stretch])
        )
    threads = found.pop("PRODUCT:Threads", 0) + found.pop("ORG:Threads", 0)
    assert threads == 1
    text = " ".join(texts)
    assert found == {
        "ORG:ميتا": text.count("ميتا"),
        "ORG:ميدجورني": text.count("ميدجورني"),
        "PERSON:ألكسندر وانج": 1,
        "PERSON:وانج": text.count("وانج") - 1,
        "PERSON:ديفيد هولز": 1,
        "ORG:جوجل": 1,
        "ORG:أوبن إيه آي": 1,
    }
