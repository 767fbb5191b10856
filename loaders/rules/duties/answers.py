"""Who stands in an answer: the parties, bodies and roles of a cell or of a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from loaders.anchor import Anchored, Named, Sentence
from loaders.lexicon import lexicon
from loaders.naming.somebody import is_titled
from loaders.rules.duties.stating import secretariat_of, words_of
from loaders.rules.duties.systems import named_system
from loaders.rules.people.names import starts_with_person
from loaders.rules.seats.keys import unit

_CUT: Final = re.compile(
    r"\s*(?:[;+/\n]|,(?!\s*(?:hvor|som|der|kvar|where|who|which|that|(?:mødet|møtet|formanden|formandskabet|lederen)\s\w+)\b))\s*"
)
_AND: Final = re.compile(r"\s+(?:og|samt|eller|og/eller|and|or)\s+")
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)")
_RELATIVE: Final = re.compile(
    r"(?:den|det|de|the|that|dei)\b[\w ]{0,30},? (?:hvor|som|der|kvar|who|which|that|where|"
    r"(?:mødet|møtet|formanden|formandskabet|lederen) \w+ \w+)\b",
    re.I,
)
_LONGEST: Final = 160  # characters of an answer; what is longer tells something
_WORDS: Final = 9  # of a description of somebody


@dataclass(frozen=True, slots=True)
class Answer:
    """The keys of those named, and of the one that has the lead; nobody where it says so."""

    keys: tuple[str, ...]
    lead: str | None = None


def answer(
    doc: Anchored, sentence: Sentence, start: int, end: int, *, strict: bool,
    server: str | None = None,
) -> Answer:  # fmt: skip
    """Who a stretch names; when `strict`, only names and units, no descriptions.

    `server` is who serves the body, should it say no more than "the secretariat".
    """
    text = sentence.text[start:end]
    words = words_of(doc, sentence)["answers"]
    if _nobody(doc.part(sentence).language).fullmatch(text.strip(" .*_()[]")):
        return Answer(())
    found = list(dict.fromkeys(responsible(doc, sentence, start, end)))
    lead: str | None = None
    used: list[str] = []
    pieces = list(_pieces(sentence, start, end))
    if _is_of_a_house(sentence, pieces):
        pieces = pieces[:1]  # "Region Nord, Plan og Miljø": where in it
    for at, piece in pieces:
        here = [n for n in sentence.named if n.keys and at <= n.mention.start < at + len(piece)]
        bare = _BRACKETS.sub("", piece).strip(" .,:*_")
        if named_system(bare, doc.part(sentence).language) == bare:
            found = [k for k in found if not any(k in n.keys for n in here)]
            continue  # "WorkZone / Fælles Sekretariat": where, not who
        own = [k for n in here for k in n.keys if k in found][:1]
        if longer := _longer(doc, bare, here):
            found = [k for k in found if k not in own or k in used] + [longer]
            own = [longer]
        used += own
        if _RELATIVE.match(bare):  # "the municipality that hosts": none by name
            found = [k for k in found if not any(k in n.keys for n in here)]
            own = list(_described(doc, bare, words, strict=False))
            found += own
            continue
        if not own and not here and (office := _secretariat(doc, sentence, at, piece, server)):
            own = [office]
            found += [k for k in own if k not in found]
        elif not own and not here and len(text) <= _LONGEST:
            own = [k for k in _described(doc, bare, words, strict=strict) if k not in found]
            found += own
        if own and _leads(piece, words):
            lead = own[0]
    return Answer(tuple(found), lead)


def _is_of_a_house(sentence: Sentence, pieces: Sequence[tuple[int, str]]) -> bool:
    """Whether the second of two names, behind a comma, is a unit of the first that no list knows."""
    if len(pieces) != 2:
        return False
    (first, house), (second, said) = pieces
    comma = sentence.text[first + len(house) : second].strip() == ","
    known = [n for n in sentence.named if n.keys and n.mention.kind == "party"]
    own = any(first <= n.mention.start < second for n in known)
    other = any(n.keys and second <= n.mention.start < second + len(said) for n in sentence.named)
    return comma and own and not other and said[:1].isupper()


def _longer(doc: Anchored, bare: str, here: Sequence[Named]) -> str | None:
    """The unit that a piece names of which only the last word is known ("Ramme Lokalråd")."""
    known = here[0].mention.text if len(here) == 1 else ""
    ahead = bare.removesuffix(known).split() if known and " " not in known else []
    if len(ahead) != 1 or not bare.endswith(f" {known}") or not known[:1].isupper():
        return None
    return unit(doc, bare) if re.fullmatch(r"[A-ZÆØÅ][a-zæøå]+", ahead[0]) else None


def responsible(
    doc: Anchored, sentence: Sentence, start: int, end: int | None = None
) -> Iterator[str]:
    """The keys of those named in a stretch: roles with where they come from, hospitals by kind."""
    inside = [
        n
        for n in sentence.named
        if n.mention.start >= start and (end is None or n.mention.start < end) and (n.mention.kind != "name" or n.keys)
    ]  # fmt: skip
    skip: set[int] = set()
    for at, named in enumerate(inside):
        if at in skip:
            continue
        mention = named.mention
        after = sentence.text[mention.end : mention.end + 40]
        if mention.sort == "role":
            origin = _origin(sentence, inside, at)
            skip.update(range(at + 1, at + 1 + len(origin)))
            yield from _role(doc, sentence, named, origin)
        elif mention.sort == "hospital" and re.match(r"\s*\([^)]*somatisk", after):
            yield unit(doc, "det somatiske sygehus", "hospital")
        elif mention.kind == "body" and mention.sort == "cluster":
            continue  # "kommuner i klyngen": where, not who
        elif at and sentence.text[inside[at - 1].mention.end : mention.start] in (" i ", " in "):
            continue  # "Plan og Miljø i Regionshuset": where it is
        elif named.keys:
            yield from named.keys[:1]


def _origin(sentence: Sentence, inside: Sequence[Named], at: int) -> list[Named]:
    """ "… fra kommuner og region": the sides that a role comes from."""
    end = inside[at].mention.end
    found: list[Named] = []
    for named in inside[at + 1 :]:
        between = sentence.text[end : named.mention.start].strip().casefold()
        allowed = ("fra", "for", "i") if not found else ("og", "og fra", ",", "samt", "eller")
        if between not in allowed or (found and named.mention.sort == "role"):
            break
        found.append(named)
        end = named.mention.end
    return found


def _role(
    doc: Anchored, sentence: Sentence, named: Named, origin: Sequence[Named]
) -> Iterator[str]:
    sided = words_of(doc, sentence)["roles"]["sided"]
    stem = named.mention.stem
    if not origin or any(stem.startswith(s) for s in sided) or stem.endswith("kommunen"):
        yield from named.keys[:1]
        return
    for side in origin:
        yield unit(doc, f"{stem} fra {side.mention.text}", "role")


# names and descriptions that no list knows


@cache
def _nobody(language: str) -> re.Pattern[str]:
    """How an answer says that nobody is known yet."""
    return re.compile("|".join(lexicon(language, "duties")["answers"]["nobody"]), re.I)


def _pieces(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The parts of an answer, and where each begins; an "and" inside a name parts nothing."""
    held = [
        (n.mention.start, n.mention.end)
        for n in sentence.named
        if n.keys and n.mention.start >= start
    ]
    held += [m.span() for m in _BRACKETS.finditer(sentence.text, start, end)]
    cuts = [
        (m.start(), m.end())
        for m in _CUT.finditer(sentence.text, start, end)
        if not any(a < m.start() < b for a, b in held)
    ]
    for found in _AND.finditer(sentence.text, start, end):
        inside = any(a < found.start() < b for a, b in held)
        inside |= sentence.text[found.start() - 1] == "-"  # "Børne- og Ungeforvaltningen"
        behind = sentence.text[found.end() : end]
        known = any(n.mention.start == found.end() for n in sentence.named)
        one_word = re.match(r"[A-ZÆØÅ][\w-]*(?=\s*(?:$|[,;.(]|\s(?:og|and)\s))", behind)
        if not inside and (known or not one_word):
            cuts.append((found.start(), found.end()))
    at = start
    for begins, ends in [*sorted(cuts), (end, end)]:
        if begins > at and sentence.text[at:begins].strip():
            yield at, sentence.text[at:begins]
        at = max(at, ends)


