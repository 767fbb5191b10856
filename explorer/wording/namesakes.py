"""Two people, or two bodies, that are perhaps the same, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from graph.captions import Caption, Language

if TYPE_CHECKING:
    from loaders import Namesake, PerhapsSame

WHY: Final = {
    "same_name": Caption("samme navn", "the same name"),
    "order": Caption("samme ord i en anden rækkefølge", "the same words in another order"),
    "initials": Caption("et navn er forkortet", "a name is shortened"),
    "part": Caption("det ene navn har flere led", "one name has more parts"),
    "letter": Caption("ét bogstav eller en accent til forskel", "a letter or an accent apart"),
}
LABEL: Final = {"Person": Caption("Person", "Person"), "Body": Caption("Organ", "Body")}
_FROM: Final = Caption("fra {}", "from {}")


def one(same: Namesake) -> str:
    """One of a pair, with whom or where it is of: "Anne Holm (Nordby Kommune)"."""
    return f"{same.name} ({', '.join(same.of)})" if same.of else same.name


def perhaps(pair: PerhapsSame, language: Language) -> str:
    """A pair on one line: both, where each is from, and why one may think that they are one."""
    told = " / ".join(
        f"{one(same)}, {_FROM(language).format(', '.join(same.sources))}"
        if same.sources
        else one(same)
        for same in (pair.a, pair.b)
    )
    return f"{told}: {WHY[pair.why](language)}"
