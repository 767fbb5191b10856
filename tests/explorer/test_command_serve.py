"""The app as `mandat serve` starts it: for this machine only, and gone when it is stopped."""

from __future__ import annotations

import http.client
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.explorer.conftest import ROOT, Mandat

DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@contextmanager
def served(
    environment: dict[str, str], *words: str
) -> Iterator[tuple[subprocess.Popen[str], str, int]]:
    """The running command, the line it prints and its port."""
    app = subprocess.Popen(
        [sys.executable, "-m", "explorer.command", "serve", *words],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert app.stdout is not None
        line = app.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        assert found, (line, app.communicate(timeout=30))
        yield app, line, int(found[1])
    finally:
        # Killed at once, it could not take the app it started along.
        app.terminate()
        try:
            app.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            app.kill()
            app.wait()


def answers(port: int, host: str = "127.0.0.1") -> bool:
    with socket.socket() as probe:
        probe.settimeout(5)
        return probe.connect_ex((host, port)) == 0


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.usefixtures("small_store")
def test_it_serves_this_machine_until_it_is_stopped(
    environment: dict[str, str], by: signal.Signals
) -> None:
    with served(environment) as (app, line, port):
        assert line == f"Mandat is open at http://127.0.0.1:{port} (stop by Ctrl-C)\n"
        page = DIRECT.open(f"http://127.0.0.1:{port}/", timeout=10)
        assert page.status == 200
        # Another of this machine's own addresses: what listens everywhere would answer there.
        assert not answers(port, "127.0.0.2")
        app.send_signal(by)
        out, _ = app.communicate(timeout=30)
        assert (app.returncode, out) == (0, "")
        assert not answers(port)


@pytest.mark.usefixtures("small_store")
def test_another_site_may_not_talk_to_it(environment: dict[str, str]) -> None:
    with served(environment) as (_, _, port):
        assert _stream(port, f"http://127.0.0.1:{port}") == 101
        assert _stream(port, "http://evil.example") == 403


def _stream(port: int, origin: str) -> int:
    """What the app answers a page of that origin that wants to talk to it."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(
        "GET",
        "/_stcore/stream",
        headers={
            "Connection": "Upgrade",
            "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
            "Origin": origin,
        },
    )
    status = connection.getresponse().status
    connection.close()
    return status


def test_a_port_that_is_taken_is_an_error_and_the_next_is_found_where_none_was_named(
    mandat: Mandat, environment: dict[str, str]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        done = mandat("serve", "--port", str(taken))
        assert (done.returncode, done.stdout) == (2, "")
        assert str(taken) in done.stderr
    with served(environment) as (_, _, first), served(environment) as (_, _, second):
        assert first != second


def test_a_store_out_of_reach_is_told_before_anything_starts(mandat: Mandat) -> None:
    done = mandat("serve", "--store", "ftp://x")
    assert (done.returncode, done.stdout) == (2, "")
