"""How the command ends, and what it says where: the contract that scripts rely on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from explorer import arguments
from explorer.command import main, message
from explorer.faults import LoadRefused
from graph.errors import AmbiguousName, UnreadableSource
from graph.stores import open_store
from graph.value import Graph, edge_from, node_from, to_bytes
from queries import QUESTIONS
from tests.explorer.conftest import ROOT, Mandat
from tests.graph.made import HOSTILE, small

ESCALATION = ("ask", "escalation", "Udvalget")


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """What a refusal says: nothing on standard output, one message, no traceback."""
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr


# How it ends


def test_help_is_no_error(mandat: Mandat) -> None:
    done = mandat("--help")
    assert (done.returncode, done.stderr) == (0, "")
    for name in arguments.COMMANDS:
        assert f"\n    {name} " in done.stdout


@pytest.mark.parametrize("name", arguments.COMMANDS)
def test_every_command_has_help_in_both_languages(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name, "--help", "--language", "en"]) == 0
    english = capsys.readouterr().out
    assert main([name, "--help", "--language", "da"]) == 0
    danish = capsys.readouterr().out
    assert english.startswith("usage: mandat ")
    assert danish.startswith("brug: mandat ")
    # Both languages, in the descriptions too.
    summary = arguments.COMMANDS[name]
    assert " ".join(english.split()).count(summary.en) == 1
    assert " ".join(danish.split()).count(summary.da) == 1


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("fly",),
        ("ask",),
        ("ask", "escalation"),
        ("ask", "gossip", "Udvalget"),
        ("ask", "escalation", "Udvalget", "--on", "i morgen"),
        ("ask", "escalation", "Udvalget", "--status", "rumour"),
        ("ask", "escalation", "Udvalget", "--matter", "weather"),
        ("ask", "paths", "Udvalget", "Rådet", "--max-hops", "0"),
        ("ask", "paths", "Udvalget", "Rådet", "--max-hops", "many"),
        ("ask", "paths", "Udvalget", "Rådet", "--edges", "LIKES"),
        ("ask", "escalation", "Udvalget", "--sto", "x"),
        ("ask", "escalation", "Udvalget", "Rådet"),
        ("ask", "overlap", "Udvalget", "--fly"),
        ("export",),
        ("export", "--format", "pdf"),
        ("export", "--format", "csv"),
        ("load",),
        ("serve", "--port", "0"),
        ("serve", "--port", "70000"),
        ("--language", "sv", "load"),
    ],
)
@pytest.mark.usefixtures("small_store")
def test_a_command_line_that_says_nothing_is_refused(
    words: tuple[str, ...],
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("MANDAT_STORE", environment["MANDAT_STORE"])
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("mandat: ")
    assert err.count("\n") == 1


@pytest.mark.usefixtures("small_store")
def test_a_refusal_names_the_thing_the_fault_and_the_remedy(mandat: Mandat) -> None:
    told = json.loads(refused(mandat("ask", "escalation", "Mosekonen", "--json")))
    assert set(told) == {"error"}
    assert set(told["error"]) == {"code", "thing", "fault", "remedy", "candidates"}
    assert told["error"]["code"] == "UnknownName"
    assert told["error"]["thing"] == "Mosekonen"
    assert all(told["error"][part] for part in ("fault", "remedy"))
    said = refused(mandat("ask", "escalation", "Mosekonen"))
    assert all(told["error"][part].rstrip(".") in said for part in ("thing", "fault", "remedy"))


def test_usage_errors_are_json_too(mandat: Mandat) -> None:
    told = json.loads(refused(mandat("ask", "escalation", "--json")))
    assert told["error"]["code"] == "UsageError"


@pytest.mark.parametrize("words", [ESCALATION, ("export", "--format", "json")])
def test_an_empty_store_is_an_error_and_stays_away(
    mandat: Mandat, environment: dict[str, str], words: tuple[str, ...]
) -> None:
    assert "nothing has been loaded" in refused(mandat(*words))
    assert not Path(environment["MANDAT_STORE"]).exists()


def test_a_store_out_of_reach_is_an_error(mandat: Mandat) -> None:
    server = {"NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": "not-this"}
    told = refused(mandat(*ESCALATION, "--store", "bolt://127.0.0.1:9", **server))
    assert "127.0.0.1:9" in told
    assert "not-this" not in told


def test_a_store_that_is_no_store_is_an_error(mandat: Mandat, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a database at all", encoding="utf-8")
    assert "notes.txt" in refused(mandat(*ESCALATION, "--store", "notes.txt"))
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "not a database at all"


def test_two_names_that_fit_equally_are_listed(
    mandat: Mandat, store_with: Callable[[Graph], None]
) -> None:
    said = {"passages": ["p"]}
    twins = [
        node_from("Body", f"b{n}", {"name": "Styregruppen", "region": region, **said})
        for n, region in enumerate(("Nordland", "Sydland"))
    ]
    store_with(Graph([*small().nodes.values(), *twins], small().edges.values()))
    told = json.loads(refused(mandat("ask", "escalation", "styregruppen", "--json")))
    assert told["error"]["code"] == "AmbiguousName"
    assert len(told["error"]["candidates"]) == 2
    assert all("Styregruppen" in candidate for candidate in told["error"]["candidates"])


def test_a_bug_is_told_in_one_line_and_not_as_a_refusal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("\x1b[2J")

    monkeypatch.setattr(arguments, "parse", broken)
    assert main(["load"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "ZeroDivisionError" in err
    assert "\x1b" not in err


def test_a_part_that_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(*_: object) -> None:
        raise ModuleNotFoundError(name="streamlit.web")

    monkeypatch.setattr(arguments, "parse", missing)
    assert main(["serve"]) == 2
    assert "mandat[app]" in capsys.readouterr().err


def test_a_reader_that_has_had_enough_is_no_error(
    mandat: Mandat, environment: dict[str, str], store_with: Callable[[Graph], None]
) -> None:
    many = [node_from("Body", f"b{n}", {"name": "x" * 99, "passages": ["p"]}) for n in range(5_000)]
    store_with(Graph([*small().nodes.values(), *many], small().edges.values()))
    command = f"{sys.executable} -m explorer.command export --format json | head -c 10"
    done = subprocess.run(
        ["sh", "-c", command], env=environment, cwd=ROOT, capture_output=True, check=True
    )
    assert done.stdout == b'{\n "edges"'
    assert done.stderr == b""


# What it says


@pytest.mark.usefixtures("small_store")
def test_ask_tells_in_words_and_names_its_source(mandat: Mandat) -> None:
    done = mandat(*ESCALATION)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Udvalget reports to Rådet (when: ved tvivl). [1]" in done.stdout
    assert "[1] Vedtægt:\n    »Udvalget refererer til rådet.«" in done.stdout
    danish = mandat(*ESCALATION, LANG="da_DK.UTF-8")
    assert "Udvalget refererer til Rådet (når: ved tvivl). [1]" in danish.stdout


@pytest.mark.usefixtures("small_store")
def test_ask_json_is_one_document_of_three_parts(mandat: Mandat) -> None:
    done = mandat(
        *ESCALATION, "--json", "--on", "2022-07-01", "--status", "in_force", "--status", "draft"
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert set(told) == {"question", "parameters", "answer"}
    assert told["question"] == "escalation"
    assert told["parameters"] == {
        "body": {"id": "udvalg", "label": "Body", "name": "Udvalget"},
        "to": None,
        "matter": None,
        "on": "2022-07-01",
        "status": ["draft", "in_force"],
        "unsure": False,
    }
    assert told["answer"]["routes"][0]["hops"][0]["to"]["name"] == "Rådet"


@pytest.mark.usefixtures("small_store")
@pytest.mark.parametrize("name", ["udvalg", "UDVALGET", "Udvalgets", "udvlaget", "  Udvalget "])
def test_a_node_is_named_in_any_of_the_usual_ways(mandat: Mandat, name: str) -> None:
    told = json.loads(mandat("ask", "escalation", name, "--json").stdout)
    assert told["parameters"]["body"]["id"] == "udvalg"


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_is_a_command_that_takes_its_arguments(
    question: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", question, "--help", "--language", "en"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert QUESTIONS[question].asks.en in shown
    for argument in QUESTIONS[question].arguments:
        spelt = argument.name.upper() if argument.positional else argument.option
        assert spelt in shown
        assert argument.help.en in shown
    assert "--on DATE" in shown


@pytest.mark.usefixtures("small_store")
@pytest.mark.parametrize(
    "words",
    [
        ("Udvalget", "Rådet", "--on", "2024-01-01"),
        ("--on", "2024-01-01", "Udvalget", "Rådet"),
        ("Udvalget", "--on", "2024-01-01", "Rådet"),
        ("Udvalget", "--unsure", "Rådet", "--on", "2024-01-01"),
    ],
)
def test_several_nodes_may_stand_on_both_sides_of_an_option(
    mandat: Mandat, words: tuple[str, ...]
) -> None:
    told = json.loads(mandat("ask", "overlap", *words, "--json").stdout)
    assert [one["id"] for one in told["parameters"]["bodies"]] == ["udvalg", "raad"]


@pytest.mark.usefixtures("small_store")
def test_edges_and_levels_are_lists(mandat: Mandat) -> None:
    paths = ("ask", "paths", "Udvalget", "Rådet", "--edges", "REPORTS_TO,HAS_POST", "--json")
    told = json.loads(mandat(*paths).stdout)
    assert told["parameters"]["edges"] == ["REPORTS_TO", "HAS_POST"]
    levels = ("ask", "overlap", "--levels", "cluster_political", "regional_political", "--json")
    told = json.loads(mandat(*levels).stdout)
    assert told["parameters"]["levels"] == ["cluster_political", "regional_political"]
    assert "3 are named" in refused(mandat("ask", "overlap", "--levels", "a,b,c"))


def test_nothing_from_a_document_commands_the_terminal(
    mandat: Mandat, store_with: Callable[[Graph], None]
) -> None:
    hostile = "".join(text for text in HOSTILE if text) + "\x1b]0;x\x07"
    said = {"passages": ["p"]}
    store_with(
        Graph(
            [
                node_from("Document", "d", {"name": hostile}),
                node_from("Passage", "p", {"text": hostile, "section": hostile}),
                node_from("Body", "raad", {"name": hostile, **said}),
                node_from("Body", "udvalg", {"name": "Udvalget", "aliases": [hostile], **said}),
            ],
            [
                edge_from("IN", "i", "p", "d", {}),
                edge_from("REPORTS_TO", "r", "udvalg", "raad", {"condition": hostile, **said}),
            ],
        )
    )
    for words in (ESCALATION, (*ESCALATION, "--json"), ("ask", "escalation", "\x1b[2J")):
        done = mandat(*words)
        for sign in (done.stdout + done.stderr).replace("\n", ""):
            assert ord(sign) >= 0x20
            assert not 0x7F <= ord(sign) < 0xA0
            assert sign not in "\u202e\u2028"


@pytest.mark.usefixtures("small_store")
def test_a_terminal_without_danish_letters_is_no_reason_to_fail(mandat: Mandat) -> None:
    done = mandat(*ESCALATION, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert refused(mandat("ask", "escalation", "Ørsted", PYTHONIOENCODING="ascii"))


@pytest.mark.parametrize(
    ("environment", "words", "language"),
    [
        ({}, [], "en"),
        ({"LANG": "da_DK.UTF-8"}, [], "da"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": "C.UTF-8"}, [], "en"),
        ({"LANG": "sv_SE.UTF-8"}, [], "en"),
        ({"LANG": "da_DK.UTF-8"}, ["--language", "en"], "en"),
        ({}, ["load", "--language=da"], "da"),
    ],
)
def test_the_language_is_the_one_named_else_the_users(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], words: list[str], language: str
) -> None:
    for name in ("LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert arguments.language_of(words) == language


def test_candidates_and_files_stand_in_the_message() -> None:
    error = AmbiguousName("x", "fits two", "Name one", ("Udvalg A", "Udvalg B"))
    assert message(error, "en", as_json=False) == (
        "mandat: x: fits two. Name one. Did you mean: Udvalg A; Udvalg B?"
    )


def test_of_several_bad_files_each_has_a_line_and_what_helps_all_comes_once() -> None:
    one = UnreadableSource("a.txt", "holds no text", "Mend it.")
    other = UnreadableSource("b.txt", "is gone", "Mend it.")
    assert message(LoadRefused([one, other]), "en", as_json=False).splitlines() == [
        "mandat: a.txt: holds no text.",
        "mandat: b.txt: is gone.",
        "mandat: Mend it.",
    ]
    third = UnreadableSource("c.csv:3", "no body goes by the name X", "Nearest: Y")
    assert message(LoadRefused([one, third]), "en", as_json=False).splitlines() == [
        "mandat: a.txt: holds no text. Mend it.",
        "mandat: c.csv:3: no body goes by the name X. Nearest: Y.",
    ]


# How quick it is, by what it leaves alone

HEAVY = ("spacy", "simplemma", "pandas", "streamlit", "neo4j", "loaders", "openpyxl", "pyvis")


@pytest.mark.usefixtures("small_store")
@pytest.mark.parametrize("question", ["escalation", "profile", "secretariat"])
def test_asking_imports_no_heavy_library(environment: dict[str, str], question: str) -> None:
    script = (
        "import sys; from explorer.command import main;"
        f"code = main(['ask', {question!r}, 'Udvalget', '--json']);"
        f"print([name for name in {HEAVY} if name in sys.modules], code, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == "[] 0\n"


# export


@pytest.mark.parametrize("name", ["json", "graphml", "cypher", "csv"])
def test_export_writes_a_file_whole(
    mandat: Mandat, small_store: Graph, tmp_path: Path, name: str
) -> None:
    target = tmp_path / "ud.bin"
    target.write_bytes(b"old" * 10_000)
    target.chmod(0o640)
    done = mandat("export", "--format", name, "-o", str(target))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not target.read_bytes().startswith(b"old")
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".ud")] == []
    if name != "csv":
        assert mandat("export", "--format", name).stdout.encode() == target.read_bytes()


def test_export_json_is_the_graph(mandat: Mandat, small_store: Graph) -> None:
    assert mandat("export", "--format", "json").stdout.encode() == to_bytes(small_store)


@pytest.mark.usefixtures("small_store")
def test_export_refuses_what_is_no_place_for_a_file(mandat: Mandat, tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    for target in ("mappe", "intet/ud.json", "/dev/null"):
        assert target in refused(mandat("export", "--format", "json", "-o", target))


def test_a_failed_export_leaves_the_old_file(mandat: Mandat, tmp_path: Path) -> None:
    (tmp_path / "ud.json").write_text("old", encoding="utf-8")
    refused(mandat("export", "--format", "json", "-o", "ud.json"))
    assert (tmp_path / "ud.json").read_text(encoding="utf-8") == "old"


@pytest.mark.usefixtures("small_store")
def test_store_is_taken_everywhere(mandat: Mandat, environment: dict[str, str]) -> None:
    where = environment.pop("MANDAT_STORE")
    for words in (
        ("--store", where, *ESCALATION),
        ("ask", "--store", where, *ESCALATION[1:]),
        (*ESCALATION, "--store", where),
        ("export", "--format", "json", f"--store={where}"),
    ):
        assert mandat(*words, XDG_DATA_HOME=os.devnull).returncode == 0
    with closing(open_store(where)) as store:
        assert store.generation() == 1
