"""Phrases that say who chairs: "X er formand", "Formand: X", "rådet vælger selv sin formand"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from graph.nodes import PostRole
from loaders.lexicon import lexicon
from loaders.rules.seats.behind import sides_ahead
from loaders.rules.seats.chairs_said import left_out, said_otherwise
from loaders.rules.seats.cues import chair_cues, unreal
from loaders.rules.seats.givers import givers, keys, subject
from loaders.rules.seats.line import Line
from loaders.rules.seats.making import chair_role
from loaders.rules.seats.phrases import read_seats
from loaders.rules.seats.seat import Context, Seat

_Found = tuple[int, int, list[Seat]]
"""Where the word for the chair begins and ends, and the seats."""
_BEFORE = ("is", "as", "takes", "leads", "secretary")  # the holder stands before the word
_VICE = re.compile(
    r"(?:næst|nest|vice-?|deputy )(?:formand|forkvinde|forperson|leder|leiar|chair)", re.I
)
_BEHIND = ("inverted", "post", "led", "secretary_is")
# "… har anbefalet, at grupperne får en formand fra": somebody's thought, and no fact
_THOUGHT: Final = re.compile(r"\b(?:at|hvis|såfremt|når|om|dersom|som|der|if|that|when|å)\b", re.I)
_STOP: Final = re.compile(r"[;.](?:\s|$)")
_A: Final = ("en", "et", "ein", "ei", "eit", "a", "an")
_OFFICES: Final = ("chair", "co_chair", "vice_chair")
# who is nobody in particular: "et medlem er formand"
_ANYBODY: Final = re.compile(
    r"(?:medlem|repræsentant|person|deltager|representant|deltakar|deltaker|member|af|av|of|formand)$"
)


def presiding(line: Line) -> Iterator[_Found]:
    """The chairs that a sentence states by what they are."""
    if unreal(line):
        return
    cues, text = chair_cues(line.language), line.sentence.text
    done: list[tuple[int, int]] = []
    for cue in ("with", "are", "has", *_BEFORE, *_BEHIND, "elects", "elects_later", "elected"):
        for match in cues[cue].finditer(text) if cue in cues else ():
            if any(low < match.end() and match.start() < high for low, high in done):
                continue
            seats = _seats(line, cue, match)
            if seats:
                done.append(match.span())
                yield match.start("f"), match.end("f"), seats
                if cue in ("takes", "post"):
                    yield from left_out(line, match.end())
    for start, end, seats in said_otherwise(line):
        if not any(low <= start < high for low, high in done):
            yield start, end, seats


def _seats(line: Line, cue: str, match: re.Match[str]) -> list[Seat]:
    text = line.sentence.text
    role: PostRole = "secretary" if cue.startswith("secretary") else _role(cue, match["f"])
    if cue.startswith("elects"):
        among, by = _among(line, match), _who(line, match)
        found = [_chosen(line, chair_role(word), by) for word in _both(match)]
        for seat in found:
            seat.senders = among
        return found
    if cue == "has":
        return _had(line, match)
    if cue == "elected":
        return _elected(line, match)
    if cue == "with":
        first, last = _tokens(line, match.start("s"), match.end("s"))
    elif cue in _BEFORE:
        if re.search(
            r"\b(?:som|der|dem|han|hun|whom|who|which|them|desse|he|she)\s*$", text[: match.start()]
        ):
            return []
        first, last = _tokens(line, _clause(text, match.start()), match.start())
    else:
        first, last = _tokens(line, match.end(), _clause_end(line, match.end()))
    if cue == "led" and _body_leads(line, first):
        return []
    if cue == "led" and (several := _several(line, first, len(line.toks) - 1)):
        return several
    if cue == "led" and (sharing := _sharing(line, first)):
        return sharing
    if cue == "led" and (both := _together(line, match, last)):
        return both
    if cue == "are":
        return _all(line, match)
    told = _holder(line, first, last, role, ahead=cue in _BEFORE, any_one=cue == "led")
    if cue == "led" and (deputy := _deputy(line, last)):
        told += deputy
    if not told and cue == "post" and first <= last:
        owners = keys([s for s in givers(line, first, last + 1)[0] if s.key])
        told = [_chosen(line, role)] if len(owners) == 1 else []  # "formandsposten tilfalder ABC"
        for seat in told:
            seat.senders = owners
    if not told and cue == "takes" and first <= last:
        by = keys(subject(line, first, last + 1))  # "the trust holds the chair"
        told = [_chosen(line, role)] if by else []
        for seat in told:
            seat.senders = by
    return told


def _role(cue: str, word: str) -> PostRole:
    return "chair" if cue in ("led", "leads") else chair_role(word)


def _body_leads(line: Line, first: int) -> bool:
    """ "Naturparken ledes af Parkbestyrelsen med ni medlemmer": a body leads, and nobody chairs."""
    article = line.low(first) in (*lexicon(line.language, "seats")["givers"]["articles"], *_A)
    named = line.at.get(first) or (line.at.get(first + 1) if article else None)
    return named is not None and named.is_body and not named.mention.genitive


def _deputy(line: Line, last: int) -> list[Seat]:
    """ "… af en formand fra A og en næstformand fra B": the second of the two."""
    first = last + 2 if line.low(last + 1) in ("og", "and") else last + 3
    word = next((i for i in range(first, min(first + 3, len(line.toks)))
                 if chair_cues(line.language)["label"].match(line.low(i))), None)  # fmt: skip
    if word is None or chair_role(line.low(word)) != "vice_chair":
        return []
    return _holder(line, first, len(line.toks) - 1, "vice_chair", ahead=False)


def _all(line: Line, match: re.Match[str]) -> list[Seat]:
    """ "X and Y are the chairs": each of those named."""
    first, last = _tokens(line, _clause_of_all(line.sentence.text, match.start()), match.start())
    seats = read_seats(line, first, last, Context(own_office=False)) if first <= last else []
    seats = [s for s in seats if s.senders or s.base]
    for seat in seats:
        seat.role, seat.low, seat.high, seat.per = "co_chair", 1, 1, None
    return seats if len(seats) > 1 else []


def _clause_of_all(text: str, at: int) -> int:
    """Where a clause with several subjects begins."""
    found = [m.end() for m in re.finditer(r"[;:.] |, (?:og|mens|and|while) ", text[:at])]
    return found[-1] if found else 0


def _among(line: Line, match: re.Match[str]) -> tuple[str, ...]:
    """ "… en næstformand blandt de kommunale medlemmer": the side of those chosen from."""
    first, last = _tokens(line, match.start(), len(line.sentence.text))
    at = next((i for i in range(first, last) if line.low(i) == "blandt"), None)
    if at is None:
        return ()
    told = read_seats(line, at + 1, last, Context(own_office=False))
    return told[0].senders if told else sides_ahead(line, at + 1, last + 1)


def _who(line: Line, match: re.Match[str]) -> tuple[str, ...]:
    """ "Byrådet udpeger formanden": whoever the clause before the verb begins with."""
    begin = _clause(line.sentence.text, match.start(), words=1)
    first, last = _tokens(line, begin, match.start())
    return keys(subject(line, first, last + 1)) if first <= last else ()


def _had(line: Line, match: re.Match[str]) -> list[Seat]:
    """ "… har en formand fra A og en næstformand fra B"."""
    text = line.sentence.text
    if _THOUGHT.search(text[: match.start()]):
        return []
    end = _STOP.search(text, match.end())
    first, last = _tokens(line, match.end(), end.start() if end else len(text))
    if first > last:
        return []
    if several := _several(line, first, last):
        return several
    seats = read_seats(line, first, last, Context())
    for one, other in pairwise(seats):  # "en regional og en kommunal formand"
        if not one.base and one.senders and other.role in _OFFICES and one.low == 1:
            one.role = other.role = "co_chair"
    told = [s for s in seats if s.role in _OFFICES and s.inside is None]
    for seat in told:
        seat.low, seat.high, seat.per = seat.low or 1, seat.high or 1, None
    return told


def _both(match: re.Match[str]) -> list[str]:
    return [w for w in (match["f"], match.groupdict().get("g")) if w]


def _several(line: Line, first: int, last: int) -> list[Seat]:
    """ "… af to sideordnede formænd: én fra A og én fra B"."""
    colon = next((i for i in range(first, last) if line.low(i) in (":", ",", "–")), None)
    if colon is None or not any(
        chair_cues(line.language)["plural"].fullmatch(line.low(i)) for i in range(first, colon)
    ):
        return []
    seats = [s for s in read_seats(line, colon + 1, last, Context(own_office=False)) if s.senders]
    for seat in seats:
        seat.role, seat.low, seat.high, seat.per = "co_chair", 1, 1, None
    return seats if len(seats) > 1 else []


def _sharing(line: Line, first: int) -> list[Seat]:
    """ "… af et delt formandskab med en formand fra A og en formand blandt B"."""
    if not any("formandskab" in line.low(i) for i in range(first, min(first + 4, len(line.toks)))):
        return []
    start = next((i + 1 for i in range(first, len(line.toks)) if line.low(i) in _HOLDS), None)
    told = [] if start is None else read_seats(line, start, len(line.toks) - 1, Context())
    seats = [s for s in told if s.role in ("chair", "co_chair") and s.inside is None]
    for seat in seats:
        seat.role, seat.low, seat.high, seat.per = "co_chair", 1, 1, None
    return seats if len(seats) > 1 else []


_HOLDS: Final = ("med", "bestående", "hvor", ":")


def _together(line: Line, match: re.Match[str], last: int) -> list[Seat]:
    """ "… ledes af en direktør fra A og en chef fra B i fællesskab": each of them."""
    first, end = _tokens(line, match.end(), _clause_end(line, match.end()))
    end = max(end, last)
    if first > end or not chair_cues(line.language)["jointly"].search(line.sentence.text):
        return []
    seats = read_seats(line, first, end, Context(own_office=False))
    seats = [s for s in seats if s.inside is None and s.low == s.high == 1]
    for seat in seats:
        seat.role, seat.per = "co_chair", None
    return seats if len(seats) > 1 else []


def _clause(text: str, at: int, words: int = 2) -> int:
    """Where the clause that ends at a place begins: behind ", og", "mens" and the like."""
    for found in reversed(list(re.finditer(r"[;:]|,? (?:og|mens|and|while) |, ", text[:at]))):
        least = 1 if "mens" in found.group() or "while" in found.group() else words
        if len(text[found.end() : at].split()) >= least:
            return found.end()
    return 0


def _clause_end(line: Line, at: int) -> int:
    text = line.sentence.text
    match = _END.search(text, at)
    verbs = layout_verbs(line.language)
    # "… ledes af X og mødes hver måned": what follows is no more of X
    goes_on = (m.start() for m in _NEXT_VERB.finditer(text, at) if m[1].casefold() in verbs)
    return min(match.start() if match else len(text), next(goes_on, len(text)))


_END: Final = re.compile(r"[;.](?:\s|$)|,? (?:og|mens) (?=(?:\w+ ){0,4}(?:næst|vice|med)?formand)")
_NEXT_VERB: Final = re.compile(r",? (?:og|samt|men|and|but) (\w+)")


@cache
def layout_verbs(language: str) -> frozenset[str]:
    """Finite verbs by their form."""
    return frozenset(lexicon(language, "layout")["verbs"])


def _holder(
    line: Line, first: int, last: int, role: PostRole, *, ahead: bool, any_one: bool = False
) -> list[Seat]:
    """The one seat of whoever is told between two tokens."""
    if first > last:
        return []
    seats = read_seats(line, first, last, Context(own_office=False))
    owned = first > 0 and line.low(first).endswith("s")  # "klyngens sekretariatschef"
    seats = [
        s for s in seats
        if s.senders or (any_one and s.low == 1) or (_one(line, s) and (owned or _definite(line, s)))
    ]  # fmt: skip
    found = seats[-1:] if ahead else seats[:1]
    for seat in found:
        seat.role, seat.low, seat.high, seat.per = role, 1, 1, None
    return found


def _one(line: Line, seat: Seat) -> bool:
    """One person; in English the article is told as a number."""
    return seat.low == 1 and (seat.counted or line.language == "en")


def _definite(line: Line, seat: Seat) -> bool:
    """ "Direktøren er formand", "chaired by a Trustee": an office whose house is not told."""
    if line.language == "en":
        return bool(seat.base)
    word = seat.name.split()[-1] if seat.name else ""
    article, _, rest = seat.name.casefold().partition(" ")
    if article in lexicon(line.language, "seats")["givers"]["articles"] and " " in rest:
        return True  # "den ledende overlæge"
    if line.language == "en" and seat.name.casefold().startswith("the "):
        return not chair_cues("en")["label"].match(word)
    if seat.counted and seat.low == 1 and seat.base and not _ANYBODY.search(seat.base):
        return True  # "en rektor er næstformand"
    return word.casefold().endswith(("en", "rektor")) and not chair_cues(line.language)[
        "label"
    ].match(word[:-2])


_CALLED: Final = {
    "nb": {"formand": "leder", "næstformand": "nestleder"},
    "nn": {"formand": "leiar", "næstformand": "nestleiar"},
    "en": {"formand": "chair", "næstformand": "vice-chair"},
}


def _chosen(line: Line, role: PostRole, by: tuple[str, ...] = ()) -> Seat:
    text = line.sentence.text
    base = "næstformand" if role == "vice_chair" else "formand"
    name = _CALLED.get(line.language, {}).get(base, base)
    return Seat([line.sentence], text, name, base, 1, 1, role=role, counted=True, appointers=by)


def _elected(line: Line, match: re.Match[str]) -> list[Seat]:
    """ "Formanden vælges af X", "… udpeges blandt de kommunale medlemmer"."""
    last = len(line.toks) - 1
    first, _ = _tokens(line, match.start("f"), len(line.sentence.text))
    told = read_seats(line, first, last, Context())[:1]
    if told and chair_cues(line.language)["label"].match(told[0].base):
        seat = told[0]
        among = "blandt" in line.sentence.text[match.start() : match.end() + 12]
        short = {k for n in line.sentence.named if n.mention.bare for k in n.keys}
        seat.senders = tuple(k for k in seat.senders if k not in short)  # "i kredsen af …"
        if not among and seat.senders == seat.appointers:
            seat.senders = ()
    else:
        seat = _chosen(line, chair_role(match["f"]))
    after = next((i for i in range(last) if line.toks[i].start >= match.end()), last)
    if not seat.appointers and line.low(after) in ("af", "by"):
        seat.appointers = keys(givers(line, after + 1, last + 1)[0])
    seat.role, seat.low, seat.high, seat.per = chair_role(match["f"]), 1, 1, None
    out = [seat]
    if other := match.groupdict().get("g"):
        twin = _chosen(line, chair_role(other), seat.appointers)
        twin.senders = seat.senders
        out.append(twin)
    return out


def labelled(line: Line, first: int, label: str) -> list[Seat]:
    """ "Formand: direktøren for X", "Næstformand: udpeges af kommunerne"."""
    cues = chair_cues(line.language)
    role = chair_role(label)
    last = len(line.toks) - 1
    if taking_turns(line, first):
        return []
    chooses = re.match(r"(?:\w+ ){0,3}(?:vælges|udpeges|udnævnes)\b", line.text(first, last), re.I)
    if chooses:
        after = next(
            (i + 1 for i in range(first, last) if line.low(i) in ("af", "blandt")), last + 1
        )
        return [_chosen(line, role, keys(givers(line, after, last + 1)[0]))]
    seats = read_seats(line, first, last, Context(own_office=False))
    if not re.search(r"skab", label, re.I):
        seats = seats[:1]
    shared = len(seats) > 1 and not any(s.role == "vice_chair" for s in seats)
    for seat in seats:
        told = seat.role if seat.role in ("vice_chair", "chair", "co_chair") else role
        told = chair_role(seat.base) if _VICE.match(seat.base) else told
        seat.role = "co_chair" if shared else told
        if role in ("vice_chair", "co_chair"):
            seat.role = role
    return seats if cues else []


def taking_turns(line: Line, first: int) -> re.Match[str] | None:
    """ "på skift mellem region og kommuner" behind a label."""
    pattern = r"(?:går |varetages )?(?:på skift|skiftes?|skiftevis|roterer|deles?|delt)\b[^.;]{0,40}?\bmellem\b"
    match = re.compile(pattern, re.I).search(line.sentence.text, line.toks[first].start)
    return match if match and match.start() - line.toks[first].start < 30 else None


def _tokens(line: Line, start: int, end: int) -> tuple[int, int]:
    inside = [i for i, t in enumerate(line.toks) if t.start >= start and t.end <= end]
    return (inside[0], inside[-1]) if inside else (1, 0)
