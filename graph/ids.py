"""Stable ids: the same facts of the same documents give the same ids, in any order of loading."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "đ": "d", "ł": "l"})
_SLUG = 40


def slug(text: str) -> str:
    """A short ASCII form of a name, for people who read ids; not unique."""
    folded = text.casefold().translate(_PLAIN)
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_SLUG].strip("-")


def digest(*parts: str | int | None) -> str:
    """Twelve hex digits of a sequence of parts; None and the empty string differ."""
    joined = "\x1f".join(["\x00" if part is None else str(part) for part in parts])
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def node_id(label: str, name: str, *key: str | int | None) -> str:
    """The id of a node: its label, a readable part of its name, and a digest of its key.

    `key` is what makes it this one and no other (region, cluster, document …); the name counts
    only for reading unless no key is given.
    """
    readable = slug(name)
    tail = digest(label, *(key or (name,)))
    return "-".join(part for part in (label.lower(), readable, tail) if part)


def edge_id(type_: str, source: str, target: str, *key: str | int | None) -> str:
    """The id of an edge; `key` tells parallel edges apart (matter, condition, modality …)."""
    return f"{type_.lower()}-{digest(type_, source, target, *key)}"
