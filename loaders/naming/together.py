"""Words with which a sentence goes on about several bodies: "Begge", "Alle tre", "Hver af dem", "De"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.lexicon import lexicon
from loaders.tokens import Token

_LONGEST: Final = 4  # words of such a phrase


def together_at(toks: Sequence[Token], language: str) -> int | None:
    """The last token of the words a sentence begins with that stand for bodies just named: only
    before a verb for what bodies do ("Begge er på valg" may be said of two people)."""
    held = lexicon(language, "bodies").get("together")
    if held is None or not toks:
        return None
    said = [t.text.casefold() for t in toks[:_LONGEST]]
    for count in range(min(_LONGEST, len(toks) - 1), 0, -1):
        if " ".join(said[:count]) not in held["words"]:
            continue
        verb = toks[count].text.casefold()
        if verb in held["auxiliaries"]:
            verb = next(
                (t.lemma for t in toks[count + 1 : count + 3] if t.lemma in held["verbs"]), ""
            )
        return count - 1 if verb in held["verbs"] or toks[count].lemma in held["verbs"] else None
    return None
