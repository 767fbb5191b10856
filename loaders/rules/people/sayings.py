"""The ways of saying who holds what in running text, as patterns over people (⟦n⟧) and bodies (⟪n⟫)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from graph.nodes import Attendance, PostRole
from loaders.rules.people.words import either, role_names

_WHO: Final = r"⟦(?P<who>\d+)⟧"
_ALSO: Final = r"⟦(?P<and>\d+)⟧"
_BODY: Final = r"⟪(?P<where>\d+)⟫"


class Saying(NamedTuple):
    """A pattern; the role where it names none, and as what somebody sits there."""

    pattern: re.Pattern[str]
    role: PostRole | None = None
    attendance: Attendance = "full"
    here: bool = False  # of the body named last before it, and not of what the sentence is about


@cache
def roles() -> dict[str, PostRole]:
    """The role words, also with the endings of the definite form."""
    out: dict[str, PostRole] = {}
    for said, role in role_names().items():
        for ending in ("", "en", "et", "n", "ne", "er", "s"):
            out.setdefault(said + ending, role)
    return out


@cache
def sayings() -> tuple[Saying, ...]:
    """Every way, the body before or behind the role, or meant by what was spoken of."""
    role = rf"(?<![\w-])(?P<role>{'|'.join(sorted(map(re.escape, roles()), key=len, reverse=True))})(?![\w-])"
    be, gone, elected = either("be"), either("goes_on"), either("elected")
    as_, of, also, who = either("as"), either("of"), either("also"), either("who")
    now, called, over = either("at_present"), either("called"), either("takes_over")
    filler = rf"(?:(?:{also})\s+)*"
    behind = rf"(?:\s+(?:{of})\s+(?:the\s+)?{_BODY})?"
    owner = r"(?:⟪(?P<owner>\d+)⟫(?:['’]s?)?\s+)?"
    mine = r"(?:(?:jeres|vores|vor|min|our|your|my|vår|vårt|dykkar)\s+)?"
    house = r"(?:\s+(?:fra|i|ved|hos|from|of|at|frå)\s+(?:⟪\d+⟫|[^.;,⟦⟪]{1,60}?))?"
    aside = rf"(?:\s*\([^)]*\))?{house}(?:\s*,[^.;⟦]{{0,60}},)?"
    start = rf"{_WHO}{aside},?\s+"
    relative = rf"(?:\s*,)?\s*(?:\({who}\)|(?:{who}))\s+(?:dog\s+)?{filler}"
    inserted = r"(?:\s*,\s*[^.;,⟦⟪]{1,50})?"
    title = rf"(?:(?!(?:{either('no_title')})\s)[\w./-]+\s+){{0,3}}?"  # an office not known as one
    both = rf"{_WHO}{aside}\s+(?:og|and|samt)\s+{title}{_ALSO}"
    chair = rf"(?:{either('chairmanship')})"
    said = [
        rf"^{owner}{role}{behind}\s*:\s+{title}{_WHO}",
        rf"{start}(?:{be})\s+{filler}(?:{elected})\s+{filler}(?:(?:{as_})\s+)?{filler}{owner}{filler}{role}{behind}",
        rf"{start}(?:{be})\s+{filler}{mine}(?:[\w-]{{4,}}\s+(?:og|samt|and)\s+)?{owner}{filler}{role}{behind}",
        rf"(?:har|has|have)\s+{title}{_WHO}\s+{filler}(?:været|vore|vært|been)\s+{filler}{owner}{filler}{role}{behind}",
        rf"{start}[^.;⟦⟪]{{1,60}}?\s(?:og|and)\s+(?:{be})\s+{filler}{owner}{filler}{role}{behind}",
        rf"{_WHO}{inserted}{relative}(?:{be})\s+{filler}{owner}{filler}{role}{behind}",
        rf"{_WHO}(?:{aside}\s+|{relative})(?:{gone})\s+{filler}(?:{as_})\s+{filler}{owner}{role}{behind}",
        rf"(?:{either('points')})\s+{title}{_WHO}(?:(?!\s(?:og|and|samt)\s(?:{as_})\s)[^.;⟦]){{0,60}}?\s(?:{as_})\s+{filler}{owner}{filler}{role}{behind}",
        rf"{owner}{filler}{role}{behind}\s+(?:{be}|{called})\s+(?:(?:{now})\s+)*{filler}{title}{_WHO}",
        rf"(?:{elected})\s+(?:{as_})\s+{owner}{filler}[\w-]+{behind}\s+(?:og|and)\s+{title}{_WHO}"
        rf"\s+(?:blev\s+|was\s+|ble\s+|vart\s+)?(?:(?:{elected})\s+)?(?:{as_})\s+(?:⟪\d+⟫\s+)?{filler}{role}",
        rf"(?:{as_})\s+{filler}{role}{behind}\s+(?:(?:blev|ble|vart|was|blei)\s+)?(?:{elected}|{either('points')})"
        rf"\s+{title}{_WHO}",
        rf"(?<!\w)(?:{either('presented')})\s*{role}\s+{_WHO}",
        # "the chair of the Forum, A B", "udvalgets formand, A B"
        rf"{role}\s+(?:{of})\s+(?:the\s+)?{_BODY}\s*,?\s+{title}{_WHO}",
        rf"⟪(?P<owner>\d+)⟫(?:['’]s?)?\s+{filler}(?:egen\s+|own\s+|eigen\s+)?{role}\s*,?\s+{title}{_WHO}",
        # "A B, formand for X,"
        rf"{_WHO}{inserted}\s*[,(]\s*{filler}{role}\s+(?:{of})\s+(?:the\s+)?{_BODY}",
        # "A B overtager posten som formand for X", "A B took over as chair"
        rf"{start}(?:{over})\s+(?:[^.;⟦⟪]{{0,40}}?\s)?(?:(?:efter|etter|after|from|fra)\s+⟦\d+⟧\s+)?"
        rf"(?:{as_})\s+{filler}{owner}{role}{behind}",
        rf"{start}(?:{either('succeeds')})\s+⟦\d+⟧\s+(?:{as_})\s+{filler}{owner}{role}{behind}",
        rf"{_WHO}[^.;⟦]{{0,80}}?\s(?:{either('by_virtue')})\s+[^.;⟦⟪]{{0,20}}?{role}\s+(?:{of})\s+(?:the\s+)?{_BODY}",
        # two elected at once, each with the office in brackets
        rf"{_WHO}\s*\({role}\)(?=[^.;]{{0,90}}?\s(?:{elected}|{gone})(?!\w))",
    ]  # fmt: skip
    made = [Saying(re.compile(text, re.IGNORECASE)) for text in said]
    with_them = [rf"(?:{either('with')})\s+{title}{_WHO}{aside}\s+(?:{as_})\s+{filler}{role}"]
    chairs = [
        rf"{_BODY}\s+(?:[^.;⟦⟪]{{0,60}}?\s(?:og|and)\s+)?(?:{either('led')})\s+{title}{_WHO}",
        rf"(?:{either('led')})\s+{title}{_WHO}",
        rf"{start}(?:{either('chairs')})\s+(?:the\s+)?{_BODY}",
        rf"{start}(?:{either('chairs')})\s+(?:it|den|det|ho|han)\b",
        rf"{chair}{behind}\s+(?:{either('lies_with')})\s+{title}{_WHO}",
    ]
    leads = rf"(?:{either('leads_it')})(?=\s*(?:[.,;]|og\b|and\b|$))"
    chairs.append(rf"{start}{leads}")  # of what was spoken of
    seconds = [rf"{start}(?:{be})\s+(?:{either('whose')})\s+(?:{either('second')})(?!\w)"]
    shared = [
        rf"{chair}{behind}\s+(?:{either('shared')})\s+{title}{both}",
        rf"(?:{either('led')})\s+{title}{both}",
        rf"(?:formænd|co-chairs|chairs|leiarar|ledere)(?:ne|ene|ane)?{behind}\s+(?:{be})\s+{title}{both}",
    ]
    member = [
        rf"{start}(?:{be})\s+(?:{elected})\s+(?:{either('into')})\s+(?:the\s+)?{_BODY}",
        rf"{start}(?:{filler})(?:{either('sits')})\s+(?:the\s+)?{_BODY}",
        rf"{_WHO}{inserted}{relative}(?:{filler})(?:{either('sits')})\s+(?:the\s+)?{_BODY}",
        rf"{start}(?:{either('represents')})\s+[^.;⟦]{{1,60}}?\s(?:i|in|on)\s+(?:the\s+)?{_BODY}",
    ]
    newcomers = [
        rf"(?:{either('comes_in')})\s+{title}{both}{aside}\s+(?:{as_})\s+{filler}(?:{either('new_member')})(?!\w){behind}",
        rf"(?:{either('comes_in')})\s+{title}{_WHO}{aside}\s+(?:{as_})\s+{filler}(?:{either('new_member')})(?!\w){behind}",
        rf"{both}{aside},?\s+(?:(?:{be})\s+)?(?:{elected}|{either('comes_in')})\s+(?:{as_})\s+{filler}(?:{either('new_member')})"
        rf"(?!\w){behind}",
        rf"(?:{either('new_member')})(?!\w){behind}\s+(?:{be})\s+{title}{both}",
    ]
    watchers = [
        rf"(?:{either('attends')})\s+{title}{_WHO}(?:{aside}\s+(?:og|and)\s+{title}{_ALSO})?{aside}\s+(?:{as_})\s+"
        rf"(?:{either('watcher')})(?!\w)",
        rf"{_WHO}(?:{aside}\s+(?:og|and)\s+{title}{_ALSO})?{aside}\s+(?:{either('attends')})\s+(?:{as_})\s+"
        rf"(?:{either('watcher')})(?:\s+(?:{of}|på|at)\s+(?:the\s+)?{_BODY})?",
    ]
    made += [Saying(re.compile(text, re.IGNORECASE), "co_chair") for text in shared]
    made += [Saying(re.compile(text, re.IGNORECASE), "chair") for text in chairs]
    made += [Saying(re.compile(text, re.IGNORECASE), "vice_chair") for text in seconds]
    made += [Saying(re.compile(text, re.IGNORECASE), "member") for text in (*member, *newcomers)]
    made += [
        Saying(re.compile(text, re.IGNORECASE), "member", "observer", True) for text in watchers
    ]
    made += [Saying(re.compile(text, re.IGNORECASE), here=True) for text in with_them]
    return tuple(made)
