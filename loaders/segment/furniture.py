"""What repeats on pages and says nothing: page numbers, running headers, file names, web links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from loaders.dates import is_only_date
from loaders.layout import layout
from loaders.segment.lines import Line
from loaders.segment.links import is_web, menus, related
from loaders.segment.marks import ended, is_rule, mark_of
from loaders.text import Span

_FILE = re.compile(r".{0,160}\.(?:docx?|pdf|pptx?|xlsx?|odt|rtf|html?)$", re.IGNORECASE)
_NUMBER = re.compile(r"[-–—]?\s*\d{1,3}\s*[-–—]?$")
_CODE = re.compile(r"(?=.*\d{4})[A-ZÆØÅ]{1,4}\d{4,12}$")
_COMMENT = re.compile(r"<!--.*-->$|</?[a-zA-Z][^<>]{0,200}>$")
_DIGITS = re.compile(r"\d+")
_GAP = re.compile(r"\s{2,}")
_STAMP = 80
_PAGE = 16
_TOP = 8  # lines that the title stands in
_BESIDE = 2
_EDGE = 2
_CENTRED = 20


def _page_stamp() -> re.Pattern[str]:
    words = layout()
    page = "|".join(sorted(map(re.escape, words.page), key=len, reverse=True))
    of = "|".join(sorted(map(re.escape, words.of), key=len, reverse=True))
    return re.compile(
        rf"(?:.{{0,60}}\s)?(?:{page})\s*\d{{1,4}}(?:\s*(?:/|{of})\s*\d{{1,4}})?$"
        rf"|\d{{1,4}}\s*(?:/|{of})\s*\d{{1,4}}$|[-–—]\s*\d{{1,4}}\s*[-–—]$",
        re.IGNORECASE,
    )


def without_pages(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], dict[int, Span]]:
    """The lines, where the first ones that say what the text is have lost the number of the page
    far beside it ("Referat          Side 1 af 2"), and what was cut off."""
    stamp, cut, out = _page_stamp(), {}, list(lines)
    for ln in lines[:_FIRST]:
        pieces = _GAP.split(ln.text)
        what = {word.casefold() for word in pieces[0].split()} & layout().titles
        if len(pieces) == _BESIDE and what and stamp.match(pieces[1]) and len(pieces[1]) < _PAGE:
            end = ln.start + len(pieces[0])
            out[ln.number] = replace(ln, text=pieces[0], end=end)
            cut[ln.number] = (end, ln.end)
    return tuple(out), cut


_FIRST = 4  # lines above which a title may stand


def furniture_of(lines: tuple[Line, ...]) -> set[int]:
    """The numbers of the lines that are furniture."""
    out = _front_matter(lines)
    stamp = _page_stamp()
    for ln in lines:
        text = ln.text
        if len(text) > 220:
            continue
        if (
            (len(short := _GAP.sub(" ", text)) < _STAMP and stamp.match(short))
            or _beside_page(text, stamp)
            or is_rule(text)
            or _CODE.match(text)
            or _COMMENT.match(text)
            or (_FILE.match(text) and not mark_of(text))
            or is_web(text)
        ):
            out.add(ln.number)
    _below_pages(lines, out, stamp)
    related(lines, out)
    menus(lines, out)
    _stamps(lines, out, stamp)
    _running(lines, out, stamp)
    return out


def _beside_page(text: str, stamp: re.Pattern[str]) -> bool:
    """ "Side 1 af 2          Sagsnr. 12-34": the number of a page and what stands far beside it."""
    pieces = _GAP.split(text)
    counts = any(stamp.match(p) and any(c.isalpha() for c in p) and len(p) < _PAGE for p in pieces)
    return len(pieces) in (2, 3) and counts and not ended(text)


def _below_pages(lines: tuple[Line, ...], out: set[int], stamp: re.Pattern[str]) -> None:
    """The second line of a running head: it stands in the title, too, and alone below the page."""
    title = " ".join(_GAP.sub(" ", ln.text) for ln in lines[:_TOP]).casefold()
    for ln, below in pairwise(lines):
        if ln.number not in out or below.gap or len(_GAP.split(ln.text)) < _BESIDE:
            continue
        after = lines[below.number + 1] if below.number + 1 < len(lines) else None
        alone = after is None or after.gap > 0
        short = len(below.text) < _STAMP and not ended(below.text) and mark_of(below.text) is None
        pages = any(stamp.match(p) for p in _GAP.split(ln.text))
        if pages and alone and short and below.text.casefold() in title and below.number > _TOP:
            out.add(below.number)


def _front_matter(lines: tuple[Line, ...]) -> set[int]:
    if not lines or lines[0].text != "---" or lines[0].start > 3:
        return set()
    for ln in lines[1:60]:
        if ln.text in ("---", "..."):
            return set(range(ln.number + 1))
    return set()


def _stamps(lines: tuple[Line, ...], out: set[int], stamp: re.Pattern[str]) -> None:
    """A date and a number alone near the turn of a page."""
    for i, ln in enumerate(lines):
        after = lines[i + 1] if i + 1 < len(lines) else None
        before = lines[i - 1] if i else None
        turning = (
            ln.turn
            or after is None
            or after.turn
            or (after.number in out)
            or (before is not None and before.number in out)
        )
        if is_only_date(ln.text):
            if after is not None and _NUMBER.match(after.text) and after.gap:
                out |= {ln.number, after.number}
            elif ln.gap and after is not None and after.number in out and stamp.match(after.text):
                out.add(ln.number)
        elif _NUMBER.match(ln.text) and ln.gap and (after is None or after.gap):
            centred = ln.indent >= _CENTRED
            alone = ln.gap > 1 and (after is None or after.gap > 1)
            if turning or centred or alone:
                out.add(ln.number)


def _beside_title(lines: tuple[Line, ...], pages: set[int]) -> Iterator[int]:
    """A line between a page's number and a gap that only says again what a title has said."""
    top = [ln.text.casefold() for ln in lines[:_TOP]]
    for i, ln in enumerate(lines):
        turned = i and lines[i - 1].number in pages and not ln.gap
        apart = i + 1 == len(lines) or lines[i + 1].gap
        if not (turned and apart and len(ln.text) > _SHORT):
            continue
        low = ln.text.casefold()
        if any(low in text for text in top[: max(i - 1, 0)]):
            yield ln.number


