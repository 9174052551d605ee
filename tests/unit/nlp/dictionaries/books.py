"""Writers of small dictionaries in the formats that are read: the tests' own, after the formats' descriptions."""

from __future__ import annotations

import gzip
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def write_stardict(
    folder: Path,
    articles: Mapping[str, bytes],
    *,
    name: str = "small",
    types: str = "m",
    packed: bool = False,
    wide: bool = False,
    synonyms: Mapping[str, int] | None = None,
) -> Path:
    """The `.ifo` of a dictionary whose articles stand in the given order."""
    index, data = b"", b""
    for word, article in articles.items():
        index += word.encode() + b"\0" + struct.pack(">QI" if wide else ">II", len(data), len(article))
        data += article
    info = ["StarDict's dict ifo file", "version=3.0.0", f"bookname={name}", f"wordcount={len(articles)}"]
    info += [f"sametypesequence={types}"] * bool(types) + ["idxoffsetbits=64"] * wide
    ifo = folder / f"{name}.ifo"
    ifo.write_text("\n".join(info) + "\n", encoding="utf-8")
    if packed:
        folder.joinpath(f"{name}.idx.gz").write_bytes(gzip.compress(index))
        folder.joinpath(f"{name}.dict.dz").write_bytes(dictzip(data))
    else:
        folder.joinpath(f"{name}.idx").write_bytes(index)
        folder.joinpath(f"{name}.dict").write_bytes(data)
    if synonyms:
        listed = (word.encode() + b"\0" + struct.pack(">I", number) for word, number in synonyms.items())
        folder.joinpath(f"{name}.syn").write_bytes(b"".join(listed))
    return ifo


def write_dictd(folder: Path, articles: Mapping[str, str], *, name: str = "plain", packed: bool = False) -> Path:
    """The `.index` of a dictionary."""
    lines, data = ["00-database-short\tA\tA"], b""
    for word, article in articles.items():
        body = article.encode()
        lines.append(f"{word}\t{_base64(len(data))}\t{_base64(len(body))}")
        data += body
    index = folder / f"{name}.index"
    index.write_text("\n".join(lines) + "\n", encoding="utf-8")
    folder.joinpath(f"{name}.dict.dz" if packed else f"{name}.dict").write_bytes(dictzip(data) if packed else data)
    return index


def dictzip(data: bytes, chunk: int = 64) -> bytes:
    """Gzip with a table of chunks, here of 64 bytes, so that small articles cross their borders."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    chunks = []
    for at in range(0, len(data), chunk):
        chunks.append(packer.compress(data[at : at + chunk]) + packer.flush(zlib.Z_FULL_FLUSH))
    field = struct.pack("<HHH", 1, chunk, len(chunks)) + b"".join(struct.pack("<H", len(one)) for one in chunks)
    extra = b"RA" + struct.pack("<H", len(field)) + field
    head = b"\x1f\x8b\x08\x0c" + bytes(6) + struct.pack("<H", len(extra)) + extra + b"small.dict\0"
    return head + b"".join(chunks) + packer.flush() + struct.pack("<II", zlib.crc32(data), len(data))


def _base64(number: int) -> str:
    digits = ""
    while number or not digits:
        digits = _DIGITS[number % 64] + digits
        number //= 64
    return digits
