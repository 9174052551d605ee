"""Writes assets/schema/document-1.schema.json from the document types; `--check` only says whether it is up to date."""

from __future__ import annotations

import json
import sys
from inspect import cleandoc
from pathlib import Path

from tuireader.document.file_format import json_schema

TARGET = Path(__file__).resolve().parents[1] / "assets" / "schema" / "document-1.schema.json"


def schema_text() -> str:
    return json.dumps(_dedented(json_schema()), ensure_ascii=False, indent=2) + "\n"


def _dedented(value: object) -> object:
    """Descriptions without the indent of the source, which some versions of msgspec take away and others do not."""
    if isinstance(value, dict):
        return {
            name: cleandoc(one) if name == "description" and isinstance(one, str) else _dedented(one)
            for name, one in value.items()
        }
    return [_dedented(one) for one in value] if isinstance(value, list) else value


def main(arguments: list[str]) -> int:
    text = schema_text()
    if arguments == ["--check"]:
        current = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
        if current != text:
            print(f"{TARGET.name} is not what the types say: run make schema", file=sys.stderr)
            return 1
        return 0
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
