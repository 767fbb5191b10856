"""The vocabulary as typed records, the graph value, and the stores that keep it."""
