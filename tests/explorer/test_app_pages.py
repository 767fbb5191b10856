"""The pages run over a real store, in both languages, and say in words what goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.stores import open_store
from tests.browser.sample import organisation

APP = Path(__file__).resolve().parents[2] / "explorer" / "app.py"
NAMES = (
    "start",
    "map",
    "escalation",
    "paths",
    "overlap",
    "missing_overlap",
    "secretariat",
    "profile",
    "documents",
)
Run = Callable[..., AppTest]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "store.sqlite"
    with closing(open_store(str(path))) as opened:
        opened.apply(organisation().change(), 0)
    return path


@pytest.fixture
def run(store: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    def start(path: Path = store, **address: str) -> AppTest:
        monkeypatch.setenv("MANDAT_STORE", str(path))
        app = AppTest.from_file(str(APP), default_timeout=60)
        for key, value in address.items():
            app.query_params[key] = value
        return app.run()

    return start


def words(app: AppTest) -> str:
    kinds = ("markdown", "info", "error", "success", "caption", "button", "metric", "expander")
    parts = [
        str(getattr(element, "label", "") or getattr(element, "value", ""))
        for kind in kinds
        for element in app.get(kind)
    ]
    return "\n".join([*parts, *(str(html.proto.body) for html in app.get("html"))])


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_every_page_runs(run: Run, name: str, language: str) -> None:
    app = run(page=name, lang=language)
    assert not app.exception
    assert not app.error
    assert app.session_state["language"] == language


@pytest.mark.parametrize("name", NAMES[1:])
def test_every_page_of_an_empty_store_says_what_to_do(run: Run, tmp_path: Path, name: str) -> None:
    app = run(tmp_path / "nothing.sqlite", page=name, lang="da")
    assert not app.exception
    assert "Til startsiden" in words(app)


def test_an_unreadable_store_is_told_in_words(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "broken.sqlite"
    path.write_bytes(b"this is no database" * 100)
    app = run(path, page="map", lang="da")
    assert not app.exception
    assert len(app.error) == 1
    assert "Traceback" not in app.error[0].value


def test_what_should_not_go_wrong_is_told_with_a_reference_and_no_traceback() -> None:
    def page() -> None:
        from explorer.shown import errors

        with errors("en"):
            raise ZeroDivisionError("secret detail")

    app = AppTest.from_function(page).run()
    assert not app.exception
    assert "with the reference" in app.error[0].value
    assert "secret" not in app.error[0].value


def test_an_error_names_thing_fault_and_remedy_and_renders_none_of_it() -> None:
    def page() -> None:
        from explorer.shown import errors
        from graph.errors import UnreadableSource

        with errors("en"):
            raise UnreadableSource("![x](http://evil.example)", "is *bad*", "Mend $it$.")

    shown = AppTest.from_function(page).run().error[0].value
    assert "\\!\\[x\\]\\(http" in shown
    assert "\\*bad\\*" in shown
    assert "\\$it\\$" in shown


def test_the_address_carries_the_view(run: Run) -> None:
    app = run(page="map", lang="en", on="2022-07-01", status="in_force,superseded", unsure="1")
    state = app.session_state
    assert state["on"].isoformat() == "2022-07-01"
    assert state["statuses"] == ["in_force", "superseded"]
    assert state["unsure"] is True
    assert app.query_params["on"] == "2022-07-01"
    assert app.query_params["status"] == "in_force,superseded"


@pytest.mark.parametrize(
    ("key", "value"), [("on", "never"), ("lang", "xx"), ("status", "x"), ("body", "nobody")]
)
def test_an_address_that_makes_no_sense_is_passed_over(run: Run, key: str, value: str) -> None:
    app = run(page="map", **{key: value})
    assert not app.exception
    assert not app.error
    assert app.session_state["statuses"] == ["in_force", "draft", "proposal"]


def test_an_answer_comes_in_words(run: Run) -> None:
    reader = open_store(run().session_state["store_url"]).reader()
    group = next(n for n in reader.names() if n.name == "Tværgruppen")
    app = run(page="escalation", lang="da", body=group.id)
    assert "Vejen op fra Tværgruppen" in words(app)
    assert "Tværgruppen refererer til Strategisk Forum." in words(app)


def test_the_search_offers_bodies_before_documents(run: Run) -> None:
    app = run(page="start", lang="da")
    offered = app.selectbox(key="search").options
    assert offered[0].startswith("Arbejdsgruppe om børn og unge – Klynge, implementering")
    assert offered[-1].startswith("referat-af-samarbejdsudvalget.txt – Dokument")
    assert any("(SAU)" in words for words in offered)


def test_status_filters_what_is_counted(run: Run) -> None:
    reader = open_store(run().session_state["store_url"]).reader()
    group = next(n for n in reader.names() if n.name == "Følgegruppe for data")
    app = run(page="profile", lang="da", body=group.id)
    assert "udkast" in words(app)
