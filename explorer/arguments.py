"""The command line: the commands, what they share, and help in both languages."""

from __future__ import annotations

import argparse
import importlib
import os
from collections.abc import Sequence
from typing import Any, Final, NamedTuple, NoReturn, Protocol, cast

from explorer.faults import UsageError
from graph.captions import LANGUAGES, Caption, Language


class Command(Protocol):
    """What each module of `explorer.commands` offers."""

    def configure(self, parser: argparse.ArgumentParser, language: Language) -> None:
        """Declares the command's own arguments."""

    def run(self, values: argparse.Namespace) -> bytes:
        """Does it, and answers what goes to standard output."""


class Given(NamedTuple):
    """A command line, understood."""

    command: Command
    values: argparse.Namespace


COMMANDS: Final = {
    "load": Caption(
        "læs dokumenter, mapper og medlemslister ind i lageret",
        "read documents, folders and rosters into the store",
    ),
    "read": Caption(
        "vis hvad læseren får ud af ét dokument, uden at gemme det",
        "show what the loader makes of one document, stored nowhere",
    ),
    "ask": Caption("stil et spørgsmål til grafen", "ask the graph a question"),
    "export": Caption("skriv hele grafen ud", "write the whole graph out"),
    "serve": Caption("åbn appen på 127.0.0.1", "open the app on 127.0.0.1"),
    "neo4j": Caption(
        "start en lokal Neo4j-server hentet fra pakkeregistre",
        "start a local Neo4j server from package registries",
    ),
}

_ABOUT = Caption(
    "Læser hvem der bestemmer hvad i en organisations dokumenter, og svarer på spørgsmål om det.",
    "Reads who decides what in an organisation's documents, and answers questions about it.",
)
_USAGE = Caption("brug: ", "usage: ")
_COMMAND_TITLE = Caption("kommandoer", "commands")
_ARGUMENTS = Caption("argumenter", "arguments")
_OPTIONS = Caption("tilvalg", "options")
_HELP = Caption("vis denne hjælp", "show this help")
_VERSION = Caption("vis versionen", "show the version")
_STORE = Caption(
    "lageret: en filsti, eller bolt://, neo4j://, neo4j+s:// med NEO4J_USERNAME og NEO4J_PASSWORD "
    "(ellers MANDAT_STORE, ellers en fil i din egen datamappe)",
    "the store: a file path, or bolt://, neo4j://, neo4j+s:// with NEO4J_USERNAME and "
    "NEO4J_PASSWORD (else MANDAT_STORE, else a file in your own data folder)",
)
_LANGUAGE = Caption("beskedernes sprog (ellers efter LANG)", "language of messages (else by LANG)")
_JSON = Caption(
    "ét JSON-dokument på standard output og intet andet",
    "one JSON document on standard output and nothing else",
)
_REMEDY = Caption("Se `{} --help`.", "See `{} --help`.")
_COMMAND_LINE = Caption("kommandolinjen", "the command line")
_NO_COMMAND = Caption("ingen kommando er nævnt", "no command is named")


def language_of(words: Sequence[str]) -> Language:
    """What `--language` says, else the environment as for any program, else English."""
    wanted = ""
    for at, word in enumerate(words):
        if word == "--language" and at + 1 < len(words):
            wanted = words[at + 1]
        elif word.startswith("--language="):
            wanted = word.partition("=")[2]
    if not wanted:
        settings = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        wanted = next((setting for setting in settings if setting), "")
    return "da" if wanted.lower().startswith("da") else "en"


def parse(words: Sequence[str], language: Language) -> Given | None:
    """The command and its values, or None when help was asked for and printed.

    Raises `UsageError`.
    """
    parser = _parser(words, language)
    try:
        values, more = parser.parse_known_args(words)
    except SystemExit:
        return None
    _take_up(values, more, parser)
    if values.command is None:
        raise UsageError(
            _COMMAND_LINE(language), _NO_COMMAND(language), _REMEDY(language).format("mandat")
        )
    values.language = getattr(values, "language", language)
    values.store = getattr(values, "store", None)
    values.json = getattr(values, "json", False)
    return Given(_module(values.command), values)


