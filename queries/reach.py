"""What can be reached in a small directed graph, and where it ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

Links = Mapping[str, Collection[str]]


def reachable(links: Links, starts: Iterable[str]) -> set[str]:
    """Everything that can be reached, the starts included.

    >>> sorted(reachable({"a": "b", "b": "", "c": "b"}, "a"))
    ['a', 'b']
    """
    seen = set(starts)
    waiting = list(seen)
    while waiting:
        for target in links.get(waiting.pop(), ()):
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


def backwards(links: Links) -> dict[str, list[str]]:
    """The same graph with every link turned round."""
    out: dict[str, list[str]] = defaultdict(list)
    for source, targets in links.items():
        for target in targets:
            out[target].append(source)
    return dict(out)


def ends(links: Links) -> list[list[str]]:
    """Where a walk ends: single nodes without links, and circles that nothing leads out of.

    By their first node; Kosaraju's way, without recursion.

    >>> ends({"a": "bc", "b": "", "c": "d", "d": "c"})
    [['b'], ['c', 'd']]
    """
    back = backwards(links)
    circles: dict[str, int] = {}
    for number, node in enumerate(reversed(_finished(links))):
        if node in circles:
            continue
        circles[node] = number
        waiting = [node]
        while waiting:
            for source in back.get(waiting.pop(), ()):
                if source not in circles:
                    circles[source] = number
                    waiting.append(source)
    groups: dict[int, list[str]] = defaultdict(list)
    for node in sorted(circles):
        groups[circles[node]].append(node)
    return sorted(
        group
        for number, group in groups.items()
        if all(circles[target] == number for node in group for target in links.get(node, ()))
    )


def _finished(links: Links) -> list[str]:
    """All nodes in the order in which a depth-first walk leaves them."""
    done: list[str] = []
    seen: set[str] = set()
    for root in sorted({*links, *(target for targets in links.values() for target in targets)}):
        if root in seen:
            continue
        seen.add(root)
        waiting = [(root, iter(links.get(root, ())))]
        while waiting:
            node, targets = waiting[-1]
            target = next((t for t in targets if t not in seen), None)
            if target is None:
                done.append(node)
                waiting.pop()
            else:
                seen.add(target)
                waiting.append((target, iter(links.get(target, ()))))
    return done
