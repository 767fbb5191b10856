"""Bodies that no noun tells: "Campusledelsen", "Trioen", known by what the text says they do.

A noun in the definite form, or a name in capitals, that sentences begin with and that meets,
consists of members or is led by somebody is a body, where a heading names it or two such things
are said of it. From then on each place where it stands is a mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Final

from loaders.anchoring.raw import Raw
from loaders.lexicon import lexicon
from loaders.mentions import Mention
from loaders.naming.mention import NAME, no_genitive

_SHORTEST: Final = 5  # letters of a noun, of the last part that stands for it, of the end of a word


def with_learned(raw: Sequence[Raw], language: str) -> list[Raw]:
    """The sentences, with a mention wherever a body stands that the text itself tells to be one."""
    words = lexicon(language, "bodies").get("learned")
    stems = _stems(raw, words, language) if words else frozenset()
    if not stems:
        return list(raw)
    return [replace(item, mentions=_with(item, stems)) for item in raw]


def _stems(raw: Sequence[Raw], words: dict[str, Any], language: str) -> frozenset[str]:
    said: dict[str, set[str]] = {}
    headed: set[str] = set()
    for item in raw:
        if item.block.kind == "heading":
            headed.add(item.text.strip(" :.0123456789§").casefold())
            continue
        subject = _subject(item, words)
        if subject is None:
            continue
        after = item.text[len(subject) :].casefold()
        for kind, cue in _cues(language):
            if cue.match(after):
                said.setdefault(subject.casefold(), set()).add(kind)
    for stem in _sat_in(raw, {s for s, kinds in said.items() if len(kinds) == 1}, language):
        said[stem].add("sits")
    for short in list(said):  # "Ledelsen" below "Campusledelsen"
        whole = [stem for stem in headed if stem != short and stem.endswith(short)]
        if len(whole) == 1 and " " not in whole[0] and not _barred(whole[0], words):
            said.setdefault(whole[0], set()).update(said.pop(short))
    return frozenset(
        stem
        for stem, kinds in said.items()
        if kinds & {"meets", "consists"} and (stem in headed or len(kinds) > 1)
    )


def _sat_in(raw: Sequence[Raw], stems: set[str], language: str) -> frozenset[str]:
    """Those that the text says somebody is a member of, or is chosen for."""
    cue = lexicon(language, "bodies")["learned"].get("sits", "")
    if not (stems and cue):
        return frozenset()
    nouns = "|".join(map(re.escape, sorted(stems)))
    sits = re.compile(rf"\b(?:{cue}) (?P<noun>{nouns})(?!\w)")
    return frozenset(m["noun"] for item in raw for m in sits.finditer(item.text.casefold()))


def _subject(item: Raw, words: dict[str, Any]) -> str | None:
    """The noun or name that a sentence begins with, where it is nothing that is known."""
    first = item.toks[0] if item.toks else None
    begun = item.mentions[0] if item.mentions else None
    if first is None or not first.text[:1].isupper():
        return None
    if begun is not None and begun.first == 0 and begun.kind != "name":
        return None
    last = next((n for n, tok in enumerate(item.toks) if not NAME.fullmatch(tok.text)), 0) - 1
    if last > 0:
        name = item.text[: item.toks[last].end]
        return None if _barred(name, words) else name
    low = first.text.casefold()
    definite = low.endswith(tuple(words["definite"])) and not low.endswith(tuple(words["plural"]))
    if not definite or len(low) < _SHORTEST or _barred(low, words):
        return None
    return first.text if first.text.replace("-", "").isalpha() else None


def _barred(name: str, words: dict[str, Any]) -> bool:
    low = name.casefold()
    forms = {low, *(low.removesuffix(ending) for ending in words["definite"])}
    never = [word for word in words["never"] if len(word) >= _SHORTEST]
    return bool(forms & set(words["never"])) or any(f.endswith(tuple(never)) for f in forms)


@cache
def _cues(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    cues: dict[str, list[str]] = lexicon(language, "bodies")["learned"]["cues"]
    return tuple(
        (kind, re.compile(rf" (?:{'|'.join(texts)})(?!\w)")) for kind, texts in cues.items()
    )


def _with(item: Raw, stems: frozenset[str]) -> tuple[Mention, ...]:
    out = [m for m in item.mentions if m.kind != "name" or _stem(m.text, stems) is None]
    taken = {at for m in out for at in range(m.first, m.last + 1)}
    out.extend(m for m in _found(item, stems) if not taken & set(range(m.first, m.last + 1)))
    return tuple(sorted(out, key=lambda m: m.first))


def _found(item: Raw, stems: frozenset[str]) -> Iterator[Mention]:
    longest = max(len(stem.split()) for stem in stems)
    at = 0
    while at < len(item.toks):
        for last in range(min(at + longest, len(item.toks)) - 1, at - 1, -1):
            start, end = item.toks[at].start, item.toks[last].end
            stem = _stem(item.text[start:end], stems)
            if stem is not None:
                text = item.text[start:end]
                yield Mention(
                    "body", start, end, at, last, text, stem, stem.split()[-1], "group",
                    definite=True, genitive=_is_genitive(text, stems), named=True,
                )  # fmt: skip
                at = last
                break
        at += 1


def _stem(text: str, stems: Iterable[str]) -> str | None:
    """Which body a word stands for: itself, its genitive, or its last part alone."""
    low = text.casefold()
    for form in (low, no_genitive(low)):
        if form in stems:
            return form
    whole = [s for s in stems if len(low) > _SHORTEST and s.endswith(low) and " " not in s]
    return whole[0] if len(whole) == 1 else None


def _is_genitive(text: str, stems: frozenset[str]) -> bool:
    low = text.casefold()
    return low not in stems and no_genitive(low) in stems