_TOP = 15  # lines in which titles stand
_SHORT = 7


def _running(lines: tuple[Line, ...], out: set[int], stamp: re.Pattern[str]) -> None:
    """Lines that come back at the edges of pages: often, or twice in one place by a page's number."""
    edges: dict[int, str] = {}
    beside: dict[int, tuple[int, str]] = {}
    pages = {
        ln.number
        for ln in lines
        if ln.number in out and (stamp.match(ln.text) or _beside_page(ln.text, stamp))
    }
    out |= set(_beside_title(lines, pages))
    for i, ln in enumerate(lines):
        around = range(max(i - _EDGE, 0), min(i + _EDGE + 1, len(lines)))
        near = any(j in out or (j != i and lines[max(i, j)].turn) for j in around)
        sentence = ended(ln.text) or mark_of(ln.text) is not None
        if (near or ln.turn) and 3 <= len(ln.text) <= 120 and not sentence:
            edges[i] = _DIGITS.sub("#", ln.text.casefold())
            page = next((j for j in around if j in pages), None)
            if page is not None and len(ln.text.split()) > 1:
                beside[i] = (page - i, ln.text)
    often, twice = Counter(edges.values()), Counter(beside.values())
    for i, key in edges.items():
        letters = sum(c.isalpha() for c in key) >= 3
        if letters and ((often[key] >= 3 and lines[i].gap) or twice[beside.get(i, (0, ""))] >= 2):
            out.add(i)
