"""The signs at the beginning of a line: bullets, ordinals, headings of Markdown, labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.layout import layout

_BULLET = re.compile(
    r"(?:[\uf000-\uf0ff•·▪■●○◦‣⁃∙➢✓→]\s*|[-–—*+]\s+|o\s+(?=\S)|>\s+(?=[A-ZÆØÅ\d]))"
)
_ORDINAL = re.compile(
    r"(?:(?:Ad\s+|Stk\.\s*|§\s*)?\d{1,3}(?:\.\d{1,2}){0,3}(?:\.?[a-zæøå])?[.):](?=\s)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[^\W\d])"
    r"|\d{1,2}\.?[a-z](?=\s+[A-ZÆØÅ])"
    r"|\(?[a-zæøå]\)(?=\s)"
    r"|(?!(?:[a-z]\.\s?(?:eks|fl|lign|l|v|t|e|g|m)\b|[dpst]\.\s*\d{1,2}\s?[./]))[a-zæøå]\.(?=\s+\S)"
    r"|[A-ZÆØÅ][.)](?=\s)(?!\s+[A-ZÆØÅ]\.\s?[A-ZÆØÅ][a-zæøå])"
    r"|[A-Z]\d{1,2}(?:\.\d{1,2})?(?:[.):](?=\s)|(?=\s+(?:[A-ZÆØÅ][\w’'-]*\s+){1,4}[a-zæøå]))"
    r"|[IVX]{2,5}[.)](?=\s)"
    r"|\(?[ivx]{1,5}[.)](?=\s)"
    r"|§\s*\d{1,4}\s?[a-z]?\.?(?=\s*$|\s+[A-ZÆØÅ])"
    r"|»?Stk\.\s*\d{1,2}\.(?=\s))\s*"
)
_HASH = re.compile(r"(#{1,6})\s+(?=\S)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)[^*_]{1,150}\1:?$")
_RULE = re.compile(r"[-_=*~·–—.\s]{3,}$")
_UNDER = re.compile(r"(=+|-{3,})$")
_AFTER_NUMBER = re.compile(r"\d{1,2}\.\s+(\w+)")


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before the text of a line: its length in characters and what it is."""

    kind: str  # "bullet", "ordinal", "title" (a number and no stop), "hash"
    sign: str
    length: int


def mark_of(text: str) -> Mark | None:
    """The bullet, ordinal or heading sign of a line."""
    m = _HASH.match(text)
    if m:
        return Mark("hash", m.group(1), m.end())
    m = _BULLET.match(text)
    if m and m.end() < len(text) and not _RULE.match(text):
        sign = m.group().strip()
        if sign == "o" and not text[m.end()].isalnum():
            return None
        return Mark("bullet", sign, m.end())
    m = _ORDINAL.match(text)
    if m:
        word = _AFTER_NUMBER.match(text)
        if word and word.group(1).casefold() in layout().months:
            return None
        return Mark("ordinal", m.group().strip(), m.end())
    return None


_BARE = re.compile(r"(\d{1,2})\s+(?=[A-ZÆØÅ])")
_BARE_LENGTH = 70


def bare_numbers(texts: Sequence[str], apart: Sequence[int]) -> frozenset[str]:
    """Lines that are titles with a number and no stop ("2 Opgaver"): those of known sections, and
    all others of that shape where there are two of them, or where three count on with text between.

    `apart[i]` is how many lines lie between line i and the one before it that has a gap above.
    """
    at = [
        i for i, t in enumerate(texts) if len(t) < _BARE_LENGTH and _BARE.match(t) and not ended(t)
    ]
    shaped = [texts[i] for i in at]
    known = [t for t in shaped if _BARE.sub("", t, count=1).casefold() in layout().sections]
    if len(known) >= 2:
        return frozenset(t for t in shaped if not has_verb(t))
    numbers = [int(t.split()[0]) for t in shaped]
    counted = len(numbers) >= _COUNTED and numbers == list(
        range(numbers[0], numbers[0] + len(numbers))
    )
    between = [
        n > 1 or i + 1 < j for i, j, n in zip(at, at[1:], (apart[j] for j in at[1:]), strict=False)
    ]  # a title with nothing below it, such as "1 Dagsorden: godkendt", may stand among them
    titles = sum(between) >= max(_COUNTED - 1, _MOST_OF * len(between))
    return frozenset(shaped if counted and titles else known)


_COUNTED = 3
_MOST_OF = 0.6


