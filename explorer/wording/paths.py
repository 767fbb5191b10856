"""How two are connected, in words."""

from __future__ import annotations

from explorer.wording import common
from explorer.wording.told import Heading, Sentence, Told
from graph.captions import Caption, Language
from queries.paths import Paths

_TITLE = Caption("Forbindelser mellem {} og {}", "Connections between {} and {}")
_WAY = Caption("Vej {} af {}: {}", "Path {} of {}: {}")
_SAME = Caption("Det er den samme.", "They are one and the same.")
_MORE = Caption("Der er flere veje end vist.", "There are more paths than shown.")
_NONE = Caption("Ingen forbindelse: {}.", "No connection: {}.")


def told(answer: Paths, language: Language) -> list[Told]:
    """Each path with the facts along it."""
    ends = (common.name(answer.source, language), common.name(answer.target, language))
    out: list[Told] = [Heading(_TITLE(language).format(*ends))]
    if answer.why_none is not None:
        out.append(Sentence(_NONE(language).format(answer.why_none(language))))
    for number, path in enumerate(answer.paths, start=1):
        if len(path.nodes) == 1:
            out.append(Sentence(_SAME(language)))
            continue
        way = " – ".join(common.name(node, language) for node in path.nodes)
        out.append(Heading(_WAY(language).format(number, len(answer.paths), way)))
        out += [common.fact(one, language) for one in path.facts]
    if answer.truncated:
        out.append(Sentence(_MORE(language)))
    return out + common.left_out(answer.left_out, language)
