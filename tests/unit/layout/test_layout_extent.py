"""Heights of paragraphs against a plain list."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.layout import Extent

_heights = st.lists(st.integers(0, 5), max_size=30) | st.integers(1, 3000).map(lambda n: [k % 4 for k in range(n)])


@settings(max_examples=200, deadline=None)
@given(_heights, st.lists(st.tuples(st.integers(0, 2999), st.integers(0, 9)), max_size=10), st.data())
def test_extent_is_a_list_of_rows(heights: list[int], changes: list[tuple[int, int]], data: st.DataObject) -> None:
    extent = Extent(heights)
    for at, height in changes:
        if at < len(heights):
            heights[at] = height
            extent.set_height(at, height)
    rows = [(index, row) for index, height in enumerate(heights) for row in range(height)]
    assert extent.total == len(rows)
    assert len(extent) == len(heights)
    assert [extent[index] for index in range(len(heights))] == heights
    for y in data.draw(st.lists(st.integers(0, max(0, len(rows) - 1)), max_size=20)):
        assert extent.locate(y) == (rows[y] if rows else (0, 0))
    for index in data.draw(st.lists(st.integers(0, len(heights)), max_size=20)):
        assert extent.top(index) == sum(heights[:index])


def test_rows_outside_give_the_nearest() -> None:
    extent = Extent([2, 0, 3, 0])
    assert [extent.locate(y) for y in (-5, 1, 2, 4, 5, 99)] == [(0, 0), (0, 1), (2, 0), (2, 2), (2, 2), (2, 2)]
    assert Extent().locate(7) == Extent([0, 0]).locate(0) == (0, 0)


@pytest.mark.parametrize("index", [-1, 3])
def test_an_entry_that_is_not_there(index: int) -> None:
    extent = Extent([1, 1])
    with pytest.raises(IndexError):
        extent.set_height(index, 1)
    with pytest.raises(IndexError):
        extent.top(index)


def test_a_library_of_paragraphs_costs_next_to_nothing() -> None:
    start = time.perf_counter()
    extent = Extent([3] * 200_000)
    for index in range(0, 200_000, 200):
        extent.set_height(index, 4)
        assert extent.locate(extent.top(index))[0] == index
    assert time.perf_counter() - start < 2
