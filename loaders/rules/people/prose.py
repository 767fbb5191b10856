"""People in running text: who was elected to what, who chairs, who goes on as a member."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from loaders.anchor import Anchored, Sentence
from loaders.lexicon import any_of
from loaders.rules.people.elections import all_again, chosen_together, respectively, standing
from loaders.rules.people.fields import Entry
from loaders.rules.people.known import Known
from loaders.rules.people.names import people_in
from loaders.rules.people.places import Places
from loaders.rules.people.sayings import roles, sayings
from loaders.rules.people.words import either, words

# "Brugerrådet har to repræsentanter": told of those who send, and not about them
_SENDS: Final = re.compile(
    r"[^.,;]{0,60}\b(?:(?:har|får|has|gets) [^.;]{0,30}\b(?:repræsentant|representant|representative|plads|plass|seat)"
    r"|(?:stiller med|udpeger|sender|indstiller|pekar ut|utpeker|sends|nominates|appoints)\b)",
    re.I,
)
_HAS_ONE: Final = re.compile(
    r"[^.,;]{0,60}\b(?:har|får|has|gets) (?:én|en|éin|ein|ett|et|one|a|an) (?:\w+ )?"
    r"(?:repræsentant|representant|representative|plads|plass|seat)\b",
    re.I,
)
_SEATS_IN: Final = re.compile(
    r"\b(?:medlem|repræsentant|representant|member|representative|plads|plass|seat)\w* (?:i|på|in|on) ",
    re.I,
)
# "A B var formand til juni": and no longer
_ENDED: Final = re.compile(
    r"\s*,?\s*(?:til og med|til|indtil|inntil|frem til|fram til|until)\s", re.I
)
_ASSEMBLY: Final = re.compile(r"(?:forsamling|møde|møte|årsting)$")
_FAR: Final = 6  # sentences in which the body spoken of may stand
_LONG_HEADING: Final = 45  # characters of a line that reads like a heading and is none
_BACK: Final = 2  # sentences
_BEHIND: Final = 30  # characters behind a name in which it may be denied: "ønskede ikke genvalg"
_SPECIAL: Final = re.compile(r"[⟦⟧⟪⟫]")
_ORGANISATION: Final = re.compile(r"⟦\d+⟧,\s+([A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w-]+)*)\s*,")


class _Shape(NamedTuple):
    """A sentence with people and bodies as numbers."""

    text: str
    people: list[Entry]
    bodies: list[str]


def prose(doc: Anchored, known: Known, places: Places) -> None:
    """HOLDS that a sentence of running text states, and no question, wish or condition."""
    spoken: list[tuple[int, str]] = []  # sentence, body
    stood: list[Entry] = []  # who stood for election in the sentence before
    elected: dict[int, str] = {}  # block → the body whose offices it told last
    for sentence in doc.sentences:
        spoken += [
            (sentence.number, named.keys[0])
            for named in sentence.bodies
            if len(named.keys) == 1 and doc.entity(named.keys[0]).label == "Body"
        ]
        told = (
            sentence.block.kind in ("paragraph", "item", "field")
            or len(sentence.text) > _LONG_HEADING
        )
        if not told or sentence.block.kind in ("row", "box") or "?" in sentence.text:
            continue
        listing = places.listing(sentence.block)
        if listing is not None and listing.kind in ("present", "absent", "not"):
            continue
        shape = _shape(doc, known, sentence)
        stand, stood = stood, [shape.people[n] for n in standing(shape.text)]
        again = stand if all_again(sentence.text) else []
        if not shape.people and not again:
            continue
        answer = _answered(sentence, shape)
        in_turn = {shape.people[one.who].name for one in respectively(shape.text)}
        held = _held(shape, looks_back=places.looks_back)
        for one, body in [
            *((one, body) for one, body in held if one.name not in in_turn),
            *([(answer, None)] if answer else []),
            *_several(shape),
            *((one, None) for one in again),
        ]:
            last = None if sentence.opens else elected.get(sentence.block.number)
            if body is not None and _ASSEMBLY.search(doc.entity(body).stem):
                continue  # those whom an assembly elects are not its own
            where = body or last or _near(doc, places, sentence, spoken)
            if body is not None:
                elected[sentence.block.number] = body
            if where is not None:
                language = doc.part(sentence).language
                known.holds(
                    where, one, sentence, language=language,
                    rule="people.prose" if body else "people.prose_near",
                    certainty="explicit" if body else "implied",
                )  # fmt: skip


def _several(shape: _Shape) -> Iterator[tuple[Entry, str | None]]:
    """Those whom a sentence chooses together, no wish or denial before them."""
    for one in chosen_together(shape.text):
        said = shape.text[: one.end] + shape.text[one.end :].partition(",")[0][:_BEHIND]
        if re.search(rf"(?<!\w)(?:{either('not')})(?!\w)", said, re.IGNORECASE):
            continue
        who = shape.people[one.who]
        entry = Entry(who.name, who.start, who.end, title=who.title, role=one.role)
        entry.as_ = one.as_
        yield entry, shape.bodies[one.where] if one.where is not None else None


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
    for match in _INITIALS.finditer(text):
        if name := known.by_initials(match.group()):
            yield match.start(), match.end(), name
    for match in _addressed().finditer(text):
        if name := known.by_surname(match[1]):
            yield match.start(), match.end(), name


_INITIALS: Final = re.compile(r"\b[A-ZÆØÅ]{2,4}\b")


@cache
def _addressed() -> re.Pattern[str]:
    """ "Fru Holm", "Cllr Nash": a surname behind an honorific."""
    before = words("honorifics") | {"councillor", "cllr"}
    return any_of(sorted(before), r"\b", r"\.?\s+([A-ZÆØÅ][\w'-]+)(?!\w)", re.IGNORECASE)


def _held(shape: _Shape, *, looks_back: bool = False) -> Iterator[tuple[Entry, str | None]]:
    seen: set[tuple[str, str]] = set()
    for pattern, fixed, attendance, here in sayings():
        for match in pattern.finditer(shape.text):
            groups = match.groupdict()
            if _is_open(shape.text, match, looks_back=looks_back) or (
                not fixed and _of_another(shape.text, match)
            ):
                continue
            if fixed == "chair" and "where" not in groups and _of_a_unit(shape.text, match):
                continue
            role = fixed or roles().get((groups.get("role") or "").casefold(), "member")
            where = groups.get("where") or groups.get("owner")
            if where is None and here:
                named_before = re.findall(r"⟪(\d+)⟫", shape.text[: match.start()])
                where = named_before[-1] if named_before else None
            where = where or _antecedent(shape.text[: match.start()])
            for number in (groups["who"], groups.get("and")):
                if number is None:
                    continue
                who = shape.people[int(number)]
                if (who.name, role) in seen or (role == "chair" and (who.name, "co_chair") in seen):
                    continue
                seen.add((who.name, role))
                named = _ORGANISATION.search(match.group())
                one = Entry(who.name, who.start, who.end, title=who.title, role=role)
                one.attendance = attendance
                one.organisation = named[1] if named else None
                yield one, shape.bodies[int(where)] if where is not None else None


# "en faglig gruppe, som ledes af …", "the panel, which is chaired by …"
_RELATIVE: Final = re.compile(
    r"⟪(\d+)⟫(?: (?:i|for|om|på|of|for|on) [^⟪⟫⟦⟧.;:,]{1,60})?,? (?:som|der|which|that)"
    r"(?: [^\W\d_]+){0,2} *$"
)


def _antecedent(ahead: str) -> str | None:
    """The number of the body of which a relative clause goes on, where words end in one."""
    found = _RELATIVE.search(ahead)
    return found[1] if found else None


def _of_another(text: str, match: re.Match[str]) -> bool:
    """Whether the role is that of somebody's who is no body: "klubbens formand"."""
    groups = match.groupdict()
    if groups.get("owner") is not None or groups.get("where") is not None:
        return False
    before = text[: match.start("role")].rsplit(maxsplit=3)[-2:]
    return any(re.fullmatch(r"[\w-]{3,}(?:ens|ets|ernes|['’]s)", word) for word in before)


