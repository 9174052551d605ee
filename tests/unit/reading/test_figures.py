"""Values in the words of a list."""

from __future__ import annotations

import pytest

from tuireader.document import EntityType
from tuireader.reading.figures import readable


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2025-09-09", "9 September 2025"),
        ("2025-09", "September 2025"),
        ("--09", "September"),
        ("--09-19", "19 September"),
        ("0267", "267"),
        ("1440-09-02 AH", "2 Ramadan 1440 AH"),
        ("2025-13-01", "2025-13-01"),
        ("22 August 2025", "22 August 2025"),
        ("", ""),
    ],
)
def test_dates(value: str, read: str) -> None:
    assert readable(EntityType.DATE, value) == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("1,200,000,000 USD", "1.2 billion USD"),
        ("35,000,000 EUR", "35 million EUR"),
        ("1,234,567 USD", "1,234,567 USD"),
        ("1,999 USD", "1,999 USD"),
        ("68.2 USD", "68.2 USD"),
        ("14.3 billion dollars", "14.3 billion dollars"),
        ("137,000 barrel", "137,000 barrels"),
        ("1 barrel", "1 barrel"),
    ],
)
def test_amounts(value: str, read: str) -> None:
    assert readable(EntityType.QUANTITY, value) == read


def test_names_stay_as_they_are() -> None:
    assert readable(EntityType.PERSON, "--09") == "--09"
