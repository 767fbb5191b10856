"""How often a body meets: a number a year, an interval, a need, an order, another body's meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.skeleton import Skeleton, pattern


def cadence(doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton) -> bool:
    """How often a body meets; true where the sentence says so."""
    language = doc.part(sentence).language
    words = lexicon(language, "provisions")["cadence"]
    text = shape.text
    found = False
    for start, end in _clauses(text):
        clause = text[start:end]
        if not _about_meetings(sentence, clause, words):
            continue
        given = _times(clause, language) or {}
        when = _when(clause, words)
        if not given and not when:
            continue
        if _NOT_MEETING.search(clause):
            continue
        if not given and when and _BEFORE.match(when) and not _HELD.search(clause):
            continue  # "sent out before the meeting"
        stated = [{"when": when, **given}]
        if given and when and _BEFORE.match(when):  # a number, and a place in the year
            stated = [given, {"when": when}]
        for body in _who_meets(doc, sentence, shape, start, end):
            if "@" in body:  # an instance that only its cluster and the generic body name
                out.body(body, sentence)
            for number, properties in enumerate(stated):
                key = out.node(
                    "Provision", sentence, rule="provisions.cadence",
                    key=f"provision:cadence:{body}:{sentence.number}:{start}:{number}",
                    kind="cadence", text=sentence.text, name=sentence.text[:120], **properties,
                )  # fmt: skip
                out.edge("GOVERNS", key, body, sentence, rule="provisions.cadence")
            found = True
    return found


_HELD: Final = re.compile(
    r"(?<!\S)(?:mødes|møtes|holde|afholde|samle|meet|hold|møde (?:efter|forud|før|inden))(?!\S)"
)
_BEFORE: Final = re.compile(r"(?:forud for|inden|før|before|forut for|framfor)\b")


_NOT_MEETING: Final = re.compile(
    r"(?<!\S)(?:ikke|ikkje|never|not(?! less| fewer)|deltage|inddrage|indgå|invitere|attend|quorum)(?!\S)"
)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Parts of a sentence with a subject of their own: "… og <B2> mødes …"."""
    start = 0
    for match in re.finditer(
        r" (?:og|mens|and|while) (?=<B\d+> (?:mødes?|holde|afholde|samle|meet|møtes|møte|møtast))",
        text,
    ):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _about_meetings(sentence: Sentence, clause: str, words: dict[str, Any]) -> bool:
    meeting = set(words["meeting"]) & set(clause.split())
    titles = (
        *sentence.block.section[-1:],
        sentence.block.label.text if sentence.block.label else "",
    )
    labelled = any(
        title.casefold().strip(" :.").startswith(tuple(words["labels"]))
        for title in titles
        if title
    )
    return bool(meeting) or labelled


def _times(clause: str, language: str) -> dict[str, Any] | None:
    lex = lexicon(language, "provisions")
    numbers = {**lex["numbers"]}
    number = rf"(?:\d{{1,2}}|{'|'.join(n for n in numbers if n != 'gang')})"
    years = "|".join(map(re.escape, lex["cadence"]["per_year"]))
    how = (
        rf"(?:(?P<least>{_AT_LEAST})"
        r"|(?P<about>ca|cirka|omkring|about|approximately|around|typisk|som udgangspunkt|om lag|omtrent)"
        r"|(?P<most>højst|maksimalt|maks|op til|up to|no more than|inntil|høyst))?"
    )
    kinds = (
        r"(?:ordinær |fast |årlig |fælles |årleg |ordinary |regular |formal )*"
        r"(?:gang|gong|møde|møte|times?|meetings?)\b"
    )
    regex = re.compile(
        rf"(?<!\S){how}(?: \.)? ?(?:en gang imellem )?"
        rf"(?P<n>{number})(?: ?(?:-|–|til|to) ?(?P<m>{number}))?(?: \.)? {kinds}[^.]*?(?:{years})"
        rf"|(?P<least2>mindst|minimum)? ?(?P<n2>{number}) årlig (?:ordinær )?(?:møde)"
    )
    match = regex.search(clause)
    if match:
        low = _number(match["n"] or match["n2"], numbers)
        high = _number(match["m"], numbers) if match["m"] else low
        more = re.search(
            r"(?:samt|og|plus|,) {0,1}(?:ad[ -]hoc|efter behov|ved behov|efter \S+ behov)"
            r"|eller (?:ofte|mere|flere)(?!\S)", clause
        )  # fmt: skip
        if match["least"] or match["least2"] or more:
            high = None
        if match["most"]:
            low, high = None, low
        return {"min": low, "max": high, "approx": bool(match["about"])}
    for word, times in lex["cadence"]["intervals"].items():
        found = re.search(rf"(?<!\S)(?P<least>(?:{_AT_LEAST}) )?(?:{word})", clause)
        if found and _MEETS.search(clause):
            return {"min": times, "max": None if found["least"] else times, "approx": False}
    return None


_AT_LEAST: Final = (
    r"mindst|minimum|mindste|min \.|at (?:a )?(?:least|minimum)"
    r"|(?:not|no) (?:less|fewer) than|minst"
)
_MEETS: Final = re.compile(r"(?<!\S)(?:mødes?|samle|meet|meeting|gang|gong|møtes?|møtast)(?!\S)")


def _number(word: str | None, numbers: dict[str, int]) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else numbers[word]


def _when(clause: str, words: dict[str, Any]) -> str | None:
    for needed in words["needed"]:
        if re.search(rf"(?<!\S){re.escape(needed)}(?!\S)", clause):
            return str(needed)
    for text in (*words["before"], *words["by_order"]):
        match = pattern(text).search(clause)
        if match:
            return re.sub(r"<[BP]\d+>", "…", match.group())
    return None


def _who_meets(
    doc: Anchored, sentence: Sentence, shape: Skeleton, start: int, end: int
) -> Iterator[str]:
    clause = shape.text[start:end]
    located = re.search(r"(?<!\S)i <B(\d+)> (?:mødes <B(\d+)>|<B(\d+)> mødes)(?!\S)", clause)
    if located:  # "in cluster Øst the board meets …"
        place, *body = (sentence.named[int(n)].keys[0] for n in located.groups() if n)
        cluster = doc.entity(place).cluster
        if doc.entity(place).sort == "cluster" and cluster:
            yield from (doc.entities.within(k, cluster) for k in body)
            return
    verb = re.search(
        r"(?<!\S)(?:mødes?|holde|afholde|samle|meet|møtes?|møtast|halde)(?!\S)", clause
    )
    at = start + (verb.start() if verb else 0)
    found = [k for n in shape.named(shape.text[start:at])[:1] if n.is_body for k in n.keys]
    first = re.match(r"(?:\S+ ){0,2}?<B", clause)
    if found and first:
        yield from found
    elif sentence.block.kind != "box" and sentence.subject:
        if doc.entity(sentence.subject).label == "Body":
            yield sentence.subject
    elif re.match(r"(?:der|ordinær møde|møde) ", clause):
        host = doc.hosts.get(sentence.block.part)  # minutes that say how often "there are meetings"
        if host:
            yield host
