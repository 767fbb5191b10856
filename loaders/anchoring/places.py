"""Which cluster and which region a whole document is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from loaders.anchoring.raw import Raw
from loaders.lexicon import registers
from loaders.segments import Segmented


def home_of(segmented: Segmented, raw: Sequence[Raw]) -> tuple[str | None, bool]:
    """The one cluster that a document is about: the one its title names, or the only one named.

    Second, whether its title names it: only then are its groups the cluster's. One whose beginning
    names several speaks of all of them.
    """
    titles = [r for r in raw if r.block.kind == "heading" or r.block.number < 3]
    for item in titles[:4]:
        named = {m.cluster for m in item.mentions if m.cluster}
        if named:
            return (named.pop(), True) if len(named) == 1 else (None, False)
    said = [m for item in raw for m in item.mentions if m.sort == "cluster" or m.cluster]
    names = {m.cluster for m in said if m.cluster}
    if len(names) == 1 and not any(m.plural for m in said):
        return names.pop(), False
    return None, False


def region_of(raw: Sequence[Raw]) -> str | None:
    """The region that most of a document's names belong to."""
    votes: Counter[str] = Counter()
    known = registers()
    adjectives = {a: r for r, entry in known.items() for a in entry["adjectives"]}
    places = {r.casefold(): r for r in known}
    for item in raw:
        for mention in item.mentions:
            if mention.region in known:
                votes[mention.region] += 3 if mention.sort == "region" else 1
        for tok in item.toks:
            if tok.lemma in adjectives:
                votes[adjectives[tok.lemma]] += 1
            for part in tok.text.casefold().split("-") if tok.text[:1].isupper() else ():
                if part in places:
                    votes[places[part]] += 1
    best = votes.most_common(2)
    if not best or (len(best) > 1 and best[0][1] < 2 * best[1][1]):
        return None
    return best[0][0]
