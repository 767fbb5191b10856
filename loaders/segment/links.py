"""What a web page has beside its text: menus, lists of links, labels of buttons, its footer."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.layout import layout
from loaders.segment.lines import Line
from loaders.segment.marks import ended

_ADDRESS: Final = re.compile(
    r"<?(?:(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}|"
    r"mailto:\S+)>?$",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r"!?\[[^\]]{0,200}\]\([^)]{0,400}\)$")
_PIECES: Final = re.compile(r"\s{2,}|\s*[|·>»›•/]\s+")
# What a click opens, behind the words of a link: a file, a window, an arrow.
_POINTS: Final = re.compile(
    r"\s*(?:[>»›→↗]|\((?:pdf|docx?|xlsx?|word|excel|nyt vindue|nytt vindu|opens in|åbner|åpner|ekstern)"
    r"[^()]{0,40}\)\s*[>»›→↗]?)$",
    re.IGNORECASE,
)
_HERE: Final = re.compile(r"\w (?:her|here)\.?$", re.IGNORECASE)
_STEPS: Final = re.compile(r"\s*[/|>»›→]\s+|\s+·\s+|:\s+")
_STEP: Final = 7  # words of a step
_MENU_SIGNS: Final = "☰≡"
_LEAST_WEB: Final = 2
_LEAST_MENU: Final = 3
_LONGEST: Final = 90


def is_web(text: str) -> bool:
    """A line that only a web page has: an address, a breadcrumb, a button, a footer."""
    bare = text.strip("*-•>»«|[]() ").casefold()
    if bare in layout().web:
        return True
    if any(c in bare for c in layout().cookie) and len(bare) < 200:
        return True
    body = text.lstrip("*-•> ").strip()
    if _ADDRESS.match(body) or _LINK.match(body) or _is_button(body):
        return True
    name = bare.split(":", 1)[0]
    if bare.startswith("©") or _is_link_label(name) or (":" in bare and _is_list_of_links(name)):
        return True
    if text.count(" > ") >= 2 or text.count(" › ") >= 2 or text.count(" » ") >= 2:
        return True
    pieces = [p.strip() for p in _PIECES.split(body[:400]) if p.strip()]
    if len(pieces) < 2 or "|" in body[:1]:
        return False
    if _is_menu(body) or _is_trail(body):
        return True
    links = sum(bool(_LINK.match(p)) for p in pieces)
    known = sum(_is_link_label(p.casefold()) for p in pieces)
    return links == len(pieces) or 2 * known >= len(pieces) or _is_footer(pieces, known)


def _is_menu(text: str) -> bool:
    """ "Menu ☰  Pupils  Parents": the sign of a menu among short words."""
    return any(sign in text for sign in _MENU_SIGNS) and not ended(text)


def _is_trail(text: str) -> bool:
    """ "Forside / Politik / Udvalg": where a page stands, from the first page on."""
    steps = [p.strip(" :") for p in _STEPS.split(text)]
    short = all(0 < len(p.split()) <= _STEP for p in steps)
    return len(steps) > 1 and short and steps[0].casefold() in layout().home


def _is_footer(pieces: list[str], known: int) -> bool:
    """ "Contact: web@… | Page owner: … | Accessibility": an address and a label that only pages have."""
    addressed = any(_ADDRESS.match(p.split()[-1]) for p in pieces)
    return known > 0 and (addressed or len(pieces) > _LEAST_MENU)


@cache
def _opening() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(layout().link_verbs, key=len, reverse=True)))
    return re.compile(rf"(?:{words})\b", re.IGNORECASE)


def _is_button(text: str) -> bool:
    """ "Læs vedtægten (pdf)", "Hent referater her": a verb in the imperative before what a click opens."""
    points = _POINTS.search(text) or _HERE.search(text)
    return len(text) <= _LONGEST and bool(_opening().match(text)) and bool(points)


def _is_list_of_links(name: str) -> bool:
    """A title of a list of links that is nothing else ("læs også")."""
    return " " in name and name in layout().related


def _is_link_label(text: str) -> bool:
    return text in layout().web or text.startswith(tuple(w for w in layout().web if " " in w))


def menus(lines: tuple[Line, ...], out: set[int]) -> None:
    """On a web page, lines of nothing but short words set apart."""
    if sum(is_web(lines[n].text) for n in out) < _LEAST_WEB:
        return
    for ln in lines:
        if ln.text.startswith("|"):
            continue
        pieces = [p for p in _PIECES.split(ln.text[:400]) if p.strip()]
        short = all(len(p.split()) <= 3 and not any(c.isdigit() for c in p) for p in pieces)
        if len(pieces) >= _LEAST_MENU and short and not ended(ln.text) and ":" not in ln.text:
            out.add(ln.number)


def related(lines: tuple[Line, ...], out: set[int]) -> None:
    """Lists of links to other pages: their title, and the short lines directly below it."""
    for i, ln in enumerate(lines):
        if ln.text.strip("#* :").casefold() not in layout().related:
            continue
        out.add(ln.number)
        for n, below in enumerate(lines[i + 1 : i + 40]):
            if (
                (below.gap and n)
                or below.gap > 1
                or below.text[-1:] in ".:"
                or below.text.startswith("#")
                or len(below.text) > _LONGEST
            ):
                break
            out.add(below.number)
