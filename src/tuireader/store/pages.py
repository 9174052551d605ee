"""Pages of the web as they were fetched. Owns the table; knows nothing of what the bytes say."""

from __future__ import annotations

import zlib

from tuireader.errors import StoreError
from tuireader.store.core import Core
from tuireader.store.rows import storable
from tuireader.wording import tr

_KEEP = """
INSERT INTO pages (url, data, fetched) VALUES (:url, :data, :fetched)
ON CONFLICT (url) DO UPDATE SET data = excluded.data, fetched = excluded.fetched
"""


class PageTable:
    """Pages by URL, packed."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def get(self, url: str) -> tuple[bytes, str] | None:
        """What was kept, and when it was fetched: ISO 8601 in UTC."""
        row = self._core.one("SELECT data, fetched FROM pages WHERE url = :url", {"url": storable(url)})
        if row is None:
            return None
        try:
            return zlib.decompress(row["data"]), row["fetched"]
        except zlib.error as error:
            raise StoreError(tr("a kept page is damaged"), tr("reload it")) from error

    def keep(self, url: str, data: bytes, fetched: str) -> None:
        """Keep a page in place of the one before."""
        with self._core.changing() as connection:
            connection.execute(_KEEP, {"url": storable(url), "data": zlib.compress(data, 6), "fetched": fetched})

    def remove(self, url: str) -> bool:
        """Forget a page; False where it was not kept."""
        return self._core.change("DELETE FROM pages WHERE url = :url", {"url": storable(url)}) > 0
