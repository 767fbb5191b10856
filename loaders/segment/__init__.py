"""Text to parts and blocks: the second step of loading."""

from loaders.segment.step import segment

__all__ = ["segment"]
