"""Names on lists, met in a text."""

from __future__ import annotations

from pathlib import Path

from tuireader.nlp.entities.gazetteer import Gazetteer, Listed, read_gazetteer
from tuireader.nlp.entities.words import cuts_of

CITY, COUNTRY, RIVER = Listed("York", "LOC", "city"), Listed("New York", "LOC", "state"), Listed("Nile", "LOC", "river")


def found(names: Gazetteer, text: str) -> list[tuple[int, int, int, str]]:
    hits = names.hits([cuts_of(word) for word in text.split()])
    return [(hit.start, hit.end, hit.clitics, hit.listed[0].english) for hit in hits]


def test_the_longest_name_wins() -> None:
    names = Gazetteer([("نيويورك", CITY), ("نيويورك الكبرى", COUNTRY)])
    assert found(names, "في نيويورك الكبري اليوم") == [(1, 3, 0, "New York")]


def test_names_behind_clitics() -> None:
    names = Gazetteer([("النيل", RIVER), ("يورك", CITY)])
    assert found(names, "وبيورك للنيل والنيل") == [(0, 1, 2, "York"), (1, 2, 2, "Nile"), (2, 3, 1, "Nile")]


def test_spelling_is_folded() -> None:
    assert found(Gazetteer([("إسبانيا", CITY)]), "اسبانيا") == [(0, 1, 0, "York")]


def test_a_name_of_two_things_is_both() -> None:
    names = Gazetteer([("يورك", CITY), ("يورك", RIVER), ("يورك", CITY)])
    assert names.get(["يورك"]) == (CITY, RIVER)


def test_spellings_of_a_row(tmp_path: Path) -> None:
    (tmp_path / "places.tsv").write_text("# arabic\nمصر|جمهورية مصر\tEgypt\tLOC\tcountry\n", encoding="utf-8")
    (tmp_path / "triggers.tsv").write_text("نهر\triver\tplace\t\n", encoding="utf-8")
    names = read_gazetteer(tmp_path)
    assert names.get(["جمهوريه", "مصر"]) == names.get(["مصر"]) == (Listed("Egypt", "LOC", "country"),)
    assert names.get(["نهر"]) == ()
