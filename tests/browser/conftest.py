"""The real app in a real browser: servers over small stores, and a page that tells on itself."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from explorer.files import demo
from explorer.loading import load
from graph.stores import open_store
from graph.stores.contract import Change
from tests.browser import sample

ROOT = Path(__file__).resolve().parents[2]
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_SECONDS = 60
_PATIENCE = 20_000  # ms; a machine that is busy is no fault of the app
Visit = Callable[..., "Visitor"]


_WATCH = """
import sys

def told(event, given):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        with open({path!r}, "a", encoding="utf-8") as file:
            print(event, given[1:] if event != "socket.getaddrinfo" else given, file=file)

sys.addaudithook(told)
"""


def calls_of(store: Path) -> Path:
    """Where the server over this store has told of every connection it wanted to make."""
    return store.with_suffix(".calls")


@contextmanager
def served(store: Path) -> Iterator[str]:
    """`mandat serve` over a store, on a free port; it tells of its calls in `calls_of`."""
    watch = store.with_suffix(".watch")
    watch.mkdir()
    source = _WATCH.format(path=str(calls_of(store)))
    (watch / "sitecustomize.py").write_text(source, encoding="utf-8")
    calls_of(store).write_text("", encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    ours = {k: v for k, v in os.environ.items() if not k.startswith(("MANDAT", "LC_", "STREAMLIT"))}
    command = [sys.executable, "-m", "explorer.command", "serve", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--store", str(store)],
        env=ours | {"LANG": "da_DK.UTF-8", "PYTHONPATH": f"{watch}:{ROOT}"},
        cwd=store.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + _SECONDS
        while True:
            try:
                with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2):
                    break
            except OSError:
                assert process.poll() is None, "the app ended"
                assert time.monotonic() < deadline, "the app did not open"
                time.sleep(0.2)
        yield url
    finally:
        process.terminate()
        process.wait(20)


def store_of(path: Path, change: Change | None) -> Path:
    """A store with this content, or an empty one."""
    if change is not None:
        with closing(open_store(str(path))) as store:
            store.apply(change, 0)
    return path


class Servers:
    """The app over "sample", "hostile", "demo" or "empty", each started once."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._started: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        """Its address."""
        if name not in self._started:
            makers = {"sample": sample.organisation, "hostile": sample.hostile}
            change = makers[name]().change() if name in makers else None
            store = store_of(self._store(name), change)
            if name == "demo":
                with closing(open_store(str(store))) as opened:
                    load(opened, demo())
            self._started[name] = self._stack.enter_context(served(store))
        return self._started[name]

    def calls(self, name: str) -> list[str]:
        """Every connection that its server wanted to make."""
        return calls_of(self._store(name)).read_text(encoding="utf-8").splitlines()

    def _store(self, name: str) -> Path:
        return self._folder / f"{name}.sqlite"


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """All the apps that tests visit."""
    with ExitStack() as stack:
        yield Servers(tmp_path_factory.mktemp("stores"), stack)


@pytest.fixture(scope="session")
def browser(browser_path: str) -> Iterator[Browser]:
    """One Chromium for all tests."""
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=browser_path, args=_FLAGS)
        yield chromium
        chromium.close()


class Visitor:
    """A page of the app, and all that it did which it should not have done."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.complaints: list[str] = []
        page.set_default_timeout(_PATIENCE)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("request", self._asked)
        page.on("response", self._answered)
        page.on("dialog", self._dialogue)

    def _said(self, message: ConsoleMessage) -> None:
        # What was not found is told by the answer itself, with its address.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != urlsplit(self.url).netloc:
            self.complaints.append(f"asked for {request.url}")

    def _answered(self, response: Response) -> None:
        # On a page's own address Streamlit first looks for its server below that address.
        if response.status >= 400 and "/_stcore/" not in response.url:
            self.complaints.append(f"{response.status} for {response.url}")

    def _dialogue(self, dialogue: object) -> None:
        self.complaints.append(f"a dialogue opened: {dialogue}")

    def open(self, address: str = "") -> Page:
        """Opens the app and waits until it has stopped working."""
        self.page.goto(f"{self.url}/{address}")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Waits until the app has stopped working."""
        self.page.wait_for_selector("[data-testid=stMainBlockContainer]")
        self.page.wait_for_timeout(250)
        app = '[data-testid=stApp][data-test-script-state="notRunning"]'
        self.page.wait_for_selector(app, state="attached")
        self.page.wait_for_timeout(150)

    def drawn(self) -> None:
        """Waits until a drawing is there."""
        self.page.wait_for_selector(".mandat-drawing[data-drawn]")
        self.settle()

    def box(self, name: str) -> tuple[float, float]:
        """Where on the screen the middle of a body's box is, by its whole name."""
        self.page.locator(".mandat-drawing").scroll_into_view_if_needed()
        at = self.page.evaluate(
            """name => {
                const root = document.querySelector('.mandat-drawing')
                    || [...document.querySelectorAll('*')].map(e => e.shadowRoot)
                        .filter(Boolean).map(s => s.querySelector('.mandat-drawing')).find(Boolean);
                return root.mandat.where(name);
            }""",
            name,
        )
        assert at, f"no box is called {name}"
        return at["x"], at["y"]

    def _still(self, name: str) -> tuple[float, float]:
        """Where a box is when the page has stopped moving it."""
        at = self.box(name)
        for _ in range(_PATIENCE // 200):
            self.page.wait_for_timeout(200)
            before, at = at, self.box(name)
            if before == at:
                break
        return at

    def click_box(self, name: str, *, double: bool = False) -> None:
        """Clicks in the middle of a body's box, once it stands still."""
        x, y = self._still(name)
        if double:
            self.page.mouse.dblclick(x, y)
        else:
            self.page.mouse.click(x, y)
        self.page.wait_for_timeout(600)
        self.settle()


@pytest.fixture
def visit(browser: Browser, servers: Callable[[str], str]) -> Iterator[Visit]:
    """A visitor of the app over one of the stores; fails a test in which the page misbehaved."""
    visitors: list[Visitor] = []

    def start(store: str = "sample", width: int = 1280) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="da-DK")
        visitors.append(Visitor(context.new_page(), servers(store)))
        return visitors[-1]

    yield start
    complaints = [complaint for visitor in visitors for complaint in visitor.complaints]
    for visitor in visitors:
        visitor.page.context.close()
    assert complaints == []
