"""One dictionary for all language tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from nlp_fixtures import split_tokens

from tuireader.document import Token
from tuireader.nlp.morphology import DictionaryAnalyzer, FirstReadingTagger, Lexicon, open_lexicon


@pytest.fixture(scope="session")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lexicon]:
    with open_lexicon(tmp_path_factory.mktemp("lexicon")) as opened:
        yield opened


@pytest.fixture(scope="session")
def analyzer(lexicon: Lexicon) -> DictionaryAnalyzer:
    return DictionaryAnalyzer(lexicon)


@pytest.fixture(scope="session")
def tagged(analyzer: DictionaryAnalyzer) -> Callable[[str], tuple[Token, ...]]:
    tagger = FirstReadingTagger(analyzer)
    return lambda text: tagger.tag(text, split_tokens(text))
