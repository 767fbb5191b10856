"""`mandat read`: what the loader makes of one document, stored nowhere."""

from __future__ import annotations

import argparse
from pathlib import Path

from explorer import arguments, terminal
from explorer.faults import UsageError
from explorer.files import find
from explorer.printing import lines
from explorer.wording import document
from graph.captions import Caption, Language
from graph.value import as_json

_FILE = Caption("dokumentet (.txt, .md)", "the document (.txt, .md)")
_STEP = Caption("ét læsetrins udbytte som JSON: {}", "what one step of reading gives, as JSON: {}")
_FOLDER = Caption("er en mappe", "is a folder")
_ONE = Caption("Nævn én fil.", "Name one file.")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declares the arguments."""
    from loaders import STEPS

    parser.add_argument("file", metavar="FILE", type=Path, help=_FILE(language))
    parser.add_argument("--step", choices=STEPS, help=_STEP(language).format(", ".join(STEPS)))
    arguments.add_json(parser, language)


def run(values: argparse.Namespace) -> bytes:
    """Reads the document and tells what it says, or what one step gives."""
    path, language = values.file, values.language
    if path.is_dir():
        raise UsageError(str(path), _FOLDER(language), _ONE(language))
    (file,) = find([path], []).files
    import loaders

    if values.step:
        from loaders.steps import step

        return terminal.json_text(step(values.step, file.name, file.content)).encode()
    statements = loaders.read_source(file.name, file.content)
    graph = loaders.build([statements])
    if values.json:
        unread = [one.model_dump(mode="json") for one in statements.unread]
        return terminal.json_text({**as_json(graph), "not_understood": unread}).encode()
    told = document.told(graph, (one.text for one in statements.unread), file.name, language)
    return ("\n".join(lines(told, language)) + "\n").encode()
