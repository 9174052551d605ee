"""The same text is known again by its content, a revised one by its words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.document import Document, Gloss, Meta, Paragraph, make_document
from tuireader.document.fingerprint import SKETCH_SIZE, content_hash, likeness, sketch


def document(*texts: str, title: str | None = None) -> Document:
    paragraphs = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(texts, 1))
    return make_document(paragraphs, Meta(title=title))


def words(first: int, last: int) -> str:
    return " ".join(f"كلمة{number}" for number in range(first, last))


def test_the_hash_is_of_the_texts_alone() -> None:
    plain = document("أ ب", "ج")
    glossed = make_document(
        tuple(
            Paragraph(id=f"x{paragraph.id}", text=paragraph.text, gloss=Gloss(en="a", by="author"))
            for paragraph in plain.paragraphs
        ),
        Meta(title="غيره"),
    )
    assert content_hash(plain) == content_hash(glossed)
    assert len(content_hash(plain)) == 64


def test_the_hash_tells_texts_and_their_division_apart() -> None:
    versions = [document("أ ب"), document("أ", "ب"), document("أ", "", "ب"), document("أب"), document()]
    assert len({content_hash(version) for version in versions}) == len(versions)


def test_a_sketch_is_small_sorted_and_repeatable() -> None:
    long = document(words(0, 5000))
    assert len(sketch(long)) == SKETCH_SIZE
    assert list(sketch(long)) == sorted(set(sketch(long)))
    assert sketch(long) == sketch(document(*words(0, 5000).split()[::-1]))
    assert all(0 <= value < 2**32 for value in sketch(long))


def test_likeness_of_the_same_of_others_and_of_nothing() -> None:
    one, other, nothing = (sketch(document(text)) for text in (words(0, 3000), words(3000, 6000), ""))
    assert likeness(one, one) == 1.0
    assert likeness(one, other) == 0.0
    assert likeness(one, nothing) == 0.0
    assert likeness(nothing, nothing) == 1.0


def test_likeness_estimates_the_share_of_common_words() -> None:
    revised = likeness(sketch(document(words(0, 3000))), sketch(document(words(100, 3100))))
    half = likeness(sketch(document(words(0, 3000))), sketch(document(words(1000, 4000))))
    assert 0.85 < revised < 1.0
    assert 0.35 < half < 0.65


@settings(deadline=None)
@given(st.lists(st.integers(0, 400)), st.lists(st.integers(0, 400)))
def test_likeness_is_exact_for_short_texts_and_the_same_both_ways(first: list[int], second: list[int]) -> None:
    one, other = (sketch(document(" ".join(map(str, numbers[:60])))) for numbers in (first, second))
    both, either = set(first[:60]) & set(second[:60]), set(first[:60]) | set(second[:60])
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, other) == (len(both) / len(either) if either else 1.0)
