"""The local server of `mandat neo4j`, with the real thing."""

import hashlib
import socket
from pathlib import Path

import neo4j
import pytest
from neo4j.exceptions import ClientError

from explorer.neo4j_server import Jar, LocalServer, fetch_jars, locked_jars
from graph.errors import StoreUnavailable


@pytest.fixture
def driver(neo4j_server):
    with neo4j.GraphDatabase.driver(
        neo4j_server.url, auth=(neo4j_server.user, neo4j_server.password)
    ) as driver:
        yield driver


def test_it_is_the_version_that_the_design_asks_for(driver) -> None:
    [component] = driver.execute_query("CALL dbms.components()").records
    major, minor, *_ = map(int, component["versions"][0].split("."))
    assert (major, minor) >= (5, 26)


@pytest.mark.parametrize("source", ["file:///etc/passwd", "http://127.0.0.1:1/table.csv"])
def test_it_reads_no_files_and_no_addresses(driver, source: str) -> None:
    with pytest.raises(ClientError, match="configuration property"):
        driver.execute_query("LOAD CSV FROM $source AS line RETURN line", source=source)


def test_it_keeps_its_database_and_password_and_refuses_a_second_server(tmp_path: Path) -> None:
    with LocalServer(tmp_path) as server:
        assert (tmp_path / "password").stat().st_mode & 0o077 == 0
        with neo4j.GraphDatabase.driver(server.url, auth=(server.user, server.password)) as driver:
            driver.execute_query("CREATE (:Kept)")
        with pytest.raises(StoreUnavailable, match="store_lock"):
            LocalServer(tmp_path).start()
    with (
        LocalServer(tmp_path) as server,
        neo4j.GraphDatabase.driver(server.url, auth=(server.user, server.password)) as driver,
    ):
        assert driver.execute_query("MATCH (n:Kept) RETURN n").records


def test_a_password_is_never_taken_for_an_option_or_a_comment(tmp_path: Path) -> None:
    for number in range(300):
        assert LocalServer(tmp_path / str(number)).password.isalnum()


def test_a_port_in_use_is_said(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(StoreUnavailable, match=f"port {port}: something else is listening"):
            LocalServer(tmp_path, port=port).start()


def test_a_file_that_is_not_the_one_listed_is_refused_and_not_kept(tmp_path: Path) -> None:
    smallest = next(jar for jar in locked_jars() if jar.artifact == "annotations")
    wrong = smallest._replace(sha256=hashlib.sha256(b"another").hexdigest())
    with pytest.raises(StoreUnavailable, match=r"annotations-.*\.jar: .*not the file"):
        fetch_jars([wrong], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_brought_anew(tmp_path: Path) -> None:
    smallest = next(jar for jar in locked_jars() if jar.artifact == "annotations")
    (tmp_path / smallest.file).write_bytes(b"cut off")
    fetch_jars([smallest], tmp_path)
    assert smallest.is_in(tmp_path)


def test_what_does_not_exist_is_said_with_a_remedy(tmp_path: Path) -> None:
    missing = Jar("org.neo4j", "neo4j", "0.0.0", "", "")
    with pytest.raises(StoreUnavailable, match="could not be fetched") as fault:
        fetch_jars([missing], tmp_path)
    assert "Maven Central" in fault.value.remedy
