"""Groups told by their number first and by their names behind: "Rådet har to grupper. A ser på …, og B …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.lexicon import lexicon
from loaders.rules.subjects import is_unsettled

_FAR: Final = 5  # sentences behind in which the names stand


@dataclass(frozen=True, slots=True)
class Counted:
    """What a sentence says there are of, whose they are, and which they are."""

    at: Sentence
    parent: str
    children: tuple[tuple[str, Sentence], ...]
    made_by_it: bool  # "X har nedsat"
    made: bool  # "der er nedsat"


@dataclass(frozen=True, slots=True)
class _Words:
    kind: re.Pattern[str]
    there_are: re.Pattern[str]
    made: re.Pattern[str]
    denied: re.Pattern[str]
    under: re.Pattern[str]
    numbers: dict[str, int]


@cache
def _words(language: str) -> _Words | None:
    held = lexicon(language, "lines").get("counted")
    if held is None:
        return None
    numbers = {word: int(count) for word, count in held["numbers"].items()}
    said = "|".join((*map(re.escape, numbers), *held["some"]))
    kind = rf"\b(?P<n>{said}) (?:[a-zæøå]+ ){{0,2}}?(?P<kind>[a-zæøå-]*?(?P<head>{'|'.join(held['heads'])}))\b"
    said_so, made, denied, under = (
        re.compile("|".join(held[name]), re.I) for name in ("there_are", "made", "denied", "under")
    )
    return _Words(re.compile(kind, re.I), said_so, made, denied, under, numbers)


def counted_groups(doc: Anchored) -> dict[int, Counted]:
    """What is told so, by the number of the sentence that tells how many there are."""
    if "counted_groups" not in doc.seen:
        doc.seen["counted_groups"] = {
            c.at.number: c for s in doc.sentences if (c := _counted(doc, s))
        }
    found: dict[int, Counted] = doc.seen["counted_groups"]
    return found


def _counted(doc: Anchored, sentence: Sentence) -> Counted | None:
    words = _words(doc.part(sentence).language)
    if words is None or sentence.block.kind not in ("paragraph", "item"):
        return None
    kind = words.kind.search(sentence.text)
    ahead = sentence.text[: kind.start()] if kind else ""
    if kind is None or not words.there_are.search(f"{ahead} ") or words.denied.search(ahead):
        return None
    if is_unsettled(doc, sentence):
        return None
    number = words.numbers.get(kind["n"].casefold())
    head = _stem(kind["head"].casefold())
    here = tuple(_behind(doc, sentence, kind.end(), head))
    parent = _parent(doc, sentence, kind, words, {key for key, _ in here})
    if parent is None:
        return None
    children = here or _later(doc, sentence, head, number)
    children = tuple((k, s) for k, s in children if k != parent)
    if len(children) != (number or len(children)) or (number is None and len(children) < 2):
        return None
    made = words.made.search(ahead)
    whose = sentence.opens and sentence.subject == parent
    return (
        Counted(sentence, parent, children, bool(made and whose), bool(made)) if children else None
    )


def _stem(head: str) -> str:
    """ "grupper": of a "gruppe"; "fora" of any kind."""
    return "" if head in ("fora", "organer") else head.removesuffix("r").removesuffix("ne")


def _is_one(doc: Anchored, named: Named, head: str) -> bool:
    if len(named.keys) != 1 or not named.is_body or named.mention.bare or named.mention.genitive:
        return False
    entity = doc.entity(named.keys[0])
    fits = entity.label == "Body" and not named.mention.plural and head in entity.stem
    return fits and named.mention.text[:1].isupper()


def _behind(
    doc: Anchored, sentence: Sentence, upto: int, head: str
) -> Iterator[tuple[str, Sentence]]:
    """The bodies of the list right behind, in the same sentence."""
    first = True
    for named in sentence.bodies:
        if named.mention.start < upto:
            continue
        between = sentence.text[upto : named.mention.start]
        if not (_OPENS if first else _GOES_ON).fullmatch(between):
            if first and re.fullmatch(r" under (?:den |det )?", between):
                upto = named.mention.end  # "to grupper under rådet: A og B"
                continue
            return
        if not _is_one(doc, named, head):
            return
        yield named.keys[0], sentence
        first, upto = False, named.mention.end


_OPENS: Final = re.compile(
    r" ?(?:[,:(–-]|, der hedder|kaldet) ?(?:nemlig |herunder |henholdsvis |hhv\. )?"
)
_GOES_ON: Final = re.compile(r"(?:,? (?:der|som) [^,;:]{3,90})?(?:,|,? (?:og|samt)) ?")


def _later(
    doc: Anchored, sentence: Sentence, head: str, number: int | None
) -> tuple[tuple[str, Sentence], ...]:
    """The bodies that the next sentences tell of one by one, or the items that this one leads."""
    items = [s for s in doc.led_by(sentence.block.number) if s.opens and s.subject]
    if items and sentence.text.rstrip().endswith(":"):
        firsts = [(s, s.bodies[0]) for s in items if s.bodies and _is_one(doc, s.bodies[0], "")]
        return tuple({n.keys[0]: (n.keys[0], s) for s, n in firsts}.values())
    found: dict[str, Sentence] = {}
    for later in doc.sentences[sentence.number + 1 : sentence.number + 1 + _FAR]:
        if later.block.number != sentence.block.number or len(found) == number:
            break
        for at, named in enumerate(later.bodies):
            ahead = later.text[: named.mention.start]
            begins = (at == 0 and later.opens) or _AND.search(ahead)
            if begins and _is_one(doc, named, head):
                found.setdefault(named.keys[0], later)
    return tuple(found.items())


_AND: Final = re.compile(r"(?:, (?:og|mens|medens)|;(?: og)?|\bog) $")


def _parent(
    doc: Anchored, sentence: Sentence, kind: re.Match[str], words: _Words, children: set[str]
) -> str | None:
    """Whose the groups are: under whom they are, who has them, or what the text is about."""
    bodies = [
        n for n in sentence.bodies
        if len(n.keys) == 1 and not n.mention.plural and not n.mention.genitive
        and n.keys[0] not in children and doc.entity(n.keys[0]).sort != "cluster"
    ]  # fmt: skip
    for named in bodies:
        if words.under.search(sentence.text[: named.mention.start]):
            return named.keys[0]
    ahead = [n for n in bodies if n.mention.start < kind.start()]
    if sentence.opens and sentence.subject:
        return sentence.subject if doc.entity(sentence.subject).label == "Body" else None
    if len(ahead) == 1:
        return ahead[0].keys[0]
    topic = doc.entities.all.get(sentence.topic or "")
    return topic.key if topic is not None and topic.label == "Body" and not ahead else None
