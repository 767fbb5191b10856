"""Who does the secretariat's work: tables of tasks row by row, labels, and what running text says."""

from __future__ import annotations

from loaders.anchor import Anchored
from loaders.findings import Findings
from loaders.rules.duties.fields import fields
from loaders.rules.duties.leads import leads_of
from loaders.rules.duties.listed import listed
from loaders.rules.duties.prose import prose
from loaders.rules.duties.stating import Serving
from loaders.rules.duties.tables import tables
from loaders.rules.incommon import each_told


def duties(doc: Anchored, out: Findings) -> None:
    """Duty nodes with whom they are for and who is responsible."""
    serving = Serving((e.target, e.source) for e in out.edges if e.type == "SERVES")
    tables(doc, out, leads_of(doc), serving)
    for sentence in each_told(doc):
        listed(doc, out, sentence, serving)
        if sentence.block.kind != "row":
            fields(doc, out, sentence, serving)
        if sentence.block.kind not in ("row", "heading"):
            prose(doc, out, sentence, serving)


__all__ = ["duties"]
