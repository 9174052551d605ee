"""Which paragraphs are looked at together."""

from __future__ import annotations

from tuireader.document import Token
from tuireader.reading.stretches import Stretches
from tuireader.segmentation import tokenize


def stretches(*texts: str) -> tuple[Stretches, list[int]]:
    asked: list[int] = []

    def tokens(index: int) -> tuple[Token, ...]:
        asked.append(index)
        return tokenize(texts[index])

    return Stretches(texts, tokens), asked


def test_a_short_text_is_one() -> None:
    made, _ = stretches("نص قصير", "وآخر", "")
    (only,) = made.around(1)
    assert [text for text, _ in only.paragraphs] == ["نص قصير", "وآخر", ""]


def test_the_same_stretch_is_the_same_object() -> None:
    made, asked = stretches("نص قصير", "وآخر")
    assert made.around(0)[0] is made.around(1)[0]
    assert asked == [0, 1]


def test_a_book_is_not_read_whole_for_one_paragraph() -> None:
    made, asked = stretches(*["كلمة " * 100] * 500)
    around = made.around(250)
    assert len(around) == 3
    assert 20 < len(asked) < 60
    assert 250 in asked


def test_edges_have_one_neighbour() -> None:
    made, _ = stretches(*["كلمة " * 100] * 500)
    assert len(made.around(0)) == len(made.around(499)) == 2


def test_every_paragraph_is_in_one_of_its_stretches() -> None:
    texts = ["أ" * size for size in (1, 7000, 3, 20000, 5, 5999, 6000, 6001, 0)]
    made, _ = stretches(*texts)
    for index, text in enumerate(texts):
        assert any(text in [one for one, _ in stretch.paragraphs] for stretch in made.around(index))
