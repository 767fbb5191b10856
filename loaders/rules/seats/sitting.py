"""Cues of who sits there, and for whom: "i rådet sidder", "fra X deltager", "X er repræsenteret ved"."""

from __future__ import annotations

import re

from loaders.lexicon import lexicon
from loaders.rules.seats.clauses import where
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.keys import entity_key, key_of
from loaders.rules.seats.lead_in import Found, past_adverbs
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun


def sits(line: Line) -> Found | None:
    """ "I X sidder …", "I X deltager 1 konsulent fra …", "Ved bordet sidder …"."""
    if line.low(0) in ("ved", "her", "omkring", "rundt", "der"):
        at = next((i for i in range(1, 6) if line.low(i) == "sidder"), None)
        start = None if at is None else past_adverbs(line, at + 1)
        counted = start is not None and read_count(line.toks, start, line.language) is not None
        return (start, len(line.toks) - 1, None, (), "seats.sits") if counted and start else None
    if line.low(0) not in ("i", "på"):
        return None
    for at in range(len(line.toks)):
        if line.low(at) in (
            "sidder",
            "deltager",
            "indgår",
            "indtræder",
            "optages",
            "medvirker",
            "møder",
        ):
            named = next((line.inside[i] for i in range(1, at) if i in line.inside), None)
            if named is None or not named.is_body:
                return None
            stem = line.doc.entity(named.keys[0]).stem
            if named.mention.bare and not stem.endswith(named.mention.head):
                return None
            start = past_adverbs(line, at + 1)
            return start, len(line.toks) - 1, named.keys[0], (), "seats.sits"
        if line.low(at) in ("finder", "møder", "ser", "har") and line.low(at + 1) in ("man", "vi"):
            named = line.inside.get(at - 1)
            if named is not None and named.is_body:
                return (
                    past_adverbs(line, at + 2),
                    len(line.toks) - 1,
                    named.keys[0],
                    (),
                    "seats.sits",
                )
    return None


def seated_in(line: Line) -> Found | None:
    """ "To repræsentanter fra A og chefen for B sidder i rådet": those who sit there stand first."""
    words = lexicon(line.language, "seats")["cues"]
    pattern, last = words.get("seated"), words.get("seated_last")
    match = re.search(pattern, line.sentence.text, re.I) if pattern else None
    ends = re.search(last, line.sentence.text.rstrip()) if last and match is None else None
    if ends is not None:
        verb = next(i for i, t in enumerate(line.toks) if t.end > ends.start())
        seated = _several_first(line, verb)
        return (0, verb - 1, None, (), "seats.seated_last") if seated else None
    if match is None:
        return None
    verb = next(i for i, t in enumerate(line.toks) if t.end > match.start())
    after = next((i for i, t in enumerate(line.toks) if t.start >= match.end()), len(line.toks))
    here = next((i for i in range(after, min(after + 2, len(line.toks))) if i in line.at), None)
    named = None if here is None else line.at[here]
    if named is None or not named.is_body or named.mention.genitive or verb < _FEWEST:
        return None
    seated = _several_first(line, verb)
    return (0, verb - 1, named.keys[0], (), "seats.seated") if seated else None


def _several_first(line: Line, verb: int) -> bool:
    """Whether a clause begins with people who are counted or many, and says nothing of a condition."""
    words = lexicon(line.language, "seats")["cues"]
    ahead = {line.low(i) for i in range(verb)}
    if ahead & {"der", "at", "hvis", "når", "kan", "bør", "skal", *words["relative"]}:
        return False
    counted = read_count(line.toks, 0, line.language)
    begin = 0 if counted is None else counted.last + 1
    first = noun(line.toks[begin].text, line.language) if begin < len(line.toks) else None
    several = first is not None and (counted is not None or first.number == "many")
    return several or (counted is not None and line.low(counted.last + 1) == "fra")


def seated_where(line: Line) -> Found | None:
    """ "Bevillingspanelet, hvor tre lærere og to fra A sidder": who sits there stands before the verb."""
    words = lexicon(line.language, "seats")["cues"]
    at = next((i for i, low in enumerate(line.lows) if low in words.get("where", ()) and i), None)
    body = None if at is None else where(line)
    if at is None or body is None:
        return None
    verbs = ("sidder", "deltager", "mødes", "indgår")
    verb = next((i for i in range(at + 1, len(line.toks)) if line.low(i) in verbs), None)
    if verb is None:
        return None
    if verb == at + 1 or line.low(at + 1) == "der":
        return verb + 1, len(line.toks) - 1, body, (), "seats.where"
    clause = all(line.low(i) not in (".", ";", ":") for i in range(at, verb))
    return (at + 1, verb - 1, body, (), "seats.where") if clause and verb - at > _FEWEST else None


