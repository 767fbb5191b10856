"""`mandat neo4j` gives a server on which the other commands do what they do on a file."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.explorer.conftest import ROOT, Mandat

pytestmark = pytest.mark.neo4j


@pytest.fixture
def server(
    environment: dict[str, str], tmp_path: Path
) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """The running command, and what it says to put into the environment."""
    running = subprocess.Popen(
        [sys.executable, "-m", "explorer.command", "neo4j", "--port", "0", "--folder",
         str(tmp_path / "neo4j")],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )  # fmt: skip
    try:
        assert running.stdout is not None
        said = "".join(running.stdout.readline() for _ in range(4))
        url = re.search(r"bolt://127\.0\.0\.1:\d+", said)
        user = re.search(r"NEO4J_USERNAME=(\S+)", said)
        password = re.search(r"cat '([^']+)'", said)
        assert url, said
        assert user, said
        assert password, said
        yield (
            running,
            {
                "MANDAT_STORE": url[0],
                "NEO4J_USERNAME": user[1],
                "NEO4J_PASSWORD": Path(password[1]).read_text(encoding="utf-8"),
            },
        )
    finally:
        running.terminate()
        running.wait(60)


def test_every_command_does_the_same_on_neo4j(
    mandat: Mandat, server: tuple[subprocess.Popen[str], dict[str, str]], tmp_path: Path
) -> None:
    running, there = server
    (tmp_path / "havn.txt").write_text(
        "Kommissorium for Havneudvalget\n\nHavneudvalget refererer til Kystrådet.\n",
        encoding="utf-8",
    )
    empty = mandat("ask", "profile", "Kystrådet", **there)
    assert (empty.returncode, empty.stdout) == (2, "")
    for words in (
        ("load", "havn.txt"),
        ("export", "--format", "json"),
        ("export", "--format", "cypher"),
        ("ask", "escalation", "havneudvalg", "--json", "--on", "2024-01-01"),
        ("ask", "profile", "Kystrådet", "--on", "2024-01-01"),
        ("ask", "profile", "Mosekonen"),
    ):
        here, elsewhere = mandat(*words), mandat(*words, **there)
        assert elsewhere.returncode == here.returncode
        if words[0] != "load":
            assert (elsewhere.stdout, elsewhere.stderr) == (here.stdout, here.stderr)
    port = int(there["MANDAT_STORE"].rpartition(":")[2])
    running.send_signal(signal.SIGINT)
    assert running.wait(60) == 0
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
    gone = mandat("ask", "profile", "Kystrådet", **there)
    assert (gone.returncode, gone.stdout) == (2, "")
    assert there["NEO4J_PASSWORD"] not in gone.stderr
