"""The reader's own list of names: before all others, kept in a plain file."""

from __future__ import annotations

from pathlib import Path

from tuireader.document import EntityType, Mention, Token
from tuireader.nlp.entities.own_names import OwnNames, OwnNameTagger
from tuireader.segmentation import tokenize

TEXT = "قال حامد إن لدربخش مكتبا في باريس."


class Finds:
    """Finds one name, whatever the text."""

    def mentions(self, text: str, tokens: object, around: object = ()) -> tuple[Mention, ...]:
        start = text.index("باريس")
        return (Mention(start, start + 5, type=EntityType.LOC),)


def found(own: OwnNames) -> list[tuple[str, EntityType]]:
    tokens: tuple[Token, ...] = tokenize(TEXT)
    return [(one.of(TEXT), one.type) for one in OwnNameTagger(Finds(), own).mentions(TEXT, tokens)]


def test_without_a_file_nothing_changes(tmp_path: Path) -> None:
    assert found(OwnNames(tmp_path)) == [("باريس", EntityType.LOC)]


def test_a_name_of_ones_own_is_found_behind_a_clitic(tmp_path: Path) -> None:
    own = OwnNames(tmp_path)
    own.add("دربخش", "Derbakhsh", EntityType.ORG)
    assert found(own) == [("دربخش", EntityType.ORG), ("باريس", EntityType.LOC)]
    assert found(OwnNames(tmp_path)) == found(own)


def test_another_type_and_no_name_at_all(tmp_path: Path) -> None:
    own = OwnNames(tmp_path)
    own.add("باريس", "Paris", EntityType.ORG)
    assert found(own) == [("باريس", EntityType.ORG)]
    own.add("باريس", "", None)
    assert found(own) == []


def test_a_line_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text("باريس\tParis\tTOWN\nلندن\tLondon\tORG\n", encoding="utf-8")
    own = OwnNames(tmp_path)
    assert [problem.line for problem in own.problems] == [1]
    assert own.gazetteer.get(["لندن"])
