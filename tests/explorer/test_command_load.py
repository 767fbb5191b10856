"""Loading: what is replaced, what stays, and that nothing is ever half done."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import loaders
from explorer.command import main
from explorer.files import File, Found, demo, find
from explorer.loading import load, rebuilt
from graph.edges import HasPost, Holds
from graph.errors import StaleGeneration, UnreadableSource
from graph.nodes import Document
from graph.stores import open_store
from graph.stores.contract import Change, Store
from graph.stores.embedded import EmbeddedStore
from graph.value import to_bytes
from tests.explorer.conftest import ROOT, Mandat

TEXTS = {
    "havn.txt": "Kommissorium for Havneudvalget\n\nHavneudvalget refererer til Kystrådet.\n",
    "kyst.md": "# Kommissorium for Kystrådet\n\nKystrådet mødes mindst to gange om året.\n",
    "fyr/fyr.txt": "Kommissorium for Fyrudvalget\n\nFyrudvalget indstiller til Kystrådet.\n",
}
ANOTHER = "Kommissorium for Havneudvalget\n\nHavneudvalget mødes fire gange om året.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        path = tmp_path / "papirer" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "papirer"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(str(tmp_path / "store.sqlite"))) as store:
        yield store


def files(*names: str, **texts: str) -> Found:
    """Files of the load; `havn="…"` changes the text of havn.txt."""
    return Found(
        tuple(
            File(name, f"/{name}", "document", text.encode())
            for name, text in ((n, texts.get(Path(n).stem, TEXTS.get(n, ""))) for n in names)
        )
    )


def kept(store: Store) -> list[str]:
    return [source.name for source in store.sources()]


def documents(store: Store) -> set[str]:
    return {document.file for document in store.graph().of(Document)}


# What is replaced and what stays


def test_a_folder_is_loaded_whole(store: Store, folder: Path) -> None:
    report = load(store, find([folder], []))
    assert kept(store) == sorted(TEXTS)
    assert documents(store) == set(TEXTS)
    assert [(file.name, file.change) for file in report.files] == [
        (name, "new") for name in ("havn.txt", "kyst.md", "fyr/fyr.txt")
    ]
    assert (report.generation, report.kept) == (1, 3)
    assert (report.nodes, report.edges) == (len(store.graph().nodes), len(store.graph().edges))


def test_what_a_document_said_before_is_replaced_and_the_rest_stays(store: Store) -> None:
    load(store, files(*TEXTS))
    report = load(store, files("havn.txt", "kyst.md", havn=ANOTHER))
    assert [(file.name, file.change) for file in report.files] == [
        ("havn.txt", "replaced"),
        ("kyst.md", "unchanged"),
    ]
    assert kept(store) == sorted(TEXTS)
    source = store.source("havn.txt")
    assert source is not None
    assert source.content == ANOTHER.encode()


def test_only_drops_the_rest(store: Store) -> None:
    load(store, files(*TEXTS))
    report = load(store, files("kyst.md"), only=True)
    assert report.dropped == ("fyr/fyr.txt", "havn.txt")
    assert kept(store) == ["kyst.md"]
    assert documents(store) == {"kyst.md"}


def test_the_order_of_loading_makes_no_difference(tmp_path: Path) -> None:
    results = []
    for number, order in enumerate(
        [[[*TEXTS]], [[name] for name in TEXTS], [[name] for name in reversed(TEXTS)]]
    ):
        with closing(open_store(str(tmp_path / f"{number}.sqlite"))) as store:
            for names in order:
                load(store, files(*names))
            results.append(to_bytes(store.graph()))
    assert results[0] == results[1] == results[2]


def test_the_same_bytes_under_two_names_are_one_document(store: Store) -> None:
    twice = {"kopi": TEXTS["havn.txt"]}
    report = load(store, files("havn.txt", "kopi.txt", **twice))
    assert {file.name: file.same_as for file in report.files} == {
        "havn.txt": None,
        "kopi.txt": "havn.txt",
    }
    assert documents(store) == {"havn.txt"}
    # Each remains a file of its own: when one changes, the other still says what it said.
    load(store, files("havn.txt", havn=ANOTHER))
    assert documents(store) == {"havn.txt", "kopi.txt"}


def test_the_same_document_twice_changes_nothing(store: Store) -> None:
    load(store, files(*TEXTS))
    before = to_bytes(store.graph())
    load(store, files(*TEXTS))
    assert to_bytes(store.graph()) == before


def test_a_path_that_ends_in_a_stored_name_replaces_it(store: Store, folder: Path) -> None:
    load(store, find([folder], []))
    report = load(store, find([folder / "fyr" / "fyr.txt"], []))
    assert [(file.name, file.change) for file in report.files] == [("fyr/fyr.txt", "unchanged")]
    assert kept(store) == sorted(TEXTS)
    assert documents(store) == set(TEXTS)


def test_the_examples_are_marked_as_invented(store: Store) -> None:
    load(store, files("havn.txt"))
    found = demo()
    assert len(found.files) > 1
    load(store, found)
    invented = {document.file: document.invented for document in store.graph().of(Document)}
    assert invented.pop("havn.txt") is False
    assert all(invented.values())
    assert len(invented) > 1


@pytest.mark.parametrize(
    "of_long_ago",
    [
        {"form": "of long ago"},
        {"name": "havn.txt", "sha256": "0", "parts": []},
        {"version": 0, "name": "havn.txt", "sha256": "0", "parts": []},
    ],
)
def test_what_an_older_program_kept_is_read_anew(
    store: Store, of_long_ago: dict[str, object]
) -> None:
    load(store, files("havn.txt"))
    whole = to_bytes(store.graph())
    (source,) = store.sources()
    older = source.model_copy(update={"statements": json.dumps(of_long_ago)})
    store.apply(Change((older,), (), store.graph()), store.generation())
    load(store, files("kyst.md"))
    assert documents(store) == {"havn.txt", "kyst.md"}
    load(store, files("havn.txt"), only=True)
    assert to_bytes(store.graph()) == whole


# Nothing is half done


def test_one_unreadable_file_refuses_the_whole_load(store: Store) -> None:
    load(store, files("havn.txt"))
    before = to_bytes(store.graph())
    bad = Found(
        (
            *files("kyst.md").files,
            File("tom.txt", "/tom.txt", "document", b"  \n"),
            File("billede.txt", "/billede.txt", "document", b"\x89PNG\r\n"),
        )
    )
    with pytest.raises(UnreadableSource) as caught:
        load(store, bad)
    assert "tom.txt" in caught.value.thing
    assert "billede.txt" in caught.value.thing
    assert (store.generation(), to_bytes(store.graph())) == (1, before)


def test_uploads_with_one_name_and_two_contents_are_refused(store: Store) -> None:
    clash = Found(files("havn.txt").files + files("havn.txt", havn=ANOTHER).files)
    with pytest.raises(UnreadableSource, match="they differ"):
        load(store, clash)


class Raced(EmbeddedStore):
    """A store that somebody else changes just before we do, `times` times."""

    times = 1

    def apply(self, change: Change, expected: int) -> int:
        if self.times:
            self.times -= 1
            with closing(open_store(self.url)) as other:
                name = f"anden{self.times}"
                load(other, files(f"{name}.txt", **{name: f"{name}. {ANOTHER}"}))
        return super().apply(change, expected)


def test_a_load_that_somebody_else_overtook_is_tried_again_on_what_is_there_now(
    tmp_path: Path,
) -> None:
    with closing(Raced(str(tmp_path / "store.sqlite"))) as store:
        assert load(store, files("havn.txt")).generation == 2
        assert kept(store) == ["anden0.txt", "havn.txt"]
        assert documents(store) == {"anden0.txt", "havn.txt"}


def test_a_load_that_is_overtaken_again_gives_up(tmp_path: Path) -> None:
    with closing(Raced(str(tmp_path / "store.sqlite"))) as store:
        store.times = 2
        with pytest.raises(StaleGeneration):
            load(store, files("havn.txt"))
        assert kept(store) == ["anden0.txt", "anden1.txt"]


@pytest.mark.parametrize("after", [0.3, 0.8, 1.2, 1.6, 2.0, 2.6])
def test_a_load_that_is_killed_leaves_the_old_store_or_the_new_one_whole(
    tmp_path: Path, environment: dict[str, str], after: float
) -> None:
    url = environment["MANDAT_STORE"]
    with closing(open_store(url)) as store:
        load(store, files("havn.txt"))
        old = to_bytes(store.graph())
    many = tmp_path / "mange"
    many.mkdir()
    for number in range(60):
        text = f"Kommissorium for Udvalg {number}\n\nUdvalg {number} refererer til Kystrådet.\n"
        (many / f"{number}.txt").write_text(text, encoding="utf-8")
    loading = subprocess.Popen(
        [sys.executable, "-m", "explorer.command", "load", str(many)],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(after)
    loading.kill()
    loading.wait()
    with closing(open_store(url)) as store:
        if store.generation() == 1:
            assert kept(store) == ["havn.txt"]
            assert to_bytes(store.graph()) == old
        else:
            assert len(kept(store)) == 61
            whole = rebuilt(store.sources(), store.verdicts()).graph
            assert to_bytes(store.graph()) == to_bytes(whole)
        load(store, files("kyst.md"))
        assert "kyst.md" in kept(store)


@pytest.mark.parametrize("files_read", [0, 5])
@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_load_says_so_and_changes_nothing(
    tmp_path: Path, environment: dict[str, str], by: signal.Signals, files_read: int
) -> None:
    many = tmp_path / "mange"
    many.mkdir()
    for number in range(300):
        (many / f"{number}.txt").write_text(TEXTS["havn.txt"] * 30 + str(number), encoding="utf-8")
    ours, theirs = _terminal()
    loading = subprocess.Popen(
        [sys.executable, "-m", "explorer.command", "load", str(many)],
        env=environment | {"TERM": "xterm"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    shown = b""
    while not (at := re.findall(rb" (\d+)/300 ", shown)) or int(at[-1]) < files_read:
        shown += os.read(ours, 4096)
    # As a terminal does: to the program and to those who read for it.
    os.killpg(loading.pid, by)
    out, _ = loading.communicate(timeout=60)
    err = (shown + _all_shown(ours)).decode()
    assert (loading.returncode, out) == (130, b"")
    assert "Traceback" not in err
    assert err.endswith("mandat: interrupted; nothing is half done.\r\n")
    with closing(open_store(environment["MANDAT_STORE"])) as store:
        assert store.generation() == 0


def _terminal() -> tuple[int, int]:
    """The two ends of a terminal: what is shown there, and where it is written."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    return ours, theirs


