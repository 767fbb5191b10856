"""`mandat neo4j`: a local Neo4j server, for those who have none."""

from __future__ import annotations

import argparse
import contextlib
import sys
from pathlib import Path

from explorer import terminal
from graph.captions import Caption, Language

_PORT = Caption("porten (0: en ledig)", "the port (0: any that is free)")
_FOLDER = Caption("hvor databasen ligger (ellers: {})", "where its database is (else: {})")
_STARTING = Caption(
    "Starter Neo4j; første gang hentes den, og det kan tage nogle minutter …",
    "Starting Neo4j; the first time it is fetched, which may take some minutes …",
)
_READY = Caption(
    "Neo4j svarer på {url} (stop med Ctrl-C). I en anden terminal:\n\n"
    "  export NEO4J_USERNAME={user} NEO4J_PASSWORD=\"$(cat '{password}')\"\n"
    "  mandat load --demo --store {url}",
    "Neo4j answers at {url} (stop by Ctrl-C). In another terminal:\n\n"
    "  export NEO4J_USERNAME={user} NEO4J_PASSWORD=\"$(cat '{password}')\"\n"
    "  mandat load --demo --store {url}",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declares the arguments."""
    from explorer.neo4j_server import DEFAULT_PORT, state_folder

    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help=_PORT(language))
    parser.add_argument(
        "--folder",
        type=Path,
        default=state_folder(),
        help=_FOLDER(language).format(str(state_folder()).replace("%", "%%")),
    )


def run(values: argparse.Namespace) -> bytes:
    """Runs the server until it is stopped."""
    from explorer.neo4j_server import LocalServer

    server = LocalServer(values.folder.absolute(), port=values.port)
    terminal.say(_STARTING(values.language), sys.stderr)
    with server, contextlib.suppress(KeyboardInterrupt):
        ready = _READY(values.language).format(
            url=server.url, user=server.user, password=server.home / "password"
        )
        terminal.say(ready)
        server.wait()
    return b""
