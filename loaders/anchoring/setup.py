"""Bodies that a sentence tells of for the first time: "… har besluttet at oprette et ungeråd"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from loaders.mentions import Mention
from loaders.sought import Sought

_ARTICLES: Final = frozenset("en et én ét ein eit ei a an".split())
_ARTICLE_AHEAD: Final = re.compile(r"\b(?:a|an) (?:new |joint |separate |small )?$", re.I)
_SETS_UP: Final = Sought(
    r"\b(?:ned(?:sat|satte|sætte|sætter|sættes)|opret(?:te|tet|ter|tes|tede)|etabler(?:e|er|et|es|ede)|dann(?:e|er|et|es|ede)"
    r"|stift(?:e|er|et|es|ede)|start(?:er|et|es|ede)|har|findes|er der|der er|får|"
    r"oppret(?:ta|tar|tast|tet)|nedset(?:t|te|ter|tes)|sett? ned|har|finst|finnes|"
    r"sets? up|establish(?:es|ed)?|creat(?:es|ed)|form(?:s|ed)|appoint(?:s|ed)|constitut(?:es|ed)|"
    r"conven(?:es|ed)|has|there (?:is|are|shall be|will be)|"
    r"(?:governed|overseen|handled|steered|directed|supervised|run|managed|led|headed|guided|"
    r"supported|advised|assisted|carried out|dealt with) by)\b",
    re.I,
)
_NOT_YET: Final = Sought(
    r"\b(?:ikke|ikkje|ingen|hvis|såfremt|dersom|kan|kunne|eventuelt|evt|om der|skulle der|not|may|might|if|"
    r"faldt|afvist|forkastet|nedstemt)\b",
    re.I,
)


def newly_told(text: str, mentions: Iterable[Mention]) -> Mention | None:
    """The last body that a sentence sets up or brings in, with an article or by the verb before it."""
    one = [m for m in mentions if m.kind == "body" and not (m.bare or m.plural or m.genitive)]
    verb = _SETS_UP.search(text) if one else None
    if verb is None or _NOT_YET.search(text):
        return None
    told = None
    for mention in one:
        article = mention.text.split(maxsplit=1)[0].casefold() in _ARTICLES
        article |= bool(_ARTICLE_AHEAD.search(text, 0, mention.start))
        if article and (mention.start > verb.end() or verb.start() > mention.end):
            told = mention
    return told
