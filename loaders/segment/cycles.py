"""Titles that come again under one title after another: "Medlemmer" of this group, then of that one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from loaders.layout import layout
from loaders.segment.drafts import Draft

_STYLES = ("plain", "md")  # titles that nothing ranks, or all of one rank


def divided_again(drafts: Sequence[Draft], part_of: Sequence[int], tops: set[int]) -> set[int]:
    """The headings that stand below another of their own rank, since they come again under the next.

    "Styregruppen", "Medlemmer", "Møder", "Arbejdsgruppen", "Medlemmer", "Møder": what is said twice
    divides what is said once.
    """
    alike: dict[tuple[int, str, int], list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        if draft.kind == "heading" and number not in tops and draft.style in _STYLES:
            rank = draft.rank if draft.style == "md" else 0
            alike[part_of[number], draft.style, rank].append(number)
    out: set[int] = set()
    for numbers in alike.values():
        out |= _below([(n, _key(drafts[n])) for n in numbers])
    return out


def _key(draft: Draft) -> str:
    return draft.text.rstrip(": ").strip().casefold()


def _below(titles: Sequence[tuple[int, str]]) -> set[int]:
    """Of titles of one rank those that divide the one before them."""
    counts = Counter(key for _, key in titles)
    divide = [counts[key] > 1 or key in layout().sections for _, key in titles]
    heads = {
        at
        for at in range(len(titles) - 1)
        if not divide[at] and divide[at + 1]
    }  # fmt: skip
    again = {key for _, key in titles if counts[key] > 1 and key in layout().sections}
    under: dict[str, set[int]] = defaultdict(set)  # the heads that each of them stands under
    head: int | None = None
    for at, (_, key) in enumerate(titles):
        head = at if at in heads else head
        if key in again:
            under[key].add(-1 if head is None else head)
    if not any(len(where) > 1 for where in under.values()):
        return set()
    begun, last = min(heads, default=len(titles)), max(heads, default=-1)
    return {
        number
        for at, (number, _) in enumerate(titles)
        if at > begun and at not in heads and (divide[at] or at < last)
    }
