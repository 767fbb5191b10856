"""What a group is for, in words without capitals: "arbejdsgruppen for ældre og kronisk sygdom"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from loaders.lexicon import lexicon
from loaders.tokens import Token

_LONGEST: Final = 9  # words
_STOPS: Final = frozenset(".;:)(–—")
_JOINS: Final = frozenset(("og", "samt", "and"))
_HALVES: Final = frozenset((",", "og", "samt", "&"))
_WITH: Final = frozenset(("med", "with"))
_ABOUT: Final = frozenset(("om", "on"))
_CONCERNING: Final = frozenset(
    ("vedrørende", "vedrørande", "angående", "angåande", "vedr", "vedr.", "ang.")
)
_TO: Final = frozenset(
    ("til", "overfor", "over", "med", "to", "hos", "fra", "frå", "from", "av", "af", "by")
)
_DEFINITE: Final = 4  # letters of a noun's stem
_NEAR: Final = 3  # words ahead of a name in which its verb stands
# what a body in the genitive does or has
_DEEDS: Final = frozenset(
    "behandling møde møder mødet beslutning indstilling anbefaling medlemmer formand".split()
)
_SHORT: Final = 2  # letters of a word that says little
# what stands behind the verb of a sentence, and never behind a noun
_BEHIND_A_VERB: Final = frozenset(
    "den det de dei en et ei eit denne dette disse desse sig seg sin sit sitt sine ikke ikkje også"
    " hverken enstemmigt to tre fire fem seks syv otte".split()
)
_PAST: Final = ("ede", "te")
_ARTICLED: Final = ("en", "et", "ne", "a")
_FULL: Final = 4  # letters of a verb in the past or a definite noun
_NO_VERBS: Final = frozenset(
    "langs omkring blandt mod uden udenfor indenfor inden over bag omkring langsmed rundt hele utenfor innenfor"
    " innanfor utanfor bak".split()
)
# committees that are called by their field in small letters too: "udvalget for det åbne land"
_WHOSE_FIELD: Final = frozenset(("udvalget", "nævnet", "utvalget", "utvalet"))
ARTICLES: Final = frozenset("den det de dei the en et ein eit ei a an".split())


@cache
def _words(language: str, which: str) -> frozenset[str]:
    return frozenset(lexicon(language, "bodies").get("purposes", {}).get(which, ()))


@cache
def _ends(language: str) -> frozenset[str]:
    """What ends it: verbs, prepositions, days of the week ("Møde i Udvalget for havne onsdag")."""
    days = lexicon(language, "meetings").get("weekdays", ())
    return _words(language, "ends") | frozenset(days)


@cache
def verbs_of(language: str) -> frozenset[str]:
    """The verbs that end what a group is for ("Udvalg for havne mødes")."""
    links = {
        "i",
        "på",
        "til",
        "fra",
        "frå",
        "af",
        "av",
        "med",
        "under",
        "ved",
        "hos",
        "mellem",
        "mellom",
    }
    more = {
        "efter",
        "etter",
        "inden",
        "innen",
        "senest",
        "herunder",
        "samt",
        "men",
        "eller",
        "om",
        "og",
    }
    more |= {
        "gennem",
        "gjennom",
        "via",
        "forud",
        "at",
        "der",
        "som",
        "når",
        "hvor",
        "også",
        "innan",
    }
    return _words(language, "ends") - links - more


def halves_end(toks: Sequence[Token], first: int) -> int | None:
    """The last word of "Voksen- og efteruddannelse", "Social-, Sundheds- og Ældreområdet"; None of others."""
    at = first
    while (
        at + 2 < len(toks)
        and toks[at].text.endswith("-")
        and toks[at].text[:-1].isalpha()
        and toks[at + 1].text in _HALVES
        and toks[at + 2].text.replace("-", "").isalpha()
    ):
        at += 2
    return (
        at if at > first and toks[first].text[:1].isupper() and toks[at].text[-1] != "-" else None
    )


def links_of(language: str) -> frozenset[str]:
    """What ties a group to what it is for: "for", "vedr."."""
    return _words(language, "links")


Told = Callable[[int], bool]


def purpose_end(
    toks: Sequence[Token], first: int, last: int, language: str, *, is_body: Told, is_party: Told
) -> int:
    """The last word of what the group from `first` to `last` is for; `last` where nothing is said.

    Only where the end is plain: a full stop, a preposition, a verb that is known, or the next body
    of a list. Where a party stands in it, it says whose the group is, and is no purpose.
    """
    link = toks[last + 1].text.casefold() if last + 2 < len(toks) else ""
    about = link in _ABOUT | _CONCERNING
    if link not in _words(language, "links") or (about and _is_told(toks, first, last, language)):
        return last
    begins = last + 2
    named = toks[last].text[:1].isupper() or toks[last].text in _WHOSE_FIELD
    if named and _is_quality(toks, begins + 1, language):
        begins += toks[begins].text.casefold() in ARTICLES  # "Udvalget for det nære sundhedsvæsen"
    end = _end(toks, begins, language, is_body, is_party)
    if end is None or toks[end].text.casefold() in _words(language, "spans"):
        return last
    return end if _says_something(toks[last + 2 : end + 1]) else last


def owns(toks: Sequence[Token], at: int, language: str) -> bool:
    """ "Udvalget for det nære sundhedsvæsens behandling": what the body does, and no field."""
    if at + 1 >= len(toks) or not toks[at].text.endswith("s"):
        return False
    after, said = toks[at + 1].lemma, toks[at + 1].text
    owned = _words(language, "owned")
    return bool({after, said} & owned)


def _is_quality(toks: Sequence[Token], at: int, language: str) -> bool:
    """Whether an adjective stands there that tells one thing from another, and a thing behind it."""
    if at + 1 >= len(toks) or not toks[at + 1].text.isalpha():
        return False
    said, of = (tok.text.casefold() for tok in toks[at : at + 2])
    if of in _JOINS and at + 3 < len(toks) and toks[at + 2].text.endswith("e"):
        of = toks[at + 3].text.casefold()  # "det nære og sammenhængende sundhedsvæsen"
    no_thing = _words(language, "spans") | _words(language, "ends") | _JOINS
    no_quality = no_thing | _words(language, "passing") | _words(language, "never")
    return said.isalpha() and said not in no_quality and of not in no_thing


def _is_told(toks: Sequence[Token], first: int, last: int, language: str) -> bool:
    """ "indstiller til udvalget om takster": what the committee is told about, not what it is for."""
    ahead = toks[first - 1].text.casefold() if first else ""
    tells = _words(language, "tells")
    if any({tok.lemma, tok.text} & tells for tok in toks[max(0, first - _NEAR) : first]):
        return True
    if toks[last + 1].text.casefold() in _CONCERNING:
        return ahead in _TO | {"for"}
    verb = ahead.endswith(("er", "ar", "e")) and ahead.islower()
    towards = ahead == "for" and first > 1 and toks[first - 2].text.casefold() == "over"
    return ahead in _TO or towards or (verb and toks[last].text[:1].isupper())


def begins_with_people(toks: Sequence[Token], at: int, language: str) -> bool:
    """ "Råd for mennesker med …", "Råd for eldre": people, and so no piece of advice."""
    return at < len(toks) and toks[at].text.casefold() in _words(language, "whom")


def purpose_of(words: Sequence[Token]) -> str:
    """What a group is for, in lemmas: what tells it from its sisters."""
    return " ".join(t.lemma for t in words if len(t.text) > _SHORT and t.text[0].isalpha())


def _end(
    toks: Sequence[Token], first: int, language: str, is_body: Told, is_party: Told
) -> int | None:
    """The last word of the phrase; None where a name stands in it, or where no end is seen."""
    ends, never = _ends(language), _words(language, "never")
    if toks[first].text.casefold() in never:
        return None
    for at in range(first, min(first + _LONGEST + 1, len(toks))):
        word = toks[at].text
        if at > first and (word[:1].isdigit() or is_verb(toks, at, language) or _is_day(toks, at)):
            return _without_join(toks, first, at - 1)
        if at > first and toks[at - 1].text.endswith("s") and word.casefold() in _DEEDS:
            return _without_join(toks, first, at - 1)  # "udvalget for ældres behandling af sagen"
        if word.casefold() in _WITH and at > first and _tells_whom(toks, at, language):
            continue
        if word in _STOPS or word.casefold() in ends or is_body(at):
            return _without_join(toks, first, at - 1)
        if at > first and owns(toks, at, language):
            return at
        if at > first + 1 and _is_over(toks, at, language):
            return _without_join(toks, first, at - 1)
        if word == ",":
            if not _goes_on(toks, at, ends):
                return _without_join(toks, first, at - 1)
        elif is_party(at) or not word.replace("-", "").isalpha() or not word.islower():
            return None
    return _without_join(toks, first, len(toks) - 1) if len(toks) <= first + _LONGEST else None


def _is_over(toks: Sequence[Token], at: int, language: str) -> bool:
    """Whether a noun in its definite form, with nothing behind that could belong to it, ends the
    phrase: "styregruppen for programmet | repræsentanter fra …"."""
    before, word = toks[at - 1], toks[at].text.casefold()
    low = before.text.casefold()
    definite = (
        len(low) > _DEFINITE and low.endswith(("en", "et")) and before.lemma in (low[:-2], low[:-1])
    )
    return definite and word.isalpha() and word not in _JOINS | _words(language, "links")


def is_verb(toks: Sequence[Token], at: int, language: str) -> bool:
    """Whether what stands behind a word of a purpose shows it to be the verb of the sentence:
    "Udvalget for kultur støttede den nye …", "Rådet for trafik bad forvaltningen …"."""
    word = toks[at].text
    low, ahead = word.casefold(), toks[at - 1].text.casefold()
    if not (word.isalpha() and word.islower()) or at + 1 >= len(toks) or low in _NO_VERBS:
        return False
    if ahead in _JOINS | ARTICLES | _WITH or low in _JOINS | ARTICLES | _TO | _ABOUT:
        return False
    after = toks[at + 1]
    if after.text in _BEHIND_A_VERB:
        return not _is_day(toks, at + 1) or low.endswith(_PAST)
    definite = after.text.islower() and after.text.endswith(_ARTICLED) and len(after.text) > _FULL
    if definite and after.lemma != after.text and after.text.startswith(after.lemma[:-1]):
        return len(after.lemma) < len(after.text)
    past = low.endswith(_PAST) and len(low) > _FULL and toks[at].lemma not in (low, low[:-1])
    return past and not ahead.endswith("t") and after.text in _ends(language)


def _is_day(toks: Sequence[Token], at: int) -> bool:
    """ "den 3. maj", "d. 4/5"."""
    if toks[at].text not in ("d", "d.", "den"):
        return False
    return any(t.text[:1].isdigit() for t in toks[at + 1 : at + 3])


def _tells_whom(toks: Sequence[Token], at: int, language: str) -> bool:
    """ "voksne med psykisk sygdom", not "ældre med deltagelse af …"."""
    after = toks[at + 1].text.casefold() if at + 1 < len(toks) else ""
    return after.isalpha() and after not in _words(language, "never") | _words(language, "company")


def _goes_on(toks: Sequence[Token], comma: int, ends: frozenset[str]) -> bool:
    """Whether a list goes on behind a comma: "børn, unge og familier"."""
    ahead = [t.text.casefold() for t in toks[comma + 1 : comma + 4]]
    joined = next((n for n, word in enumerate(ahead) if word in _JOINS), None)
    return joined is not None and joined > 0 and not ends & set(ahead[:joined])


def _without_join(toks: Sequence[Token], first: int, last: int) -> int | None:
    while last >= first and toks[last].text.casefold() in _JOINS | {","}:
        last -= 1
    return last if last >= first else None


def _says_something(words: Sequence[Token]) -> bool:
    """More than "the project": one definite noun tells no group from its sisters."""
    said = [t for t in words if len(t.text) > _SHORT and t.text.casefold() not in _JOINS]
    definite = len(said) == 1 and said[0].text.endswith(("en", "et", "erne", "ene"))
    definite = definite and said[0].lemma != said[0].text.casefold()  # "sikkerhet" is not
    return bool(said) and not definite
