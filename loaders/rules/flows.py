"""Described ways of a case: a figure's boxes, a numbered list, or one sentence that goes from body to body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from loaders.anchor import Anchored, Sentence
from loaders.findings import Findings
from loaders.lexicon import any_of, lexicon

_FEWEST = 3  # bodies that make a sentence with "then" a way
_NUMBER = re.compile(r"\(?(\d{1,2}|[a-z])[.)]?")


def flows(doc: Anchored, out: Findings) -> None:
    """Flow nodes with their steps in the order of the text, or by the numbers given."""
    _figures(doc, out)
    for sentence in doc.sentences:
        if sentence.block.kind in ("heading", "row", "box"):
            continue
        words = lexicon(doc.part(sentence).language, "flows")
        bodies = _order(doc, sentence)
        low = sentence.text.casefold()
        named = _noun(low, words)
        then = any_of(words["next"], r"\b", r"\b").search(low)
        if (named and bodies and re.search(r"\bhvor\b|\bfra\b|\bwhere\b|\bder\b", low)) or (
            then and len(dict.fromkeys(bodies)) >= _FEWEST
        ):
            _flow(doc, out, [sentence], [(None, key, sentence) for key in bodies], gaps=named)


def _noun(low: str, words: dict[str, Any]) -> bool:
    return any_of(words["nouns"], r"\b", r"s?\b").search(low) is not None


def _order(doc: Anchored, sentence: Sentence) -> list[str]:
    """The bodies in the order a case meets them: who drafts comes before who decides."""
    words = lexicon(doc.part(sentence).language, "flows")
    after = 0
    low = sentence.text.casefold()
    for noun in words["nouns"] if _noun(low, words) else ():
        found = re.search(rf"\b{re.escape(noun)}s?\b", low)
        after = max(after, found.end() if found else 0)
    named = [n for n in sentence.bodies if n.mention.start >= after]
    drafts = [
        n
        for n in named
        if re.search(r"\befter (?:udkast|oplæg|indstilling) fra\W*$", low[: n.mention.start])
    ]
    ordered = drafts + [n for n in named if n not in drafts]
    keys = [k for n in ordered for k in n.keys]
    return [k for i, k in enumerate(keys) if i == 0 or keys[i - 1] != k]


def _figures(doc: Anchored, out: Findings) -> None:
    """A part or section that names a flow, and the boxes or numbered items below its title."""
    of_part: dict[int, list[Sentence]] = {}
    for sentence in doc.sentences:
        of_part.setdefault(sentence.block.part, []).append(sentence)
    for title in doc.sentences:
        words = lexicon(doc.part(title).language, "flows")
        if title.block.kind != "heading" or not _noun(title.text.casefold(), words):
            continue
        below = [
            s
            for s in of_part[title.block.part]
            if s.block.kind in ("box", "item")
            and title.text.strip() in (*s.block.section, doc.part(title).title)
        ]
        steps = list(_steps(below))
        if len(steps) > 1:
            _flow(doc, out, [title], steps, gaps=any(s.block.kind == "box" for s in below))


def _steps(below: Sequence[Sentence]) -> Iterator[tuple[str | None, str, Sentence]]:
    """Boxes that say what a body does; the number stands in the box behind, or before the item."""
    for at, sentence in enumerate(below):
        if not sentence.bodies or len(sentence.toks) < _FEWEST:
            continue
        number = _NUMBER.fullmatch(sentence.block.ordinal or "")
        if number is None:
            ahead = (s.text.strip() for s in below[at + 1 : at + 3])
            number = next((m for text in ahead if (m := _NUMBER.fullmatch(text))), None)
        yield (number.group(1) if number else None), sentence.bodies[0].keys[0], sentence


def _flow(
    doc: Anchored, out: Findings, at: Sequence[Sentence], steps: Sequence[tuple[str | None, str, Sentence]],
    *, gaps: bool,
) -> None:  # fmt: skip
    place: Any = list(at)
    key = out.node(
        "Flow", place, rule="flows.described", name=at[0].text[:160], gaps=gaps, confidence="unsure",
        key=f"flow:{at[0].number}",
    )  # fmt: skip
    for number, (no, body, sentence) in enumerate(steps, 1):
        out.edge(
            "STEP", key, body, sentence, rule="flows.described", no=no or str(number),
            action=sentence.text[:300], confidence="unsure",
        )  # fmt: skip
