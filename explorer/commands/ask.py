"""`mandat ask`: a question to the graph. Takes whatever the registry of questions declares.

Starts quickly: neither the loaders nor any library but the store's own is imported here.
"""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Sequence
from contextlib import closing
from functools import cached_property
from typing import Any, Final, get_args

from explorer import arguments, terminal
from explorer.commands.content import require_content
from graph.captions import Caption, Language
from graph.errors import BadRequest, StaleGeneration
from graph.naming import resolve
from graph.records import Status
from graph.stores import open_store
from graph.stores.contract import Named, Reader
from queries import QUESTIONS, Argument, Question
from queries.answers import Answered
from queries.view import NOT_SUPERSEDED, View

_QUESTIONS = Caption("spørgsmål", "questions")
_ON = Caption(
    "dagen, der spørges til (ÅÅÅÅ-MM-DD; ellers i dag)", "the day (YYYY-MM-DD; else today)"
)
_STATUS = Caption(
    "kun kendsgerninger med denne status; kan gentages (ellers alle undtagen superseded)",
    "only facts of this status; may be repeated (else all but superseded)",
)
_UNSURE = Caption("regn også med usikre kendsgerninger", "count on unsure facts as well")
_ONE_OF = Caption("en af {}", "one of {}")
_NO_DATE = Caption("'{}' er ikke en dato", "'{}' is not a date")
_DATES = Caption("Skriv datoen som 2022-07-01.", "Write the date as 2022-07-01.")
_CHOOSE = Caption("Vælg mellem: {}.", "Choose among: {}.")
_NO_CHOICE = Caption("'{}' er ingen af mulighederne", "'{}' is none of the choices")
_NUMBER = Caption("der er nævnt {}", "{} are named")
_VALUE = Caption("{} er uden for grænserne", "{} is out of bounds")
_BOUNDS = Caption("Mellem {} og {} er muligt.", "Between {} and {} is possible.")

_STATUSES: Final = get_args(Status)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declares a subcommand for each question."""
    arguments.add_json(parser, language)
    questions = arguments.subcommands(parser, "question", _QUESTIONS(language), required=True)
    for question in QUESTIONS.values():
        one = questions.add_parser(
            question.name,
            help=question.asks(language),
            description=question.asks(language),
            language=language,
        )
        for argument in question.arguments:
            _declare(one, argument, language)
        one.add_argument("--on", metavar="DATE", help=_ON(language))
        one.add_argument("--status", action="append", choices=_STATUSES, help=_STATUS(language))
        one.add_argument("--unsure", action="store_true", help=_UNSURE(language))
        arguments.add_shared(one, language)
        arguments.add_json(one, language)


def _declare(parser: argparse.ArgumentParser, argument: Argument, language: Language) -> None:
    help_ = argument.help(language)
    if argument.choices:
        help_ = f"{help_} ({_ONE_OF(language).format(', '.join(argument.choices))})"
    given: dict[str, Any] = {"help": help_.replace("%", "%%"), "default": None}
    if argument.kind == "flag":
        parser.add_argument(argument.option, dest=argument.name, action="store_true", **given)
        return
    given["metavar"] = argument.name.upper()
    if argument.kind == "int":
        given["type"] = int
    if argument.positional and argument.many:
        arguments.add_many(parser, argument.name, **given)
    elif argument.positional:
        parser.add_argument(argument.name, nargs=None if argument.required else "?", **given)
    elif argument.many:
        # A few values stand side by side, any number of them in one word with commas between.
        given |= {"action": "append"} if argument.most is None else {"nargs": "+"}
        parser.add_argument(argument.option, dest=argument.name, **given)
    else:
        parser.add_argument(argument.option, dest=argument.name, **given)


def run(values: argparse.Namespace) -> bytes:
    """Asks, and tells the answer in words or as `{question, parameters, answer}`."""
    question, language = QUESTIONS[values.question], values.language
    view = _view(values, language)
    with closing(open_store(values.store)) as store:
        require_content(store, language)
        try:
            parameters, answer = _asked(question, store.reader(), view, values)
        except StaleGeneration:  # Somebody loaded meanwhile: once more, of what now holds.
            parameters, answer = _asked(question, store.reader(), view, values)
    if values.json:
        shown = parameters.shown | {
            "on": view.on.isoformat(),
            "status": sorted(view.statuses),
            "unsure": view.unsure,
        }
        told = {"question": question.name, "parameters": shown, "answer": answer.to_json()}
        return terminal.json_text(told).encode()
    from explorer.printing import lines
    from explorer.wording.answers import told as worded

    return ("\n".join(lines(worded(question.name, answer, language), language)) + "\n").encode()


def _asked(
    question: Question, reader: Reader, view: View, values: argparse.Namespace
) -> tuple[_Parameters, Answered]:
    parameters = _Parameters(reader, values.language)
    for argument in question.arguments:
        parameters.add(argument, getattr(values, argument.name))
    return parameters, question.ask(reader, view, parameters.asked)


def _view(values: argparse.Namespace, language: Language) -> View:
    on = datetime.date.today()
    if values.on is not None:
        try:
            on = datetime.date.fromisoformat(values.on)
        except ValueError as error:
            fault = _NO_DATE(language).format(values.on)
            raise BadRequest("--on", fault, _DATES(language)) from error
    statuses = frozenset(values.status) if values.status else NOT_SUPERSEDED
    return View(on=on, statuses=statuses, unsure=values.unsure)


class _Parameters:
    """The arguments as a question takes them, and as an answer shows what they were taken for."""

    def __init__(self, reader: Reader, language: Language) -> None:
        self._reader = reader
        self._language = language
        self.asked: dict[str, Any] = {}
        self.shown: dict[str, Any] = {}

    def add(self, argument: Argument, value: Any) -> None:
        if argument.kind == "node":
            self._add_nodes(argument, value)
        else:
            self.asked[argument.name] = self.shown[argument.name] = self._checked(argument, value)

    def _add_nodes(self, argument: Argument, value: Any) -> None:
        if value is None:
            self.asked[argument.name] = self.shown[argument.name] = [] if argument.many else None
            return
        found = [
            resolve(self._names, text, argument.labels)
            for text in (value if argument.many else [value])
        ]
        ids = [one.id for one in found]
        refs = [{"id": one.id, "label": one.label, "name": one.name} for one in found]
        self.asked[argument.name] = ids if argument.many else ids[0]
        self.shown[argument.name] = refs if argument.many else refs[0]

    @cached_property
    def _names(self) -> Sequence[Named]:
        return self._reader.names()

    def _checked(self, argument: Argument, value: Any) -> Any:
        if value is None:
            return argument.default if argument.default != () else []
        if argument.many:
            value = [part for text in value for part in text.split(",") if part]
            self._check_bounds(argument, len(value), _NUMBER)
        elif argument.kind == "int":
            self._check_bounds(argument, value, _VALUE)
        if argument.choices is not None:
            for one in value if argument.many else [value]:
                if one not in argument.choices:
                    choices = _CHOOSE(self._language).format(", ".join(argument.choices))
                    fault = _NO_CHOICE(self._language).format(one)
                    raise BadRequest(argument.option, fault, choices)
        return value

    def _check_bounds(self, argument: Argument, value: int, fault: Caption) -> None:
        least, most = argument.least, argument.most
        if (least is not None and value < least) or (most is not None and value > most):
            raise BadRequest(
                argument.option,
                fault(self._language).format(value),
                _BOUNDS(self._language).format(
                    0 if least is None else least, "…" if most is None else most
                ),
            )
