"""What the code imports is declared, and what is declared is imported."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("graph", "loaders", "queries", "explorer")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def imported() -> set[str]:
    """The distributions that the program's own code imports, anywhere in it."""
    modules: set[str] = set()
    for path in chain.from_iterable((ROOT / package).rglob("*.py") for package in PACKAGES):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                modules.add(str(node.module).split(".")[0])
    foreign = modules - set(PACKAGES) - sys.stdlib_module_names
    found = packages_distributions()
    return {re.sub(r"[-_.]+", "-", found[module][0]).lower() for module in foreign}


def declared() -> set[str]:
    optional = PROJECT["optional-dependencies"]
    lines = chain(PROJECT["dependencies"], *(optional[e] for e in ("read", "app", "neo4j-local")))
    return {re.split(r"[\[<>=,]", line)[0].lower() for line in lines}


def test_what_is_imported_is_declared() -> None:
    assert imported() - declared() == set()


def test_what_is_declared_is_imported() -> None:
    assert declared() - imported() == set()
