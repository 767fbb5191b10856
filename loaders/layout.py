"""The words by which documents are laid out, from the lexicons of all languages together."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from loaders.lexicon import lexicon

LANGUAGES = ("da", "nb", "nn", "en")
_HOME = Path(__file__).parent / "lexicons"


@dataclass(frozen=True, slots=True)
class Layout:
    """Cue words of layout, casefolded."""

    sections: frozenset[str]
    case: frozenset[str]
    sectors: frozenset[str]
    titles: frozenset[str]
    forms: frozenset[str]
    open: frozenset[str]
    verbs: frozenset[str]
    columns: frozenset[str]
    body_columns: tuple[str, ...]
    parties: tuple[str, ...]
    no_parties: tuple[str, ...]
    party_words: frozenset[str]
    web: frozenset[str]
    home: frozenset[str]
    cookie: tuple[str, ...]
    page: frozenset[str]
    of: frozenset[str]
    imprint: tuple[str, ...]
    chapters: frozenset[str]
    terms: frozenset[str]
    about: frozenset[str]
    roles: frozenset[str]
    greetings: frozenset[str]
    posts: tuple[str, ...]
    related: frozenset[str]
    link_verbs: frozenset[str]
    questions: frozenset[str]
    labels: frozenset[str]
    months: dict[str, int]
    function: dict[str, frozenset[str]]
    own: dict[str, frozenset[str]]
    endings: dict[str, tuple[str, ...]]
    endings_shared: tuple[str, ...]
    parts: dict[str, tuple[str, ...]]


@cache
def layout() -> Layout:
    """The lexicons of all languages, read once: a document may mix them."""
    held: dict[str, dict[str, Any]] = {}
    for language in LANGUAGES:
        path = _HOME / language / "layout.toml"
        held[language] = tomllib.loads(path.read_text("utf-8"))

    def union(key: str) -> frozenset[str]:
        return frozenset(w.casefold() for one in held.values() for w in one.get(key, ()))

    return Layout(
        sections=union("sections"),
        case=union("case"),
        sectors=union("sectors"),
        titles=union("titles"),
        forms=union("forms"),
        open=union("open"),
        verbs=union("verbs"),
        columns=union("columns"),
        body_columns=tuple(
            dict.fromkeys(w for one in held for w in lexicon(one, "bodies")["tables"]["columns"])
        ),
        party_words=union("party_words"),
        parties=tuple(sorted(union("parties"))),
        no_parties=tuple(sorted(union("no_parties"))),
        web=union("web"),
        home=union("home"),
        cookie=tuple(sorted(union("cookie"))),
        page=union("page"),
        of=union("of"),
        imprint=tuple(sorted(union("imprint"))),
        chapters=union("chapters"),
        related=union("related"),
        link_verbs=union("link_verbs"),
        questions=union("questions"),
        labels=union("labels"),
        terms=union("terms"),
        about=union("about"),
        roles=union("roles"),
        greetings=union("greetings"),
        posts=tuple(sorted(union("posts"))),
        months={k.casefold(): v for one in held.values() for k, v in one.get("months", {}).items()},
        function={k: frozenset(v.get("words", {}).get("function", ())) for k, v in held.items()},
        parts={
            key: tuple(
                sorted({w for one in held.values() for w in one["parts"][key]}, key=len)[::-1]
            )
            for key in held["da"]["parts"]
        },
        own={k: frozenset(v.get("words", {}).get("own", ())) for k, v in held.items()},
        endings={k: tuple(v["words"].get("endings", ())) for k, v in held.items()},
        endings_shared=tuple(held["nb"]["words"]["endings_shared"]),
    )


def is_form_word(word: str) -> bool:
    """Whether a word in capitals is one of a form, and of nobody's name: "Mødedato", "Indstilling"."""
    return word.casefold() in layout().forms
