"""Tags in notes, in any script."""

from __future__ import annotations

import pytest

from tuireader.document.notes import tags


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", ()),
        ("بلا وسم", ()),
        ("#مراجعة ثم #politics", ("مراجعة", "politics")),
        ("#مُرَاجَعَة، وبعدها", ("مُرَاجَعَة",)),
        ("(#نحو) «#صرف» [#بلاغة]", ("نحو", "صرف", "بلاغة")),
        ("#مرة #مرة", ("مرة",)),
        ("#صرف/أوزان #سياسة_خارجية #north-africa-", ("صرف/أوزان", "سياسة_خارجية", "north-africa")),
        ("#می‌خواهم", ("می‌خواهم",)),
        ("# عنوان\n## آخر", ()),
        ("C# و https://example.org/#part و a#b", ()),
        ("العدد #12 و #٣ و #2026خبر", ("2026خبر",)),
        ("سطر\n#وسم", ("وسم",)),
        ("##وسم #", ()),
        ("#أ\x1b[31m", ("أ",)),
    ],
)
def test_tags(body: str, expected: tuple[str, ...]) -> None:
    assert tags(body) == expected
