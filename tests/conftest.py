"""What every part's tests share: where the real documents are, a real Neo4j, a real browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tools.set_up import find_browser

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("MANDAT_SHARED") or ROOT.parent / "shared").resolve()
IN_CI = os.environ.get("CI", "").lower() in ("1", "true")

# A test that asks for one of these carries the marker without having to say so.
_MARKER_OF_FIXTURE = {
    "shared_documents": "real_documents",
    "shared_gold": "real_documents",
    "neo4j_server": "neo4j",
    "browser_path": "browser",
}
_left_out = pytest.StashKey[int]()


class Neo4jAccess(NamedTuple):
    """A server whose database the tests may fill and wipe."""

    url: str
    user: str
    password: str


@pytest.fixture(scope="session")
def shared_documents() -> Path:
    """The folder of the real documents."""
    return SHARED / "documents"


@pytest.fixture(scope="session")
def shared_gold() -> Path:
    """The folder of what a careful reader found in them, and of the ruler."""
    return SHARED / "gold"


@pytest.fixture(scope="session")
def browser_path() -> str:
    """The Chromium to drive."""
    path = find_browser()
    assert path, "no Chromium was found: make setup-test brings it, or MANDAT_CHROMIUM names it"
    return path


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jAccess]:
    """A real server with an empty database: the one NEO4J_URI names, else one of our own."""
    given = os.environ.get("NEO4J_URI")
    if not given:
        from explorer.neo4j_server import LocalServer

        with LocalServer(tmp_path_factory.mktemp("neo4j")) as server:
            yield Neo4jAccess(server.url, server.user, server.password)
        return
    import neo4j

    access = Neo4jAccess(
        given, os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")
    )
    with neo4j.GraphDatabase.driver(given, auth=(access.user, access.password)) as driver:
        held = driver.execute_query("MATCH (n) RETURN count(n) AS nodes").records[0]["nodes"]
        if held:
            pytest.fail(f"NEO4J_URI names a database with {held} nodes: tests would wipe it")
        yield access
        driver.execute_query("MATCH (n) DETACH DELETE n")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        for fixture, marker in _MARKER_OF_FIXTURE.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(marker)
    if (SHARED / "documents").is_dir():
        return
    real = [item for item in items if item.get_closest_marker("real_documents")]
    if real and IN_CI:
        pytest.exit(f"the real documents are missing: no folder {SHARED}/documents", returncode=2)
    config.stash[_left_out] = len(real)
    config.hook.pytest_deselected(items=real)
    items[:] = [item for item in items if item not in real]


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if count := config.stash.get(_left_out, 0):
        terminalreporter.write_line(
            f"Tests of the real documents left out: {count}. There is no folder "
            f"{SHARED}/documents; MANDAT_SHARED names another place."
        )
    if IN_CI and terminalreporter.stats.get("skipped"):
        terminalreporter.write_line("A test was skipped, which CI does not allow.", red=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if IN_CI and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