def bare_mark(text: str) -> Mark | None:
    """The number before such a title."""
    m = _BARE.match(text)
    return Mark("title", m.group(1), m.end()) if m else None


def is_rule(text: str) -> bool:
    """A line of dashes and the like."""
    return bool(_RULE.match(text)) and not any(c.isalnum() for c in text)


def is_underline(text: str) -> bool:
    """The second line of a heading in Markdown's other way."""
    return bool(_UNDER.match(text))


def is_bold(text: str) -> bool:
    """A line all in bold."""
    return bool(_BOLD.match(text))


_ENDERS = ".!?"
_CLOSERS = "\"'”’»«)]*_ "


def ended(text: str) -> bool:
    """Whether a line ends a sentence."""
    return text.rstrip(_CLOSERS)[-1:] in tuple(_ENDERS)


def introduces(text: str) -> bool:
    """Whether a line ends with a colon."""
    return text.rstrip("*_ ").endswith(":")


def is_open(text: str) -> bool:
    """Whether a line ends with a word or sign after which something must follow."""
    if text[-1:] in ",&/(" or text.endswith((" –", " -")):
        return True
    last = text.rsplit(None, 1)[-1] if text.strip() else ""
    if len(last) == 1 and last.isupper():
        return False
    return last.casefold().strip("(") in layout().open


def has_verb(text: str) -> bool:
    """Whether the text has a finite verb that the lexicons know."""
    words = [w.strip("(),.;:*_") for w in text.split(maxsplit=2)]
    begins = len(words) > 1 and words[0].istitle() and _may_be_verb(words[0], words[1])
    return begins or _verb_inside(text)  # "Mødes fire gange om året" is no title


_ENGLISH: Final = frozenset(("of", "and", "for", "the"))


def _may_be_verb(first: str, second: str) -> bool:
    """Whether the first word is a verb; English plurals end as passives do ("Minutes of the Board")."""
    low = first.casefold()
    return _is_verb(low) and (low in layout().verbs or not {low, second} & _names_of_texts())


@cache
def _names_of_texts() -> frozenset[str]:
    return _ENGLISH | {*layout().titles, *layout().parts["minutes"]}


def _verb_inside(text: str) -> bool:
    """A verb beyond the beginning: "Udpeges af:" and "Inviteres efter behov:" are labels."""
    return any(_is_verb(w.strip("(),.;:*_")) for w in text.split())


def _is_verb(word: str) -> bool:
    """A verb of the lexicons, or a passive by its ending ("nedsættes")."""
    if word in layout().verbs:
        return True
    return len(word) > 5 and word.islower() and word.endswith("es") and not word.endswith(_NO_VERB)


# Genitives ("kommunernes"), adverbs ("ligeledes") and "fælles" have the ending too.
_NO_VERB = ("nes", "ledes", "lles", "eles")


_LABEL = re.compile(r"([^\W\d_](?:[^:.!?\n]|(?<=\b[pn]r)\.|(?<=\bpkt)\.){0,60}?)\s*:\s+(?=\S)")
_MOST_WORDS = 6


_FROM = ("fra", "frå", "from")  # "Fra forvaltningen: A B"
_SIDE = 3


def label_end(text: str) -> int:
    """Where the label of a "Label: value" ends, 0 where the text has none."""
    m = _LABEL.match(text) if ":" in text else None
    if not m:
        return 0
    name = m.group(1)
    words = name.split()
    if not name[:1].isupper() or len(words) > _MOST_WORDS or _verb_inside(name):
        return 0
    if name.count("(") != name.count(")"):
        return 0
    side = words[0].casefold() in _FROM and 1 < len(words) <= _SIDE
    if (
        not side
        and words[0].casefold() in layout().open
        and name.casefold() not in layout().sections
    ):
        return 0
    return m.end(1)


def follows(a: str, b: str) -> bool:
    """Whether b is the ordinal after a."""
    x, y = a.strip("().: "), b.strip("().: ")
    if x.isdigit() and y.isdigit():
        return int(y) == int(x) + 1
    return len(x) == len(y) == 1 and ord(y) == ord(x) + 1


@cache
def _about() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(layout().about, key=len, reverse=True)))
    return re.compile(rf"(?:{words})\s+\d", re.IGNORECASE)


def begins_item(text: str) -> bool:
    """A capital, a number, or a number with "about" before it."""
    return text[:1].isupper() or text[:1].isdigit() or bool(_about().match(text))
