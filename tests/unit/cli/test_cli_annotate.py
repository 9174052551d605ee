"""`tuireader annotate`: every layer is there, twice is as good as once, and one bad source does not stop the others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import Home, complaint

LAYERS = ("tokens", "sentences", "gloss", "summary", "entities")


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
    assert sorted(path.name for path in (home.folder / "made/out").iterdir()) == [
        "guide.json", "one.json", "standard-input.json",
    ]  # fmt: skip


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_source_does_not_stop_the_others(home: Home, jobs: str) -> None:
    home.write("bad.json", "{")
    result = home.run("annotate", "sample:story", "bad.json", "none.txt", "sample:guide", "-o", "out", "--jobs", jobs)
    assert result.code == 1
    lines = result.error.splitlines()
    assert "broken JSON" in lines[0]
    assert "there is no file none.txt" in lines[1]
    assert lines[2:] == ["tuireader: 2 of 4 sources were not annotated"]
    assert {path.name for path in (home.folder / "out").iterdir()} == {"story.json", "guide.json"}


def test_two_sources_of_one_name_do_not_overwrite_each_other(home: Home) -> None:
    home.write("a/text.txt", "الأول")
    home.write("b/text.txt", "الثاني")
    result = home.run("annotate", "a/text.txt", "b/text.txt", "-o", "out", "--force")
    assert result.code == 1
    assert "b/text.txt was not written" in result.error
    assert "الأول" in (home.folder / "out/text.json").read_text(encoding="utf-8")


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
