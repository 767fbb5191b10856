"""What organisations do together under a name: "I/S Klitvand ejes af …", "the Partners run X together".

Such a name holds no noun of a body. It is one where the text says who stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from loaders.anchoring.raw import Raw
from loaders.lexicon import lexicon
from loaders.mentions import Mention
from loaders.naming.mention import NAME, no_genitive
from loaders.sought import Sought
from loaders.tokens import is_known

SORT: Final = "venture"
_PARTNERS: Final = 2  # organisations that make a list
_LEAST: Final = 5  # letters of a noun that points back
_SHARE: Final = re.compile(r"[AIK]/S\b")
_TOWNS: Final = ("municipality", "region", "hospital", "psychiatry", "ministry")
_LONGEST: Final = 5  # words of a name
_NOUNS: Final = frozenset(
    "samarbejdet fællesskabet projektet samarbeidet fellesskapet prosjektet".split()
)
_ARTICLES: Final = frozenset(
    "den det de the old former tidligere hidtidige gamle tidlegare".split()
)


def with_ventures(raw: Sequence[Raw], language: str) -> list[Raw]:
    """The sentences, with each name of a venture as that of a body, and "the house" behind it."""
    names: dict[str, tuple[int, int]] = {}
    for item in raw:
        for start, name in _founded(item, language):
            names.setdefault(name, (item.block.number, item.start + start))
        for start, name in _agreed_on(raw, item, language):
            names.setdefault(name, (item.block.number, item.start + start))
    if not names:
        return list(raw)
    first = {name: _first_said(raw, name, at) for name, at in names.items()}
    return [replace(item, mentions=tuple(_told(item, first))) for item in raw]


@cache
def _cues(language: str) -> dict[str, Sought]:
    words = lexicon(language, "seats").get("ventures", {})
    return {name: Sought(text) for name, text in words.items()}


def _founded(item: Raw, language: str) -> Iterator[tuple[int, str]]:
    """The names of which a sentence says who stands behind them, and where they begin."""
    cues = _cues(language)
    if not cues or item.text.rstrip().endswith("?"):
        return
    if item.block.kind == "heading":
        noun = cues["title"].match(item.text)
        end = _name_end(item, noun.end()) if noun else None
        if end and not any(m.kind == "body" and m.start < end for m in item.mentions):
            yield 0, item.text[:end]
        return
    for cue in ("closed", "replaced", "quoted"):
        for match in cues[cue].finditer(item.text) if cue in cues else ():
            if not cues["denied"].search(item.text[: match.start()]):
                yield from _other(item, match, cue)
    for cue in ("behind", "together"):
        for match in cues[cue].finditer(item.text):
            called = "called" in cues and cues["called"].search(match.group()) is not None
            name = (
                _before(item, match.start(), called=called)
                if cue == "behind"
                else _after(item, match.end())
            )
            if name is None or cues["denied"].search(item.text[: match.end()]):
                continue
            if cue == "together" or _organisations(item, match.end()) >= _PARTNERS:
                yield name


def _agreed_on(raw: Sequence[Raw], item: Raw, language: str) -> Iterator[tuple[int, str]]:
    """What an agreement is about by its title, where the text says that it is led, or has a board."""
    cue = _cues(language).get("agreement")
    match = cue.match(item.text) if cue and item.block.kind == "heading" else None
    found = _after(item, match.end()) if match else None
    if found is None:
        return
    short = found[1].split()[0]
    said = rf"(?<!\w){re.escape(short)}{_cues(language)['runs'].source}"
    if not is_known(short.casefold(), lang=language) or " " in found[1]:
        if any(re.search(said, other.text) for other in raw):
            yield found


def _other(item: Raw, match: re.Match[str], cue: str) -> Iterator[tuple[int, str]]:
    """A name that only what is said of it tells to be a body's: it is closed, replaced, or in quotes
    behind the noun of one."""
    if cue == "quoted":
        noun = match.start() + len(match["n"])
        body = any(m.kind == "body" and m.end == noun for m in item.mentions)
        if body or match["n"].casefold() in _NOUNS:
            yield match.start("q"), match["q"]
        return
    name = _before(item, match.start()) if cue == "closed" else _after(item, match.end())
    if name and _is_no_person(name[1], item, name[0]):
        yield name


def _is_no_person(name: str, item: Raw, at: int) -> bool:
    """Two words at least, with an article or an ordinary word in front: "Task Force Havn"."""
    ahead = item.text[:at].split()[-1:]
    words = name.split()
    article = words[0].casefold() in _ARTICLES or bool(ahead and ahead[0].casefold() in _ARTICLES)
    return len(words) > 1 + (words[0].casefold() in _ARTICLES) and (
        article or words[0].endswith("et")
    )


def _name_end(item: Raw, at: int) -> int | None:
    """Where a name in a title ends that goes on behind its noun, or stands before a sign."""
    end = at
    for tok in item.toks:
        if tok.start >= at:
            if not NAME.fullmatch(tok.text):
                break
            end = tok.end
    rest = item.text[end:].strip()
    return end if end > at and (not rest or rest[0] in ":–—-(,.") else None


def _organisations(item: Raw, at: int) -> int:
    said = [m for m in item.mentions if m.start >= at and m.kind in ("party", "body")]
    return len([m for m in said if m.named and not m.bare])


def _before(item: Raw, at: int, *, called: bool = False) -> tuple[int, str] | None:
    """The name right before a cue, brackets apart; `called` says that the cue calls it a name."""
    upto = len(re.sub(r"\s*\([^()]*\)\s*$", "", item.text[:at]).rstrip())
    last = next((n for n, t in enumerate(item.toks) if t.end == upto), None)
    if last is None:
        return None
    first = last
    while first and last - first < _LONGEST and _is_part(item, first - 1):
        first -= 1
    return _named(item, first, last, called=called) if _is_part(item, last) else None


def _after(item: Raw, at: int) -> tuple[int, str] | None:
    """The name right behind a cue."""
    first = next((n for n, t in enumerate(item.toks) if t.start >= at), None)
    if first is None or not _is_part(item, first):
        return None
    last = first
    while last + 1 < len(item.toks) and last - first < _LONGEST and _is_part(item, last + 1):
        last += 1
    return _named(item, first, last)


def _is_part(item: Raw, at: int) -> bool:
    word = item.toks[at].text
    share = word in ("I", "A", "K", "S", "/") and bool(_SHARE.search(item.text))
    return NAME.fullmatch(word) is not None or share or (word.isupper() and len(word) > 1)


def _named(item: Raw, first: int, last: int, *, called: bool = False) -> tuple[int, str] | None:
    """The name from one word to another, unless it is that of a body, a person or a place."""
    start, end = item.toks[first].start, item.toks[last].end
    inside = [m for m in item.mentions if m.start < end and m.end > start]
    known = any(
        m.kind == "body" or (m.kind == "party" and (m.side or m.sort in _TOWNS)) for m in inside
    )
    alone = first == last and (not first or item.toks[first - 1].text in ".:")
    return None if known or (alone and not called) else (start, item.text[start:end])


def _first_said(raw: Sequence[Raw], name: str, at: tuple[int, int]) -> tuple[int, int]:
    found = ((r.block.number, r.start + r.text.find(name)) for r in raw if name in r.text)
    return min((*found, at))


def _told(item: Raw, first: dict[str, tuple[int, int]]) -> Iterator[Mention]:
    """The mentions of a sentence, ventures and what points back to them among them."""
    found = sorted(
        {m.start: m for name, at in first.items() for m in _mentions(item, name, at)}.values(),
        key=lambda m: m.start,
    )
    held = [m for m in item.mentions if not any(_overlap(m, v) for v in found)]
    yield from sorted((*held, *found), key=lambda m: m.start)


def _overlap(a: Mention, b: Mention) -> bool:
    return a.first <= b.last and b.first <= a.last


def _mentions(item: Raw, name: str, at: tuple[int, int]) -> Iterator[Mention]:
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?=s?\b)", item.text):
        toks = [n for n, t in enumerate(item.toks) if match.start() <= t.start < match.end()]
        if toks:
            yield _mention(item, toks[0], toks[-1], name)
    for n, tok in enumerate(item.toks):
        after = (item.block.number, item.start + tok.start) > at
        short = _is_short(no_genitive(tok.text), name)
        if after and (short or _points_back(no_genitive(tok.text.casefold()), name)):
            taken = any(m.first <= n <= m.last and not m.bare for m in item.mentions)
            behind = item.toks[n + 1].text if n + 1 < len(item.toks) else ""
            if not taken and not NAME.fullmatch(behind):
                yield _mention(item, n, n, name)


def _mention(item: Raw, first: int, last: int, name: str) -> Mention:
    start, end = item.toks[first].start, item.toks[last].end
    said = item.text[start:end]
    return Mention(
        "body", start, end, first, last, said, name.casefold(), sort=SORT, definite=True,
        named=True, genitive=said.endswith("s") and not name.endswith("s"),
    )  # fmt: skip


def _is_short(word: str, name: str) -> bool:
    """ "Jobbro" for "Jobbro Nordsjælland": the first word, which is no word of the language."""
    own, _, place = name.partition(" ")
    if word != own or not place or len(word) < _LEAST:
        return False
    return not any(is_known(word.casefold(), lang=lang) for lang in ("da", "nb", "en"))


def _points_back(word: str, name: str) -> bool:
    """ "huset" behind "Rådgivningshuset Klitby", "fællesskabet" behind "Havnefællesskab Nord"."""
    if _SHARE.search(name) and word in ("selskabet", "interessentskabet"):
        return True
    if len(word) < _LEAST or not word.endswith(("et", "en")):
        return False
    noun = name.split(maxsplit=1)[0].casefold()
    forms = (noun,) if noun.endswith(("et", "en")) else (f"{noun}et", f"{noun}en")
    return word in forms or any(f.endswith(word) and f[: -len(word)][-1:] == "s" for f in forms)