# "Sekretariatet ledes af A B", "Mødet ledes af …"; not "Arbejdet ledes af …"
_UNIT_BEFORE: Final = re.compile(
    r"(?:^|[^\w⟪⟫])(?!arbejdet|arbeidet)[^\W\d_]{3,}(?:en|et|ne)(?: (?:i|for|ved|på) [^.;,]{1,50})?"
    r"(?: (?:er|bliver|blev|vert|blir))? *$",
    re.I,
)


def _of_a_unit(text: str, match: re.Match[str]) -> bool:
    """Whether what is led is no body, but an office, a meeting or a project."""
    return _UNIT_BEFORE.search(text[: match.start()]) is not None


def _is_open(text: str, match: re.Match[str], *, looks_back: bool = False) -> bool:
    """Whether the clause denies, wishes, asks or looks back, or the role is one elsewhere."""
    start = max(text.rfind(". ", 0, match.start()), text.rfind("; ", 0, match.start())) + 1
    clause = re.split(r"[.;]\s", text[start : match.end()])[-1]
    if looks_back:
        clause = re.sub(rf"(?<!\w)(?:{either('was')})(?!\w)", "", clause)
    if re.search(rf"(?<!\w)(?:{either('not')})(?!\w)", clause, re.IGNORECASE):
        return True
    after = text[match.end() :]
    if _ENDED.match(after):
        return True
    if match.groupdict().get("where") is not None:
        return False
    return bool(
        re.match(rf"\s*(?:{either('of')})\s+(?:\w+\s+)?(?:⟦|[A-ZÆØÅ]|\w+)", after)
    ) and not (
        re.match(r"\s*(?:for|i)\s+(?:resten|en|et|to|tre|fire|perioden|den|20\d\d|the)\b", after)
    )


