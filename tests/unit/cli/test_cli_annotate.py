"""`tuireader annotate`: every layer is there, twice is as good as once, and one bad source does not stop the others."""

from __future__ import annotations

import json
import re
import subprocess
import time
from pathlib import Path

import pytest
from commands import COMMAND, TIMEOUT, Home, complaint

from tuireader.reading.annotating.ledger import LEDGER
from tuireader.reading.opening import open_source

LAYERS = ("tokens", "sentences", "gloss", "summary", "entities")


def made(home: Home, folder: str) -> list[str]:
    """What was written into a folder, but for the ledger of what is done."""
    paths = (path.relative_to(home.folder / folder) for path in (home.folder / folder).rglob("*") if path.is_file())
    names = sorted(map(str, paths))
    assert names.pop(0) == LEDGER
    return names


def check_layers(data: bytes, paragraphs: int) -> None:
    document = json.loads(data)
    assert (document["format"], document["version"]) == ("tuireader-document", 1)
    assert len(document["paragraphs"]) == paragraphs
    assert document["summary"]["ar"]
    assert document["summary"]["en"]
    known = {entity["id"] for entity in document["entities"]}
    for paragraph in document["paragraphs"]:
        assert all(paragraph.get(layer) is not None for layer in LAYERS), paragraph["id"]
        assert paragraph["gloss"]["en"]
        assert paragraph["sentences"]
        words = [token for token in paragraph["tokens"] if token["kind"] == "word"]
        assert words
        assert all(word.get("analysis") for word in words)
        assert {mention["id"] for mention in paragraph["entities"]} <= known


def test_the_seed_has_seven_paragraphs_with_every_layer(home: Home, seed: Path) -> None:
    first = home.run("annotate", seed)
    assert (first.code, first.error) == (0, "")
    check_layers(first.data, 7)
    again = home.run("annotate", home.write("again.json", first.data))
    assert again.data == first.data


@pytest.mark.parametrize(
    ("name", "paragraphs"), [("partnership", 7), ("encyclopedia", 8), ("guide", 16), ("story", 12)]
)
def test_a_sample_with_every_layer_and_once_more(home: Home, name: str, paragraphs: int) -> None:
    first = home.run("annotate", f"sample:{name}")
    check_layers(first.data, paragraphs)
    assert home.run("annotate", home.write("again.json", first.data)).data == first.data


def test_what_the_author_gave_is_kept(home: Home) -> None:
    given = {
        "format": "tuireader-document",
        "version": 1,
        "meta": {"title": "عنوان"},
        "paragraphs": [
            {
                "id": "p1",
                "text": "وصل الوفد.",
                "gloss": {"en": "They came.", "by": "author"},
                "tokens": [
                    {"start": 0, "end": 3, "kind": "word"},
                    {"start": 4, "end": 9, "kind": "word"},
                    {"start": 9, "end": 10, "kind": "punctuation"},
                ],
                "sentences": [{"start": 0, "end": 10}],
                "entities": [],
            }
        ],
    }
    made = json.loads(home.run("annotate", home.write("given.json", json.dumps(given))).data)["paragraphs"][0]
    assert made["gloss"] == {"en": "They came.", "by": "author"}
    assert made["entities"] == []
    assert [(token["start"], token["end"]) for token in made["tokens"]] == [(0, 3), (4, 9), (9, 10)]