def _secretariat(
    doc: Anchored, sentence: Sentence, at: int, piece: str, server: str | None
) -> str | None:
    """Whom "the secretariat" stands for: who serves the body, the one there is, or one of its own."""
    for named in sentence.named:
        mention = named.mention
        if not at <= mention.start < at + len(piece) or mention.sort != "secretariat":
            continue
        return secretariat_of(doc, mention, server)
    return None


def _leads(piece: str, words: dict[str, Any]) -> bool:
    low = piece.casefold()
    return any(re.search(rf"[(,–-]\s*{word}|^{word}\w*:", low) for word in words["lead"])


def _described(doc: Anchored, said: str, words: dict[str, Any], *, strict: bool) -> Iterator[str]:
    """A unit by its capital letter, or somebody by a short description."""
    said = re.sub(rf"\s+(?:{'|'.join(words['tails'])})$", "", said, flags=re.I)
    if not re.search(r"[^\W\d_]{2}", said) or len(said.split()) > _WORDS or _tells_deed(said):
        return
    if is_titled(said):
        return
    if (named := starts_with_person(said)) is not None and named.end == len(said):
        return  # "Referent: Mona Vik": somebody by name, who is no unit
    if said[:1].isupper() and not _is_description(said, words):
        if not strict or any(w in said.casefold() for w in words["units"]):
            yield unit(doc, said)
    elif not strict or _is_description(said, words):
        yield unit(doc, said[:1].lower() + said[1:], "role")


# what begins no description of somebody: what is done ("takes the minutes"), and when
_DEED: Final = re.compile(
    r"(?:it|they|he|she|we|den|det|de|dei|han|hun|ho|vi|this)\s+\w+(?:s|r|ar|er)\b(?! (?:kommune|region))"
    r"|(?:takes|keeps|issues|sends|writes|prepares|circulates|maintains|publishes|arranges|books|sets|runs|does|is|are)\s"
    r"|(?:fører|skriver|sender|udsender|forbereder|indkalder|bestiller|holder|laver|tager|sørger|er|blir|bliver|utarbeider"
    r"|innkaller|tar|lager|skriv|sendar|held|kallar|tek|lagar|syter)\s"
    r"|(?:\d+|one|two|three|five|ten|en|én|to|tre|fem|ti|ein|ei|senest|seinast|mindst|minst|at least|no later"
    r"|within|inden|innen|innan|before|før)"
    r"\s[\w ]*?(?:weeks?|days?|months?|uger?|dage?|uker?|dager|dagar|veker?|måneder?|månader|måned)\b",
    re.I,
)


def _tells_deed(said: str) -> bool:
    """ "takes the minutes", "one week ahead": what is done or when, and nobody who does it."""
    return _DEED.match(said) is not None and not said[:1].isupper()


def _is_description(said: str, words: dict[str, Any]) -> bool:
    first = said.casefold().split()
    return first[0] in words["determiners"] or first[-1].endswith(tuple(words["people"]))
