"""What *segment* found, as JSON values."""

from __future__ import annotations

from typing import Any

from loaders.segments import Segmented


def view(found: Segmented) -> dict[str, Any]:
    """Parts, blocks and furniture as a JSON-able dictionary; nulls and empty lists left out."""
    parts = [
        {
            "number": p.number,
            "kind": p.kind,
            "title": p.title,
            "span": list(p.span),
            "parent": p.parent,
            "status": p.status,
            "dated": p.dated.isoformat() if p.dated else None,
            "valid_from": p.valid_from.isoformat() if p.valid_from else None,
            "language": p.language,
        }
        for p in found.parts
    ]
    blocks = [
        {
            "number": b.number,
            "kind": b.kind,
            "part": b.part,
            "text": b.text,
            "section": list(b.section),
            "lead": b.lead,
            "depth": b.depth or None,
            "label": b.label.text if b.label else None,
            "cells": [c.text for c in b.cells],
            "ordinal": b.ordinal or None,
            "spans": [list(s) for s in b.clean.spans()],
        }
        for b in found.blocks
    ]
    return {
        "name": found.source.name,
        "sha256": found.source.sha256,
        "encoding": found.source.encoding,
        "parts": [_short(p) for p in parts],
        "blocks": [_short(b) for b in blocks],
        "furniture": [list(s) for s in found.furniture],
    }


def _short(record: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in record.items() if v is not None and v != []}
