"""Text to parts and blocks: the second step of loading."""

from loaders.segment.step import segment
from loaders.segment.view import view

__all__ = ["segment", "view"]
