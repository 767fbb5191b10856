"""People line after line whom no list's heading covers: right under the name of a body, under sides, behind a lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from loaders.anchor import Anchored
from loaders.rules.people.entries import deputies_of, entries
from loaders.rules.people.fields import (
    Entry,
    is_contact,
    is_organisation,
    is_vacant,
    take_role,
    tell,
    tell_line,
)
from loaders.rules.people.kinds import is_of_others, kind_of
from loaders.rules.people.known import Known
from loaders.rules.people.listed import OTHER, ROLES, hold, labelled_lines
from loaders.rules.people.names import people_in, starts_with_person
from loaders.rules.people.places import Listing, Places
from loaders.rules.people.words import (
    Kind,
    bare,
    deputies,
    either,
    either_of,
    role_names,
    stands_for,
    words,
)
from loaders.segment.marks import has_verb
from loaders.segments import Block

_LONG: Final = 160  # characters of a line of a list
_CELLS: Final = 5
_SEVERAL: Final = 2  # people with a title each
_SIDE: Final = 60  # characters of a line that names a side
_LABELLED: Final = re.compile(r"\s*([A-ZÆØÅ][^:.;,()]{2,60}?)\s*:\s+")
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\)?$")  # "Medlemsliste pr. 1. maj 2024"
_ENDS: Final = re.compile(r"[a-zæøå]{3,}\.\s*$")


@dataclass
class _Open:
    """A list that has begun, and whom it told so far."""

    listing: Listing
    sure: bool  # a heading or a line says that members follow
    held: list[tuple[Block, Entry, Listing, int, int]] = field(default_factory=list)
    vacant: bool = False  # the seat told last is nobody's
    below: bool = False  # it stands below a list that has a heading of its own

    @property
    def last(self) -> Entry | None:
        return self.held[-1][1] if self.held and not self.vacant else None


class Runs:
    """Goes through the blocks; `done` holds the numbers of those that it has read."""

    def __init__(
        self, doc: Anchored, known: Known, places: Places, read: frozenset[int] = frozenset()
    ) -> None:
        self.doc, self.known, self.places, self.before = doc, known, places, read
        self.done: set[int] = set()
        self.open: _Open | None = None
        self.blocks = doc.segmented.blocks
        self.below: dict[tuple[str, ...], list[Block]] = {}  # titles, by those above them
        for block in self.blocks:
            if block.kind == "heading":
                self.below.setdefault(block.section, []).append(block)
        self.of_members = {p.number for p in doc.segmented.parts if p.kind == "member_list"}
        self.minutes = {p.number for p in doc.segmented.parts if p.kind == "minutes"}

    def read(self) -> None:
        """Every run of the document."""
        part = -1
        for number, block in enumerate(self.blocks):
            if block.part != part:
                self._close()
                part = block.part
            if block.number in self.before or self.known.explains(block):
                self._close()
                continue
            if block.kind == "row" and self._row(block):
                continue
            if block.kind in ("row", "box"):
                self._close()
            else:
                self._block(
                    block, self.blocks[number + 1] if number + 1 < len(self.blocks) else None
                )
        self._close()

    def _block(self, block: Block, after: Block | None) -> None:
        if self._begins(block):
            return
        listing = self.places.listing(block)
        if listing is not None:  # a heading says it all: read as a list, and may go on below it
            if listing.body is None or listing.kind in OTHER or block.part in self.minutes:
                self._close()
            elif self.open is None or self.open.held:
                self._close()
                self.open = _Open(Listing("members", listing.body), sure=True, below=True)
            return
        if self.open is None:
            return
        if self._people(block) or self._told(block) or self._side(block, after):
            return
        self._close()

    def _row(self, block: Block) -> bool:
        """ "Formand ..... A B": a row of a list under the name of a body, and of no table with a header."""
        if self.open is None or self.places.listing(block) is not None:
            return False
        if block.lead is not None and self.blocks[block.lead].kind == "row":
            lead = self.blocks[block.lead].number
            if lead not in self.done:
                return False
        cells = [cell.text.strip() for cell in block.cells if cell.text.strip()]
        if not 1 < len(cells) <= _CELLS:
            return False
        kind = _kind_of_label(cells[0])
        if kind is None or kind in OTHER or kind_of(cells[1]) is not None:
            return False
        self.done.add(block.number)
        if is_vacant(cells[1]) or not _person(cells[1]):
            self.open.vacant = True
            return True
        for one in entries(", ".join(cells[1:]), several=False):
            one.start, one.end = 0, len(block.text)
            listing = replace(self.open.listing, kind=kind)
            self.open.held.append((block, one, listing, 0, len(block.text)))
        return True

    # beginnings

    def _begins(self, block: Block) -> bool:
        """Whether a block begins a list: "Medlemmer", "Udvalget tæller fem:", the name of a body."""
        text = block.text.strip()
        if block.label is not None:
            return False
        if _person(text):
            if self.open is None and (body := self._titled(block)):
                self._start(Listing("members", body), sure=False)
            return False
        kind = kind_of(text)
        heads = block.kind == "heading" or text.endswith(":") or bool(_DATED.search(text))
        if kind is not None and heads:
            body = self.places.body(block, len(block.section))
            if body is None or kind in OTHER:
                self._close()
                return True
            if self.open is not None and self.open.listing.body == body:
                self.open.listing = Listing(kind, body)
                self.open.sure = True
                self.open.vacant = False
                return True
            self._start(Listing(kind, body), sure=True)
            return True
        if text.endswith(":") and (body := self._led_to(block)):
            self._start(Listing("members", body), sure=True)
            return True
        if block.kind == "heading":
            named = self.places.named_by(text.rstrip(" :"))
            if (
                named is not None
                and not is_of_others(text)
                and self._may_seat(named)
                and block.part not in self.minutes
            ):
                self._start(Listing("members", named), sure=block.part in self.of_members)
                return True
        return False

    def _start(self, listing: Listing, *, sure: bool) -> None:
        self._close()
        self.open = _Open(listing, sure)

    def _may_seat(self, body: str) -> bool:
        entity = self.doc.entity(body)
        return entity.label == "Body" and entity.sort not in ("secretariat", "cluster", "level")

    def _titled(self, block: Block) -> str | None:
        """The body whose people have a title each, right below its own: cards of a web page."""
        if block.kind != "heading" or block.part in self.minutes or not block.section:
            return None
        if self.places.listing(block) is not None or is_of_others(block.section[-1]):
            return None
        same = self.below[block.section]
        if len(same) < _SEVERAL or not all(_person(b.text) for b in same):
            return None
        body = self.places.named_by(block.section[-1])
        body = body or (self.places.body(block, 1) if len(block.section) == 1 else None)
        above = self.doc.of_block(block.number - 1) if block.number and not body else ()
        body = body or next((s.subject for s in above if s.subject), None)
        return body if body and self._may_seat(body) else None

    def _led_to(self, block: Block) -> str | None:
        """The body whose members a line announces that ends with a colon."""
        text = block.text
        cue = re.search(rf"(?<!\w)(?:{either('listing')}|{either('counts')})(?!\w)", text, re.I)
        if cue is None or is_of_others(text):
            return None
        for sentence in self.doc.of_block(block.number):
            for named in sentence.bodies:
                if len(named.keys) == 1 and self._may_seat(named.keys[0]):
                    return named.keys[0]
        return self.places.body(block, len(block.section))

    # what follows

    def _people(self, block: Block) -> bool:
        """A block that holds people and nothing else."""
        assert self.open is not None
        listing = self.open.listing
        if block.label is not None:
            return self._field(block)
        lines = list(labelled_lines(self.doc, block))
        if not lines or any(not _person(block.text[start:end]) for _, start, end in lines):
            return False
        if any(kind in OTHER for kind, *_ in lines):
            return False
        for kind, start, end in lines:
            label = _LABELLED.match(block.text, start, end)
            if label is not None and starts_with_person(block.text[label.end() : end]):
                if not self._behind_label(block, label[1], label.end(), end):
                    return False
                continue
            now = replace(listing, kind=kind) if kind else listing
            self._put(block, start, end, now, several=False)
        return True

    def _field(self, block: Block) -> bool:
        """ "Formand: A B", "Region Nord: A B og C D", "Stedfortræder: E F"."""
        assert block.label is not None
        if not _person(f"{block.label.text.strip(' :')}: {block.text}"):
            return False
        return self._behind_label(block, block.label.text, 0, len(block.text))

    def _behind_label(self, block: Block, label: str, start: int, end: int) -> bool:
        """People behind a label that tells their role or their side; false for others' labels."""
        assert self.open is not None
        kind = _kind_of_label(label)
        if kind in OTHER or bare(label) in words("remarks"):
            return False
        listing = self.open.listing
        if kind is not None:
            listing = replace(listing, kind=kind)
        elif not any(bare(label).startswith(word) for word in words("elected_label")):
            listing = replace(
                listing, side=re.sub(r"^(?:fra|from|frå)\s+", "", label.strip(" :"), flags=re.I)
            )
        text = block.text[start:end]
        several = "," in text or _joins(text)
        one_with_more = len(entries(text)) < 2 and not _joins(text)
        told = len(self.open.held)
        self._put(block, start, end, listing, several=several and not one_with_more)
        if kind is None and is_organisation(label.strip(" :")):
            for _, one, *_ in self.open.held[told:]:
                one.title = one.title or one.organisation  # "Vig Havn: A B, head of the port"
                one.organisation = listing.side
        return True

    def _put(self, block: Block, start: int, end: int, listing: Listing, *, several: bool) -> None:
        assert self.open is not None
        for one in entries(block.text[start:end], several=several):
            begin, stop = one.start + start, one.end + start
            one.start, one.end = begin, stop
            self.open.held.append((block, one, listing, begin, stop))
            for two in deputies_of(one, block.text):
                members = replace(listing, kind="members")
                self.open.held.append((block, two, members, begin, stop))
            self.open.vacant = False
        self.done.add(block.number)

    def _told(self, block: Block) -> bool:
        """A line about the one named before: a role, a title and a house, who sent them; or nobody."""
        assert self.open is not None
        text = block.text.strip()
        if len(text) > _LONG or block.label is not None or _ENDS.search(text):
            return False
        if is_contact(text) and self.open.held:
            self.done.add(block.number)
            return True
        if is_vacant(text) and len(text.split()) < 8:
            self.open.vacant = True
            self.done.add(block.number)
            return True
        one = self.open.last
        if one is None:
            return self.open.vacant and self._swallow(block)
        if self.open.held[-1][0].number + 3 < block.number:
            return False
        if stands_for(bare(text)) or bare(text) in deputies():
            self.done.add(block.number)
            tell_line(one, text)
            return True
        if bare(text) in role_names() or any(
            bare(text).startswith(word + " ") for word in words("acting")
        ):
            self.done.add(block.number)
            return take_role(one, text)
        low = text.casefold()
        if any(low.startswith(cue) for cue in words("appointed")):
            self.done.add(block.number)
            return True
        alone = one.title is None and one.organisation is None
        if not alone or text.endswith((":", "?", ">")) or re.search(r"[@\d]{3}", text):
            return False
        if kind_of(text) is not None or people_in(text):
            return False
        if self.places.named_by(text) is not None and block.kind == "heading":
            return False
        following = next((b for b in self.blocks if b.number == block.number + 1), None)
        if block.kind == "heading" and not self._line_by_line(following):
            return False
        tell(one, text)
        self.done.add(block.number)
        return True

    def _line_by_line(self, following: Block | None) -> bool:
        """Whether people are told with a line for the name, and others for title and house."""
        assert self.open is not None
        names = [
            text for block, one, *_ in self.open.held if (text := block.text.strip()) == one.name
        ]
        return len(names) == len(self.open.held) and len(names) > 0

    def _swallow(self, block: Block) -> bool:
        """The line below "Vakant" tells whose seat it is, and is no side."""
        assert self.open is not None
        self.open.vacant = not self._line_by_line(None)
        return not self.open.vacant

    def _side(self, block: Block, after: Block | None) -> bool:
        """A line that names those who sent the people below it."""
        assert self.open is not None
        text = block.text.strip()
        if len(text) > _SIDE or block.label is not None or _ENDS.search(text) or "?" in text:
            return False
        if is_of_others(text):
            return False
        low = bare(text)
        told = any(low.startswith(cue) for cue in words("appointed")) or _of_members(low)
        if (
            not told
            and self.open.below
            and not (_of_party(self.doc, block) or is_organisation(text))
        ):
            return False
        if not told and (after is None or not _person(after.text) or after.label is not None):
            return False
        if not text[:1].isupper() or re.search(r"[|>@]", text):
            return False
        kind = "members" if self.open.listing.kind in ROLES else self.open.listing.kind
        self.open.listing = replace(self.open.listing, kind=kind, side=text.strip(" :"))
        self.open.vacant = False
        return True

    # endings

    def _close(self) -> None:
        """Puts down whom the list told: one name under that of a body is no list."""
        run, self.open = self.open, None
        if run is None or not run.held:
            return
        roles = any(
            one.role in ROLES.values() or listing.kind in ROLES for _, one, listing, *_ in run.held
        )
        if not run.sure and len(run.held) < 2 and not roles:
            self.done -= {block.number for block, *_ in run.held}
            return
        for block, one, listing, start, end in run.held:
            one.start, one.end = start, end
            language = self.doc.segmented.parts[block.part].language
            whole = block.kind in ("item", "heading", "row")
            hold(block, one, listing, self.known, language, whole=whole)


