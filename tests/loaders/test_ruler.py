"""The five real documents against the facts that a careful reader found in them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph.value import to_bytes
from loaders import build, read_source

BOUNDS = {
    "--min-recall-explicit": "0.93",
    "--pool-recall": "0.85",
    "--min-recall-implied": "0.80",
    "--min-precision": "0.97",
    "--pool-precision": "0.93",
    "--min-sources": "0.98",
    "--min-status": "0.95",
}


@pytest.mark.real_documents
def test_the_ruler_is_kept(shared_documents: Path, tmp_path: Path) -> None:
    files = sorted(shared_documents.glob("*.txt"))
    graph = build([read_source(file.name, file.read_bytes()) for file in files])
    export = tmp_path / "graph.json"
    export.write_bytes(to_bytes(graph))
    ruler = shared_documents.parent / "gold" / "score.py"
    bounds = [part for pair in BOUNDS.items() for part in pair]
    ran = subprocess.run(
        [sys.executable, str(ruler), str(export), *bounds],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr


@pytest.mark.real_documents
def test_any_order_gives_the_same_bytes(shared_documents: Path) -> None:
    read = [read_source(f.name, f.read_bytes()) for f in sorted(shared_documents.glob("*.txt"))]
    assert to_bytes(build(read)) == to_bytes(build(reversed(read)))
