"""Lists of members: under a heading, behind a label, in a table."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from graph.nodes import PostRole
from loaders.anchor import Anchored
from loaders.roster import column_of
from loaders.rules.people.entries import Entry, entries, take_role
from loaders.rules.people.known import Known
from loaders.rules.people.names import starts_with_person
from loaders.rules.people.places import Listing, Places, kind_of
from loaders.segments import Block

_ROLES: Final[dict[str, PostRole]] = {
    "chair": "chair",
    "co_chair": "co_chair",
    "vice_chair": "vice_chair",
    "secretary": "secretary",
}


def lists(doc: Anchored, known: Known, places: Places) -> None:
    """The people of every list of members, by the body that the headings above it name."""
    headers: dict[int, list[str | None]] = {}
    lead: tuple[tuple[str, ...], Listing] | None = None  # "Udvalgets medlemmer er:"
    before: Block | None = None
    minutes = {p.number for p in doc.segmented.parts if p.kind == "minutes"}
    for block in doc.segmented.blocks:
        language = doc.segmented.parts[block.part].language
        if block.kind == "paragraph":
            kind = kind_of(block.text) if block.text.rstrip().endswith(":") else None
            body = places.body(block, len(block.section))
            lead = (block.section, Listing(kind, body)) if kind and body else None
        if block.kind == "heading":
            _heading(block, before, known, places, language)
        before = block
        if block.kind == "row":
            columns = _columns(block)
            if columns is not None:
                headers[block.number] = columns
                continue
            _row(block, headers, known, places, language)
        elif block.kind in ("item", "field", "paragraph"):
            listing = places.listing(block) or _led(block, lead) or _unheaded(doc, block, places)
            if listing is None or listing.body is None or listing.kind in _OTHER:
                continue
            if listing.kind in ("secretary",) and block.part in minutes and block.label is None:
                continue
            lines = _lines(doc, block)
            if block.kind == "paragraph" and len(lines) < 2 and not _is_list(block.text):
                continue
            for start, end in lines:
                several = block.kind != "item" and len(lines) == 1
                for one in entries(block.text[start:end], several=several):
                    if block.ordinal and not several:
                        take_role(one, block.ordinal)
                    one.start, one.end = one.start + start, one.end + start
                    _hold(block, one, listing, known, language, whole=block.kind == "item")


_OTHER: Final = frozenset(("present", "absent", "not"))


def _is_list(text: str) -> bool:
    """Whether a paragraph is a list run together: it begins with a person and has no verb to end."""
    return starts_with_person(text) is not None and not text.rstrip().endswith(".")


def _lines(doc: Anchored, block: Block) -> list[tuple[int, int]]:
    """The lines as they stood in the file, where each is about somebody; else the whole."""
    raw, text = doc.segmented.source.raw, block.text
    whole = [(0, len(text))]
    if block.kind == "item":
        return whole
    breaks = [i for i, at in enumerate(block.clean.at) if text[i].isspace() and raw[at] == "\n"]
    starts = [0, *(at + 1 for at in breaks)]
    lines = list(zip(starts, [*breaks, len(text)], strict=True))
    people = [entries(text[start:end], several=False) for start, end in lines]
    return lines if len(lines) > 1 and all(people) else whole


def _led(block: Block, lead: tuple[tuple[str, ...], Listing] | None) -> Listing | None:
    """The list that a paragraph announced, until the next one; headings in it tell the sides."""
    if lead is None or block.kind == "paragraph" or block.section[: len(lead[0])] != lead[0]:
        return None
    side = block.section[-1] if len(block.section) > len(lead[0]) else None
    return replace(lead[1], side=side)


def _heading(
    block: Block, before: Block | None, known: Known, places: Places, language: str
) -> None:
    """A name alone below "Formand", that reads like a heading itself."""
    kind = kind_of(before.text) if before is not None and before.kind == "heading" else None
    if kind not in _ROLES:
        return
    named = starts_with_person(block.text)
    body = places.body(block, len(block.section))
    if named is None or named.end < len(block.text.rstrip(" .")) or body is None:
        return
    one = Entry(named.name, 0, len(block.text), title=named.title)
    _hold(block, one, Listing(kind, body), known, language, whole=True)


def _unheaded(doc: Anchored, block: Block, places: Places) -> Listing | None:
    """People right under the name of a body, in a document that is a list of members."""
    if block.kind != "item" or not block.section:
        return None
    kind = doc.segmented.parts[block.part].kind
    body = places.named_by(block.section[-1])
    if kind in ("minutes", "act") or body is None or kind_of(block.section[-1]):
        return None
    return Listing("members", body)


def _hold(
    block: Block, one: Entry, listing: Listing, known: Known, language: str, *, whole: bool
) -> None:
    if listing.kind == "deputies":
        one.as_ = "deputy"
    elif listing.kind == "observers":
        one.attendance = "observer"
    elif listing.kind in _ROLES and one.role in (None, "member"):
        one.role = _ROLES[listing.kind]
    at = block if whole else (block, one.start, one.end)
    known.of_title(listing.body or "")
    known.holds(listing.body or "", one, at, side=listing.side, language=language)


# tables


def _columns(block: Block) -> list[str | None] | None:
    """What the columns of a table of people are, if the row is its header."""
    named = [column_of(cell.text) for cell in block.cells]
    return named if "person" in named and len([n for n in named if n]) > 1 else None


def _row(
    block: Block, headers: dict[int, list[str | None]], known: Known, places: Places, language: str
) -> None:
    columns = headers.get(block.lead) if block.lead is not None else None
    listing = places.listing(block)
    if listing is not None and listing.kind in _OTHER:
        return
    body = listing.body if listing else places.body(block, len(block.section))
    if columns is None:
        _plain_row(block, listing, known, language)
        return
    given = {
        column: cell.text.strip()
        for column, cell in zip(columns, block.cells, strict=False)
        if column and cell.text.strip(" -–—")
    }
    named = starts_with_person(given.get("person", ""), trusted=True)
    if named is None or body is None:
        return
    if "body" in given:
        return
    told = next(iter(entries(given["person"], several=False)), Entry(named.name, 0, 0))
    one = replace(told, name=named.name, start=0, end=len(block.text))
    one.title = given.get("title") or told.title or named.title
    one.organisation = given.get("organisation") or told.organisation
    for cell in ("as", "post"):
        if cell in given:
            _role_cell(one, given[cell])
    kept = listing or Listing("members", body)
    _hold(block, one, kept, known, language, whole=True)


def _role_cell(one: Entry, text: str) -> None:
    """A cell of the column for roles: "Medlem (udtræder 31-12-2024)"."""
    head, bracket, rest = text.partition("(")
    take_role(one, head)
    if bracket:
        found = entries(f"{one.name} ({rest}", several=False)
        if found:
            one.valid_from, one.valid_to = found[0].valid_from, found[0].valid_to


def _plain_row(block: Block, listing: Listing | None, known: Known, language: str) -> None:
    """A row of a table without a header, in a list of members."""
    if listing is None or listing.body is None:
        return
    text = ", ".join(cell.text.strip() for cell in block.cells if cell.text.strip())
    for one in entries(text, several=False)[:1]:
        _hold(block, one, listing, known, language, whole=True)
