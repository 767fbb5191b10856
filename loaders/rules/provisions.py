"""Rules about a body: how often it meets, how it decides, what it may and may not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import lexicon
from loaders.rules.skeleton import Skeleton, pattern, skeleton
from loaders.rules.subjects import is_unsettled, levels_of, subjects

_DECIDED_IN: Final = re.compile(r"\b(?:i|af|for|på|in|of|by)\s*$")


def provisions(doc: Anchored, out: Findings) -> None:
    """Every provision of every kind, one for each sentence, item or field that states it."""
    for sentence in doc.sentences:
        if sentence.block.kind in ("row",):
            continue
        shape = skeleton(sentence)
        cadence(doc, out, sentence, shape)
        if sentence.block.kind == "heading" or is_unsettled(doc, sentence):
            continue
        kinds: set[str] = set()
        for kind, regex in _patterns(doc.part(sentence).language):
            match = regex.search(shape.text)
            if not match or kind in kinds or (kind == "competence" and not _is_held(shape, kinds)):
                continue
            kinds.add(kind)
            _provision(doc, out, sentence, shape, kind, match)
        if "competence" not in kinds and _listed_competence(doc, sentence):
            _state(doc, out, sentence, "competence", [sentence.subject])


_PERFECT: Final = re.compile(
    r"(?<!\S)have (?:\S+ ){0,6}?(?:været|drøfte|udarbejde|vælge|indgå|være i)(?!\S)"
)


def _is_held(shape: Skeleton, kinds: set[str]) -> bool:
    """A competence that somebody has, not what members or limits say, nor what was done once."""
    if kinds & {"limit", "mandate", "rules", "quorum"} or _PERFECT.search(shape.text):
        return False
    item = shape.sentence.block.kind == "item"
    named = re.match(r"(?:\S+ ){0,4}?<[BP]", shape.text) is not None
    passive = re.search(r"\b(?:træffes|er der sat|sættes)\b", shape.sentence.text)
    return (item or named or "op til" in shape.text or "tilfalde" in shape.text) and not passive


def _listed_competence(doc: Anchored, sentence: Sentence) -> bool:
    """An item of a list of what a body has the competence to do, or under such a heading."""
    block = sentence.block
    if block.kind != "item" or not sentence.subject or sentence.start:
        return False
    words = lexicon(doc.part(sentence).language, "provisions")["competence_lists"]
    titles = [t.casefold() for t in block.section[-2:]]
    if any(re.search(rf"\b{h}", t) for h in words["headings"] for t in titles):
        return True
    lead = block.lead
    while lead is not None:
        for said in doc.of_block(lead):
            if any(pattern(t).search(skeleton(said).text) for t in words["leads"]):
                return True
        lead = next((b.lead for b in doc.segmented.blocks if b.number == lead), None)
    return False


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    out = []
    for entry in lexicon(language, "provisions")["provision"]:
        for text in entry["patterns"]:
            out.append((entry["kind"], pattern(text)))
    return tuple(out)


def _provision(
    doc: Anchored, out: Findings, sentence: Sentence, shape: Skeleton, kind: str, match: re.Match[str]
) -> None:  # fmt: skip
    _state(doc, out, sentence, kind, _bodies(doc, sentence, shape, kind, match))


def _state(
    doc: Anchored, out: Findings, sentence: Sentence, kind: str, bodies: Iterable[str | None]
) -> None:
    for body in bodies:
        if body is None or doc.entity(body).label != "Body":
            continue
        key = out.node(
            "Provision", sentence, rule=f"provisions.{kind}", key=f"provision:{kind}:{body}:{sentence.number}",
            kind=kind, text=sentence.text, name=sentence.text[:120],
        )  # fmt: skip
        out.edge("GOVERNS", key, body, sentence, rule=f"provisions.{kind}")


def _bodies(
    doc: Anchored, sentence: Sentence, shape: Skeleton, kind: str, match: re.Match[str]
) -> Iterator[str]:
    """Whom it governs: "beslutninger i X træffes …" names it behind a preposition."""
    if match.groupdict().get("o"):
        for key in (k for named in shape.named(match["o"]) for k in named.keys):
            yield from levels_of(doc, key) if kind == "limit" else (key,)
        return
    quoted = re.search(r"[»”\"„“] (?:\S+ ){0,2}?<B(\d+)>", shape.text)
    if quoted:  # a rule in quotation marks is about the body it names itself
        yield from sentence.named[int(quoted.group(1))].keys
        return
    located = re.match(r"(?:i|in|for) <B(\d+)>", shape.text)
    if located:
        yield from sentence.named[int(located.group(1))].keys
        return
    if re.match(
        r"beslutning|afgørelse|vedtagelse|uenighed|ved \S* ?uenighed|decision|vedtak", shape.text
    ):
        for named in shape.named(shape.text):
            before = sentence.text[: named.mention.start]
            if named.is_body and _DECIDED_IN.search(before):
                for key in named.keys:
                    yield from levels_of(doc, key)
                return
    found = subjects(doc, sentence, shape, match.start())
    if kind in _OF_A_BODY and not any(doc.entity(k).label == "Body" for k in found):
        spoken = sentence.topic or _spoken_of(doc, sentence)
        found = (spoken,) if spoken else ()
    for key in found:
        if kind == "limit":
            yield from levels_of(doc, key)
        else:
            yield key


_OF_A_BODY: Final = frozenset(("deputies", "quorum", "majority", "consensus", "term"))


def _spoken_of(doc: Anchored, sentence: Sentence) -> str | None:
    """The body that the sentences before, of the same paragraph, began with."""
    paragraph = sentence.block
    for number in range(sentence.number - 1, max(sentence.number - 7, -1), -1):
        earlier = doc.sentences[number]
        if earlier.block.number != paragraph.number:
            if not paragraph.ordinal.startswith("Stk"):
                return None
            paragraph = earlier.block
        if earlier.opens and earlier.subject:
            return earlier.subject
    return None


# meetings a year


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
