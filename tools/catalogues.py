"""Write the catalogues of the interface anew: collect the messages of src/, put them into each .po, compile each .mo.

`--check` writes nothing and fails where a catalogue is not what this would write. Translations are edited in the .po.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "tuireader"
LOCALE = SOURCES / "locale"
KEYWORDS = {"tr": None, "N_": None, "trn": (1, 2)}
WIDTH = 100
_UNUSED = ("Report-Msgid-Bugs-To", "Last-Translator", "Language-Team", "Generated-By")
NOT_USED = tuple(f'"{name}:'.encode() for name in _UNUSED)
"""Headers of the format that say nothing here."""


def collected() -> Catalog:
    """The messages of the sources, in the order of their files."""
    catalog = Catalog(project="tuireader", charset="utf-8", fuzzy=False)
    found = extract_from_dir(SOURCES, [("**.py", "python")], keywords=KEYWORDS)
    for file, _, message, _, _ in sorted(found, key=lambda one: (one[0], one[1])):
        catalog.add(message, locations=[(file, None)], flags=_flags(message))
    return catalog


def _flags(message: str | tuple[str, ...]) -> set[str]:
    text = message if isinstance(message, str) else message[0]
    return {"python-brace-format"} if "{" in text else set()


def updated(path: Path, messages: Catalog) -> Catalog:
    """A catalogue with the messages that are there now; what was translated stays, what is gone goes."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.parent.parent.name, domain="tuireader")
    before = catalog.creation_date, catalog.revision_date
    catalog.update(messages, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.creation_date, catalog.revision_date = before
    return catalog


def as_po(catalog: Catalog) -> bytes:
    """The catalogue as a file to edit."""
    out = io.BytesIO()
    write_po(out, catalog, width=WIDTH, include_lineno=False)
    return b"".join(line for line in out.getvalue().splitlines(keepends=True) if not line.startswith(NOT_USED))


def as_mo(catalog: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def untranslated(catalog: Catalog) -> list[str]:
    """Messages without all their forms in the language."""
    return [
        str(message.id)
        for message in catalog
        if message.id and not all(message.string if isinstance(message.string, tuple | list) else [message.string])
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where something would change")
    arguments = parser.parse_args()
    messages, stale = collected(), []
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/tuireader.po")):
        catalog = updated(path, messages)
        for target, data in ((path, as_po(catalog)), (path.with_suffix(".mo"), as_mo(catalog))):
            if not target.exists() or target.read_bytes() != data:
                stale.append(str(target.relative_to(ROOT)))
                if not arguments.check:
                    target.write_bytes(data)
        for message in untranslated(catalog):
            print(f"{path.parent.parent.name}: not translated: {message}")
    if arguments.check and stale:
        sys.exit(f"not up to date: {', '.join(stale)}; make words writes them")


if __name__ == "__main__":
    main()
