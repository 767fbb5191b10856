"""docs/commands.md and the command say the same."""

from __future__ import annotations

import re

import pytest

from explorer import arguments
from explorer.command import main
from explorer.files import LARGEST
from graph.export import FORMATS
from tests.explorer.conftest import ROOT

PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
SYNOPSIS = PAGE.partition("\n## ")[0]


def test_every_command_has_its_line_and_its_part() -> None:
    assert re.findall(r"^    mandat (\w+)", SYNOPSIS, re.M) == list(arguments.COMMANDS)
    for name in arguments.COMMANDS:
        assert f"\n## {name}\n" in PAGE


@pytest.mark.parametrize("name", arguments.COMMANDS)
def test_every_option_is_told_and_no_other(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["ask", "escalation"] if name == "ask" else [name]
    assert main([*words, "--help", "--language", "en"]) == 0
    options = set(re.findall(r"(--[a-z][\w-]*)", capsys.readouterr().out)) - {"--help"}
    shared = {"--store", "--language", "--json"}
    (line,) = re.findall(rf"^    mandat {name} .*$", SYNOPSIS, re.M)
    told = set(re.findall(r"(--[a-z][\w-]*)", line))
    of_one_question = {"--to", "--matter"}
    assert options - shared - of_one_question == told


def test_every_format_has_its_row() -> None:
    for name in FORMATS:
        assert f"\n| `{name}` |" in PAGE


def test_the_limit_is_the_one_that_holds() -> None:
    assert f"a file may have {LARGEST // 1_000_000} MB" in PAGE
