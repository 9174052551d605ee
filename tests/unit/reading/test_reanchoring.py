"""Anchors: found again where they are certain, lost where they are not, never at a wrong place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.arabic.normalization import fold
from tuireader.document import Anchor, Document, Meta, Paragraph, make_document
from tuireader.document.anchors import CONTEXT, WHOLE_TEXT, Place, make_anchor
from tuireader.reading.reanchoring import Finder, Rule

NEWS = (
    "شراكة جديدة بين البلدين",
    "وقال الرئيس الأمريكي باراك أوباما إن الشراكة بين البلدين تقوم على الاحترام المتبادل والمصالح المشتركة.",
    "وأضاف أن الرئيس الفرنسي سيزور واشنطن في مايو/أيار المقبل، وسيبحث هناك ملفات المنطقة كلها.",
    "قال: نعم",
)


def document(*texts: str) -> Document:
    paragraphs = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(texts, 1))
    return make_document(paragraphs, Meta())


def anchor_of(exact: str, texts: tuple[str, ...] = NEWS, index: int | None = None) -> Anchor:
    """The anchor of the first `exact`."""
    if index is None:
        index = next(at for at, text in enumerate(texts) if exact in text)
    start = texts[index].index(exact)
    return make_anchor(document(*texts).paragraphs[index], start, start + len(exact))


def found(anchor: Anchor, *texts: str) -> tuple[int, str] | None:
    """Paragraph index and text of the place."""
    place = Finder(document(*texts)).find(anchor)
    return None if place is None else (place.index, place.of(texts[place.index]))


def test_an_anchor_carries_quote_position_and_surroundings() -> None:
    anchor = anchor_of("أوباما")
    assert NEWS[1][anchor.start : anchor.end] == anchor.exact == "أوباما"
    assert anchor.paragraph == "p2"
    assert NEWS[1][: anchor.start].endswith(anchor.prefix)
    assert NEWS[1][anchor.end :].startswith(anchor.suffix)
    assert len(anchor.prefix) <= CONTEXT
    assert len(anchor.suffix) == CONTEXT


@pytest.mark.parametrize("exact", ["أوباما", "و", " ", ".", "شراكة", NEWS[1], NEWS[3], "نعم"])
def test_the_same_text_gives_the_same_place(exact: str) -> None:
    anchor = anchor_of(exact)
    place = Finder(document(*NEWS)).find(anchor)
    assert place == Place(anchor.start, anchor.end, int(anchor.paragraph[1:]) - 1)


@pytest.mark.parametrize("exact", ["أوباما", "الرئيس الفرنسي", "شراكة", NEWS[0], NEWS[1], NEWS[3], "نعم"])
def test_a_paragraph_put_in_before_moves_the_place_along(exact: str) -> None:
    anchor = anchor_of(exact)
    index = int(anchor.paragraph[1:]) - 1
    assert found(anchor, "خبر عاجل", *NEWS) == (index + 1, exact)


def test_a_quote_that_moved_within_its_paragraph_is_followed() -> None:
    changed = NEWS[1].replace("وقال", "وفي واشنطن قال أمس")
    assert found(anchor_of("الاحترام المتبادل"), NEWS[0], changed) == (1, "الاحترام المتبادل")


def test_a_quote_that_moved_with_its_sentence_is_followed() -> None:
    moved = "وفي ختام اللقاء كلام كثير. " + NEWS[2]
    assert found(anchor_of("مايو/أيار المقبل"), *NEWS[:2], NEWS[3], moved) == (3, "مايو/أيار المقبل")


def test_a_long_quote_that_stands_once_needs_no_surroundings() -> None:
    exact = "تقوم على الاحترام المتبادل"
    assert len(exact) >= 24
    assert found(anchor_of(exact), "كتب آخر: تقوم على الاحترام المتبادل!") == (0, exact)


def rule_for(anchor: Anchor, *texts: str) -> Rule | None:
    found = Finder(document(*texts)).found(anchor)
    return None if found is None else found.rule


def test_a_quote_most_of_whose_letters_changed_is_lost() -> None:
    changed = NEWS[1].replace("الاحترام المتبادل", "التقدير الدائم")
    assert found(anchor_of("الاحترام المتبادل"), NEWS[0], changed, *NEWS[2:]) is None


@pytest.mark.parametrize(
    ("exact", "now"),
    [("أوباما", "أُوبَامَا"), ("أوباما", "اوباما"), ("أوباما", "أوبــاما"), ("الأمريكي باراك", "الامريكى بارَاك")],
)
def test_other_marks_and_forms_of_letters_are_the_same_words(exact: str, now: str) -> None:
    changed = NEWS[1].replace(exact, now)
    assert found(anchor_of(exact), NEWS[0], changed, *NEWS[2:]) == (1, now)
    assert rule_for(anchor_of(exact), NEWS[0], changed, *NEWS[2:]) is Rule.FOLDED


@pytest.mark.parametrize(
    ("exact", "now"),
    [
        ("تقوم على الاحترام المتبادل", "تقوم على احترام متبادل"),
        ("باراك أوباما", "باراك حسين أوباما"),
        ("الشراكة بين البلدين تقوم", "الشراكات بين البلدين تقوم"),
    ],
)
def test_a_quote_whose_words_changed_a_little_is_found_by_its_surroundings(exact: str, now: str) -> None:
    changed = NEWS[1].replace(exact, now)
    wanted = (2, now) if exact != "باراك أوباما" else None
    assert found(anchor_of(exact), "خبر عاجل", NEWS[0], changed, *NEWS[2:]) == wanted
    assert rule_for(anchor_of(exact), "خبر عاجل", NEWS[0], changed) is (Rule.APPROXIMATE if wanted else None)


def test_a_quote_between_changed_words_is_found() -> None:
    changed = NEWS[2].replace("سيزور واشنطن", "سيكون في واشنطن").replace("المقبل،", "القادم،")
    anchor = anchor_of("مايو/أيار")
    assert found(anchor, *NEWS[:2], changed, NEWS[3]) == (2, "مايو/أيار")


def test_like_paragraphs_that_stay_do_not_inherit_from_one_that_went() -> None:
    texts = tuple(f"هذه فقرة رقم {number} من النص الذي نقرؤه هنا." for number in range(9))
    anchor = anchor_of(texts[4], texts)
    assert found(anchor, *texts[:4], *texts[5:]) is None


def test_a_note_on_the_text_as_a_whole_stands_in_every_text() -> None:
    assert Finder(document("a")).find(WHOLE_TEXT) == Place(0, 0, 0)
    assert Finder(document()).find(WHOLE_TEXT) is None


@pytest.mark.parametrize(
    "elsewhere",
    [
        "الرئيس",
        "تحدث الرئيس الروسي في موسكو عن أمور أخرى لا صلة لها بما سبق.",
        "وقال الرئيس الأمري",
        "وأما الرئيس الأمريكي فصمت",
    ],
)
def test_a_short_word_whose_paragraph_went_is_lost_rather_than_wrong(elsewhere: str) -> None:
    assert found(anchor_of("الرئيس"), NEWS[0], elsewhere, NEWS[3]) is None


@pytest.mark.parametrize("elsewhere", ["قال: نعم ولكن", "ثم قال: نعم", "نعم", "قال: لا"])
@pytest.mark.parametrize("exact", ["قال: نعم", "نعم", "قال"])
def test_a_short_paragraph_is_found_whole_or_not_at_all(exact: str, elsewhere: str) -> None:
    assert found(anchor_of(exact, NEWS, 3), *NEWS[:3], elsewhere) is None


def test_a_heading_that_is_also_the_start_of_another_paragraph_is_found_as_heading() -> None:
    anchor = anchor_of("مقدمة", ("مقدمة", "نص"))
    assert found(anchor, "مقدمة في علم الكلام وتاريخه", "مقدمة", "نص") == (1, "مقدمة")


def test_a_refrain_that_moved_is_lost_for_nobody_knows_which_it_was() -> None:
    refrain = "يا ليل الصب متى غده أقيام الساعة موعده"
    anchor = anchor_of(refrain, (refrain, "بيت", refrain, "آخر"), 2)
    assert found(anchor, "عنوان", refrain, "بيت", refrain, "آخر") is None


def test_with_tashkeel_offsets_are_code_points() -> None:
    text = "قَرَأَ الطَّالِبُ كِتَابًا جَدِيدًا"
    anchor = anchor_of("كِتَابًا", (text,))
    assert anchor.exact == "كِتَابًا"
    assert found(anchor, "عنوان", text) == (1, "كِتَابًا")


def test_outside_of_any_text_is_lost() -> None:
    anchor = Anchor(paragraph="p1", start=5000, end=5003, exact="نعم", prefix="x", suffix="y")
    assert found(anchor, *NEWS) is None
    assert found(anchor_of("نعم")) is None


TEXTS = st.text(alphabet="ابتثجح لمنهوي َُِّ.،a1", min_size=1, max_size=120)


@st.composite
def _documents_with_a_span(draw: st.DrawFn) -> tuple[tuple[str, ...], int, int, int]:
    texts = tuple(draw(st.lists(TEXTS, min_size=1, max_size=6)))
    index = draw(st.integers(0, len(texts) - 1))
    start = draw(st.integers(0, len(texts[index]) - 1))
    end = draw(st.integers(start + 1, len(texts[index])))
    return texts, index, start, end


@settings(deadline=None)
@given(_documents_with_a_span())
def test_in_an_unchanged_text_every_anchor_stands(case: tuple[tuple[str, ...], int, int, int]) -> None:
    texts, index, start, end = case
    unchanged = document(*texts)
    anchor = make_anchor(unchanged.paragraphs[index], start, end)
    assert Finder(unchanged).find(anchor) == Place(start, end, index)


@settings(deadline=None)
@given(_documents_with_a_span(), st.lists(st.tuples(st.integers(0, 6), TEXTS), max_size=4))
def test_paragraphs_put_in_do_not_lead_an_anchor_astray(
    case: tuple[tuple[str, ...], int, int, int], inserted: list[tuple[int, str]]
) -> None:
    texts, index, start, end = case
    exact = fold(texts[index][start:end])
    if not exact.strip():
        return
    anchor = make_anchor(document(*texts).paragraphs[index], start, end)
    tagged = [(text, at == index) for at, text in enumerate(texts) if at == index or exact not in fold(text)]
    for at, text in inserted:
        if exact not in fold(text):
            tagged.insert(at, (text, False))
    place = Finder(document(*[text for text, _ in tagged])).find(anchor)
    assert place == Place(start, end, [own for _, own in tagged].index(True))


@settings(deadline=None)
@given(_documents_with_a_span())
def test_where_the_paragraph_went_nothing_is_found_but_its_like(case: tuple[tuple[str, ...], int, int, int]) -> None:
    texts, index, start, end = case
    anchor = make_anchor(document(*texts).paragraphs[index], start, end)
    rest = texts[:index] + texts[index + 1 :]
    found = Finder(document(*rest)).found(anchor)
    if found is None or found.rule is Rule.APPROXIMATE:
        return
    text = rest[found.place.index]
    around = fold(text[max(0, found.place.start - 2 * CONTEXT) : found.place.end + 2 * CONTEXT])
    assert fold(found.place.of(text)) == fold(anchor.exact)
    assert len(around) >= 24 or around == fold(text) == fold(anchor.prefix + anchor.exact + anchor.suffix)
