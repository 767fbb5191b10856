"""Who took over the work of a body that the text has just said to be over: "It is closed. Its work passed to X"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.anchor import Anchored, Sentence
from loaders.entities import Entity
from loaders.rules.skeleton import skeleton
from loaders.rules.subjects import is_unsettled
from loaders.rules.successioncues import cues, is_denied

_NEXT: Final = 2  # words behind a verb that may deny it
_WHOSE: Final = frozenset(("hvis", "whose", "hvilkens"))  # of others, named right before


class Ended:
    """The bodies that the last sentence told to be over, while what follows may speak of them."""

    def __init__(self, doc: Anchored) -> None:
        self.doc = doc
        self.bodies: tuple[str, ...] = ()
        self.told: Sentence | None = None

    def hear(self, sentence: Sentence) -> tuple[str, ...]:
        """The bodies that are over by a sentence, or by the one right before it."""
        language = self.doc.part(sentence).language
        shape = skeleton(sentence)
        over: tuple[str, ...] = ()
        for regex in cues(language, "succession", "ended"):
            match = regex.search(shape.text)
            behind = shape.text[match.end() :].split()[:_NEXT] if match else ()
            if match and not is_denied(language, " ".join((match.group(), *behind))):
                over = tuple(
                    key
                    for named in shape.named(match["o"])
                    for key in named.keys
                    if self._may_end(key) and not named.mention.plural
                )
                break
        if over and not is_unsettled(self.doc, sentence):
            self.bodies, self.told = over, sentence
            return over
        last = self.told
        if last is None or not _follows(last, sentence):
            self.bodies, self.told = (), None
        elif _WHOSE & set(shape.text.split()):
            return ()
        elif any(n.is_body for n in sentence.named) or not shape.text:
            held, self.bodies, self.told = self.bodies, (), None
            return held
        return self.bodies

    def _may_end(self, key: str) -> bool:
        entity = self.doc.entity(key)
        return (
            entity.label == "Body"
            and entity.sort not in ("cluster", "level")
            and not is_elected(entity)
        )


def is_elected(entity: Entity) -> bool:
    """An elected council goes on for ever; a "kontaktråd" is none."""
    return entity.sort == "council" and not entity.stem.endswith("kontaktråd")


def heirs(doc: Anchored, sentence: Sentence, ended: Sequence[str]) -> tuple[str, ...]:
    """The bodies that a sentence says to have the work of those that are over."""
    if not ended or is_unsettled(doc, sentence):
        return ()
    language = doc.part(sentence).language
    shape = skeleton(sentence)
    for regex in cues(language, "succession", "heirs"):
        match = regex.search(shape.text)
        if match and not is_denied(language, match.group()):
            found = [k for n in shape.named(match["s"])[-1:] for k in n.keys]
            return tuple(k for k in found if doc.entity(k).label == "Body" and k not in ended)
    return ()


def _follows(last: Sentence, sentence: Sentence) -> bool:
    near = sentence.block.number - last.block.number <= 1
    return near and sentence.number - last.number == 1 and sentence.block.kind != "heading"
