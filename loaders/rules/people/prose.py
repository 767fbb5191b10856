"""People in running text: who was elected to what, who chairs, who goes on as a member."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from graph.nodes import PostRole
from loaders.anchor import Anchored, Sentence
from loaders.rules.people.entries import Entry
from loaders.rules.people.known import Known
from loaders.rules.people.names import people_in
from loaders.rules.people.places import Places
from loaders.rules.people.words import either, role_names, words

_BACK: Final = 2  # sentences
_SPECIAL: Final = re.compile(r"[⟦⟧⟪⟫]")
_PERSON: Final = r"⟦(?P<who>\d+)⟧"
_BODY: Final = r"⟪(?P<where>\d+)⟫"
_ORGANISATION: Final = re.compile(r"⟦\d+⟧,\s+([A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w-]+)*)\s*,")


class _Shape(NamedTuple):
    """A sentence with people and bodies as numbers."""

    text: str
    people: list[Entry]
    bodies: list[str]


@cache
def _patterns() -> list[re.Pattern[str]]:
    """Who holds what, in the ways of saying it; the body may stand before or behind the role."""
    role = rf"(?P<role>{'|'.join(sorted(map(re.escape, _roles()), key=len, reverse=True))})"
    be, gone, elected = either("be"), either("goes_on"), either("elected")
    as_, of, also, who = either("as"), either("of"), either("also"), either("who")
    filler = rf"(?:(?:{also})\s+)*"
    behind = rf"(?:\s+(?:{of})\s+(?:the\s+)?{_BODY})?"
    owner = r"(?:⟪(?P<owner>\d+)⟫\s+)?"
    house = r"(?:\s+(?:fra|i|ved|hos|from|of|at|frå)\s+[^.;,⟦⟪]{1,60}?)?"
    aside = rf"(?:\s*\([^)]*\))?{house}(?:\s*,[^.;⟦]{{0,60}},)?"
    start = rf"{_PERSON}{aside}\s+"
    relative = rf"(?:\s*,)?\s*(?:\({who}\)|(?:{who}))\s+(?:dog\s+)?"
    one = [
        rf"{start}(?:{be})\s+{filler}(?:{elected})\s+{filler}(?:(?:{as_})\s+)?{filler}{owner}{role}{behind}",
        rf"{start}(?:{be})\s+{filler}{owner}{filler}{role}{behind}",
        rf"{_PERSON}(?:\s*,\s*[^.;,⟦⟪]{{1,50}})?{relative}(?:{be})\s+{filler}{owner}{filler}{role}{behind}",
        rf"{_PERSON}(?:{aside}\s+|{relative})(?:{gone})\s+{filler}(?:{as_})\s+{filler}{owner}{role}{behind}",
        rf"(?:{either('points')})\s+(?:\w+\s+)?{_PERSON}[^.;⟦]{{0,60}}\s(?:{as_})\s+{filler}{owner}{role}{behind}",
        rf"{owner}{role}{behind}\s+(?:{be})\s+{filler}(?:\w+\s+)?{_PERSON}",
        rf"{_BODY}\s+(?:{either('led')})\s+(?:\w+\s+)?{_PERSON}",
        rf"(?:{either('elected')})\s+(?:{as_})\s+\w+\s+(?:og|and)\s+{_PERSON}\s+(?:{as_})\s+{owner}{role}",
        rf"(?<!\w)(?:{either('presented')})\s*{role}\s+{_PERSON}",
        rf"{start}(?:{be})\s+(?:{elected})\s+(?:{either('into')})\s+(?:the\s+)?{_BODY}",
        rf"{start}(?:{either('chairs')})\s+(?:the\s+)?{_BODY}",
    ]
    return [re.compile(pattern, re.IGNORECASE) for pattern in one]


@cache
def _roles() -> dict[str, PostRole]:
    """The role words, also with the endings of the definite form."""
    out: dict[str, PostRole] = {}
    for said, role in role_names().items():
        for ending in ("", "en", "et", "n"):
            out.setdefault(said + ending, role)
    return out


def prose(doc: Anchored, known: Known, places: Places) -> None:
    """HOLDS that a sentence of running text states, and no question, wish or condition."""
    spoken: list[tuple[int, str]] = []  # sentence, body
    for sentence in doc.sentences:
        spoken += [
            (sentence.number, named.keys[0])
            for named in sentence.bodies
            if len(named.keys) == 1 and doc.entity(named.keys[0]).label == "Body"
        ]
        if sentence.block.kind not in ("paragraph", "item", "field") or "?" in sentence.text:
            continue
        listing = places.listing(sentence.block)
        if listing is not None and listing.kind in ("present", "absent", "not"):
            continue
        shape = _shape(doc, known, sentence)
        if not shape.people:
            continue
        for one, body in _held(shape):
            where = body or _near(doc, places, sentence, spoken)
            if where is not None:
                language = doc.part(sentence).language
                known.holds(
                    where, one, sentence, language=language, rule="people.prose",
                    certainty="explicit" if body else "implied",
                )  # fmt: skip


def _shape(doc: Anchored, known: Known, sentence: Sentence) -> _Shape:
    text = _SPECIAL.sub(" ", sentence.text)
    found: list[tuple[int, int, str]] = []
    people: list[Entry] = []
    bodies: list[str] = []
    for named in people_in(text):
        found.append((named.start, named.end, f"⟦{len(people)}⟧"))
        people.append(Entry(named.name, named.start, named.end, title=named.title))
    taken = [(start, end) for start, end, _ in found]
    for start, end, name in _known_forms(text, known):
        if not any(low < end and start < high for low, high in taken):
            found.append((start, end, f"⟦{len(people)}⟧"))
            people.append(Entry(name, start, end))
            taken.append((start, end))
    for mention in sentence.bodies:
        start, end = mention.mention.start, mention.mention.end
        body = doc.entity(mention.keys[0]).label == "Body" and len(mention.keys) == 1
        if body and not any(low < end and start < high for low, high in taken):
            found.append((start, end, f"⟪{len(bodies)}⟫"))
            bodies.append(mention.keys[0])
    out, last = [], 0
    for start, end, mark in sorted(found):
        out += [text[last:start], mark]
        last = end
    return _Shape(" ".join("".join([*out, text[last:]]).split()), people, bodies)


def _known_forms(text: str, known: Known) -> Iterator[tuple[int, int, str]]:
    """Initials and surnames that stand for somebody whom a list names in full."""
    for match in re.finditer(r"\b[A-ZÆØÅ]{2,4}\b", text):
        if name := known.by_initials(match.group()):
            yield match.start(), match.end(), name
    pattern = "|".join(map(re.escape, sorted(words("honorifics") | {"councillor", "cllr"})))
    for match in re.finditer(rf"\b(?:{pattern})\.?\s+([A-ZÆØÅ][\w'-]+)(?!\w)", text, re.IGNORECASE):
        if name := known.by_surname(match[1]):
            yield match.start(), match.end(), name


def _held(shape: _Shape) -> Iterator[tuple[Entry, str | None]]:
    seen: set[tuple[str, str]] = set()
    for pattern in _patterns():
        for match in pattern.finditer(shape.text):
            if _is_open(shape.text, match):
                continue
            groups = match.groupdict()
            into = "role" not in groups and pattern is _patterns()[-2]
            role = (
                "member"
                if into
                else _roles().get((groups.get("role") or "chair").casefold(), "chair")
            )
            where = groups.get("where") or groups.get("owner")
            who = shape.people[int(groups["who"])]
            if (who.name, role) in seen:
                continue
            seen.add((who.name, role))
            named = _ORGANISATION.search(match.group())
            one = Entry(who.name, who.start, who.end, title=who.title, role=role)
            one.organisation = named[1] if named else None
            yield one, shape.bodies[int(where)] if where is not None else None


def _is_open(text: str, match: re.Match[str]) -> bool:
    """Whether the clause denies, wishes, asks or looks back, or the role is one elsewhere."""
    start = max(text.rfind(". ", 0, match.start()), text.rfind("; ", 0, match.start())) + 1
    clause = re.split(r"[.;]\s", text[start : match.end()])[-1]
    if re.search(rf"(?<!\w)(?:{either('not')})(?!\w)", clause, re.IGNORECASE):
        return True
    if match.groupdict().get("where") is not None:
        return False
    after = text[match.end() :]
    return bool(
        re.match(rf"\s*(?:{either('of')})\s+(?:\w+\s+)?(?:⟦|[A-ZÆØÅ]|\w+)", after)
    ) and not (
        re.match(r"\s*(?:for|i)\s+(?:resten|en|et|to|tre|fire|perioden|den|20\d\d|the)\b", after)
    )


def _near(
    doc: Anchored, places: Places, sentence: Sentence, spoken: list[tuple[int, str]]
) -> str | None:
    """The body that a sentence without one is about: its subject, else the last one spoken of."""
    for key in (sentence.subject, sentence.topic):
        if key is not None and doc.entity(key).label == "Body":
            return key
    last = [key for number, key in spoken if number >= sentence.number - _BACK]
    return last[-1] if last else places.body(sentence.block, len(sentence.block.section))