def test_several_go_into_a_folder_that_is_made(home: Home) -> None:
    home.write("one.txt", "وصل الوفد.")
    result = home.run("annotate", "one.txt", "sample:guide", "-", "-o", "made/out", stdin="نص".encode())
    assert (result.code, result.data, result.error) == (0, b"", "")
    assert made(home, "made/out") == ["guide.json", "one.json", "standard-input.json"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_source_does_not_stop_the_others(home: Home, jobs: str) -> None:
    home.write("bad.json", "{")
    result = home.run("annotate", "sample:story", "bad.json", "none.txt", "sample:guide", "-o", "out", "--jobs", jobs)
    assert result.code == 1
    lines = result.error.splitlines()
    assert "broken JSON" in lines[0]
    assert "there is no file none.txt" in lines[1]
    assert lines[2:] == ["tuireader: 2 of 4 sources were not annotated"]
    assert made(home, "out") == ["guide.json", "story.json"]


def test_two_sources_of_one_name_do_not_overwrite_each_other(home: Home) -> None:
    home.write("a/text.txt", "الأول")
    home.write("b/text.txt", "الثاني")
    result = home.run("annotate", "a/text.txt", "b/text.txt", "-o", "out", "--force")
    assert result.code == 1
    assert "b/text.txt was not written" in result.error
    assert "الأول" in (home.folder / "out/text.json").read_text(encoding="utf-8")


def tree(home: Home, count: int) -> None:
    for number in range(count):
        home.write(f"in/{number % 3}/{number}.txt", f"وصل الوفد رقم {number} إلى المدينة.")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_keeps_its_shape_and_lists_what_is_bad_at_the_end(home: Home, jobs: str) -> None:
    tree(home, 9)
    home.write("in/1/bad.json", "{")
    home.write("in/2/deep/empty.txt", "")
    home.write("in/2/deep/a.md", "# عنوان")
    home.write("in/.hidden/secret.txt", "سر")
    result = home.run("annotate", "in", "-o", "out", "--jobs", jobs)
    assert result.code == 1
    bad, empty, count = result.error.splitlines()
    assert bad.startswith("tuireader: in/1/bad.json: broken JSON")
    assert empty == "tuireader: in/2/deep/empty.txt: the file has no text in it"
    assert count == "tuireader: 2 of 12 sources were not annotated"
    assert made(home, "out") == sorted([*(f"{number % 3}/{number}.json" for number in range(9)), "2/deep/a.json"])
    check_layers((home.folder / "out/1/7.json").read_bytes(), 1)


def test_what_is_done_and_unchanged_is_passed_over(home: Home) -> None:
    tree(home, 4)
    assert home.run("annotate", "in", "-o", "out").code == 0
    before = {path: path.stat().st_mtime_ns for path in (home.folder / "out").rglob("*.json")}
    home.write("in/1/1.txt", "نص آخر.")
    again = home.run("annotate", "./in/", "-o", "out")
    assert (again.code, again.error) == (0, "tuireader: 3 of 4 sources were done already\n")
    changed = {path.name for path, moment in before.items() if path.stat().st_mtime_ns != moment}
    assert changed == {"1.json"}
    assert "نص آخر." in (home.folder / "out/1/1.json").read_text(encoding="utf-8")
    assert "done already" not in home.run("annotate", "in", "-o", "out", "--force").error


def test_a_result_that_was_changed_by_hand_is_not_written_over(home: Home) -> None:
    tree(home, 2)
    home.run("annotate", "in", "-o", "out")
    home.write("out/0/0.json", "mine")
    home.write("in/0/0.txt", "نص آخر.")
    result = home.run("annotate", "in", "-o", "out")
    assert "out/0/0.json exists already" in result.error
    assert (home.folder / "out/0/0.json").read_text(encoding="utf-8") == "mine"


def test_killed_in_the_middle_and_gone_on_with(home: Home) -> None:
    tree(home, 40)
    command = [*COMMAND, "annotate", "in", "-o", "out", "--jobs", "2"]
    with subprocess.Popen(command, cwd=home.folder, env=home.environment()) as running:
        until = time.monotonic() + TIMEOUT
        while len(list((home.folder / "out").rglob("*.json"))) < 5 and time.monotonic() < until:
            time.sleep(0.01)
        running.kill()
    done = len(list((home.folder / "out").rglob("*.json")))
    assert 5 <= done < 40
    # The processes that it had see that it is gone, and end.
    until = time.monotonic() + TIMEOUT
    result = home.run(*command[3:])
    while "another tuireader" in result.error and time.monotonic() < until:
        result = home.run(*command[3:])
    assert result.code == 0, result
    already = re.search(r"(\d+) of 40 sources were done already", result.error)
    assert already, result.error
    assert 0 < int(already[1]) <= done + 6
    assert len(made(home, "out")) == 40
    for path in (home.folder / "out").rglob("*.json"):
        check_layers(path.read_bytes(), 1)


def test_json_lines_say_the_same_as_the_document(home: Home) -> None:
    for name in ("partnership", "story"):
        home.run("annotate", f"sample:{name}", "-o", f"{name}.json")
        assert home.run("annotate", f"sample:{name}", "-o", f"{name}.jsonl").code == 0
        both = [open_source(str(home.folder / f"{name}.{suffix}")).document for suffix in ("json", "jsonl")]
        assert both[0] == both[1]
        assert (
            home.run("annotate", f"{name}.jsonl", "--form", "lines").data
            == (home.folder / f"{name}.jsonl").read_bytes()
        )


def test_a_folder_as_json_lines(home: Home) -> None:
    tree(home, 2)
    assert home.run("annotate", "in", "-o", "out", "--form", "lines").code == 0
    assert made(home, "out") == ["0/0.jsonl", "1/1.jsonl"]


@pytest.mark.parametrize("arguments", [["in"], ["in", "-o", "all.json"], ["in", "sample:guide"]])
def test_a_folder_needs_a_folder(home: Home, arguments: list[str]) -> None:
    tree(home, 1)
    home.write("all.json", "")
    assert "a folder needs -o FOLDER" in complaint(home.run("annotate", *arguments), 2)


def test_one_source_into_a_folder(home: Home) -> None:
    assert home.run("annotate", "sample:guide", "-o", "new/").code == 0
    assert (home.folder / "new/guide.json").is_file()


def test_what_exists_is_kept_without_force(home: Home) -> None:
    path = home.write("out.json", "keep me")
    assert "out.json exists already (name another file, or say --force)" in complaint(
        home.run("annotate", "sample:guide", "-o", "out.json")
    )
    assert path.read_text(encoding="utf-8") == "keep me"
    assert home.run("annotate", "sample:guide", "-o", "out.json", "--force").code == 0
    check_layers(path.read_bytes(), 16)


def test_a_folder_that_is_not_there(home: Home) -> None:
    assert "cannot write none/out.json" in complaint(home.run("annotate", "sample:guide", "-o", "none/out.json"))


def test_a_folder_that_cannot_be_made(home: Home) -> None:
    home.write("file", "")
    said = complaint(home.run("annotate", "sample:guide", "sample:story", "-o", "file/out"))
    assert "the folder file/out cannot be made" in said


def test_a_file_in_the_place_of_the_folder(home: Home) -> None:
    home.write("file", "")
    complaint(home.run("annotate", "sample:guide", "sample:story", "-o", "file"), 2)


def test_a_failed_write_leaves_nothing_behind(home: Home) -> None:
    complaint(home.run("annotate", "sample:guide", "-o", "/proc/tuireader/out.json"))
    complaint(home.run("annotate", "none.txt", "-o", "out.json"))
    assert not (home.folder / "out.json").exists()