_FEWEST = 2  # words before the verb


def sent_from(line: Line) -> Found | None:
    """ "Fra ABC deltager 2 repræsentanter"."""
    if line.low(0) != "fra":
        return None
    named = next((line.at[i] for i in (1, 2) if i in line.at), None)
    if named is None or (key := key_of(line, named)) is None:
        return None
    after = named.mention.last + 1
    if line.low(after) in ("deltager", "kommer", "indgår", "sidder", "udpeges", "møder"):
        return after + 1, len(line.toks) - 1, None, (key,), "seats.from"
    return None


def represented(line: Line) -> Found | None:
    """ "Kommunerne er repræsenteret ved …", "Regionen stiller med fire: …", "ABC har én plads"."""
    for at in range(len(line.toks)):
        if (line.lemma(at) == "repræsentere" and line.low(at + 1) in ("ved", "med", "by")) or (
            line.low(at) == "stiller" and line.low(at + 1) == "med"
        ):
            start = at + 2
        elif (
            line.low(at) == "har"
            and (count := read_count(line.toks, at + 1, line.language))
            and line.low(count.last + 1) in ("plads", "pladser", "repræsentanter", "repræsentant")
        ):
            start = at + 1
        else:
            continue
        senders = _sender_before(line, at)
        if not senders:
            return None
        body = None
        for named in line.sentence.bodies:
            if line.low(named.mention.first - 1) in ("i", "på") and named.mention.sort not in (
                "cluster",
                "council",
            ):
                body = named.keys[0]
        if body is not None:
            return start, len(line.toks) - 1, body, (), "seats.represented"
        return start, len(line.toks) - 1, None, senders, "seats.represented"
    return None


def _sender_before(line: Line, before: int) -> tuple[str, ...]:
    branch = re.match(r"([A-ZÆØÅ]{2,6})-[A-ZÆØÅ]", line.toks[0].text)
    if branch and (key := entity_key(line.doc, branch[1], line.language)):
        return (key,)
    for at in range(before):
        named = line.at.get(at)
        if (
            named is not None
            and line.low(at - 1) not in ("i", "på", "af")
            and (key := key_of(line, named))
        ):
            return (key,)
    return ()


def gathered_with(line: Line) -> Found | None:
    """ "… gruppen med repræsentanter fra A", "et udvalg med én leder fra B", "… med deltagelse af C"."""
    set_up = lexicon(line.language, "seats")["cues"].get("set_up", ())
    for at in range(1, len(line.toks) - 2):
        if line.low(at) == "med" and any(low in set_up for low in line.lows[:at]):
            count = read_count(line.toks, at + 1, line.language)
            first = next((n for n in line.sentence.bodies if n.mention.first <= 1), None)
            told = None if count is None else noun(line.low(count.last + 1), line.language)
            if told is not None and line.low(0) in set_up:
                return at + 1, len(line.toks) - 1, line.sentence.topic, (), "seats.with"
            if first is not None and told is not None and not first.mention.genitive:
                return at + 1, len(line.toks) - 1, first.keys[0], (), "seats.with"
        if line.low(at) not in ("med", "på") or (at - 1) not in line.inside:
            continue
        named = line.inside[at - 1]
        start = at + 1 + 2 * ([line.low(at + 1), line.low(at + 2)] == ["i", "alt"])
        count = read_count(line.toks, start, line.language)
        inside = lexicon(line.language, "seats")["cues"]["inside"]
        counted = count is not None and line.low(named.mention.first - 1) not in ("i", "på")
        who = count.last + 1 if count is not None and counted else at + 1
        found = noun(line.toks[who].text, line.language) if who + 1 < len(line.toks) else None
        several = found is not None and (found.number != "one" or found.share or counted)
        parted = line.low(who + 1) in (",", ":", "(") and line.low(who + 2) in inside
        if several and named.is_body and (parted or line.low(who + 1) in ("fra", "af", "for")):
            return start, len(line.toks) - 1, named.keys[0], (), "seats.with"
    return None
