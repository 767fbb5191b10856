"""Who a clause is about: the name before a cue that nothing governs, or the sentence's subject."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.lexicon import lexicon
from loaders.rules.skeleton import Skeleton

_SIGN: Final = re.compile(r"<[BP]\d+>")
_REPORTED: Final = re.compile(r" (?:, )?(?:at|that) (?!<)(?=\S+ )")
_RELATIVE: Final = re.compile(r"(?P<s><[BP]\d+>) ,? ?(?:som|der)(?: (?!<)[^\s,;:.]+){0,6} ?$")
_AND: Final = frozenset(("og", "samt", ",", "eller", "/", "and", "or"))


def subjects(doc: Anchored, sentence: Sentence, shape: Skeleton, at: int) -> tuple[str, ...]:
    """The keys of those who do what the cue at `at` (a place in the pattern form) says."""
    found = subject_names(doc, sentence, shape, at)
    if found:
        return tuple(dict.fromkeys(key for named in found for key in named.keys))
    if _is_a_person(doc.part(sentence).language, shape.text[:at].split()):
        return ()  # "the chairman informs …": somebody's own task
    reported = _REPORTED.search(shape.text, 0, at)
    if reported and _SIGN.search(shape.text, 0, reported.start()):
        through = set(lexicon(doc.part(sentence).language, "lines")["through"]["words"])
        if not through & set(shape.text[: reported.start()].split()):
            return ()  # "X noted that …": what follows is not said of X
    if " , hvor der " in shape.text[:at] and sentence.topic:
        return (sentence.topic,)
    return (sentence.subject,) if sentence.subject else ()


def _is_a_person(language: str, ahead: list[str]) -> bool:
    """Whether the words before a cue begin with an office or a title of somebody."""
    persons = lexicon(language, "lines").get("persons", {}).get("words", ())
    if language != "en":
        return bool(ahead) and ahead[0] in persons
    until = next((i for i, word in enumerate(ahead) if word in ("of", "for") or "<" in word), None)
    return bool(set(ahead[:until]) & set(persons))


def is_unsettled(doc: Anchored, sentence: Sentence) -> bool:
    """Whether a sentence only asks, wishes, offers or tells of a proposal."""
    if "unsettled" not in sentence.seen:
        language = doc.part(sentence).language
        asks = sentence.text.rstrip().endswith("?")
        sentence.seen["unsettled"] = asks or bool(_unsettled(language).search(sentence.text))
    found: bool = sentence.seen["unsettled"]
    return found


@cache
def _unsettled(language: str) -> re.Pattern[str]:
    patterns = lexicon(language, "lines")["unsettled"]["patterns"]
    return re.compile("|".join(rf"\b(?:{text})" for text in patterns), re.I)


def before(doc: Anchored, sentence: Sentence) -> str | None:
    """Who the sentence before, in the same block, begins with."""
    earlier = doc.sentences[sentence.number - 1] if sentence.number else None
    if earlier is None or earlier.block.number != sentence.block.number:
        return None
    return earlier.subject if earlier.opens else None


def subject_names(doc: Anchored, sentence: Sentence, shape: Skeleton, at: int) -> tuple[Named, ...]:
    """The names before a cue in its clause that no preposition governs; the last list of them."""
    words = lexicon(doc.part(sentence).language, "lines")["prepositions"]["words"]
    prepositions = frozenset(words)
    ahead = shape.text[:at]
    clause = (
        max(
            ahead.rfind(f" {w} ")
            for w in (", som", ", der", ", at", ", hvor", "om , at", "that", ";")
        )
        + 1
    )
    relative = _RELATIVE.search(ahead)
    if relative and relative.end("s") > clause - 2:
        return shape.named(relative["s"])[-1:]  # "… til X, som sender det videre": X does
    groups: list[list[Named]] = []
    for sign in _SIGN.finditer(ahead, max(clause, 0)):
        before = ahead[: sign.start()].split()
        if before and before[-1] in prepositions:
            continue
        named = shape.named(sign.group())[0]
        if named.mention.genitive:
            continue
        if (
            groups
            and before
            and before[-1] in _AND
            and _SIGN.search(before[-2] if len(before) > 1 else "")
        ):
            groups[-1].append(named)
        else:
            groups.append([named])
    if not groups:
        return ()
    last = ahead.split()[-1:] or [""]
    # "X sets up Y and draws up its own rules": what follows "and" is X's
    return tuple(groups[0] if last[0] in _AND and last[0] != "," else groups[-1])


def levels_of(doc: Anchored, key: str) -> tuple[str, ...]:
    """A cluster as a whole stands for the two levels that decide in it, where the text has them."""
    entity = doc.entity(key)
    if entity.sort != "cluster":
        return (key,)
    found = tuple(
        k for role in ("political", "strategic") if (k := f"level:{role}:{entity.cluster or ''}") in doc.entities.all
    )  # fmt: skip
    return found or (key,)
