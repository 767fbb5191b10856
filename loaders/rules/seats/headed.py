"""Lists right below the name of a body that hold its members, though no word says "members"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from graph.records import Confidence
from loaders.anchor import Anchored, Sentence
from loaders.lexicon import lexicon
from loaders.rules.seats.composition import Composition
from loaders.rules.seats.cues import attendance_cues, chair_cues, finite
from loaders.rules.seats.head import Head
from loaders.rules.seats.heads import heads_of, persons
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat
from loaders.rules.seats.spoken import Spoken

_NAME: Final = 0.75  # share of a title that the name of the body makes up
_MOST: Final = 0.6  # share of the lines that must be seats
_CLEARLY: Final = 0.8  # share that leaves no doubt
_LONGEST: Final = 220  # characters of a line that can be a seat
_ASIDE: Final = re.compile(r"\([^)]*\)|^\W*(?:\d+[.\d]*|[a-z]\))\s|[\s:.–-]+$")

Reader = Callable[[Line, Context], list[Seat]]


class HeadedLists:
    """Whether a list stands right below its body's name and tells who sits there."""

    def __init__(self, doc: Anchored, spoken: Spoken, seats: Reader) -> None:
        self.doc, self.spoken, self.seats = doc, spoken, seats
        self.told: dict[int, Composition | None] = {}  # by the block above the list

    def read(self, line: Line) -> bool:
        """Takes an item of such a list; its seats go to `told` of the block above."""
        block = line.sentence.block
        if block.kind not in ("item", "paragraph") or block.lead is None:
            return False
        if block.lead not in self.told:
            self.told[block.lead] = self._members(block.lead)
        part = self.told[block.lead]
        if part is None or line.sentence.start > 0 or not is_seat(line):
            return False
        if chair_cues(line.language)["labelled"].match(line.sentence.text):
            return True  # told where chairs are
        sure: Confidence = "sure" if part.rule == "seats.headed" else "unsure"
        context = Context(role=self.spoken.role(str(part.body)), confidence=sure)
        part.seats += self.seats(line, context)
        return True

    def _members(self, lead: int) -> Composition | None:
        """The members of the body that a title names alone, if most lines below it are seats."""
        above = self.doc.of_block(lead)
        body = self._body(above[0]) if len(above) == 1 else None
        if body is None:
            return None
        lines = [Line.of(self.doc, s) for s in self.doc.led_by(lead) if s.start == 0]
        lines = [x for x in lines if x.toks and x.sentence.block.kind in ("item", "paragraph")]
        named = sum(bool(persons(x.sentence.text)) for x in lines)
        found = [x for x in lines if is_seat(x)]
        clear = sum(is_clear(x) for x in found)
        share = (len(found) + named) / max(len(lines), 1)
        if len(found) < 2 or share < _MOST or 2 * clear <= len(found):
            return None
        sure = share >= _CLEARLY
        return Composition(body, block=lead, rule="seats.headed" if sure else "seats.headed_mixed")

    def _body(self, title: Sentence) -> str | None:
        """The body that a title names and nothing else: not "The tasks of X"."""
        if title.block.kind not in ("heading", "paragraph", "item"):
            return None
        bare = _ASIDE.sub("", _ASIDE.sub("", title.text)).strip()
        topic = title.topic
        if (
            topic is not None
            and self.spoken.meets(topic)
            and _group(bare, Line.of(self.doc, title))
        ):
            return topic
        for named in title.bodies:
            mention = named.mention
            whole = len(mention.text) >= _NAME * len(bare) and not mention.genitive
            if whole and len(named.keys) == 1 and self.spoken.meets(named.keys[0]):
                return named.keys[0]
        return None


def labelled(line: Line, context: Context) -> list[Seat] | None:
    """ "Sekretær: konsulent i X": what he is there, and who he is; None of other lines."""
    people = lexicon(line.language, "seats")["persons"]
    colon = next((i for i in range(1, min(4, len(line.toks))) if line.low(i) == ":"), None)
    if colon is None or colon + 1 >= len(line.toks):
        return None
    said = line.low(colon - 1)
    if said in people["secretary"]:
        context = replace(context, role="secretary")
    elif attendance_cues(line.language)["observer"].search(line.text(0, colon)):
        context = replace(context, attendance="observer")
    else:
        return None
    return read_seats(line, colon + 1, len(line.toks) - 1, context) or None


