"""Ten thousand mangled documents are read without a crash or a hang, and nothing is made up.

    python -m bench.mangled [--count N] [--seed N] [--from N] [--only N]

Each input is made by its number from a page or two of the documents of data/ and tests/unseen/open
(and of the real ones, where the variable MANDAT_SHARED or ../shared says that they are; one in 500
from thirty whole documents, up to forty pages): cut, spliced,
shuffled, doubled, in one line, in one word, with brackets, lists, pipes, signs and letters of all
kinds strewn in. It must be read and built within a deadline, cost at most 100 ms a page of 3,000
characters (best of three where the first is slower; less than a page counts as one), and each fact
must cite a passage that stands in the text. What does not is told by its number, so that `--only`
makes it again; any makes the run fail. Where it is stands on standard error every few hundred
inputs; `--from` and `--count` go on from there. All take some ten minutes of processor time.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import time
import traceback
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

import loaders
from graph.errors import UnreadableSource
from loaders.statements import Statements

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = 3000  # characters
PER_PAGE: Final = 0.1  # seconds
DEADLINE: Final = 10  # seconds of processor time, of one input
LONG: Final = 500  # one of so many inputs is long
TOLD: Final = 250  # inputs between one word of where it is and the next
SIZES: Final = (3 * PAGE, 40 * PAGE)  # most characters of an input, and of a long one

Mangler = Callable[[random.Random, str], str]


@cache
def sources() -> tuple[str, ...]:
    """The documents that inputs are made from."""
    folders = [ROOT / "data", ROOT / "tests" / "unseen" / "open"]
    folders.append(Path(os.environ.get("MANDAT_SHARED", ROOT.parent / "shared")) / "documents")
    return tuple(
        path.read_text(encoding="utf-8")
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.iterdir())
        if path.suffix in (".txt", ".md") and path.name != "README.md"
    )


# one way of mangling each


def cut(r: random.Random, text: str) -> str:
    """A stretch of it, from the middle of a word to the middle of another."""
    a, b = sorted((r.randrange(len(text) + 1), r.randrange(len(text) + 1)))
    return text[a:b]


def splice(r: random.Random, text: str) -> str:
    """Its beginning and the end of another."""
    other = r.choice(sources())
    return text[: r.randrange(len(text) + 1)] + other[r.randrange(len(other)) :]


def shuffled_lines(r: random.Random, text: str) -> str:
    """All lines in another order."""
    lines = text.split("\n")
    r.shuffle(lines)
    return "\n".join(lines)


def shuffled_words(r: random.Random, text: str) -> str:
    """The words of each line in another order."""
    out = []
    for line in text.split("\n"):
        words = line.split(" ")
        r.shuffle(words)
        out.append(" ".join(words))
    return "\n".join(out)


def doubled(r: random.Random, text: str) -> str:
    """Some lines twice, or the whole."""
    if r.random() < 0.3:
        return f"{text}\n{text}"
    return "\n".join(line for line in text.split("\n") for _ in range(r.choice((1, 1, 2, 3))))


def stuttered(r: random.Random, text: str) -> str:
    """One stretch again and again."""
    a = r.randrange(len(text) + 1)
    return text[:a] + text[a : a + r.randrange(1, 200)] * r.randrange(2, 60) + text[a:]


def one_line(r: random.Random, text: str) -> str:
    """All on one line."""
    return text.replace("\n", r.choice((" ", "  ", "", ", ", " - ")))


def one_word(r: random.Random, text: str) -> str:
    """Without blanks, for a stretch."""
    a = r.randrange(len(text) + 1)
    b = min(len(text), a + r.randrange(1, 5000))
    return text[:a] + "".join(text[a:b].split()) + text[b:]


def one_sentence(_: random.Random, text: str) -> str:
    """Without a full stop anywhere, on long lines."""
    return text.replace(".", "").replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n")


def long_words(r: random.Random, text: str) -> str:
    """Compounds of many nouns, and letters without end."""
    parts = ("sundheds", "styregruppe", "udvalg", "koordinerings", "a", "-", "klynge", "ens", "æ")
    word = "".join(r.choice(parts) for _ in range(r.randrange(2, 400)))
    return _strewn(r, text, (word, f" {word} ", "x" * r.randrange(1, 3000)))


def any_signs(r: random.Random, text: str) -> str:
    """Signs from all of Unicode."""
    signs = [chr(c) for c in (r.randrange(32, 0x2FFFF) for _ in range(60)) if _is_sign(c)]
    return _strewn(r, text, signs, 200)


def unseen_signs(r: random.Random, text: str) -> str:
    """Marks of order, blanks of no width, joiners, directions."""
    signs = "\ufeff \u200b \u200c \u200d \u2060 \u00ad \u202a \u202b \u202c \u202e \u2066 \u2069".split()
    return _strewn(r, text, (*signs, "\u200f", "\u00a0", "\u2028", "\u2029", "\x85"), 200)


def combining(r: random.Random, text: str) -> str:
    """Letters taken apart, and heaps of accents."""
    apart = unicodedata.normalize("NFD", text)
    return _strewn(r, apart, ("\u0301" * r.randrange(1, 40), "\u030a", "\u0308"), 40)


def brackets(r: random.Random, text: str) -> str:
    """Brackets and quotation marks, nested and left open."""
    deep = r.randrange(1, 400)
    pairs = (
        "(" * deep,
        ")" * deep,
        "[" * deep,
        "](" * deep,
        "»",
        "«",
        '"',
        "”",
        "{",
        "}",
        "((a) b",
    )
    return _strewn(r, text, pairs, 60)


def lists(r: random.Random, text: str) -> str:
    """Each line an item, ever deeper, or numbered."""
    signs = (
        "- ",
        "* ",
        "• ",
        "o ",
        "1. ",
        "a) ",
        "1.1.1 ",
        "§ 3 ",
        "Stk. 2. ",
        "# ",
        "> ",
        "\uf0b7 ",
    )
    step = r.choice((0, 1, 2, 4))
    lines = text.split("\n")
    return "\n".join(
        " " * (step * min(n, 2000 // (n + 1) if r.random() < 0.2 else n % 400))
        + r.choice(signs)
        + line
        for n, line in enumerate(lines)
    )


def levels(r: random.Random, text: str) -> str:
    """A list of thousands of levels before it."""
    deep = r.randrange(10, 1500)
    sign = r.choice(("- ", "1. ", "a) ", "> "))
    return "".join(f"{' ' * (n if n < 200 else 200)}{sign}punkt {n}\n" for n in range(deep)) + text


def titles(r: random.Random, text: str) -> str:
    """Each line a title, of one level or of any."""
    return "\n".join(f"{'#' * r.randrange(1, 9)} {line}" for line in text.split("\n"))


def pipes(r: random.Random, text: str) -> str:
    """Bars between the words, as of a table."""
    sign = r.choice(("|", " | ", "\t", "    ", ";", "||"))
    return "\n".join(
        sign.join(line.split(" ")) if r.random() < 0.5 else f"|{line}|" for line in text.split("\n")
    )


def labels(r: random.Random, text: str) -> str:
    """A colon behind the first words of lines."""
    return "\n".join(
        line.replace(" ", ": ", r.randrange(1, 9)) if r.random() < 0.5 else line
        for line in text.split("\n")
    )


def hyphens(r: random.Random, text: str) -> str:
    """Words broken at the ends of lines, and not joined."""
    return _strewn(r, text, ("-\n", "- \n", "-\n\n", "-", "--", "–", "—\n"), 300)


def line_ends(r: random.Random, text: str) -> str:
    """Line ends of every kind."""
    ends = ("\n", "\r\n", "\r", "\n\r", "\f", "\v", "\x1c", "\x85", "\u2028", " \n", "\n\n\n\n")
    return "".join(line + r.choice(ends) for line in text.split("\n"))


def blanks(r: random.Random, text: str) -> str:
    """Blanks, tabs and empty lines in heaps."""
    return _strewn(r, text, (" " * r.randrange(1, 3000), "\t" * 40, "\n" * r.randrange(1, 500)), 20)


def figures(r: random.Random, text: str) -> str:
    """Numbers and dates in heaps."""
    signs = (
        "1",
        "2-4",
        "12.",
        "xx.xx.xxxx",
        "1. januar 2022",
        "4/5",
        "31.12.2021",
        "§ 203",
        "1" * 500,
    )
    return _strewn(r, text, signs, 300)


def cases(r: random.Random, text: str) -> str:
    """All capitals, or none, or anyhow."""
    how: Sequence[Callable[[str], str]] = (str.upper, str.lower, str.title, str.swapcase)
    return r.choice(how)(text)


def crowd(r: random.Random, text: str) -> str:
    """A hundred bodies, and one sentence that names them all."""
    kinds = ("udvalg", "råd", "gruppe", "styregruppe", "forum", "komité", "nævn")
    names = [
        f"{chr(97 + n % 26)}{chr(97 + n // 26)}{r.choice(kinds)}et"
        for n in range(r.randrange(5, 150))
    ]
    verb = r.choice(("refererer til", "består af", "indstiller til", "nedsætter", "erstatter"))
    said = f"{names[0].capitalize()} {verb} {', '.join(names[1:])} og {names[0]}. "
    return f"{text}\n\n{said * r.randrange(1, 4)}"


def people(r: random.Random, text: str) -> str:
    """A line of names that does not end."""
    first = ("Anne", "Bo", "Cecilie", "Dan", "Else", "Finn", "Gro", "Hans")
    names = [f"{r.choice(first)} {r.choice('ABCDEF')}. {r.choice(first)}sen" for _ in range(150)]
    return f"Medlemmer: {r.choice((', ', '; ', ' (formand), ', ' – '))}".join(("", *names)) + text


def _strewn(r: random.Random, text: str, signs: Sequence[str], most: int = 12) -> str:
    places = sorted(r.randrange(len(text) + 1) for _ in range(r.randrange(1, most)))
    out, last = [], 0
    for place in places:
        out += [text[last:place], r.choice(signs or "?")]
        last = place
    return "".join(out) + text[last:]


def _is_sign(code: int) -> bool:
    return not 0xD800 <= code < 0xE000


MANGLERS: Final[tuple[Mangler, ...]] = (
    cut, splice, shuffled_lines, shuffled_words, doubled, stuttered, one_line, one_word,
    one_sentence, long_words, any_signs, unseen_signs, combining, brackets, lists, levels, titles,
    pipes, labels, hyphens, line_ends, blanks, figures, cases, crowd, people,
)  # fmt: skip


def mangled(seed: int, number: int) -> tuple[str, str]:
    """The input of a number, and the names of what was done to it."""
    r = random.Random(f"{seed} {number}")
    text = r.choice(sources())
    long = number % LONG == LONG - 1
    if long:
        text = "\n\n".join(r.choice(sources()) for _ in range(30))
    else:
        a = r.randrange(max(1, len(text) - 2 * PAGE))
        text = text[a : a + r.randrange(1, 2 * PAGE)]
    chosen = r.sample(MANGLERS, r.choice((1, 1, 2, 2, 3, 4)))
    for mangler in chosen:
        text = mangler(r, text)[: SIZES[long]]
    return text, "+".join(mangler.__name__ for mangler in chosen)


# what must hold


class Hang(Exception):
    """An input that is not read by the deadline."""


def faults(content: bytes) -> Iterator[str]:
    """What is wrong with how an input is read; nothing where all is well."""
    try:
        stated = loaders.read_source("mangled.txt", content)
        loaders.build([stated])
    except UnreadableSource:
        return
    except Hang:
        raise
    except Exception as error:  # noqa: BLE001  (any is a fault, and told as one)
        where = traceback.extract_tb(error.__traceback__)[-1]
        yield f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"[:300]
        return
    yield from made_up(stated, _decoded(content))


def _decoded(content: bytes) -> str:
    from loaders.read import read

    return read("mangled.txt", content).raw


def made_up(stated: Statements, raw: str) -> Iterator[str]:
    """Facts without a passage, and passages that do not stand in the text."""
    known = {passage.key for passage in stated.passages}
    for passage in stated.passages:
        ends = [end for span in passage.spans for end in span]
        held = "".join(raw[start:end] for start, end in passage.spans)
        if not passage.spans or ends != sorted(ends) or ends[0] < 0 or ends[-1] > len(raw):
            yield f"passage {passage.spans} is no stretch of the text"
        elif not _stands(passage.text, held):
            yield f"passage {passage.text[:80]!r} does not stand at {passage.spans}"
    facts: list[Any] = [*stated.nodes, *stated.edges, *stated.entities]
    for fact in facts:
        if not fact.passages or not known.issuperset(fact.passages):
            yield f"{fact.key} cites no passage"


def _stands(said: str, held: str) -> bool:
    """Whether the letters of a passage stand in their order in what it cites, nearly all of it."""
    letters = [sign for sign in held if sign.isalnum()]
    wanted = [sign for sign in said if sign.isalnum()]
    at = iter(letters)
    return all(sign in at for sign in wanted) and len(letters) <= 1.5 * len(wanted) + 20


def seconds(content: bytes) -> float:
    """Seconds of processor time of reading it once."""
    start = time.process_time()
    with suppress(UnreadableSource):
        loaders.read_source("mangled.txt", content)
    return time.process_time() - start


def slow(content: bytes, text: str) -> str | None:
    """How long a page takes, where that is too long each of three times."""
    best = seconds(content)
    for _ in range(2):
        if best <= allowed(text):
            return None
        best = min(best, seconds(content))
    if best <= allowed(text):
        return None
    per_page = best / allowed(text) * PER_PAGE * 1000
    return f"{per_page:.0f} ms a page ({len(text):,} characters)"


def allowed(text: str) -> float:
    """Seconds that a text may take."""
    return PER_PAGE * max(1.0, len(text) / PAGE)


def _late(*_: object) -> None:
    raise Hang


def tried(text: str) -> Iterator[str]:
    """Everything that is wrong with how one input is read."""
    content = text.encode("utf-8", "surrogatepass")
    signal.setitimer(signal.ITIMER_PROF, DEADLINE)
    try:
        start = time.process_time()
        found = [*faults(content)][:3]
        quick = time.process_time() - start <= allowed(text)
        if not found and not quick and (late := slow(content, text)):
            found.append(late)
    except Hang:
        found = [f"not read in {DEADLINE} s"]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    yield from found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 when any input is read wrongly or too slowly."""
    parser = argparse.ArgumentParser(prog="mangled", description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--only", type=int, help="write this input on standard output")
    given = parser.parse_args(arguments)
    if given.only is not None:
        text, _ = mangled(given.seed, given.only)
        sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
        return 0
    signal.signal(signal.SIGPROF, _late)
    for text in sources():  # what the first of a language pays for all
        seconds(text.encode())
    bad: Counter[str] = Counter()
    started, size = time.process_time(), 0
    for done, number in enumerate(range(given.first, given.first + given.count), 1):
        text, how = mangled(given.seed, number)
        size += len(text)
        for fault in tried(text):
            print(f"{number} {how}: {fault}", flush=True)
            bad["too slow" if "ms a page" in fault or "not read" in fault else "wrong"] += 1
        if done % TOLD == 0 or done == given.count:
            spent = time.process_time() - started
            told = f"{done:,} inputs, {size / PAGE:,.0f} pages, {spent:.0f} s: {dict(bad) or 'all read'}"
            print(told, file=sys.stdout if done == given.count else sys.stderr, flush=True)
    return int(bool(bad))


if __name__ == "__main__":
    raise SystemExit(main())
