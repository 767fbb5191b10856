"""The examples in the docstrings are true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import queries

MODULES = [f"queries.{module.name}" for module in pkgutil.iter_modules(queries.__path__)]


def test_examples() -> None:
    tried = 0
    for name in MODULES:
        result = doctest.testmod(importlib.import_module(name))
        assert not result.failed, name
        tried += result.attempted
    assert tried > 5
