"""What a question is to a command line, a page and the documentation: names, arguments, help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from graph.captions import Caption
from graph.stores.contract import Reader
from queries.answers import Answered
from queries.view import View

Kind = Literal["node", "choice", "text", "int", "flag"]


@dataclass(frozen=True)
class Argument:
    """One argument of a question.

    Named as the function's parameter. `positional` ones come in order on a command line, the
    others as `--option`. A `node` is passed as its id; `labels` are what it may be. `many` takes a
    sequence. `choices`, with their captions, are all that a `choice` takes; `least` and `most`
    bound an int, or how many a `many` takes.
    """

    name: str
    kind: Kind
    help: Caption
    positional: bool = False
    required: bool = False
    many: bool = False
    labels: tuple[str, ...] = ()
    choices: Mapping[str, Caption] | None = None
    default: Any = None
    least: int | None = None
    most: int | None = None

    @property
    def option(self) -> str:
        """How a command line spells it."""
        return self.name if self.positional else "--" + self.name.rstrip("_").replace("_", "-")


@dataclass(frozen=True)
class Question:
    """A question: `ask(reader, view=view, **arguments)` answers it."""

    name: str
    caption: Caption
    asks: Caption
    arguments: tuple[Argument, ...]
    function: Callable[..., Answered]

    def ask(self, reader: Reader, view: View, arguments: Mapping[str, Any]) -> Answered:
        """The answer; `arguments` by name, nodes as ids, those that are None left to default."""
        given = {name: value for name, value in arguments.items() if value is not None}
        positional = [given.pop(a.name) for a in self.arguments if a.positional and a.name in given]
        return self.function(reader, *positional, view=view, **given)
