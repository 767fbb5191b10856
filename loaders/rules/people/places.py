"""What a stretch of a document is about where people are listed: which body, which list, which day."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.dates import dates_in
from loaders.entities import Entity
from loaders.rules.people.words import Kind, bare, sections, words
from loaders.segments import Block

_POSSESSIVE: Final = re.compile(
    r"(?:(?:\w*(?:udvalgets|forummets|gruppens|rådets|nævnets|bestyrelsens|styregruppens|klyngens"
    r"|utvalgets|styrets|committee's|board's|group's|council's))|the)\s+"
)
_OF: Final = re.compile(r"\s+(?:af|i|for|of|on|til)\s+.*$")
_MEETING_OF: Final = re.compile(
    r"(?i:\b(?:minutes\s+of\s+(?:the\s+|a\s+)?(?:meeting\s+of\s+)?(?:the\s+)?|meeting\s+of\s+the\s+"
    r"|(?:møde|møte)\s+i\s+|(?:protokol|protokoll|møtebok)\s+(?:fra|for|frå)\s+))"
    r"([A-ZÆØÅ][\w&'’-]*(?:\s+(?:(?:and|of|for|og|i)\s+)?[A-ZÆØÅ][\w&'’-]*)*)"
)
_SECRETARIAT: Final = frozenset(("secretariat", "cluster"))


@dataclass(frozen=True, slots=True)
class Listing:
    """The list that a block stands in: what kind, whose, and the title that says on which side."""

    kind: Kind
    body: str | None
    side: str | None = None


class Places:
    """The headings of a document, and what each says of lists and bodies."""

    def __init__(self, doc: Anchored) -> None:
        self._doc = doc
        self._bodies: dict[str, str | None] = {}
        self._meetings: dict[int, tuple[str, datetime.date, Block] | None] = {}
        self.made: dict[str, Block] = {}  # bodies known by a title alone, and the title
        self._first: dict[int, list[tuple[int, str]]] = {}
        for sentence in doc.sentences:
            if sentence.block.kind != "heading":
                continue
            key = body_in(doc, sentence)
            title = sentence.block.text
            self._bodies[title] = self._bodies.get(title) or key
            if key:
                self._first.setdefault(sentence.block.part, []).append((sentence.block.number, key))

    def listing(self, block: Block) -> Listing | None:
        """The list a block stands in, by its label or the innermost heading that says one."""
        if block.label is not None and (kind := kind_of(block.label.text)):
            return Listing(kind, self.body(block, len(block.section)))
        for at in range(len(block.section) - 1, -1, -1):
            title = block.section[at]
            kind = kind_of(title)
            if kind:
                own = self._bodies.get(title)
                side = block.section[-1] if at < len(block.section) - 1 else None
                return Listing(kind, own or self.body(block, at), side)
        return None

    def body(self, block: Block, depth: int) -> str | None:
        """The body that the headings above a level name, the innermost first; else the part's."""
        for title in reversed(block.section[:depth]):
            if key := self._bodies.get(title):
                return key
        part: int | None = block.part
        while part is not None:
            if key := self._doc.titles.get(part):
                return key
            ahead = [key for at, key in self._first.get(part, ()) if at < block.number]
            if ahead:
                return ahead[0]
            part = self._doc.segmented.parts[part].parent
        return None

    def named_by(self, title: str) -> str | None:
        """The body that a heading names."""
        return self._bodies.get(title)

    def meeting(self, block: Block) -> tuple[str, datetime.date, Block] | None:
        """The body and day of the meeting whose minutes a block stands in, and what says the day."""
        part: int | None = block.part
        while part is not None:
            here = self._doc.segmented.parts[part]
            if here.kind == "minutes":
                if part not in self._meetings:
                    self._meetings[part] = self._meeting_of(part, here.dated)
                return self._meetings[part]
            part = here.parent
        return None

    def _meeting_of(
        self, part: int, dated: datetime.date | None
    ) -> tuple[str, datetime.date, Block] | None:
        blocks = [block for block in self._doc.segmented.blocks if block.part == part]
        found = self._day(blocks, dated)
        if found is None:
            return None
        named = self._first.get(part)
        body = named[0][1] if named else self.body(blocks[0], 0) or self._titled(part)
        return (body, *found) if body else None

    def _titled(self, part: int) -> str | None:
        """The body that the title of minutes names by capitals alone; made if it is not known."""
        for block in self._doc.segmented.blocks:
            if block.part != part or block.kind != "heading":
                continue
            match = _MEETING_OF.search(block.text)
            if match and len(match[1].split()) > 1:
                name = match[1].strip()
                key = f"body:{name.casefold()}"
                if key not in self._doc.entities.all:
                    made = Entity(key, "Body", "committee", name.casefold(), near=True)
                    made.names[name] += 1
                    self._doc.entities.all[key] = made
                    self.made[key] = block
                return key
        return None

    def _day(
        self, blocks: list[Block], dated: datetime.date | None
    ) -> tuple[datetime.date, Block] | None:
        """The first date of a part that a label or a heading tells."""
        year = dated.year if dated else None
        told: list[tuple[datetime.date, Block]] = []
        for block in blocks[:12]:
            labelled = block.label is not None and bare(block.label.text) in words("dates")
            found = dates_in(block.text, year)
            if labelled and found:
                return found[0].day, block
            ahead = block.kind in ("heading", "paragraph") and len(block.text) < 250
            if ahead and found and (found[0].year_given or dated):
                told.append((found[0].day, block))
        fitting = [one for one in told if dated is None or one[0] == dated]
        if fitting:
            return fitting[0]
        return (dated, blocks[0]) if dated and blocks else None


def kind_of(title: str) -> Kind | None:
    """What list a heading or label announces; None for any other."""
    core = bare(title)
    if not core or len(core) > 60:
        return None
    for said in (core, _POSSESSIVE.sub("", core), _OF.sub("", core)):
        if found := sections().get(said):
            return found
    return None


def body_in(doc: Anchored, sentence: Sentence) -> str | None:
    """The body that a heading names; a secretariat or cluster only where nothing else is named."""
    keys = [n.keys[0] for n in sentence.named if n.is_body and len(n.keys) == 1]
    bodies = [key for key in keys if doc.entity(key).label == "Body"]
    better = [key for key in bodies if doc.entity(key).sort not in _SECRETARIAT]
    return next(iter((*better, *bodies)), None)
