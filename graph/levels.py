"""The levels of joint health collaboration, their ranks and captions: one table."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from graph.captions import Caption

Level = Literal[
    "national",
    "council",
    "regional_political",
    "regional_strategic",
    "regional_operational",
    "cluster_political",
    "cluster_strategic",
    "cluster_operational",
    "ad_hoc",
    "sector",
    "support",
    "container",
]
Scope = Literal["national", "regional", "cluster", "municipal", "inter_municipal"]

AD_HOC_STEP: Final = 5
"""How far below its parent an ad hoc body ranks."""


class LevelRow(NamedTuple):
    """One level: its rank (null where it stands beside the ladder) and its captions."""

    rank: int | None
    caption: Caption


LEVELS: Final[dict[Level, LevelRow]] = {
    "national": LevelRow(60, Caption("Nationalt niveau", "National level")),
    "council": LevelRow(55, Caption("Råd (uden for strukturen)", "Councils (outside)")),
    "regional_political": LevelRow(
        50, Caption("Regionalt politisk niveau", "Regional political level")
    ),
    "regional_strategic": LevelRow(
        40, Caption("Regionalt strategisk niveau", "Regional strategic level")
    ),
    "regional_operational": LevelRow(
        35, Caption("Regionalt arbejdsniveau", "Regional working level")
    ),
    "cluster_political": LevelRow(
        30, Caption("Klynge, politisk niveau", "Cluster, political level")
    ),
    "cluster_strategic": LevelRow(
        20, Caption("Klynge, fagligt strategisk niveau", "Cluster, strategic level")
    ),
    "cluster_operational": LevelRow(
        10, Caption("Klynge, implementering", "Cluster, implementation")
    ),
    "ad_hoc": LevelRow(None, Caption("Ad hoc", "Ad hoc")),
    "sector": LevelRow(None, Caption("Én sektor", "One sector")),
    "support": LevelRow(None, Caption("Sekretariater", "Secretariats")),
    "container": LevelRow(None, Caption("Klynger som helhed", "Clusters as a whole")),
}


def rank_of(level: Level | None, parent_rank: int | None = None) -> int | None:
    """The rank of a level; of an ad hoc body by its parent's; None where it has none."""
    if level is None:
        return None
    if level == "ad_hoc":
        return None if parent_rank is None else parent_rank - AD_HOC_STEP
    return LEVELS[level].rank
