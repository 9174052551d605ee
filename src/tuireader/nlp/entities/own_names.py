"""Names that the reader wrote down: `names.tsv` in the folder of their own. Owns the file; it comes before all lists.

Rows are `arabic  english  type  kind`, as those of our lists; the type NONE says that something is no name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tuireader.arabic.normalization import fold
from tuireader.document import EntityType, Mention, Token
from tuireader.errors import ExportError
from tuireader.nlp.entities.gazetteer import Gazetteer, Listed
from tuireader.nlp.entities.names import offset_in
from tuireader.nlp.entities.words import cuts_of
from tuireader.nlp.protocols import EntityTagger, Stretch
from tuireader.nlp.tables import Problem, read_table
from tuireader.wording import tr

FILE = "names.tsv"
NO_NAME = "NONE"
_COLUMNS = 4
_HEADING = "# arabic\tenglish\ttype\tkind\n"


class OwnNames:
    """The reader's list."""

    def __init__(self, folder: Path) -> None:
        """Read it; a file that is not there is an empty list."""
        self._path = folder / FILE
        self.gazetteer, self.problems = _read(self._path)

    def add(self, arabic: str, english: str, kind: EntityType | None) -> None:
        """Write a name down for all texts; `kind` None says that it is none.

        Raises:
            ExportError: The file cannot be written; nothing changed.
        """
        row = "\t".join([arabic, english or arabic, kind.value if kind else NO_NAME, "own"])
        try:
            before = self._path.read_text(encoding="utf-8") if self._path.exists() else _HEADING
            kept = [line for line in before.splitlines() if fold(line.partition("\t")[0]) != fold(arabic)]
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._path.with_suffix(".new")
            fresh.write_text("\n".join([*kept, row, ""]), encoding="utf-8")
            os.replace(fresh, self._path)
        except (OSError, UnicodeError) as error:
            raise ExportError(
                tr("{path} cannot be written: {error}", path=self._path, error=error), tr("is the folder yours?")
            ) from error
        self.gazetteer, self.problems = _read(self._path)


class OwnNameTagger:
    """Another tagger's mentions, but where the reader says otherwise."""

    def __init__(self, tagger: EntityTagger, own: OwnNames) -> None:
        self._tagger = tagger
        self._own = own

    def mentions(self, text: str, tokens: Sequence[Token], around: Sequence[Stretch] = ()) -> tuple[Mention, ...]:
        """Mentions without ids, in the order of their starts. Raises LexiconError."""
        found = self._tagger.mentions(text, tokens, around)
        own = list(self._hits(text, tokens))
        if not own:
            return found
        kept = [one for one in found if not any(one.overlaps(start, end) for start, end, _ in own)]
        kept += [Mention(start, end, type=kind) for start, end, kind in own if kind is not None]
        return tuple(sorted(kept, key=lambda mention: (mention.start, -mention.end)))

    def _hits(self, text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int, EntityType | None]]:
        cuts = [cuts_of(fold(token.of(text))) for token in tokens]
        for hit in self._own.gazetteer.hits(cuts):
            first, kind = tokens[hit.start], hit.listed[0].type
            start = first.start + offset_in(first.of(text), hit.clitics)
            yield start, tokens[hit.end - 1].end, None if kind == NO_NAME else EntityType(kind)


def _read(path: Path) -> tuple[Gazetteer, tuple[Problem, ...]]:
    table = read_table(path, _COLUMNS, required=3)
    problems = list(table.problems)
    entries: list[tuple[str, Listed]] = []
    for row in table.rows:
        arabic, english, kind, detail = row.fields
        if kind != NO_NAME and kind not in EntityType.__members__:
            problems.append(Problem(path, row.line, f"{kind} is no type: one of {', '.join(EntityType)}"))
            continue
        entries += [(written.strip(), Listed(english, kind, detail)) for written in arabic.split("|")]
    return Gazetteer(entries), tuple(problems)