def _person(text: str) -> bool:
    """Whether a line is one of a list: it begins with somebody, or tells an office and then who holds it."""
    said = re.sub(
        r"(?<=[a-zæøå]\.)\s+[A-ZÆØÅ][^.]{3,50}\.$", "", text.strip()
    )  # "… Sidste navn følger."
    said = said.rstrip(".") if _LABELLED.match(said) or _is_told(said) else said
    if not said or len(said) > _LONG or _ENDS.search(said) or "?" in said:
        return False
    return bool(entries(said, several=False))


def _is_told(said: str) -> bool:
    """ "A B, direktør i X. Udpeget af Y.": somebody and what they are, without a verb."""
    named = starts_with_person(said)
    rest = said[named.end :] if named is not None else ""
    return bool(re.match(r"\s*[,(.;–-]", rest)) and not has_verb(rest)


def _joins(text: str) -> bool:
    return bool(re.search(r"\s(?:og|and|samt|&)\s", text)) and len(people_in(text)) > 1


def _of_party(doc: Anchored, block: Block) -> bool:
    return any(n.mention.kind == "party" for s in doc.of_block(block.number) for n in s.named)


def _of_members(low: str) -> bool:
    """ "Kommunale medlemmer", "Lay members", "Ex officio"."""
    parts = low.split()
    return low in words("by_office") or (
        1 < len(parts) < 4 and parts[-1] in ("members", "medlemmer", "medlemer")
    )


def _kind_of_label(label: str) -> Kind | None:
    """What a label makes of the people behind it: "Tilforordnet uden stemmeret"."""
    kind = kind_of(label)
    if kind is not None:
        return kind
    low = bare(label)
    if re.match(rf"(?:{either_of('deputy_label')})\b", low):
        return "deputies"
    first = kind_of(low.split(" ")[0]) if low else None
    return first if first in ("observers", "secretary", "deputies", *ROLES, "not") else None


def runs(
    doc: Anchored, known: Known, places: Places, read: frozenset[int] = frozenset()
) -> Iterator[int]:
    """The numbers of the blocks whose people were read as a run; `read` are those read before."""
    reader = Runs(doc, known, places, read)
    reader.read()
    yield from reader.done
