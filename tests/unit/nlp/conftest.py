"""One dictionary for all language tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from nlp_fixtures import split_tokens

from tuireader.document import Token
from tuireader.nlp.morphology import ContextTagger, DictionaryAnalyzer, Lexicon, load_weights, open_lexicon

ASSETS = Path(__file__).parents[3] / "assets"


@pytest.fixture(scope="session")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our data as it is now: somebody may be editing it while the tests run."""
    folder = tmp_path_factory.mktemp("assets")
    for name in ("lexicon", "gazetteer", "models"):
        shutil.copytree(ASSETS / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def lexicon(assets: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lexicon]:
    with open_lexicon(tmp_path_factory.mktemp("cache"), assets) as opened:
        yield opened


@pytest.fixture(scope="session")
def analyzer(lexicon: Lexicon) -> DictionaryAnalyzer:
    return DictionaryAnalyzer(lexicon, load_weights(ASSETS))


@pytest.fixture(scope="session")
def tagged(analyzer: DictionaryAnalyzer) -> Callable[[str], tuple[Token, ...]]:
    tagger = ContextTagger(analyzer.finder, analyzer.disambiguator)
    return lambda text: tagger.tag(text, split_tokens(text))