def _all_shown(ours: int) -> bytes:
    """What a terminal was still to show when the last who wrote to it ended."""
    shown = b""
    with contextlib.suppress(OSError):
        while more := os.read(ours, 4096):
            shown += more
    os.close(ours)
    return shown


# Rosters

PEOPLE = "person,body,post,organisation,e-mail\nAsta Fjeldborg,havneudvalg,formand,Nordby,a@b.dk\n"


def roster(text: str) -> Found:
    found = files(*TEXTS)
    return Found((*found.files, File("folk.csv", "/folk.csv", "roster", text.encode())))


def test_a_roster_seats_its_people(store: Store) -> None:
    report = load(store, roster(PEOPLE))
    graph = store.graph()
    (holds,) = graph.joining(Holds)
    assert graph.nodes[holds.source].name == "Asta Fjeldborg"
    assert [
        (graph.nodes[edge.source].name, edge.target)
        for edge in graph.joining(HasPost)
        if edge.target == holds.target
    ] == [("Havneudvalget", holds.target)]
    (told,) = [file for file in report.files if file.kind == "roster"]
    assert told.columns_left_out == ("e-mail",)
    assert [(made.roster, made.body, made.rows) for made in report.made_posts] == [
        ("folk.csv", "Havneudvalget", (2,))
    ]