def entry_of(line: Line, label: Line | None) -> Composition | None:
    """ "Steering Group – two nurses from A", "Steering Group: …": a body and who sits there, with no verb."""
    block, start = line.sentence.block, 0
    if block.kind == "field" and label is not None and not line.sentence.start:
        if label.sentence.block.number != block.number:
            return None
        named = next(iter(label.sentence.bodies), None)
        whole = named is not None and len(named.mention.text) >= _NAME * len(label.sentence.text)
    elif block.kind in ("paragraph", "item"):
        named = line.at.get(0)
        whole = named is not None and line.low(named.mention.last + 1) in ("–", "—", "-", ":")
        start = named.mention.last + 2 if named is not None else 0
    else:
        return None
    if named is None or not whole or not named.is_body or named.mention.bare or finite(line):
        return None
    context = Context(cued=True, confidence="unsure")
    seats = read_seats(line, start, len(line.toks) - 1, context)
    first = seats[0].at[0] if seats else None
    if not isinstance(first, tuple) or start >= len(line.toks):
        return None
    begins = first[1] - line.sentence.start == line.toks[start].start
    counted = all(seat.low is not None or seat.senders for seat in seats)
    if not begins or not counted or line.sentence.text.rstrip().endswith("?"):
        return None
    return Composition(named.keys[0], seats, block.number, rule="seats.entry")


def is_seat(line: Line) -> bool:
    """Whether a line begins with somebody who sits there: no task, no topic, no sentence."""
    if len(line.sentence.text) > _LONGEST or finite(line) or persons(line.sentence.text):
        return False
    head = _first(line)
    return head is not None and bool(read_seats(line, 0, len(line.toks) - 1, Context()))


def is_clear(line: Line) -> bool:
    """Whether it is said how many they are or whom they come from: "Læger" may be a target group."""
    head = _first(line)
    if head is None or head.noun is None:
        return False
    if head.count is not None or head.noun.number == "one":
        return True
    seats = read_seats(line, 0, len(line.toks) - 1, Context())
    return bool(seats and seats[0].senders) or bool(
        attendance_cues(line.language)["observer"].search(line.sentence.text)
    )


def _first(line: Line) -> Head | None:
    """The head a line begins with, if its own words may stand before a noun for people."""
    heads = heads_of(line, 0, len(line.toks) - 1)
    if not heads or heads[0].first != 0 or heads[0].noun is None:
        return None
    head = heads[0]
    words = lexicon(line.language, "seats")["headed"]
    found = noun(line.toks[head.at].text, line.language)
    if found is None or found.share or found.base.endswith(tuple(words["not"])):
        return None
    if found.number == "unknown" and head.count is None:
        return None  # "Ledelse af projektet"
    if _owns(line.low(head.at), line.language):
        return None
    begin = 0 if head.count is None else head.count.last + 1
    ahead = [line.low(i) for i in range(begin, head.at) if i not in line.inside]
    return head if all(_may_stand(word, line.language) for word in ahead) else None


def _may_stand(word: str, language: str) -> bool:
    """Articles, adjectives and halves of compounds: an infinitive ("udpege") is a task."""
    words = lexicon(language, "seats")["headed"]
    if not word[:1].isalpha() or word.endswith("-") or word in words["links"]:
        return True
    if noun(word, language) is not None:
        return True
    return not word.endswith(words["infinitive"]) or word.endswith(tuple(words["adjectives"]))


def _group(title: str, line: Line) -> bool:
    """ "Ledelsesrepræsentanter", "Medarbejdersiden": a group of a body's members."""
    words = lexicon(line.language, "seats")["headed"]
    found = noun(title, line.language)
    seats = lexicon(line.language, "seats")["gives"]["seats"]
    many = found is not None and found.number == "many" and found.base.endswith(tuple(seats))
    return many or title.casefold().endswith(tuple(words["sides"]))


def _owns(word: str, language: str) -> bool:
    """ "Formandens opgaver": what somebody has."""
    return word.endswith("s") and noun(word[:-1], language) is not None
