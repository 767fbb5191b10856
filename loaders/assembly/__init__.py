"""The steps of building a graph from statements."""
