"""Which store an address means."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from graph.errors import StoreUnavailable
from graph.stores.contract import Store
from graph.stores.embedded import EmbeddedStore

NEO4J_SCHEMES: Final = frozenset({"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"})
FILE_NAME: Final = "mandat.sqlite"


def open_store(url: str | None = None) -> Store:
    """Opens the store of a file path, a `file:` URL or a Neo4j URL; without any, the default.

    Neo4j takes NEO4J_USERNAME, NEO4J_PASSWORD and, where the server has several databases,
    NEO4J_DATABASE from the environment. Raises `StoreUnavailable`.
    """
    url = url or default_url()
    scheme = url.partition("://")[0] if "://" in url else ""
    if scheme in NEO4J_SCHEMES:
        # A dependency that takes a third of a second, and that the embedded store does without.
        from graph.stores.neo4j import Neo4jStore

        return Neo4jStore(url)
    if scheme == "file":
        return EmbeddedStore(url2pathname(urlsplit(url).path))
    if scheme:
        raise StoreUnavailable(
            f"{scheme}://…",
            "is an address of no kind of store",
            f"Name a file, or a Neo4j server by {', '.join(sorted(NEO4J_SCHEMES))}.",
        )
    return EmbeddedStore(url)


def default_url() -> str:
    """MANDAT_STORE, else a file in the user's own data folder."""
    return os.environ.get("MANDAT_STORE") or str(_data_folder() / FILE_NAME)


def _data_folder() -> Path:
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Mandat"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Mandat"
    # The XDG Base Directory specification: a relative path counts as none.
    given = Path(os.environ.get("XDG_DATA_HOME") or "")
    return (given if given.is_absolute() else home / ".local" / "share") / "mandat"
