"""Cues in running text after which it says who sits: "består af", "sidder", "stiller med"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from loaders.anchor import Sentence
from loaders.lexicon import lexicon
from loaders.rules.seats.clauses import antecedent
from loaders.rules.seats.counted_run import counted_run
from loaders.rules.seats.counts import read_count
from loaders.rules.seats.keys import entity_key
from loaders.rules.seats.lead_in import LONGEST_CLAUSE, Found, Start, past_adverbs
from loaders.rules.seats.line import Line
from loaders.rules.seats.nouns import noun
from loaders.rules.seats.seat import Seat
from loaders.rules.seats.senders import noun_behind
from loaders.rules.seats.sitting import (
    gathered_with,
    represented,
    seated_in,
    seated_where,
    sent_from,
    sits,
)
from loaders.sought import Sought

_FEWEST: Final = 2  # items of a list
_LISTED: Final = 6  # words of a list before "og ingen læge"

"""First and last token of what follows the cue, the body, whose share it is, and the rule."""


def cues(line: Line) -> Iterator[Found]:
    """What each kind of cue finds in a sentence, the surest first."""
    for cue in (
        gathered_with, _forms, seated_where, seated_in, _consists, _made_up, _worded, sits, _besides, sent_from,
        represented, _ahead_of_list, counted_list, counted_run,
    ):  # fmt: skip
        found = cue(line)
        if found is not None:
            yield found


def unreal(line: Line) -> bool:
    """Denied, past, wished or only thought of."""
    if "unreal" not in line.sentence.seen:
        words = _unreal(line.language)
        said = [at for at, tok in enumerate(line.toks) if tok.text.casefold() in words]
        line.sentence.seen["unreal"] = not all(
            _voteless(line, at) or _in_turn(line, at) or _nobody(line, at) for at in said
        )
    found: bool = line.sentence.seen["unreal"]
    return found


def _besides(line: Line) -> Found | None:
    """ "Herudover deltager formanden for X, to konsulenter fra Y …": in the body spoken of."""
    cue = _as_well(line.language)
    met = cue.match(line.sentence.text) if cue else None
    kinds = attendance_cues(line.language)
    text = line.sentence.text
    if met is None or _NOW_AND_THEN.search(text) or any(kinds[k].search(text) for k in _OTHERWISE):
        return None  # how they attend is told by a cue of its own
    start = next((i for i, t in enumerate(line.toks) if t.start >= met.end()), len(line.toks))
    return past_adverbs(line, start), len(line.toks) - 1, None, (), "seats.sits"


_NOW_AND_THEN: Final = re.compile(
    r"\b(?:(?:efter|ved|etter) (?:\w+ )?behov|ad[ -]hoc|når|lejlighedsvis\w*|relevante?)\b", re.I
)
_OTHERWISE: Final = ("ad_hoc", "involved", "observer", "called")


@cache
def _as_well(language: str) -> re.Pattern[str] | None:
    pattern = lexicon(language, "seats")["cues"].get("as_well")
    return re.compile(rf"\W*{pattern}\b", re.I) if pattern else None


@cache
def _unreal(language: str) -> frozenset[str]:
    words = lexicon(language, "seats")["negation"]
    return frozenset((*words["words"], *words["history"], *words["wish"]))


def _nobody(line: Line, at: int) -> bool:
    """ "… to fra A og ingen læge": nobody of a kind, last in a list of those who are there."""
    if line.low(at) not in lexicon(line.language, "seats")["negation"].get("none", ()):
        return False
    told = at + 1 < len(line.toks) and noun(line.toks[at + 1].text, line.language) is not None
    joins = range(max(1, at - 3), at)
    return told and at > _LISTED and any(line.low(i) in ("og", "men") for i in joins)


def _in_turn(line: Line, at: int) -> bool:
    """ "… har to pladser, men har endnu ikke besat dem": said of the seats, which are there."""
    but = next((i for i in range(at - 1, 0, -1) if line.low(i) == "men"), None)
    return but is not None and line.low(but + 1) in (
        "har",
        "de",
        "den",
        "pladsen",
        "pladserne",
        "posten",
    )


def _voteless(line: Line, at: int) -> bool:
    """ "… med taleret, men ikke stemmeret": the vote is denied, and not the seat."""
    return any(line.low(i).startswith(("stemmeret", "røysterett")) for i in (at + 1, at + 2))


def least(line: Line) -> bool:
    """Whether the sentence before a list makes its numbers minima."""
    text = line.sentence.text.casefold()
    return any(
        re.search(rf"\b{w}\b", text)
        for w in lexicon(line.language, "seats")["qualifiers"]["lead_least"]
    ) and (text.rstrip().endswith(":") or "følgende" in text)


def finite(line: Line) -> bool:
    """Whether a line is a sentence; who fills a seat or chairs may be told in one."""
    words = lexicon(line.language, "seats")
    verbs = lexicon(line.language, "layout")["verbs"]
    apart = {*words["gives"]["part"], *words["cues"]["relative"], *words["cues"]["inside"]}
    depth, counted = 0, read_count(line.toks, 0, line.language) is not None
    for at in range(len(line.toks)):
        if line.low(at) in apart and at > 0:
            return False
        if line.low(at) == ":" or (line.low(at) in (";", "–", "-") and counted):
            return False  # "to læger; PLO vælger dem"
        depth += (line.low(at) == "(") - (line.low(at) == ")")
        if depth > 0:
            continue  # "to fra A (den ene er leder)"
        said = line.toks[at].text.casefold()
        if said in verbs and line.low(at) not in words["gives"]["passive"]:
            return True
    return False


def sizes(line: Line) -> list[Seat]:
    """How many members a sentence says there are in all: "består af 9 medlemmer: …"."""
    words = lexicon(line.language, "seats")["sizes"]
    for at in range(1, len(line.toks)):
        count = read_count(line.toks, at, line.language)
        if count is None or line.low(count.last + 1) not in words["nouns"]:
            continue
        if line.low(count.last + 2) in words["not_before"]:
            return []
        before = [line.low(i) for i in range(max(0, at - 4), at)]
        if before[-1:] and before[-1] in lexicon(line.language, "seats")["cues"]["appointed"]:
            continue  # "Byrådet har valgt 4 medlemmer"
        if not any(cue in before for cue in words["cues"]):
            return []
        text = line.text(at, count.last + 1)
        said = Seat(
            [line.sentence], text, "medlemmer", "medlem", count.low, count.high, count.approx
        )
        return [said]
    return []


def _consists(line: Line) -> Found | None:
    """ "X består af …", "medlemmerne af X er …", "X har 7 medlemmer"."""
    for at in range(len(line.toks)):
        for cue in (_made_of, _put_together, _numbered, _are_members):
            found = cue(line, at)
            if found is None:
                continue
            start, sides = found
            hangs, body = antecedent(line, at) if cue is _made_of else (False, None)
            if not hangs:
                return start, len(line.toks) - 1, None, sides, "seats.consists"
            if body is not None:
                return start, len(line.toks) - 1, body, (), "seats.relative"
    return None


def _forms(line: Line) -> Found | None:
    """ "Formanden, næstformanden og ét medlem udgør forretningsudvalget": the list stands first."""
    verbs = lexicon(line.language, "seats")["cues"]["forms"]
    for at in range(2, len(line.toks) - 1):
        if line.low(at) not in verbs:
            continue
        here = next((i for i in range(at + 1, min(at + 4, len(line.toks))) if i in line.at), None)
        named = None if here is None else line.at[here]
        if named is None or not named.is_body or named.mention.genitive:
            return None
        ahead = {line.low(i) for i in range(at)}
        if ahead & {"som", "der", "at", "hvis"} or (0 in line.at and line.at[0].is_body):
            return None
        return 0, at - 1, named.keys[0], (), "seats.forms"
    return None


def _made_up(line: Line) -> Found | None:
    """ "Rådets 15 medlemmer er fordelt således: 2 fra A, …", "Sammensætningen er følgende: 2 fra A …"."""
    words = lexicon(line.language, "seats")
    said = words["listing"].get("spread", ())
    colon = next((i for i, low in enumerate(line.lows) if low == ":"), len(line.toks))
    if not {*line.lows[:colon]} & {*said}:
        return None
    if colon + 1 >= len(line.toks) or read_count(line.toks, colon + 1, line.language) is None:
        return None
    nouns = (*words["gives"]["seats"], *words["listing"].get("makeup", ()))
    if not any(line.lemma(i).endswith(nouns) for i in range(colon)):
        return None
    return colon + 1, len(line.toks) - 1, None, (), "seats.consists"


def _worded(line: Line) -> Found | None:
    """What a language says in words of its own: "is made up of", "er satt sammen av"."""
    for text in lexicon(line.language, "seats")["cues"].get("opening", ()):
        match = re.search(rf"\b{text}", line.sentence.text, re.I)
        if match is None:
            continue
        last = len(line.toks)
        at = next((i for i, t in enumerate(line.toks) if t.start >= match.end()), last)
        return past_adverbs(line, at), last - 1, None, (), "seats.worded"
    return None


def _made_of(line: Line, at: int) -> Start | None:
    """ "består af", "bestående af"; not of a chairmanship, and not "består i"."""
    follower = line.low(at + 1)
    if (line.lemma(at) != "bestå" and line.low(at) != "bestående") or follower == "i":
        return None
    if line.low(at) == "bestående" and follower != "af" and line.language != "en":
        return None
    if any(line.low(i).startswith("formandskab") for i in range(max(0, at - 3), at)):
        return None
    return past_adverbs(line, at + 1), _share(line, at)


def _put_together(line: Line, at: int) -> Start | None:
    """ "sammensættes af", "er sammensat med", "udgøres af"."""
    verbs = ("sammensætte", "udgøre", "bemande")
    if line.lemma(at) not in verbs and line.low(at) != "sammensat":
        return None
    if any("formandskab" in line.low(i) for i in range(max(0, at - 2), at)):
        return None
    links = range(at + 1, min(at + 6, len(line.toks)))
    here = next((i for i in links if line.low(i) in ("af", "med", ":")), None)
    if here is None or line.low(at - 1) == "således" or line.low(here - 1) == ",":
        return None
    return past_adverbs(line, here), _share(line, at)


def _numbered(line: Line, at: int) -> Start | None:
    """ "har 7 medlemmer"."""
    if line.low(at) not in ("har", "får", "tæller", "omfatter", "rummer", "samler", "optager"):
        return None
    if (turned := _body_behind(line, at)) is not None:
        return turned
    further = lexicon(line.language, "seats")["run"].get("adverbs", ())
    start = at + 1 + (line.low(at + 1) in (*_ADVERBS, *further))
    count = read_count(line.toks, start, line.language)
    if count is not None and line.low(count.last + 1) == ":" and line.low(at) not in ("har", "får"):
        named = line.inside.get(at - 1)  # "Bestyrelsen tæller nu tretten: formanden, …"
        return (count.last + 2, ()) if named is not None and named.is_body else None
    if count is not None and line.low(count.last + 1) == "fra":
        named = line.inside.get(at - 1)
        goes_on = line.low(0) in lexicon(line.language, "seats")["cues"]["goes_on"]
        spoken = goes_on and (at == 1 or line.low(at - 1) == "og")
        return (start, ()) if spoken or (named is not None and named.is_body) else None
    if count is not None and line.low(at) not in ("har", "får"):
        told = (
            noun(line.toks[count.last + 1].text, line.language)
            if count.last + 1 < len(line.toks)
            else None
        )
        counted = lexicon(line.language, "seats")["persons"].get("counted", ())
        body = line.inside.get(at - 1)
        seated = body is not None and body.is_body and not body.mention.genitive
        seated = seated or (at == 1 and line.low(0) in ("den", "det", "it"))
        if seated and (told is not None or line.low(count.last + 1) in counted):
            return start, ()
    if count is None or line.low(count.last + 1) not in ("medlemmer", "pladser"):
        return None
    if line.low(count.last + 2) == "fra":
        named = line.inside.get(at - 1)
        joined = line.low(at - 1) == "og" and line.low(0) in ("den", "det")
        return (start, ()) if joined or (named is not None and named.is_body) else None
    return None if line.low(count.last + 2) in ("i", "på") else (start, ())


def _are_members(line: Line, at: int) -> Start | None:
    """ "medlemmerne af X er"."""
    if line.low(at) not in ("medlemmer", "medlemmerne"):
        return None
    copula = _copula(line, at)
    if copula is None:
        return None
    start = past_adverbs(line, copula + 1)
    return (start, ()) if _begins_seats(line, start) else None


def _body_behind(line: Line, at: int) -> Start | None:
    """ "Desuden har rådet to medlemmer uden stemmeret": the body stands behind the verb."""
    goes_on = lexicon(line.language, "seats")["run"].get("adverbs", ())
    named = line.at.get(at + 1)
    if at > 2 or line.low(0) not in goes_on or named is None or not named.is_body:
        return None
    start = named.mention.last + 1
    count = read_count(line.toks, start, line.language)
    told = None if count is None else noun_behind(line, count.last + 1)
    return (start, ()) if told is not None and not named.mention.genitive else None


_ADVERBS: Final = ("nu", "herefter", "fremover", "også", "fortsat", "alt", "alene", "kun")


def _begins_seats(line: Line, start: int) -> bool:
    """Whether somebody is named next: "er en læge", but not "er til stede", "er bosat i X"."""
    if start >= len(line.toks):
        return True
    for at in range(start, min(start + 6, len(line.toks))):
        told = noun(line.toks[at].text, line.language) or at in line.inside
        if told or read_count(line.toks, at, line.language) is not None:
            return True
        if (
            line.low(at) in lexicon(line.language, "seats")["cues"]["stop"]
            or not line.low(at)[:1].isalpha()
        ):
            return False
    return False


# behind "medlemmerne er": what they are or do, and not who
_NO_LIST: Final = (
    "på", "enige", "i", "valgt", "udpeget", "født", "fødte", "selvskrevne", "selvskrevet",
    "medlemmer", "også", "forpligtet", "ansvarlige", "automatisk", "tillige", "samtidig", "medlem",
)  # fmt: skip


def _copula(line: Line, at: int) -> int | None:
    """ "medlemmerne af X er": the place of "er", with nothing but a name between."""
    for here in range(at + 1, min(at + 14, len(line.toks))):
        low = line.low(here)
        if low == "er":
            return here if line.low(here + 1) not in _NO_LIST else None
        if low == "skal" and line.low(here + 1) == "være":
            return None
        if here not in line.inside and low not in ("af", "i", "for", "til", "den", "det", "hver"):
            return None
    return None


def _share(line: Line, before: int) -> tuple[str, ...]:
    """ "De kommunale repræsentanter udgøres af": whose share of the members it is."""
    sides = lexicon(line.language, "seats")["sides"]
    if not any(noun(line.toks[i].text, line.language) for i in range(before)):
        return ()
    for at in range(before):
        side = sides.get(line.lemma(at))
        if side and at + 1 < before and noun(line.toks[at + 1].text, line.language):
            key = entity_key(line.doc, side, line.language)
            return (key,) if key else ()
    return ()


def _ahead_of_list(line: Line) -> Found | None:
    """ "Herudover deltager", "Faste deltagere er:", "I møderne deltager følgende:" before items."""
    last = len(line.toks) - 1
    while last >= 0 and line.low(last) in (":", ".", "følgende", "bl", "a"):
        last -= 1
    words = lexicon(line.language, "seats")["listing"]
    if last < 0 or len(line.toks) > LONGEST_CLAUSE or line.low(last) not in words["last"]:
        return None
    if line.low(last) in words["copula"] and line.low(last - 1) not in words["nouns"]:
        return None
    return len(line.toks), len(line.toks) - 1, None, (), "seats.list"


def counted_list(line: Line) -> Found | None:
    """ "Der er 11 pladser i udvalget:", "Pladserne fordeles sådan:" above items that begin with numbers."""
    text = line.sentence.text.rstrip()
    words = lexicon(line.language, "seats")
    nouns = (*words["gives"]["seats"], *words["listing"].get("makeup", ()))
    if not text.endswith(":") or not any(t.lemma.endswith(nouns) for t in line.toks):
        return None
    below = line.doc.led_by(line.sentence.block.number)
    items = [s for s in below if s.block.kind in ("item", "row") and s.start == 0]
    items = items or list(_rows_below(line))
    counted = sum(_has_number(s, line.language) for s in items if s.toks)
    if len(items) < _FEWEST or 3 * counted < 2 * len(items):
        return None
    inside = [n for n in line.sentence.bodies if _whose_seats(line, n.mention.first - 1, nouns)]
    body = inside[0].keys[0] if len(inside) == 1 else None
    return len(line.toks), len(line.toks) - 1, body, (), "seats.counted_list"


def _whose_seats(line: Line, before: int, nouns: tuple[str, ...]) -> bool:
    """ "… pladser i X", "medlemmer til X", "sammensætningen af X": whether X is what has them."""
    if line.low(before) in ("i", "på", "in", "on"):
        return True
    return line.low(before) in ("til", "af", "for") and line.lemma(before - 1).endswith(nouns)


def _rows_below(line: Line) -> Iterator[Sentence]:
    """The rows right below a line that leads to them, whatever they are said to hang on."""
    for number in range(line.sentence.block.number + 1, len(line.doc.segmented.blocks)):
        told = line.doc.of_block(number)
        if not told or told[0].block.kind != "row":
            return
        yield told[0]


def _has_number(sentence: Sentence, language: str) -> bool:
    """Whether a line begins with a number, or a row ends with one: "Lodsforeningen … 4"."""
    ends = sentence.block.kind == "row" and len(sentence.toks) > 1
    places = (0, len(sentence.toks) - 1) if ends else (0,)
    return any(read_count(sentence.toks, at, language) is not None for at in places)


@cache
def chair_cues(language: str) -> dict[str, Sought]:
    """The cues of chairs as patterns over the text."""
    found = lexicon(language, "seats")["chairs"]
    return {k: Sought(v, re.I) for k, v in found.items()}


@cache
def attendance_cues(language: str) -> dict[str, Sought]:
    """The cues of how somebody attends as patterns over the text."""
    return {k: Sought(v, re.I) for k, v in lexicon(language, "seats")["attendance"].items()}
