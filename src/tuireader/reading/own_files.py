"""What cannot be used in the reader's own files beside the settings. Owns the gathering; a file knows its own form."""

from __future__ import annotations

from pathlib import Path

PHRASES = "phrases.tsv"
DICTIONARIES = "dictionaries"


def problems_of(folder: Path) -> list[str]:
    """A line for each line of the tables that is left out."""
    from tuireader.nlp.entities.own_names import OwnNames
    from tuireader.nlp.gloss.phrases import problems_of_phrases
    from tuireader.nlp.morphology import read_own_words

    problems = (*read_own_words(folder).problems, *problems_of_phrases(folder / PHRASES), *OwnNames(folder).problems)
    return list(map(str, problems))


def dictionary_problems(folder: Path) -> list[str]:
    """A line for each dictionary that cannot be opened; reads the indices of all."""
    from tuireader.nlp.dictionaries import Shelf

    shelf = Shelf(folder / DICTIONARIES)
    shelf.look_up(("كتاب",))
    return shelf.problems
