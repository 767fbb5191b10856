"""What the tests of *segment* share: text in, blocks out."""

from __future__ import annotations

from loaders.read import read
from loaders.segment import segment
from loaders.segments import Block, Segmented


def cut(text: str, name: str = "written.txt") -> Segmented:
    """The text in parts and blocks."""
    return segment(read(name, text.encode("utf-8")))


def texts(text: str, *kinds: str) -> list[str]:
    """The texts of the blocks of these kinds; of all, where none is named."""
    return [b.text for b in cut(text).blocks if not kinds or b.kind in kinds]


def only(found: Segmented, words: str) -> Block:
    """The one block that holds the words."""
    held = [b for b in found.blocks if words in b.text]
    assert len(held) == 1, [b.text for b in held]
    return held[0]


def at(found: Segmented, block: Block) -> str:
    """The text of the source at the spans of a block."""
    return " ".join(found.source.raw[a:b] for a, b in block.clean.spans())
