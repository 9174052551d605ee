"""The ledger: what is done is known in the next run, and nothing that another hand wrote is ever written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tuireader.errors import ExportError
from tuireader.reading.annotating.ledger import LEDGER, Ledger, stamp_of

MAKER = "1 document"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("نص", encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "out"
    path.mkdir()
    return path


def written(folder: Path, source: Path, maker: str = MAKER) -> Path:
    """A file that one run wrote."""
    ledger, output = Ledger(folder), folder / "a.json"
    ledger.begin(output, str(source), maker)
    output.write_text("{}")
    ledger.finish(output, str(source), maker, stamp_of(str(source)))
    ledger.close()
    return output


def test_the_next_run_knows_what_is_done(folder: Path, source: Path) -> None:
    output = written(folder, source)
    assert Ledger(folder).is_done(output, str(source), MAKER)


def test_a_changed_source_is_not_done_but_may_be_written_again(folder: Path, source: Path) -> None:
    output = written(folder, source)
    source.write_text("نص آخر", encoding="utf-8")
    ledger = Ledger(folder)
    assert not ledger.is_done(output, str(source), MAKER)
    assert ledger.may_write(output)


def test_another_maker_and_a_lost_file_are_not_done(folder: Path, source: Path) -> None:
    output = written(folder, source)
    ledger = Ledger(folder)
    assert not ledger.is_done(output, str(source), "2 document")
    output.unlink()
    assert not ledger.is_done(output, str(source), MAKER)
    assert ledger.may_write(output)


def test_a_file_that_was_changed_by_hand_is_kept(folder: Path, source: Path) -> None:
    output = written(folder, source)
    output.write_text('{"mine": 1}')
    assert not Ledger(folder).may_write(output)


def test_a_file_of_somebody_else_is_kept(folder: Path, source: Path) -> None:
    output = folder / "a.json"
    output.write_text("mine")
    ledger = Ledger(folder)
    assert not ledger.may_write(output)
    ledger.close()


def test_killed_while_writing(folder: Path, source: Path) -> None:
    """What was begun and not finished is done again, and what was half written goes."""
    ledger, output = Ledger(folder), folder / "a.json"
    ledger.begin(output, str(source), MAKER)
    ledger.close()
    output.write_text("{}")
    half = folder / ".tuireader-abcd1234"
    half.write_text("{")
    again = Ledger(folder)
    assert not again.is_done(output, str(source), MAKER)
    assert again.may_write(output)
    assert not half.exists()


def test_what_failed_claims_nothing(folder: Path, source: Path) -> None:
    ledger, output = Ledger(folder), folder / "a.json"
    ledger.begin(output, str(source), MAKER)
    ledger.give_up(output)
    ledger.close()
    output.write_text("mine")
    assert not Ledger(folder).may_write(output)


def test_a_failure_after_a_success_leaves_the_success(folder: Path, source: Path) -> None:
    output = written(folder, source)
    ledger = Ledger(folder)
    ledger.begin(output, str(source), "2 document")
    ledger.give_up(output)
    ledger.close()
    assert Ledger(folder).is_done(output, str(source), MAKER)


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_line_that_was_cut_off_costs_only_itself(folder: Path, source: Path, cut: int) -> None:
    first = written(folder, source)
    path = folder / LEDGER
    whole = path.read_bytes()
    path.write_bytes(whole + whole.splitlines()[-1].replace(b"a.json", b"b.json")[:-cut])
    ledger = Ledger(folder)
    assert ledger.is_done(first, str(source), MAKER)
    ledger.begin(folder / "c.json", "c", MAKER)
    ledger.close()
    assert Ledger(folder).may_write(folder / "c.json")


def test_two_runs_in_one_folder(folder: Path) -> None:
    first = Ledger(folder)
    with pytest.raises(ExportError, match="another tuireader is writing"):
        Ledger(folder)
    first.close()
    Ledger(folder).close()


def test_a_folder_that_cannot_be_written(folder: Path) -> None:
    (folder / LEDGER).mkdir()
    with pytest.raises(ExportError, match=r"cannot write .*: Is a directory"):
        Ledger(folder)


def test_a_source_that_is_no_file_has_no_stamp() -> None:
    assert stamp_of("sample:story") is None
    assert stamp_of("https://example.org/\0") is None
    assert stamp_of(os.devnull) is not None
