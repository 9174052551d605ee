"""Layers of a text that were kept: shown at once the next time, made anew after any change, never over a correction."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import document_of
from msgspec.structs import replace

from tuireader.document import Document, Paragraph, ParagraphKind
from tuireader.errors import StoreFull
from tuireader.reading.corrections import Change
from tuireader.reading.desk import Desk
from tuireader.reading.kept_layers import PART, engine_version
from tuireader.reading.language import Language
from tuireader.reading.opening import Opened
from tuireader.reading.pipeline import Pipeline
from tuireader.store import Store, open_store
from tuireader.store.layers import LayerCache

SENTENCES = (
    "قالت شركة نيلوفا للبرمجيات إنها ستفتح مكتبا جديدا في مدينة الإسكندرية، وإن مئة مهندس سيعملون فيه قبل الصيف.",
    "وأوضح مدير نيلوفا كريم البستاني أن المكتب سيطور برامج للمدارس، وأن الشركة تبحث عن مهندسين في تونس أيضا.",
    "وكان البستاني قد زار الإسكندرية في الشهر الماضي، واتفق مع جامعتها على تدريب الطلاب في مكاتب الشركة هناك.",
)


class Made:
    """Opens one text again and again over one cache, as one does who comes back to it."""

    def __init__(self, document: Document, language: Callable[[], Language], store: Store) -> None:
        self._document, self._language, self._store = document, language, store

    def open(self) -> Desk:
        desk = Desk(Opened(self._document, "text.txt", None), Pipeline(self._document, self._language()), self._store)
        desk.open_kept()
        return desk


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "store.db")[0]


@pytest.fixture
def made(dictionary_cache: Path, tmp_path: Path, store: Store) -> Made:
    def language() -> Language:
        found = Language(dictionary_cache)
        found.__dict__["layers"] = LayerCache(tmp_path / "layers.db")
        return found

    paragraphs = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(SENTENCES))
    return Made(replace(document_of(), paragraphs=paragraphs, summary=None), language, store)


def read_through(desk: Desk) -> None:
    for _ in desk.reading_through.steps():
        pass


def english(desk: Desk) -> list[str | None]:
    summaries = [desk.digest.summary(index) for index in range(len(SENTENCES))]
    return [summary.en if summary else None for summary in summaries]


def test_a_second_opening_shows_all_at_once(made: Made) -> None:
    first = made.open()
    assert english(first) == [None] * 3
    read_through(first)
    again = made.open()
    assert None not in english(again)
    assert [again.digest.summary(index) for index in range(3)] == [first.pipeline.summary(index) for index in range(3)]
    assert again.reading_through.progress is None
    assert not again.directory.is_wanting(0)
    assert [one.entity for one in again.directory.around(0)] == [one.entity for one in first.directory.around(0)]


def test_progress_counts_paragraphs(made: Made) -> None:
    desk = made.open()
    steps, seen = desk.reading_through.steps(), [desk.reading_through.progress]
    for _ in steps:
        seen.append(desk.reading_through.progress)
    assert seen[:3] == [(0, 3), (1, 3), (2, 3)]
    assert seen[-1] is None


def test_what_was_broken_off_is_taken_up_again(made: Made) -> None:
    next(made.open().reading_through.steps())
    desk = made.open()
    assert desk.reading_through.progress == (0, 3)
    read_through(desk)
    assert desk.reading_through.progress is None


def test_a_renamed_entity_is_never_hidden_by_what_was_kept(made: Made) -> None:
    read_through(made.open())
    desk = made.open()
    named = next(one for one in desk.directory.around(0) if one.entity.name.ar == "نيلوفا")
    desk.correct_name(named.entity, Change.NAME, "Neelova")
    for one in (desk, made.open()):
        read_through(one)
        assert any("Neelova" in (line or "") for line in english(one))
        assert "Neelova" in [found.entity.name.en for found in one.directory.around(0)]
    desk.uncorrect_name(named.entity)
    assert not any("Neelova" in (line or "") for line in english(desk))


def test_a_fixed_reading_makes_the_lines_anew(made: Made) -> None:
    read_through(made.open())
    desk = made.open()
    token = desk.word_token()
    assert token is not None
    assert token.analysis is not None
    desk.fix_reading(replace(token.analysis, gloss="whisper"), everywhere=True)
    assert desk.digest.is_wanting(0)
    read_through(desk)
    assert desk.reading_through.progress is None


def test_what_is_corrected_while_a_part_is_read_is_in_what_is_kept(made: Made) -> None:
    desk = made.open()
    steps = desk.reading_through.steps()
    next(steps)
    named = next(one for one in desk.directory.around(0) if one.entity.name.ar == "نيلوفا")
    desk.correct_name(named.entity, Change.NAME, "Neelova")
    for _ in steps:
        pass
    assert any("Neelova" in (line or "") for line in english(made.open()))


def test_a_full_disk_only_means_that_nothing_is_kept(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreFull("the disk is full", "make room") from OSError(errno.ENOSPC, "")

    desk = made.open()
    monkeypatch.setattr(LayerCache, "keep", full)
    read_through(desk)
    assert desk.reading_through.progress is None
    for _ in desk.digest.steps(0):
        pass
    assert None not in english(desk)


def test_without_a_cache_nothing_is_read_for_later(made: Made) -> None:
    desk = made.open()
    desk.kept.open(None)
    assert list(desk.reading_through.steps()) == []
    assert desk.reading_through.progress is None


def test_an_authors_layer_is_part_of_what_the_text_is(made: Made, store: Store) -> None:
    read_through(made.open())
    document = made._document
    headed = replace(document.paragraphs[0], kind=ParagraphKind.HEADING, level=1)
    other = Made(replace(document, paragraphs=(headed, *document.paragraphs[1:])), made._language, store)
    assert other.open().reading_through.progress == (0, 3)


def test_any_table_or_word_of_ones_own_makes_another_engine(tmp_path: Path) -> None:
    tables, own = tmp_path / "tables", tmp_path / "own"
    tables.mkdir()
    own.mkdir()
    (tables / "a.tsv").write_text("one")
    first = engine_version([tables], own, "of-bodies")
    assert engine_version([tables], own, "of-bodies") == first
    seen = {first, engine_version([tables], own, "all")}
    (own / "names.tsv").write_text("نيلوفا\tNeelova\tORG\n", encoding="utf-8")
    seen.add(engine_version([tables], own, "of-bodies"))
    (tables / "a.tsv").write_text("two more")
    seen.add(engine_version([tables], own, "of-bodies"))
    assert len(seen) == 4


def test_parts_cover_a_long_text(made: Made) -> None:
    paragraphs = tuple(Paragraph(id=f"q{number}", text="نص") for number in range(2 * PART + 1))
    kept = Made(replace(made._document, paragraphs=paragraphs), made._language, made._store).open().kept
    assert [len(kept.indices(number)) for number in kept.part_numbers] == [PART, PART, 1]
