"""Names that no list and no shape tells: abbreviations, and runs of words in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.layout import is_form_word
from loaders.lexicon import lexicon
from loaders.naming.mention import ABBREVIATION, NAME, Mention
from loaders.naming.organisations import organisation_at
from loaders.tokens import Token

_ROMAN: Final = re.compile(r"[IVX]+")


class Unknown:
    """Finds the abbreviations of one text and the names of nothing known: units, offices, people."""

    def __init__(self, text: str, toks: Sequence[Token], language: str) -> None:
        self.text, self.toks, self.language = text, toks, language
        names = lexicon(language, "bodies").get("names", {}) if language == "en" else {}
        self.posts = frozenset(names.get("stops", ()))

    def abbreviations(self) -> Iterator[Mention]:
        """Every word in capitals that may stand for a name."""
        for at, tok in enumerate(self.toks):
            if ABBREVIATION.fullmatch(tok.text) and not _ROMAN.fullmatch(tok.text):
                stem = re.split("['’]", tok.text)[0]
                yield Mention(
                    "abbreviation", tok.start, tok.end, at, at, tok.text, stem,
                    definite="'" in tok.text or "’" in tok.text, named=True,
                )  # fmt: skip

    def names(self) -> Iterator[Mention]:
        """Runs of capitalised words inside a sentence, or of two or more anywhere."""
        at = 0
        while at < len(self.toks):
            last = self._name_end(at)
            if last is None:
                at += 1
                continue
            start, end = self.toks[at].start, self.toks[last].end
            said = self.text[start:end]
            if last > at or (at and self.toks[at - 1].text not in ".:!?"):
                yield Mention("name", start, end, at, last, said, said, definite=True, named=True)
            at = last + 1

    def _name_end(self, at: int) -> int | None:
        if not NAME.fullmatch(self.toks[at].text) or is_form_word(self.toks[at].text):
            return None
        last = at
        while last + 1 < len(self.toks) and not is_form_word(self.toks[last + 1].text):
            if NAME.fullmatch(self.toks[last + 1].text):
                last += 1
            elif (
                self.toks[last + 1].text in ("og", "for", "i", "af")
                and last + 2 < len(self.toks)
                and NAME.fullmatch(self.toks[last + 2].text)
                and self.toks[last + 1].text == "og"
            ):
                last += 2
            elif (
                self.language == "en"
                and self.toks[last].text.casefold() in self.posts
                and self.toks[last + 1].text in ("of", "for")
                and last + 2 < len(self.toks)
                and NAME.fullmatch(self.toks[last + 2].text)
                and organisation_at(self.toks, last + 2) is None
            ):
                last += 2  # "Director of Estates"
            else:
                break
        return last
