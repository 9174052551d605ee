"""What the reader says of the names of one text, kept in the store."""

from __future__ import annotations

from pathlib import Path

from tuireader.document import Entity, EntityType, Mention, Meta, Name, Paragraph, make_document
from tuireader.reading.corrections import Change, Corrections, same_value
from tuireader.reading.notebook import Notebook
from tuireader.store import Store, open_store

PARIS = Entity("e1", EntityType.LOC, Name("باريس", "Paris"))
LONDON = Entity("e2", EntityType.LOC, Name("لندن", "London"))
TEXT = "باريس ولندن"
PARAGRAPH = Paragraph(
    id="p1",
    text=TEXT,
    entities=(Mention(0, 5, type=EntityType.LOC, id="e1"), Mention(7, 11, type=EntityType.LOC, id="e2")),
)


def corrections(store: Store) -> Corrections:
    return Corrections(Notebook(make_document((PARAGRAPH,), Meta()), store, "text", "title"))


def applied(one: Corrections) -> tuple[list[tuple[str, str | None]], list[tuple[int, str | None]]]:
    (paragraph,), entities = one.apply((PARAGRAPH,), (PARIS, LONDON))
    names = [(entity.type.value, entity.name.en) for entity in entities]
    return names, [(mention.start, mention.id) for mention in paragraph.entities or ()]


def test_each_correction_holds_when_the_text_is_opened_again(tmp_path: Path) -> None:
    with open_store(tmp_path / "store.db")[0] as store:
        one = corrections(store)
        applied(one)
        one.change(PARIS, Change.NAME, "Lutetia")
        one.change(PARIS, Change.TYPE, "ORG")
        one.change(LONDON, Change.NONE)
        assert applied(corrections(store)) == ([("ORG", "Lutetia")], [(0, "e1")])


def test_two_are_one_and_are_two_again(tmp_path: Path) -> None:
    with open_store(tmp_path / "store.db")[0] as store:
        one = corrections(store)
        before = applied(one)
        one.change(PARIS, Change.SAME, same_value(LONDON))
        assert applied(one) == ([("LOC", "London")], [(0, "e2"), (7, "e2")])
        assert one.take_back(PARIS)
        assert applied(one) == before
        assert not one.take_back(PARIS)


def test_a_circle_of_sames_loses_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "store.db")[0] as store:
        one = corrections(store)
        applied(one)
        one.change(PARIS, Change.SAME, same_value(LONDON))
        one.change(LONDON, Change.SAME, same_value(PARIS))
        names, mentions = applied(one)
        assert len(names) == 1
        assert len(mentions) == 2
