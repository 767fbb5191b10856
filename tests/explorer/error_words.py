"""Finds in the source every fault and remedy that an error may carry, as English templates."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("graph", "loaders", "queries", "explorer")


class Words(NamedTuple):
    """One fault or remedy; `{}` stands for each value in it."""

    place: str
    template: str


def error_words() -> list[Words]:
    """Every fault and remedy of every error of the tree, wherever it is made."""
    trees = {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
    }
    kinds = _error_kinds(trees.values())
    return [words for path, tree in trees.items() for words in _of_file(path, tree, kinds)]


def _error_kinds(trees: Iterable[ast.Module]) -> set[str]:
    bases: dict[str, set[str]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {base.id for base in node.bases if isinstance(base, ast.Name)}
    found = {"MandatError"}
    while more := {name for name, of in bases.items() if of & found} - found:
        found |= more
    return found


def _of_file(path: Path, tree: ast.Module, kinds: set[str]) -> Iterator[Words]:
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    passed_on = _passed_on(functions.values(), kinds)
    module = _assigned(tree.body, functions)
    inside = [(node, _assigned(list(ast.walk(node)), functions)) for node in functions.values()]
    for scope, local in [*inside, (ast.Module(tree.body, []), {})]:
        nested = {n for f in functions.values() if f is not scope for n in ast.walk(f)}
        for node in ast.walk(scope):
            if isinstance(scope, ast.Module) and node in nested:
                continue
            if isinstance(node, ast.Call):
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                for at in _spoken(node, kinds, passed_on):
                    for template in _templates(node.args[at], {**module, **local}, frozenset()):
                        yield Words(place, template)


def _passed_on(functions: Iterable[ast.FunctionDef], kinds: set[str]) -> dict[str, list[int]]:
    """Functions that hand some of their arguments to an error, and which."""
    out: dict[str, list[int]] = {}
    for function in functions:
        names = [argument.arg for argument in function.args.args if argument.arg != "self"]
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and _name(node.func) in kinds:
                handed = {_name(argument) for argument in node.args[1:3]}
                if places := [at for at, name in enumerate(names) if name in handed]:
                    out[function.name] = places
    return out


def _spoken(node: ast.Call, kinds: set[str], passed_on: Mapping[str, list[int]]) -> list[int]:
    """Which arguments of a call are words of an error."""
    called = node.func.attr if isinstance(node.func, ast.Attribute) else _name(node.func)
    places = [1, 2] if _name(node.func) in kinds else passed_on.get(called, [])
    return [at for at in places if at < len(node.args)]


def _assigned(
    nodes: Sequence[ast.AST], functions: Mapping[str, ast.FunctionDef]
) -> dict[str, list[ast.expr]]:
    """What each name may stand for; of a function that answers a tuple, each of its answers."""
    values: dict[str, list[ast.expr]] = defaultdict(list)
    for node in nodes:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            values[node.target.id].append(node.value)
        if not isinstance(node, ast.Assign) or len(node.targets) != 1:
            continue
        target, value = node.targets[0], node.value
        if isinstance(target, ast.Name):
            values[target.id].append(value)
        elif isinstance(target, ast.Tuple):
            for answer in _tuples(value, functions):
                # A function within the function may answer something of another length.
                for name, one in zip(target.elts, answer.elts, strict=False):
                    if isinstance(name, ast.Name):
                        values[name.id].append(one)
    return values


def _tuples(value: ast.expr, functions: Mapping[str, ast.FunctionDef]) -> list[ast.Tuple]:
    if isinstance(value, ast.Tuple):
        return [value]
    if isinstance(value, ast.Call) and _name(value.func) in functions:
        returned = ast.walk(functions[_name(value.func)])
        return [
            node.value
            for node in returned
            if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple)
        ]
    return []


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _templates(
    node: ast.expr, values: Mapping[str, Sequence[ast.expr]], seen: frozenset[str]
) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    elif isinstance(node, ast.IfExp):
        yield from _templates(node.body, values, seen)
        yield from _templates(node.orelse, values, seen)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        for left in _templates(node.left, values, seen):
            for right in [*_templates(node.right, values, seen)] or ["{}"]:
                yield left + right
    elif isinstance(node, ast.Name) and node.id in values and node.id not in seen:
        for value in values[node.id]:
            yield from _templates(value, values, seen | {node.id})
