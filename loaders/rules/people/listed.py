"""Somebody listed holds a seat: what the list, its label and its lines make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graph.nodes import PostRole
from loaders.anchor import Anchored
from loaders.rules.people.fields import Entry
from loaders.rules.people.kinds import kind_of
from loaders.rules.people.known import Known
from loaders.rules.people.places import Listing
from loaders.rules.people.words import Kind, either_of
from loaders.segments import Block

ROLES: Final[dict[str, PostRole]] = {
    "chair": "chair", "co_chair": "co_chair", "vice_chair": "vice_chair", "secretary": "secretary",
}  # fmt: skip
OTHER: Final = frozenset(("present", "absent", "not"))
_LABEL: Final = re.compile(r"\s*([A-ZÆØÅ][\w .-]{1,40}?)\s*:\s*")


def labelled_lines(doc: Anchored, block: Block) -> Iterator[tuple[Kind | None, int, int]]:
    """The lines as they stood in the file, each with the list that a label of its own begins."""
    text = block.text
    if block.kind == "item":
        yield None, 0, len(text)
        return
    raw = doc.segmented.source.raw
    breaks = [i for i, at in enumerate(block.clean.at) if text[i].isspace() and raw[at] == "\n"]
    kind: Kind | None = None
    begun: tuple[int, int] | None = None
    for begin, end in zip([0, *(at + 1 for at in breaks)], [*breaks, len(text)], strict=True):
        start = begin
        label = _LABEL.match(text[start:end])
        told = kind_of(label[1]) if label else None
        if begun is not None and label is None and _wrapped(text[begun[0] : begun[1]]):
            begun = begun[0], end  # a line that goes on
            continue
        if begun is not None:
            yield kind, *begun
        if label and told:
            kind, start = told, start + label.end()
        begun = (start, end) if text[start:end].strip() else None
    if begun is not None:
        yield kind, *begun


def _wrapped(line: str) -> bool:
    """Whether a line cannot be over: an open bracket, a comma, "og"."""
    said = line.rstrip()
    return said.count("(") > said.count(")") or bool(
        re.search(r"(?:,|-|\b(?:og|samt|and|i|for|af))$", said)
    )


def _choosers(title: str) -> str | None:
    """ "Medlemmer udpeget af byrådet", "Fra havnen (valgt af brugerne)": who chose those below."""
    match = re.search(rf"\b(?:{either_of('choosers')})\s+(?P<by>[^()]+?)\s*[).:]*$", title, re.I)
    return match["by"] if match else None


def hold(
    block: Block, one: Entry, listing: Listing, known: Known, language: str, *, whole: bool
) -> None:
    """Puts down what somebody listed holds."""
    if listing.kind == "deputies":
        one.as_ = "deputy"
    elif listing.kind == "observers" and one.as_ != "deputy":
        one.attendance = "observer"
    elif listing.kind in ROLES and one.role in (None, "member"):
        one.role = ROLES[listing.kind]
    if one.role in (None, "member") and (role := known.role_marked(block, one.name)):
        one.role, one.is_role_here = role, True
    if one.chosen_by is None and one.role in (None, "member"):
        titles = (listing.side or "", *block.section[-1:])
        one.chosen_by = next(filter(None, map(_choosers, titles)), None)
    at = block if whole else (block, one.start, one.end)
    known.of_title(listing.body or "")
    known.holds(listing.body or "", one, at, side=listing.side, language=language)
