"""The store contract, and the two stores that keep it."""

from graph.stores.open import default_url, open_store

__all__ = ["default_url", "open_store"]