def add_many(parser: argparse.ArgumentParser, name: str, **given: Any) -> None:
    """A positional argument that takes any number of values, also on both sides of an option."""
    action = parser.add_argument(name, nargs="*", **given)
    parser.set_defaults(many=action)


def _take_up(
    values: argparse.Namespace, more: Sequence[str], parser: argparse.ArgumentParser
) -> None:
    """Takes the values of such an argument behind an option, on which argparse gives up."""
    action = getattr(values, "many", None)
    if not more:
        return
    if action is None or any(word.startswith("-") for word in more):
        parser.error(f"unrecognized arguments: {' '.join(more)}")
    taken = [action.type(word) if action.type else word for word in more]
    setattr(values, action.dest, [*(getattr(values, action.dest) or ()), *taken])


def _module(name: str) -> Command:
    return cast(Command, importlib.import_module(f"explorer.commands.{name}"))


def _parser(words: Sequence[str], language: Language) -> argparse.ArgumentParser:
    parser = _new("mandat", _ABOUT, language)
    parser.add_argument(
        "--version", action="version", version=f"mandat {_version()}", help=_VERSION(language)
    )
    commands = subcommands(parser, "command", _COMMAND_TITLE(language), required=False)
    for name, summary in COMMANDS.items():
        one = commands.add_parser(
            name, help=summary(language), description=summary(language), language=language
        )
        add_shared(one, language)
        # Only the command in hand is imported: each brings what it needs.
        if name in words:
            _module(name).configure(one, language)
    return parser


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("mandat")
    except PackageNotFoundError:
        return "(not installed)"


def _new(name: str, about: Caption, language: Language) -> argparse.ArgumentParser:
    parser = _Parser(prog=name, description=about(language), language=language)
    add_shared(parser, language)
    return parser


def add_shared(parser: argparse.ArgumentParser, language: Language) -> None:
    """What every command takes."""
    # Absent unless given, so that it may stand before the command as well as after it.
    absent = argparse.SUPPRESS
    parser.add_argument("--store", metavar="URL", default=absent, help=_STORE(language))
    parser.add_argument("--language", choices=LANGUAGES, default=absent, help=_LANGUAGE(language))


def add_json(parser: argparse.ArgumentParser, language: Language) -> None:
    """`--json`, for the commands that have something to tell."""
    parser.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help=_JSON(language)
    )


def subcommands(
    parser: argparse.ArgumentParser, dest: str, title: str, *, required: bool
) -> argparse._SubParsersAction[_Parser]:
    """A place for subcommands; each needs its `language`."""
    return parser.add_subparsers(
        dest=dest, title=title, metavar=dest.upper(), required=required, parser_class=_Parser
    )


class _Parser(argparse.ArgumentParser):
    """Says what is wrong as every other error is said, and helps in the chosen language."""

    def __init__(self, *, language: Language, **given: object) -> None:
        class Formatter(argparse.HelpFormatter):
            def add_usage(  # type: ignore[no-untyped-def]
                self, usage, actions, groups, prefix=None
            ) -> None:
                prefix = _USAGE(language) if prefix is None else prefix
                super().add_usage(usage, actions, groups, prefix)

        super().__init__(
            **given,  # type: ignore[arg-type]
            formatter_class=Formatter,
            allow_abbrev=False,
            add_help=False,
        )
        self._positionals.title = _ARGUMENTS(language)
        self._optionals.title = _OPTIONS(language)
        self.add_argument("-h", "--help", action="help", help=_HELP(language))
        self._language = language

    def error(self, message: str) -> NoReturn:
        raise UsageError(
            _COMMAND_LINE(self._language), message, _REMEDY(self._language).format(self.prog)
        )