def test_a_roster_stays_when_documents_are_read_again(store: Store) -> None:
    load(store, roster(PEOPLE))
    load(store, files("havn.txt", havn=ANOTHER))
    assert len(list(store.graph().joining(Holds))) == 1
    assert kept(store) == sorted([*TEXTS, "folk.csv"])


def test_every_row_that_names_no_body_is_refused_with_the_nearest_names(store: Store) -> None:
    load(store, files(*TEXTS))
    before = to_bytes(store.graph())
    bad = PEOPLE + "Bo Lund,Havneudvolget X,medlem,,\nCarl Ege,Skovrådet,medlem,,\n"
    with pytest.raises(UnreadableSource) as caught:
        load(store, roster(bad))
    assert "folk.csv:3" in caught.value.thing
    assert "folk.csv:4" in caught.value.thing
    assert "folk.csv:2" not in caught.value.thing
    assert "Havneudvalget" in caught.value.remedy
    assert (store.generation(), to_bytes(store.graph())) == (1, before)


def test_the_command_reads_a_roster(mandat: Mandat, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "folk.csv").write_text(PEOPLE, encoding="utf-8")
    done = mandat("load", str(folder), "--roster", "folk.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert "folk.csv: columns that are not used: e-mail" in done.stdout
    told = json.loads(mandat("ask", "profile", "Asta Fjeldborg", "--json").stdout)
    assert told["answer"]["node"]["label"] == "Person"
    (tmp_path / "folk.csv").write_text("navn;hvor\nAsta;Havneudvalget\n", encoding="utf-8")
    refused = mandat("load", "--roster", "folk.csv")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "folk.csv" in refused.stderr


# The command


def test_a_bar_is_shown_to_a_terminal_alone(
    folder: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    ours, theirs = _terminal()
    with (tmp_path / "out").open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "explorer.command", "load", str(folder)],
            env=environment | {"TERM": "xterm"},
            cwd=ROOT,
            stdout=out,
            stderr=theirs,
            check=True,
        )
    os.close(theirs)
    shown = _all_shown(ours)
    assert done.returncode == 0
    assert b"havn.txt" in shown
    assert b"%" in shown
    assert b"\x1b" not in (tmp_path / "out").read_bytes()


