"""Whose meeting a sentence tells of: the body beside the word for it, or the one spoken of."""

from __future__ import annotations

import re
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.rules.people.dated import Cue, cues, said
from loaders.rules.people.places import Places

_NEAR: Final = 60  # characters between a body and the word for its sitting
_TAKES_OVER: Final = re.compile(r"\b(?:overtager|overtar|overtek|takes over)\b", re.I)
_OF: Final = re.compile(
    r"\s+(?:(?:i|af|for|på|av|of|in)\s+)(?:the\s+|det\s+|den\s+|hele\s+)?", re.I
)
_THEIR: Final = re.compile(r"\b(?:sit|sitt|sine|its|their)\s+(?:\w+\s+){0,2}$", re.I)
_BY: Final = re.compile(r"\b(?:af|av|by)\s+(?:the\s+|det\s+|den\s+)?$", re.I)
_AT: Final = re.compile(
    r"(?:[^,;:]{0,40}\s)?(?:på|i|ved|at|in)\s+(?:(?:et|sit|sitt|eit|its|a|the|det)\s+)?", re.I
)
_HOLDS: Final = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:(?:har|holder|holdt|afholder|afholdt|havde|avholder|held|holds|hold|will|has|had|hold)"
    r"|(?:skal|vil|will|is due to)\s+(?:holde|afholde|hold))\b",
    re.I,
)


# "A på sit møde den …", "the Board, at its meeting on …"
_AT_ITS_OWN: Final = re.compile(
    r"\s*,?\s*(?:[a-zæøå]+ ){0,2}?(?:på|ved|i|at|in)\s+(?:sit|sitt|its|their)\s+(?:[a-zæøå]+\s+){0,2}",
    re.I,
)


class Owners:
    """Answers whose meeting it is; `agenda` is the body whose agenda the document is."""

    def __init__(self, doc: Anchored, places: Places) -> None:
        self.doc, self.places = doc, places
        self.agenda: str | None = None
        self.spoken: str | None = None

    def hear(self, sentence: Sentence) -> None:
        """Remembers the body that a sentence speaks of."""
        for named in sentence.bodies:
            if len(named.keys) == 1 and self.body(named.keys[0]):
                self.spoken = named.keys[0]

    def _beside(self, sentence: Sentence, at: int, end: int) -> Named | None:
        """The body of a line of a calendar: before the day, else right behind it."""
        before = [n for n in sentence.bodies if n.mention.end <= at]
        if before:
            return before[-1]
        behind = next((n for n in sentence.bodies if n.mention.start >= end), None)
        if behind and not re.search(r"\w", sentence.text[end : behind.mention.start]):
            return behind
        return None

    def owner(
        self, sentence: Sentence, cue: Cue | None, at: int, end: int, *, listed: bool
    ) -> str | None:
        """The key of the body that meets on a day which stands from `at` to `end`."""
        if _TAKES_OVER.search(sentence.text) and sentence.opens:
            return self.body(sentence.subject)  # the dates of another body become its own
        named = self._told(sentence, cue) if cue else self._beside(sentence, at, end)
        if named is not None:
            return self.body(named.keys[0]) if len(named.keys) == 1 else None
        label = sentence.block.label
        stem = next((c.stem for c in cues(label.text)), "") if label and not cue else ""
        if stem and (found := self._of_stem(stem)):
            return found
        if cue and _THEIR.search(sentence.text[: cue.start]):
            behind = (self.body(n.keys[0]) for n in sentence.bodies if n.mention.start > at)
            return self.body(sentence.subject) or next(behind, None)
        if cue and cue.stem and not any(cue.stem.startswith(word) for word in said("general")):
            return self._of_stem(cue.stem)
        if cue and cue.stem and (found := self._of_stem(cue.stem)):
            return found
        held = self.places.meeting(sentence.block)
        if held:
            return held[0]
        if host := self.doc.hosts.get(sentence.block.part) or self.agenda:
            return host
        about = self.body(sentence.subject) or self.body(sentence.topic)
        if listed:
            depth = len(sentence.block.section)
            titled = self.places.body(sentence.block, depth)
            return about or titled or self.places.from_titles(sentence.block, depth) or self.spoken
        return about or self.spoken

    def _told(self, sentence: Sentence, cue: Cue) -> Named | None:
        """The body that stands beside a word for a sitting: "mødet i X", "X's møde", "X mødes"."""
        text = sentence.text
        for named in sentence.bodies:
            start, end = named.mention.start, named.mention.end
            if start <= cue.start and cue.end <= end:
                return named  # a body that is called a meeting
            if start >= cue.end and _OF.fullmatch(text[cue.end : start]) and not cue.verb:
                return named
            if cue.verb and start >= cue.end and not text[cue.end : start].strip():
                return named
        before = [n for n in sentence.bodies if n.mention.end <= cue.start]
        if not before or cue.start - before[-1].mention.end > _NEAR:
            return None
        named = before[-1]
        between = text[named.mention.end : cue.start]
        agent = _BY.search(text[: named.mention.start]) or (
            sentence.opens and not text[: named.mention.start].strip()
        )
        if (agent and _AT.fullmatch(between)) or _AT_ITS_OWN.fullmatch(between):
            return named
        if re.search(r"[,;.]|\b(?:og|and|at|that|om)\b", between):
            return None
        if cue.verb or _HOLDS.match(between) or named.mention.genitive:
            return named
        return named if re.match(r"['’]?s\b|['’]", between) else None

    def _of_stem(self, stem: str) -> str | None:
        """The one body that "bestyrelsesmøde" or "byrådsmøde" speaks of."""
        core = stem.rstrip("s")
        found = {
            key
            for key, entity in self.doc.entities.all.items()
            if entity.label == "Body"
            and any(
                word.startswith((stem, core))
                for name in entity.names
                for word in name.casefold().split()
            )
        }
        return found.pop() if len(found) == 1 else None

    def body(self, key: str | None) -> str | None:
        """The key if it is that of a body."""
        return key if key is not None and self.doc.entity(key).label == "Body" else None
