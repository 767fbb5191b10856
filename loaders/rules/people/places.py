"""What a stretch of a document is about where people are listed: which body, which list, which day."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.anchoring.heads import is_doer
from loaders.dates import dates_in
from loaders.entities import Entity
from loaders.layout import layout
from loaders.rules.people.dated import free_of_others
from loaders.rules.people.kinds import LABEL_WORDS, LEADING, OF, SAID_WHEN, kind_of
from loaders.rules.people.names import people_in, starts_with_person
from loaders.rules.people.words import Kind, bare, either, meetings, sided, words
from loaders.segments import Block

_MEETING_OF: Final = re.compile(
    r"(?i:\b(?:minutes\s+of\s+(?:the\s+|a\s+)?(?:meeting\s+of\s+)?(?:the\s+)?|meeting\s+of\s+the\s+"
    r"|(?:møde|møte)\s+i\s+|(?:protokol|protokoll|møtebok)\s+(?:fra|for|frå)\s+))"
    r"([A-ZÆØÅ][\w&'’-]*(?:\s+(?:(?:and|of|for|og|i)\s+)?(?!(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag|(?:mon"
    r"|tues|wednes|thurs|fri|satur)day)[A-ZÆØÅ][\w&'’-]*)*)"
)
_BODY_TITLE: Final = re.compile(
    r"((?:[A-ZÆØÅ][\w&'’-]*|of|for|and|og|i|the)(?:\s+[\w&'’-]+){0,8}?\s+(?:Sub-)?(?i:committee|board|panel"
    r"|group|council|forum|partnership|task\s?force|\w*utvalg|\w*utval|\w*styre|\w*udvalg|\w*råd|\w*gruppe"
    r"|\w*nævn|\w*nemnd))(?:\s+[-–].*|\s*\(.*\))?"
)
_DEFINITE_BODY: Final = re.compile(
    r"[A-ZÆØÅ]\w+(?:utvalget|utvalet|udvalget|rådet|styret|nemnda|nævnet|gruppen|gruppa|forumet)\b"
)
# "Møde i Havnerådet den 3. marts", "Bestyrelsesmøde 4/2026, 3. marts", "Meeting of the Board, 3 March"
_MEETING: Final = re.compile(
    r"(?:(?:ordinært|ekstraordinært|ordinary|special)\s+)?\w*(?:mødet?|møtet?)\b|(?:\w+ ){0,4}meeting\b",
    re.I,
)
_LONG_TITLE: Final = 150
_SHORT_TITLE: Final = 40  # characters of a label that tells who met
_EARLY: Final = 4  # blocks
_TITLES: Final = 6  # blocks in which titles stand; headings below are of items
_WEEKDAY: Final = re.compile(
    r"\s+(?:(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag|(?:mon|tues|wednes|thurs|fri|satur)day)$",
    re.I,
)
_NEARLY: Final = 0.8  # share of a title that the name of a body makes up
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
        self._minutes: set[int] = set()
        self._ranks: dict[tuple[int, tuple[str, ...]], list[tuple[int, str, str | None]]] = {}
        self._early: dict[int, str] = {}  # the body that the first lines below a title name
        begins: dict[int, int] = {}
        for sentence in doc.sentences:
            part = sentence.block.part
            number = sentence.block.number - begins.setdefault(part, sentence.block.number)
            key = _level_below(doc, sentence) or body_in(doc, sentence)
            label = sentence.block.label
            titled = label is not None and _is_minutes(label.text)
            if titled and number < _TITLES:
                self._minutes.add(part)
            if key and number < _EARLY + (2 if titled else 0) and (label is None or titled):
                self._early.setdefault(part, key)
            if sentence.block.kind != "heading":
                continue
            if number < _EARLY and _is_minutes(sentence.text):
                self._minutes.add(part)
            title = sentence.block.text.rstrip(" :")
            if self._is_plain(sentence.block):
                whole = key if key and _is_whole(sentence, key) else None
                ranks = self._ranks.setdefault((part, sentence.block.section), [])
                ranks.append((sentence.block.number, title, whole))
            self._bodies[title] = self._bodies.get(title) or key
            if key:
                self._first.setdefault(part, []).append((sentence.block.number, key))
        self._minutes |= self._reports()

    def _reports(self) -> set[int]:
        """The first part, if it has a meeting's day and tells who stayed away or came."""
        part = self._doc.segmented.parts[0].number
        blocks = [b for b in self._doc.segmented.blocks if b.part == part]
        early = blocks[:_TITLES]
        if any(is_agenda(b.text) for b in early) or not any(map(_is_meeting, early)):
            return set()
        labels = (b.label.text if b.label else b.text for b in blocks)
        told = any(_tells_who_met(said) for said in labels if len(said) < _SHORT_TITLE)
        return {part} if told else set()

    def _is_plain(self, block: Block) -> bool:
        """Whether nothing but its place on a line makes a title of it: no sign tells its rank."""
        begin = block.clean.at[0] if block.clean.at else 0
        return not block.ordinal and not self._doc.segmented.source.raw[
            max(0, begin - 3) : begin
        ].lstrip("\n").startswith(("#", "*"))

    @cached_property
    def looks_back(self) -> bool:
        """Whether the document reports on a year: what it tells is what was so then."""
        title = self._doc.segmented.parts[0].title
        return bool(re.search(rf"(?<!\w)(?:{either('reports')})", title, re.I))

    @cached_property
    def agenda_title(self) -> Block | None:
        """The title of a document that calls people to a meeting and is no minutes of one."""
        first = self._doc.segmented.blocks[:_EARLY]
        if any(_is_minutes(b.label.text if b.label else b.text) for b in first):
            return None
        called = (
            b for b in first if b.kind in ("heading", "paragraph", "field") and len(b.text) < 200
        )
        return next((b for b in called if is_agenda(b.text)), None)

    def called(self) -> str | None:
        """The body that an agenda calls to a meeting."""
        return self._of_minutes(0, list(self._doc.segmented.blocks[:_TITLES]))

    def listing(self, block: Block) -> Listing | None:
        """The list a block stands in, by its label or the innermost heading that says one."""
        if block.label is not None and (kind := self._kind(block.label.text, block)):
            depth = len(block.section)
            own = self._bodies.get(block.label.text.rstrip(" :"))  # "Formand for Havnerådet: A B"
            body = own or self.body(block, depth) or self.from_titles(block, depth)
            return Listing(kind, body or self._doc.hosts.get(block.part))
        if block.label is not None and (own := self._labelled(block)):
            return Listing("members", own)
        for at in range(len(block.section) - 1, -1, -1):
            title = block.section[at]
            told = sided().fullmatch(title.strip(" :"))
            if told and (body := self.body(block, at) or self.from_titles(block, at)):
                return Listing(kind_of(told["kind"]) or "members", body, told["side"].strip())
            kind = self._kind(title, block)
            if kind is None and self._bodies.get(title) and title.isupper():
                return None  # the next body, whose list has not begun
            if kind:
                own = self._bodies.get(title) or self._beside(block, at)
                side = block.section[-1] if at < len(block.section) - 1 else None
                if side is not None and kind in LEADING:
                    inner = self._bodies.get(side)  # a title below "Formand" is no longer of one
                    return Listing("members", inner or own or self.body(block, at), side)
                body = own or self.body(block, at) or self.from_titles(block, at)
                body = body or self._inside(block, at)
                return Listing(kind, body, side)
        return None

    def _kind(self, title: str, block: Block) -> Kind | None:
        """The kind of list; where no meeting is reported, those who "take part" are members."""
        kind = kind_of(title)
        if kind != "present" or self.meets(block):
            return kind
        core = OF.sub("", SAID_WHEN.sub("", bare(title)))
        return "members" if core in words("taking_part") else kind

    def meets(self, block: Block) -> bool:
        """Whether a block stands in minutes or in an agenda."""
        part: int | None = block.part
        while part is not None:
            here = self._doc.segmented.parts[part]
            if (
                here.kind in ("minutes", "agenda", "agenda_item", "decision")
                or part in self._minutes
            ):
                return True
            part = here.parent
        return self.agenda_title is not None

    def _inside(self, block: Block, at: int) -> str | None:
        """The body that a heading below the title of a list names: "Deltagerliste", "Netværk for X"."""
        found = (self._bodies.get(title) for title in reversed(block.section[at + 1 :]))
        return next((key for key in found if key), None)

    def _labelled(self, block: Block) -> str | None:
        """The body that a label names and nothing else: "Styregruppe: A B (formand), C D"."""
        label = block.label.text.strip(" :") if block.label is not None else ""
        key = self._bodies.get(label)
        if key is None or len(label.split()) > LABEL_WORDS or not starts_with_person(block.text):
            return None
        said = [n for n in self._doc.entity(key).names if n.casefold() in label.casefold()]
        named = max(map(len, said), default=0)
        several = len(people_in(block.text)) > 1 or "(" in block.text
        return key if several and named >= _NEARLY * len(label) else None

    def _beside(self, block: Block, at: int) -> str | None:
        """The body that the title right before "Medlemmer" names, of the same rank in plain text."""
        rank = (block.part, block.section[:at])
        held = self._ranks.get(rank, [])
        below = bisect_right(held, (block.number, "", None))
        while below and held[below - 1][1] != block.section[at]:
            below -= 1
        for _, title, key in reversed(held[: max(below - 1, 0)]):
            if key is not None:
                return key
            if kind_of(title) is None and title.casefold() not in layout().sections:
                return None
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
            named = self._first.get(part)
            if named and named[0][0] < block.number:
                return named[0][1]
            part = self._doc.segmented.parts[part].parent
        return None

    def from_titles(self, block: Block, depth: int) -> str | None:
        """A body that a title above a list names in words of no lexicon; made from the title."""
        for title in reversed(block.section[:depth]):
            match = _BODY_TITLE.fullmatch(title.rstrip(" :"))
            if match and f"body:{match[1].casefold()}" in self._doc.entities.all:
                return f"body:{match[1].casefold()}"
            if match and kind_of(title) is None:
                at = next((b for b in self._doc.segmented.blocks if b.text == title), block)
                return self._make(match[1], at)
        return None

    def _make(self, name: str, at: Block) -> str:
        key = f"body:{name.casefold()}"
        if key not in self._doc.entities.all:
            made = Entity(key, "Body", "committee", name.casefold(), near=True)
            made.names[name] += 1
            self._doc.entities.all[key] = made
            self.made[key] = at
        return key

    def named_by(self, title: str) -> str | None:
        """The body that a heading names."""
        return self._bodies.get(title)

    def meeting(self, block: Block) -> tuple[str, datetime.date, Block] | None:
        """The body and day of the meeting whose minutes a block stands in, and what says the day."""
        part: int | None = block.part
        if self.agenda_title is not None:
            return None
        while part is not None:
            here = self._doc.segmented.parts[part]
            if here.kind == "minutes" or part in self._minutes:
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
        body = self._of_minutes(part, blocks)
        return (body, *found) if body else None

    def _of_minutes(self, part: int, blocks: list[Block]) -> str | None:
        """Whose minutes they are: the title that calls them so, before a letterhead above it."""
        for block in [each for each in blocks[:_EARLY] if each.kind == "heading"]:
            match = _MEETING_OF.search(block.text)
            if not match and not any(_is_minutes(word) for word in block.text.split()):
                continue
            if key := self._bodies.get(block.text.rstrip(" :")):
                return key
            if match and (len(match[1].split()) > 1 or _DEFINITE_BODY.fullmatch(match[1])):
                return self._make(_WEEKDAY.sub("", match[1].strip()), block)
        if host := self._doc.hosts.get(part):
            return host
        named = self._first.get(part)
        late = named is not None and named[0][0] - blocks[0].number >= _TITLES
        known = self._early.get(part) if late or not named else named[0][1]
        known = known or (named[0][1] if named else self.body(blocks[0], 0))
        if known is not None:
            return known
        for block in [each for each in blocks[:_EARLY] if each.kind == "heading"]:
            if match := _DEFINITE_BODY.match(block.text):
                return self._make(match[0], block)
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
            ahead = ahead and bool(found) and free_of_others(block.text[: found[0].start])
            if ahead and found and (found[0].year_given or dated):
                told.append((found[0].day, block))
        fitting = [one for one in told if dated is None or one[0] == dated]
        if fitting:
            return fitting[0]
        return (dated, blocks[0]) if dated and blocks else None