def test_the_command_tells_what_was_read(mandat: Mandat, folder: Path) -> None:
    (folder / "billede.png").write_bytes(b"\x89PNG")
    done = mandat("load", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 file(s)" in done.stdout
    assert all(name in done.stdout for name in TEXTS)
    assert "Skipped: 1 of another type" in done.stdout


def test_paths_may_stand_on_both_sides_of_an_option(mandat: Mandat, folder: Path) -> None:
    done = mandat("load", str(folder / "havn.txt"), "--only", str(folder / "kyst.md"), "--json")
    assert done.returncode == 0, done.stderr
    assert [file["name"] for file in json.loads(done.stdout)["files"]] == ["havn.txt", "kyst.md"]


def test_the_report_as_json(mandat: Mandat, folder: Path) -> None:
    (folder / "billede.png").write_bytes(b"\x89PNG")
    (folder / "havn.txt").write_text(
        TEXTS["havn.txt"] + "\nHavneudvalget gør noget, som Kystrådet undrer sig over.\n",
        encoding="utf-8",
    )
    done = mandat("load", str(folder), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told["kept"] == 3
    assert [Path(one["path"]).name for one in told["skipped"]] == ["billede.png"]
    havn = next(file for file in told["files"] if file["name"] == "havn.txt")
    (place,) = [one for one in havn["not_understood"] if "undrer sig" in one["text"]]
    start, end = place["span"]
    assert "undrer sig" in (folder / "havn.txt").read_text(encoding="utf-8")[start:end]


def test_a_refused_load_names_every_bad_file_and_makes_no_store(
    mandat: Mandat, folder: Path, environment: dict[str, str]
) -> None:
    (folder / "tom.txt").write_bytes(b"")
    (folder / "billede.txt").write_bytes(b"\x89PNG\r\n")
    done = mandat("load", str(folder))
    assert (done.returncode, done.stdout) == (2, "")
    assert "tom.txt" in done.stderr
    assert "billede.txt" in done.stderr
    assert "havn.txt" not in done.stderr
    told = json.loads(mandat("load", str(folder), "--json").stderr)
    assert [file["thing"] for file in told["error"]["files"]] == ["billede.txt", "tom.txt"]
    with closing(open_store(environment["MANDAT_STORE"])) as store:
        assert store.generation() == 0


def test_documents_in_other_encodings_are_read_alike(mandat: Mandat, folder: Path) -> None:
    text = TEXTS["havn.txt"]
    for name, encoding in (("bom", "utf-8-sig"), ("bred", "utf-16"), ("gammel", "cp1252")):
        (folder / "havn.txt").write_bytes(text.encode(encoding))
        done = mandat("load", str(folder / "havn.txt"), "--store", f"{name}.sqlite")
        assert done.returncode == 0, done.stderr
        told = mandat("export", "--format", "json", "--store", f"{name}.sqlite").stdout
        assert "Havneudvalget refererer til Kystrådet" in told


def test_read_stores_nothing(mandat: Mandat, folder: Path, environment: dict[str, str]) -> None:
    done = mandat("read", str(folder / "havn.txt"), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert set(told) == {"nodes", "edges", "not_understood"}
    assert {node["label"] for node in told["nodes"]} >= {"Document", "Passage", "Body"}
    assert not Path(environment["MANDAT_STORE"]).exists()
    words = mandat("read", str(folder / "havn.txt"), "--language", "da")
    assert words.returncode == 0
    assert "Havneudvalget" in words.stdout


def test_read_takes_one_file(mandat: Mandat, folder: Path) -> None:
    for words in ((str(folder),), (str(folder / "intet.txt"),), ()):
        done = mandat("read", *words)
        assert (done.returncode, done.stdout) == (2, "")


def _step(name: str, path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Any:
    assert main(["read", str(path), "--step", name]) == 0
    out, err = capsysbinary.readouterr()
    assert err == b""
    return json.loads(out)


def test_every_step_of_reading_can_be_looked_at(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = folder / "havn.txt"
    shown = {name: _step(name, path, capsysbinary) for name in loaders.STEPS}
    assert shown["read"]["raw"] == TEXTS["havn.txt"]
    assert "Havneudvalget refererer til Kystrådet." in [
        block["clean"]["text"] for block in shown["segment"]["blocks"]
    ]
    named = [name for one in shown["anchor"]["entities"].values() for name in one["names"]]
    assert {"Havneudvalget", "Kystrådet"} <= set(named)
    assert "REPORTS_TO" in [edge["type"] for edge in shown["recognise"]["edges"]]
    assert len(shown["resolve"]["things"]) == 2
    assert shown["review"] == shown["resolve"]
    assert main(["read", str(path), "--json"]) == 0
    whole = json.loads(capsysbinary.readouterr().out)
    assert shown["build"] == {key: whole[key] for key in ("nodes", "edges")}


def test_there_is_no_other_step(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(folder / "havn.txt"), "--step", "guess"]) == 2
    assert "guess" in capsys.readouterr().err
