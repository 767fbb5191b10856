"""Names of bodies in English: runs of capitalised words that end in a common noun for a body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from loaders.lexicon import lexicon
from loaders.naming.organisations import organisation_at
from loaders.tokens import Token

_CAPITAL: Final = re.compile(r"[A-ZÆØÅÄÖÉ][\w’'.&-]*")
_POSSESSIVE: Final = re.compile(r"['’]s$")
_LINKS: Final = frozenset(("and", "&", ",", "of", "for", "on", "in", "without"))
_NO_BODY: Final = {
    "board": ("care",), "executive": ("chief", "non", "deputy"), "group": ("age",),
    "teams": ("ms", "microsoft", "on", "via"),
}  # fmt: skip
_HONORIFICS: Final = frozenset(
    "councillor cllr mr mrs ms miss mx dr prof professor sir dame lord lady rev revd canon mayor".split()
)
_LONGEST: Final = 9  # words of a name before its noun


@dataclass(frozen=True, slots=True)
class Run:
    """A name or a bare noun for a body, by its first and last tokens; `stem` in lower case.

    `bare` marks "the Committee", which points to a committee that the text has named.
    """

    first: int
    last: int
    stem: str
    noun: str
    sort: str
    definite: bool
    plural: bool
    genitive: bool
    bare: bool
    named: bool


@dataclass(frozen=True, slots=True)
class _Words:
    nouns: dict[str, tuple[str, str, bool]]  # form → noun, sort, whether plural
    before: frozenset[str]
    determiners: frozenset[str]
    stops: frozenset[str]
    documents: frozenset[str]
    capital_only: frozenset[str]
    alone: frozenset[str]  # a name by itself: "Senate"
    behind: dict[str, frozenset[str]]  # noun → the words of which one must stand before it
    elected: frozenset[str]  # before "council": of what area it is
    functions: frozenset[str]  # before "council": what it is for, which makes it a committee
    function_ends: tuple[str, ...]
    closing: frozenset[str]  # nouns that end the name of an organisation


@cache
def _words() -> _Words:
    held: dict[str, Any] = lexicon("en", "bodies")
    nouns = {
        form: (noun, sort, at > 0)
        for sort, group in held["heads"].items()
        for noun, forms in group.items()
        for at, form in enumerate(forms)
    }
    names = held["names"]
    return _Words(
        nouns, frozenset(held["adjectives"]["name"]), frozenset(held["adjectives"]["determiners"]),
        frozenset(names["stops"]), frozenset(names["documents"]), frozenset(names["capital_only"]),
        frozenset(names["alone"]), {noun: frozenset(of) for noun, of in names["behind"].items()},
        frozenset(held["councils"]["elected"]), frozenset(held["councils"]["functions"]),
        tuple(held["councils"]["function_ends"]),
        frozenset(lexicon("en", "parties")["shapes"]["closing"]["nouns"]),
    )  # fmt: skip


def runs(toks: Sequence[Token]) -> Iterator[Run]:
    """Every body named or pointed to, in order, none inside another."""
    words = _words()
    after = 0
    if (them := _them(toks)) is not None:
        yield Run(0, them, "", "", "group", True, True, False, True, True)
        after = them + 1
    for at in range(len(toks)):
        if at >= after and (found := _run(toks, at, after, words)):
            yield found
            after = found.last + 1


def _run(toks: Sequence[Token], at: int, after: int, words: _Words) -> Run | None:
    said = toks[at].text
    low = said.casefold()
    form = _POSSESSIVE.sub("", low)
    if form not in words.nouns or _goes_on(toks, at, words):
        return None
    if at and toks[at - 1].text.casefold() in _NO_BODY.get(form, ()):
        return None  # "Integrated Care Board", "Chief Executive"
    noun, sort, plural = words.nouns[form]
    if noun in words.behind and _ahead(toks, at) not in words.behind[noun]:
        return None
    capital = said[:1].isupper()
    first = (
        _capitals_before(toks, at, after, words) if capital else _describing(toks, at, after, words)
    )
    last = _name_after(toks, at, words) if capital and not plural else at
    whose = not capital and not plural and _of_whom(toks, at)
    last = at + 2 if whose else last
    ahead = toks[first - 1].text.casefold() if first > after else ""
    definite = ahead in ("the", "this", "that", "its", "their", "our", "each")
    plain = first == at and last == at
    pointing = plain and not capital and ahead in ("the", "this")
    begins = _several(toks, at, noun, plural, words) if plain else None
    if begins is not None and (begins == 0 or toks[begins - 1].text.casefold() not in _SHARED):
        return Run(begins, at, noun, noun, sort, True, True, form != low, True, capital)
    if plain and not capital and (not definite or plural):
        return None
    if plain and not capital and noun in words.capital_only and not pointing:
        return None
    if plain and plural:
        return None
    stem = " ".join([*(t.text.casefold() for t in toks[first:at]), noun])
    if last > at:
        stem += " " + " ".join(t.text.casefold() for t in toks[at + 1 : last + 1])
    start = first - 1 if definite else first
    if sort == "council" and noun == "council" and not plain and not _of_a_place(stem, words):
        sort = "committee"
    return Run(
        start, last, stem.replace(" '", "'"), noun, sort, definite or (capital and not plain), plural,
        form != low and last == at,
        pointing
        or (plain and sort != "council" and not (capital and noun in words.alone and not definite)),
        capital,
    )  # fmt: skip


# "one person sits on both committees" is said of who sits there
_SHARED: Final = frozenset(("on", "of", "in", "between", "across", "for", "among"))


def _them(toks: Sequence[Token]) -> int | None:
    """The last token of "Both", "All three", "The two", with which a sentence goes on about bodies."""
    said = [t.text.casefold() for t in toks[:5]]
    if not said or said[0] not in ("both", "all", "the", "they"):
        return None
    last = 0 if said[0] in ("both", "they") else 1
    if last and (len(said) < 2 or said[1] not in _NUMBERS):
        return None
    if said[last + 1 : last + 3] == ["of", "them"]:
        last += 2
    verbs = lexicon("en", "bodies")["pronouns"]["verbs"]
    return last if len(toks) > last + 2 and toks[last + 1].text in verbs else None


_NUMBERS: Final = frozenset("two three four five six seven".split())


def _several(toks: Sequence[Token], at: int, noun: str, plural: bool, words: _Words) -> int | None:
    """Where "both committees", "all three panels", "the two groups", "each committee" begins."""
    ahead = [t.text.casefold() for t in toks[max(0, at - 3) : at]]
    if noun in words.capital_only or noun in words.behind or not ahead:
        return None
    if not plural:
        return at - 1 if ahead[-1] == "each" else None
    counted = ahead[-1] in _NUMBERS
    before = ahead[:-1] if counted else ahead
    for said in (["both", "of", "the"], ["all", "of", "the"], ["all", "the"], ["both", "the"]):
        if before[-len(said) :] == said:
            return at - counted - len(said)
    alone = ("all", "these", "the", "both", "those") if counted else ("all", "these", "both", "the")
    return at - counted - 1 if before and before[-1] in alone else None


def _of_a_place(stem: str, words: _Words) -> bool:
    """ "Wick Town Council", "Wick Council" are elected; a "Youth Transport Council" is a committee."""
    ahead = stem.removesuffix(" council").split()
    if stem.removeprefix("council of ") in _WHOM:
        return False  # "Council of Governors"
    if stem.startswith("council ") or not ahead:
        return not stem.startswith("council on ") and not stem.startswith("council for ")
    return ahead[-1] in words.elected or not any(
        w in words.functions or w.endswith(words.function_ends) for w in ahead
    )


def _ahead(toks: Sequence[Token], at: int) -> str:
    """The word before a noun, without the sign of a genitive: "Leaders' Meeting"."""
    here = at - 1
    if here > 0 and toks[here].text in ("'", "’"):
        here -= 1
    return _POSSESSIVE.sub("", toks[here].text.casefold()) if here >= 0 else ""


def _goes_on(toks: Sequence[Token], at: int, words: _Words) -> bool:
    """ "Board Member", "Committee Room": the noun only describes what follows it."""
    if at + 1 >= len(toks) or not toks[at].text[:1].isupper():
        return False
    if _POSSESSIVE.search(toks[at].text) and not _owns_body(toks, at, words):
        return False  # "Wick Council's Director of Finance"
    following = toks[at + 1].text
    plain = re.fullmatch(r"[A-Z][a-z]+", following) or (
        toks[at].text.isupper() and following.isalpha() and following.isupper()
    )
    return bool(plain) and following.casefold() not in words.documents


def _owns_body(toks: Sequence[Token], at: int, words: _Words) -> bool:
    """ "the Borough Council's Leisure Scrutiny Committee": a body of its own."""
    for tok in toks[at + 1 : at + _LONGEST]:
        if tok.text.casefold() in words.nouns:
            return True
        if not tok.text[:1].isupper() and tok.text.casefold() not in _LINKS:
            return False
    return False


def _capitals_before(toks: Sequence[Token], at: int, after: int, words: _Words) -> int:
    """Where the run of capitalised words ends that leads up to a noun."""
    first, here = at, at - 1
    joined = False  # an "and" stands in the name: a comma may, too
    while here >= after and at - here <= _LONGEST:
        text = toks[here].text
        low = text.casefold()
        previous = here > after and _is_name(toks[here - 1], words)
        ends = not previous or toks[here - 1].text.casefold() in (words.stops | words.nouns.keys())
        ends = ends or _closes(toks, here - 1, words)
        if _is_name(toks[here], words):
            first = here
        elif low == "of" and _ends_in_person(toks, here):
            break  # "Councillor Ann Hill of Wick Council"
        elif first < at and not ends and low in _LINKS and (text != "," or joined):
            joined = joined or low in ("and", "&")
        elif text not in ("'", "’") or not previous:  # "Users' Panel" goes on
            break
        here -= 1
    return first


def _closes(toks: Sequence[Token], at: int, words: _Words) -> bool:
    """ "Wick College and Thurso Town Council": the noun of an organisation, behind its name."""
    named = at > 0 and _is_name(toks[at - 1], words)
    return named and toks[at].text.casefold() in words.closing


def _ends_in_person(toks: Sequence[Token], at: int) -> bool:
    """Whether the capitals right before a token begin with what people are called by."""
    here = at - 1
    while here >= 0 and _CAPITAL.fullmatch(toks[here].text):
        if toks[here].text.casefold() in _HONORIFICS:
            return True
        here -= 1
    return False


def _is_name(tok: Token, words: _Words) -> bool:
    low = tok.text.casefold()
    owner = _POSSESSIVE.search(low) and _POSSESSIVE.sub("", low) in words.nouns
    small = low in ("and", "of", "for", "on", "in", "or")
    return (
        bool(_CAPITAL.fullmatch(tok.text))
        and low not in words.determiners
        and not owner
        and not small
    )


def _describing(toks: Sequence[Token], at: int, after: int, words: _Words) -> int:
    """Where "a joint steering" of "a joint steering group" begins."""
    first = at
    for here in range(at - 1, after - 1, -1):
        low = toks[here].text.casefold()
        if low in words.before:
            first = here
        elif not (low in ("and", "&") and first < at and here) or (
            toks[here - 1].text.casefold() not in words.before
        ):
            break
    return first


def _of_whom(toks: Sequence[Token], at: int) -> bool:
    """ "the board of directors", "our council of governors": a name in small letters."""
    said = [t.text.casefold() for t in toks[at + 1 : at + 3]]
    return len(said) > 1 and said[0] == "of" and said[1] in _WHOM


_WHOM: Final = frozenset(
    "directors trustees governors ministers management commissioners visitors regents studies examiners".split()
)


def _name_after(toks: Sequence[Token], at: int, words: _Words) -> int:
    """ "Board of Directors", "Forum for Young Carers": capitals behind a preposition are its name."""
    if at + 2 >= len(toks) or toks[at + 1].text.casefold() not in ("of", "on", "for"):
        return at
    last, here = at, at + 2
    begins = here + (toks[here].text.casefold() == "the")
    whole = organisation_at(toks, begins) if begins < len(toks) else None
    if whole and toks[at + 1].text.casefold() == "of":
        return whole.last  # "Board of Wick NHS Trust"
    while here < len(toks) and here - at <= _LONGEST:
        low = toks[here].text.casefold()
        if low in words.nouns or _POSSESSIVE.sub("", low) in words.nouns:
            return at  # "Board of X Care Board": whose board it is
        if _is_name(toks[here], words):
            last = here
        elif low not in ("and", "&", "of") or last != here - 1:
            break
        elif low == "of" and organisation_at(toks, here + 1):
            break  # "Council of Governors of Wick NHS Trust"
        here += 1
    return last
