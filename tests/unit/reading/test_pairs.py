"""What stands together between the lines."""

from __future__ import annotations

from tuireader.reading.interlinear import pairs_of
from tuireader.segmentation.tokens import tokenize


def stretches(text: str) -> list[str]:
    return [text[pair.start : pair.end] for pair in pairs_of(text, tokenize(text))]


def test_a_word_stands_with_the_marks_that_touch_it() -> None:
    assert stretches("قال: «نعم»، ومضى.") == ["قال:", "«نعم»،", "ومضى."]


def test_latin_words_that_follow_each_other_stand_together() -> None:
    text = "أعلن وانغ (Alexandr Wang)، مدير Meta AI اليوم."
    assert stretches(text) == ["أعلن", "وانغ", "(Alexandr Wang)،", "مدير", "Meta AI", "اليوم."]


def test_latin_words_parted_by_a_mark_stand_apart() -> None:
    assert stretches("نموذج Veo, Sora جديد") == ["نموذج", "Veo,", "Sora", "جديد"]
