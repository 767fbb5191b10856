"""A store that has something in it."""

from __future__ import annotations

from explorer.faults import EmptyStore
from graph.captions import Caption, Language
from graph.stores.contract import Store

_EMPTY = Caption("der er intet indlæst", "nothing has been loaded into it")
_LOAD = Caption(
    "Indlæs først: mandat load PATH (eller mandat load --demo).",
    "Load first: mandat load PATH (or mandat load --demo).",
)


def require_content(store: Store, language: Language) -> None:
    """Raises `EmptyStore` where nothing has ever been loaded."""
    if store.generation() == 0:
        raise EmptyStore(store.url, _EMPTY(language), _LOAD(language))
