"""Every store, for the tests of the stores."""

from tests.stores.kit import both_stores, neo4j_store, store, store_with

__all__ = ["both_stores", "neo4j_store", "store", "store_with"]
