"""Where running text says who takes part in a cluster, a partnership or a venture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.anchor import Anchored, Named
from loaders.rules.people.entries import entries
from loaders.rules.seats.agreements import agreed
from loaders.rules.seats.keys import key_of
from loaders.rules.seats.line import Line
from loaders.rules.seats.partner import (
    JOINS,
    NEGATED,
    Partner,
    body_meant,
    cues_of,
    is_able,
    is_container,
    listed_after,
    whole_of,
)
from loaders.rules.seats.partner_lists import (
    TOWNS,
    all_of,
    bare_title,
    leads,
    of_field,
    of_row,
    opening_list,
    own_body,
)
from loaders.sought import Sought

_NEAR: Final = 40  # characters between a cue and what it is said of
_NEXT: Final = 3


def stated(doc: Anchored) -> Iterator[Partner]:
    """Every partner that a sentence, a list, a label or a row names."""
    listing: str | None = None  # the body whose partners a list names
    towns = False  # whether it is a list of municipalities
    yield from agreed(doc)
    for sentence in doc.sentences:
        line = Line.of(doc, sentence)
        if not line.toks:
            continue
        cues = cues_of(line.language)
        block = sentence.block
        if block.kind == "heading":
            if block.clean is doc.segmented.blocks[block.number].clean:  # no label of a field
                listing = (
                    own_body(doc, sentence)
                    if cues["title"].fullmatch(bare_title(sentence))
                    else None
                )
                towns = TOWNS.search(sentence.text) is not None
        elif block.kind == "field":
            if not NEGATED.search(sentence.text):
                yield from of_field(doc, line, cues)
        elif block.kind == "row":
            yield from of_row(doc, line)
        elif sentence.text.rstrip().endswith(":") and leads(sentence, cues):
            listing, towns = body_meant(doc, line), TOWNS.search(sentence.text) is not None
        elif listing is not None and block.kind == "item":
            if not NEGATED.search(sentence.text) and not entries(block.text, several=False):
                yield from all_of(line, 0, listing, "seats.partners_list", towns=towns)
        else:
            listing = None if block.kind == "paragraph" else listing
            yield from _sentence(doc, line, cues)


def _sentence(doc: Anchored, line: Line, cues: dict[str, Sought]) -> Iterator[Partner]:
    if line.sentence.text.rstrip().endswith("?"):
        return
    yield from _joined(doc, line, cues)
    if NEGATED.search(line.sentence.text):
        return
    yield from opening_list(doc, line)
    yield from _between(doc, line, cues)
    yield from _consists(doc, line, cues)
    yield from _behind(doc, line, cues)


def _between(doc: Anchored, line: Line, cues: dict[str, Sought]) -> Iterator[Partner]:
    """ "X er et samarbejde mellem A, B og C"."""
    text = line.sentence.text
    match = cues["between"].search(text) if "between" in cues else None
    made = cues["made"].search(text) if match is None and "made" in cues else None
    if (match := match or made) is None:
        return
    inside = [n for n in line.sentence.bodies if match.start() < n.mention.start < match.end()]
    body = inside[-1].keys[0] if inside else body_meant(doc, line, match.start())
    council = body is not None and doc.entity(body).sort == "council"
    if body is not None and not council and (made is None or is_container(doc, body)):
        yield from listed_after(line, match.end(), body, "seats.partners_between")


def _behind(doc: Anchored, line: Line, cues: dict[str, Sought]) -> Iterator[Partner]:
    """ "A, B og C er gået sammen om X", "X, som A, B og C har stiftet": two or more, before what they do
    together."""
    match = cues["behind"].search(line.sentence.text) if "behind" in cues else None
    if match is None:
        return
    body = next((n for n in line.sentence.bodies if n.mention.start >= match.end()), None)
    if body is None or body.mention.start - match.end() > _NEAR:
        body = _antecedent(line, match.start())
    if body is None or not body.mention.named:
        return
    after = body.mention.end if body.mention.end <= match.start() else 0
    first = next(
        (i for i in sorted(line.at) if after <= line.at[i].mention.start < match.start()), None
    )
    founders = "founders" in cues and cues["founders"].search(match.group()) is not None
    if first is not None and (founders or is_container(doc, body.keys[0])):
        start = line.toks[first].start
        found = list(listed_after(line, start, body.keys[0], "seats.partners_behind"))
        ends = (n.mention.end for n in line.at.values() if n.mention.end <= match.start())
        upto = max(ends, default=line.at[first].mention.start)
        if match.start() - upto <= _NEXT:
            yield from found


def _antecedent(line: Line, upto: int) -> Named | None:
    """The body right before a relative clause: "X, som A og B har stiftet"."""
    relative = line.sentence.text.rfind(", som ", 0, upto)
    return next((n for n in line.sentence.bodies if n.mention.end == relative), None)


def _consists(doc: Anchored, line: Line, cues: dict[str, Sought]) -> Iterator[Partner]:
    """ "Partnerskabet består af A, B og C", "parterne i X er A, B og C": of what unites organisations."""
    match = cues["consists"].search(line.sentence.text) if "consists" in cues else None
    if match is None:
        return
    body = body_meant(doc, line, match.end())
    partners = "parties" in cues and cues["parties"].search(match.group()) is not None
    if body is None or not (partners or is_container(doc, body)):
        return
    # "består af fire repræsentanter fra A": seats, no partners
    behind = [t for t in line.toks if t.start >= match.end()]
    if not behind or behind[0].text[:1].isdigit():
        return
    found = list(listed_after(line, match.end(), body, "seats.partners_between"))
    if any(doc.entity(one.party).stem[:1].isupper() for one in found):
        yield from found


def _joined(doc: Anchored, line: Line, cues: dict[str, Sought]) -> Iterator[Partner]:
    """ "A deltager i klyngen", "A indgår i …": an organisation, in a cluster or a body of several."""
    text = line.sentence.text
    match = cues["joins"].search(text)
    if match is None:
        return
    body = next((n for n in line.sentence.bodies if n.mention.start >= match.end() - 1), None)
    negated = body is not None and NEGATED.search(text[: body.mention.end]) is not None
    for named in line.sentence.named:
        if named.mention.end > match.start() or named.mention.kind == "abbreviation":
            continue
        key = key_of(line, named)
        if key is not None and named.is_body and not _sends_only(doc, key):
            continue
        if key is None or body is None or not is_able(doc, key):
            continue
        target = body.keys[0]
        if negated:
            continue
        if doc.entity(target).sort in ("cluster", "level"):
            yield Partner(
                key, whole_of(doc, target) or target, (line.sentence,), "seats.partners_join"
            )
        elif named.mention.kind == "party" and not doc.entity(key).side:
            if not _leads_to(line, named, match.start()):
                continue  # "Tove Elm (SIND) er medlem": she is
            between = text[match.start() : body.mention.start]
            if body.mention.start - match.end() < 8 and not _MEETS.search(between):
                yield Partner(key, target, (line.sentence,), "seats.partners_join")


def _leads_to(line: Line, named: Named, at: int) -> bool:
    """Whether nothing but a list of names stands between a name and its verb."""
    text = line.sentence.text
    inside = [n.mention for n in line.sentence.named if named.mention.end <= n.mention.start < at]
    rest, upto = "", named.mention.end
    for mention in inside:
        rest += text[upto : mention.start]
        upto = mention.end
    rest += text[upto:at]
    return all(word.strip(" ,").casefold() in JOINS for word in rest.split() if word.strip(" ,"))


def _sends_only(doc: Anchored, key: str) -> bool:
    """A committee of one side alone, which the text does not describe: it takes part as a party."""
    entity = doc.entity(key)
    if entity.label == "Body" and entity.beside == "sector" and not entity.headed:
        patients = re.match(r"patient|bruger|borger|pårørende", entity.stem)
        entity.label, entity.sort = "Party", "patients" if patients else "association"
    return entity.label == "Party"


_MEETS: Final = re.compile(r"\b(?:mød|møte|meeting|arbejde|behandling|drøftelse|udvikling)", re.I)