def _is_meeting(block: Block) -> bool:
    """Whether a line is the title of a meeting that has its day, or a label that gives the day."""
    if block.label is not None:
        return bare(block.label.text) in words("dates") and bool(dates_in(block.text))
    if block.kind not in ("heading", "paragraph") or len(block.text) > _LONG_TITLE:
        return False
    cue = _MEETING.search(block.text) if not block.number else _MEETING.match(block.text)
    return cue is not None and bool(dates_in(block.text))


def _tells_who_met(label: str) -> bool:
    kind = kind_of(label)
    return kind == "absent" or (kind == "present" and bare(label) not in words("taking_part"))


def _is_whole(sentence: Sentence, key: str) -> bool:
    """Whether a title is the name of a body and nothing else."""
    said = len(re.sub(r"\s*\([^)]*\)", "", sentence.text).strip(" :."))
    return any(
        key in n.keys and n.mention.end - n.mention.start >= _NEARLY * said for n in sentence.bodies
    )


def is_agenda(title: str) -> bool:
    """Whether a title calls people to a meeting: "Dagsorden for …"."""
    core = bare(title)
    said = core.split()
    if any(_is_minutes(word) for word in said[1:4]):
        return False  # "Dagsorden og referat"
    if said[1:2] in (["af"], ["av"]) and not "".join(said[2:3])[:1].isdigit():
        return False  # "Indkaldelse af forslag til …": to no meeting
    return any(core == word or core.startswith(word + " ") for word in meetings("agenda"))


def _is_minutes(title: str) -> bool:
    first = bare(title).split(" ")[0]
    return first in words("minutes") or first.endswith(("referat", "protokol", "protokoll"))


def _level_below(doc: Anchored, title: Sentence) -> str | None:
    """Of a title that names a cluster the level that the line below it names."""
    about = doc.titles.get(title.block.part)
    if about is None or title.block.kind != "heading" or title.topic != about or not title.named:
        return None
    whole = title.named[0]
    clusters = whole.mention.sort == "cluster" and about not in whole.keys
    return about if clusters and doc.part(title).title == title.text else None


def body_in(doc: Anchored, sentence: Sentence) -> str | None:
    """The body that a heading names; a secretariat or cluster only where nothing else is named."""
    keys = [
        n.keys[0]
        for n in sentence.named
        if n.is_body and len(n.keys) == 1 and not is_doer(sentence.text, n.mention.start)
    ]
    bodies = [key for key in keys if doc.entity(key).label == "Body"]
    better = [key for key in bodies if doc.entity(key).sort not in _SECRETARIAT]
    return next(iter((*better, *bodies)), None)
