"""The store contract, and the two stores that keep it."""
