"""Search: found however it is spelled, shown as it is written."""

from __future__ import annotations

import pytest
from desks import document_of
from hypothesis import given
from hypothesis import strategies as st

from tuireader.arabic.normalization import fold
from tuireader.reading import search as searching
from tuireader.reading.search import Hit, Searcher, hits_in, next_hit

TEXTS = ("وَقَالَ المُدِيرُ إِنَّ الشَّرِكَةَ نمت ٢٥٪", "في مدرسة الـشـركـة، وعلى Threads كتبت\u00a0الشركة", "علي إلى أحمد")


def found(query: str) -> list[str]:
    document = document_of(*TEXTS)
    return [document.paragraphs[hit.index].text[hit.start : hit.end] for hit in Searcher(document).find(query)]


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("المدير", ["المُدِيرُ"]),
        ("المُديرُ", ["المُدِيرُ"]),
        ("الشركه", ["الشَّرِكَةَ", "الـشـركـة", "الشركة"]),
        ("25", ["٢٥"]),
        ("threads", ["Threads"]),
        ("على", ["على", "علي"]),
        ("احمد", ["أحمد"]),
        ("قال المدير", ["قَالَ المُدِيرُ"]),
        ("  قال \t المدير ", ["قَالَ المُدِيرُ"]),
        ("كتبت الشركة", ["كتبت\u00a0الشركة"]),
        (".*", []),
        ("غائب", []),
        ("", []),
        ("  ", []),
        ("\u064e\u0640", []),
    ],
)
def test_what_is_found(query: str, written: list[str]) -> None:
    assert found(query) == written


@given(st.text("اأبةه\u064e\u0640 İiΣσ", max_size=20), st.text("ابه iσ", min_size=1, max_size=3))
def test_a_hit_is_what_was_asked_for(text: str, query: str) -> None:
    for hit in Searcher(document_of(text)).find(query):
        assert hit.start < hit.end
        assert fold(text[hit.start : hit.end]).split() == fold(query).split()


def test_hits_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MAX_HITS", 5)
    assert len(Searcher(document_of("ا " * 4, "ا " * 4)).find("ا")) == 5


HITS = (Hit(0, 3, 5), Hit(0, 8, 9), Hit(2, 0, 4))


@pytest.mark.parametrize(
    ("index", "offset", "step", "number"),
    [(0, 0, 1, 0), (0, 3, 1, 1), (0, 4, 1, 1), (0, 8, 1, 2), (1, 0, 1, 2), (2, 0, 1, 0), (2, 9, 1, 0),
     (2, 9, -1, 2), (2, 0, -1, 1), (1, 5, -1, 1), (0, 8, -1, 0), (0, 3, -1, 2), (0, 0, -1, 2)],
)  # fmt: skip
def test_the_next_hit_goes_round(index: int, offset: int, step: int, number: int) -> None:
    assert next_hit(HITS, index, offset, step) == number


def test_the_hits_of_a_paragraph() -> None:
    assert hits_in(HITS, 0) == HITS[:2]
    assert hits_in(HITS, 1) == ()
    assert hits_in(HITS, 2) == HITS[2:]
