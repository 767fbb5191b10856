"""`mandat serve`: the app, for this machine only."""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from explorer import terminal
from explorer.faults import UsageError
from graph.captions import Caption, Language
from graph.errors import MandatError
from graph.stores import default_url, open_store

_PORT = Caption("porten (ellers {} eller den næste ledige)", "the port (else {} or the next free)")
_READY = Caption("Mandat er åben på {}", "Mandat is open at {}")
_STOP = Caption("(stop med Ctrl-C)", "(stop by Ctrl-C)")
_BAD_PORT = Caption("er ikke en port mellem 1 og 65535", "is no port between 1 and 65535")
_TAKEN = Caption("porten er optaget", "the port is taken")
_OTHER = Caption("Vælg en anden med --port.", "Choose another by --port.")
_ENDED = Caption("appen gik ned, før den var åben", "the app ended before it was open")
_SEE = Caption("Se hvad den skrev ovenfor.", "See what it wrote above.")

_HOST: Final = "127.0.0.1"
_FIRST_PORT: Final = 8501
_PORTS_TRIED: Final = 20
_SECONDS: Final = 60.0
_STOP_SECONDS: Final = 10.0
_UPLOAD_MEGABYTES: Final = 20
# As arguments, for these win over any file of settings that Streamlit may find.
_SETTINGS: Final = {
    "server.address": _HOST,
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "server.enableXsrfProtection": "true",
    "server.enableCORS": "true",
    "server.maxUploadSize": str(_UPLOAD_MEGABYTES),
    "browser.gatherUsageStats": "false",
    "browser.serverAddress": _HOST,
    "client.showErrorDetails": "none",
    "client.toolbarMode": "viewer",
    "global.developmentMode": "false",
    "server.baseUrlPath": "",
    "logger.level": "warning",
    "logger.hideWelcomeMessage": "true",
    # Pages ask for runs faster than they end; a browser that forgets a message after the usual two
    # runs may be referred to it all the same, and stands still.
    "global.maxCachedMessageAge": "100",
    "runner.magicEnabled": "false",
    "theme.base": "light",
    "theme.primaryColor": "#24507d",
}


class AppEnded(MandatError):
    """The app could not be started."""


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declares the arguments."""
    parser.add_argument("--port", type=int, metavar="N", help=_PORT(language).format(_FIRST_PORT))


def run(values: argparse.Namespace) -> bytes:
    """Serves until it is stopped."""
    language = values.language
    url = values.store or default_url()
    open_store(url).close()
    if importlib.util.find_spec("streamlit") is None:
        raise ModuleNotFoundError(name="streamlit")
    port = _port(values.port, language)
    with _app(port, url, language) as app, contextlib.suppress(KeyboardInterrupt):
        _wait_until_open(app, port, language)
        address = f"http://{_HOST}:{port}"
        terminal.say(f"{_READY(language).format(address)} {_STOP(language)}")
        app.wait()
    return b""


def _port(wanted: int | None, language: Language) -> int:
    if wanted is not None:
        if not 1 <= wanted <= 65_535:
            raise UsageError(f"--port {wanted}", _BAD_PORT(language), _OTHER(language))
        if not _is_free(wanted):
            raise UsageError(f"--port {wanted}", _TAKEN(language), _OTHER(language))
        return wanted
    for port in range(_FIRST_PORT, _FIRST_PORT + _PORTS_TRIED):
        if _is_free(port):
            return port
    raise UsageError(f"port {_FIRST_PORT}", _TAKEN(language), _OTHER(language))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError:
            return False
    return True


@contextlib.contextmanager
def _app(port: int, url: str, language: Language) -> Iterator[subprocess.Popen[bytes]]:
    settings = _SETTINGS | {"server.port": str(port), "browser.serverPort": str(port)}
    script = Path(__file__).parents[1] / "app.py"
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    command += [f"--{name}={value}" for name, value in settings.items()]
    environment = os.environ | {"MANDAT_STORE": url, "MANDAT_LANGUAGE": language}
    app = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    try:
        yield app
    finally:
        app.terminate()
        try:
            app.wait(_STOP_SECONDS)
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            app.kill()
            app.wait()


def _wait_until_open(app: subprocess.Popen[bytes], port: int, language: Language) -> None:
    health = f"http://{_HOST}:{port}/_stcore/health"
    deadline = time.monotonic() + _SECONDS
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while app.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError), opener.open(health, timeout=2):
            return
        time.sleep(0.1)
    raise AppEnded("mandat serve", _ENDED(language), _SEE(language))