def _near(
    doc: Anchored, places: Places, sentence: Sentence, spoken: list[tuple[int, str]]
) -> str | None:
    """The body that a sentence without one is about.

    Its own subject; that of the sentences before it in the paragraph; the one the section or the
    minutes are about; else the last one spoken of.
    """

    def body(key: str | None) -> str | None:
        seated = key is not None and doc.entity(key).label == "Body"
        if not seated or doc.entity(key or "").sort == "secretariat":
            return None
        entity = doc.entity(key or "")
        return None if _ASSEMBLY.search(entity.stem) or entity.plural else key

    if sentence.opens and (found := body(sentence.subject)):
        return found
    for before in reversed(doc.sentences[max(0, sentence.number - _FAR) : sentence.number]):
        if before.block.section != sentence.block.section or before.block.kind == "heading":
            break
        if before.opens and not _SENDS.match(before.text) and (found := body(before.subject)):
            return found
        if (seats := _SEATS_IN.search(before.text)) is not None:
            inside = [n for n in before.bodies if n.mention.start - seats.end() in (0, 4)]
            if inside and (found := body(inside[0].keys[0])):
                return found  # "A has two members on the panel": of whom it goes on
    for key in (sentence.subject, sentence.topic):
        if found := body(key):
            return found
    held = places.meeting(sentence.block)
    if host := held[0] if held else doc.hosts.get(sentence.block.part):
        return host
    last = [
        key
        for number, key in spoken
        if number >= sentence.number - _BACK
        and body(key)
        and not (
            key == doc.sentences[number].subject and _HAS_ONE.match(doc.sentences[number].text)
        )
    ]
    return last[-1] if last else places.body(sentence.block, len(sentence.block.section))


def _answered(sentence: Sentence, shape: _Shape) -> Entry | None:
    """Whoever a sentence names that answers the question above it: "Hvem er formand?"."""
    asked = sentence.block.section[-1] if sentence.block.section else ""
    match = re.match(
        rf"\W*(?:{either('asks')})\s+(?:\w+\s+)??(?P<role>[\w-]+)\b[^?]{{0,60}}\??\s*$", asked, re.I
    )
    role = roles().get(match["role"].casefold()) if match else None
    if role is None or sentence.start or len(shape.people) != 1:
        return None
    if not re.match(r"(?:(?:det|it|that)\s+(?:er|is)\s+)?(?:[\w-]+\s+){0,2}?⟦0⟧", shape.text, re.I):
        return None
    who = shape.people[0]
    return Entry(who.name, who.start, who.end, title=who.title, role=role)
