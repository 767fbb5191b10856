"""Which body a sentence about seats means: named in it, or spoken of before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from graph.nodes import PostRole
from loaders.anchor import Anchored
from loaders.lexicon import lexicon
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun

_POINTING: Final = ("den", "det", "it", "her", "hver")
_GOES_ON: Final = ("it", "its", "they", "their")
_MEMBERSHIP: Final = ("membership", "composition")
# with these a sentence tells of the members of the body behind them
_OF_ITS_MEMBERS: Final = ("i", "på", "medlemmerne", "medlemmer", "øvrige", *_MEMBERSHIP)
_CONSISTS: Final = frozenset("består tæller udgøres omfatter".split())
_ARTICLES: Final = ("et", "en", "ein", "eit", "ei", "a", "an")


class Spoken:
    """Whom a section has been about; `listed` tells the body whose members a list is naming."""

    def __init__(self, doc: Anchored, listed: Callable[[], str | None]) -> None:
        self.doc, self._listed = doc, listed
        self.running: str | None = None  # the body that this section has been about
        self.introducer: str | None = None  # the subject of the sentence that said so
        self.introduced: str | None = None  # by the sentence before: "… har nedsat et panel"

    def role(self, body: str) -> PostRole:
        """What those who sit in a body do there, unless more is said."""
        return "secretary" if self.doc.entity(body).sort == "secretariat" else "member"

    def subject(self, line: Line, start: int) -> str | None:
        """The body before a cue that no preposition governs, or the one spoken of."""
        free: list[str] = []
        depth = 0
        for at in range(min(start, len(line.toks))):
            depth += (line.low(at) == "(") - (line.low(at) == ")")
            named = line.at.get(at) if depth <= 0 else None
            if named is None or not named.is_body or not self.meets(named.keys[0]):
                continue
            before = line.low(at - 1)
            if (
                (
                    before
                    not in ("i", "under", "for", "omkring", "til", "af", "fra", "med", "på", "over")
                    and not named.mention.genitive
                )
                or (
                    named.mention.genitive
                    and line.low(named.mention.last + 1)
                    in (
                        "medlemmer",
                        "sammensætning",
                        "øvrige",
                    )
                )
                or (line.low(0) in _OF_ITS_MEMBERS and not free)
                or (line.low(0) == "de" and line.low(1) in _MEMBERSHIP and not free)
            ):
                free.append(named.keys[0])
        if free:
            last = max(at for at in range(min(start, len(line.toks))) if at in line.inside)
            goes_on = len(free) > 1 and "og" in line.lows[last:start] and 0 in line.inside
            if goes_on and line.inside[0].keys[:1] == (free[0],):
                return self.full(free[0], line.sentence.topic)  # "A rådgiver B og har tre …"
            return self.full(free[-1], line.sentence.topic)
        return self.about(line) if self._speaks_on(line) else None

    def is_elsewhere(self, line: Line) -> bool:
        """ "Byrådet består af 19 …": the council's own members, and not those of the body around it."""
        named = line.at.get(0)
        if named is None or named.mention.sort != "council" or named.mention.genitive:
            return False
        topic = line.sentence.topic
        own = topic in named.keys or line.low(named.mention.last + 1) not in _CONSISTS
        return not own and not self.meets(named.keys[0])

    def _speaks_on(self, line: Line) -> bool:
        """Whether a sentence without a body of its own begins as one that goes on about it."""
        words = lexicon(line.language, "seats")["cues"]
        if line.low(0) in words["goes_on"] or _people_first(line):
            return True
        return 0 in line.inside or 1 in line.inside or line.sentence.block.kind != "paragraph"

    def introduces(self, line: Line) -> str | None:
        """The body that a sentence ends on and says for the first time: "… et Fagligt Panel"."""
        for named in reversed(line.sentence.bodies):
            if not self.meets(named.keys[0]):
                continue
            new = line.low(named.mention.first - 1) in _ARTICLES
            new |= line.low(named.mention.first) in _ARTICLES
            return named.keys[0] if new else None
        return None

    def full(self, key: str, topic: str | None) -> str:
        """ "styregruppen" under the heading of a longer name is that one."""
        short = self.doc.entity(key)
        if topic is None or topic == key or not self.meets(topic) or short.adjectives:
            return key
        return topic if self.doc.entity(topic).stem.endswith(short.stem) else key

    def about(self, line: Line) -> str | None:
        """The body that a sentence without one of its own is about."""
        if self.introduced is not None and (line.low(0) in _POINTING or _people_first(line)):
            return self.introduced
        goes_on = line.language == "en" and line.low(0) in _GOES_ON and not line.sentence.opens
        if goes_on and line.sentence.subject and self.meets(line.sentence.subject):
            return line.sentence.subject
        if (listed := self._listed()) is not None:
            return listed
        if self.running and self.meets(self.running):
            return self.running
        return self.body(line)

    def body(self, line: Line) -> str | None:
        """The body that a sentence begins with, or else its topic."""
        for key in (line.sentence.subject, line.sentence.topic):
            if key and self.meets(key):
                return key
        return None

    def meets(self, key: str) -> bool:
        """Whether an entity is a body that has members of its own."""
        entity = self.doc.entity(key)
        if entity.sort == "council" and key in self.doc.titles.values():
            return self.doc.segmented.parts[0].language == "en"  # its own standing orders
        return entity.label == "Body" and entity.sort not in ("cluster", "council", "chairmanship")

    def named_body(self, line: Line) -> str | None:
        """The last body with members that a line names."""
        keys = [k for n in line.sentence.bodies for k in n.keys if self.meets(k)]
        return keys[-1] if keys else None


def _people_first(line: Line) -> bool:
    """Whether a sentence begins with those who sit there: "Medlemmer er …", "Fire kommer fra …"."""
    counted = read_count(line.toks, 0, line.language) is not None
    return counted or noun(line.toks[0].text, line.language) is not None
