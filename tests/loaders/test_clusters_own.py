"""What a cluster owns, and a text below its name: the group is meant, not the cluster."""

import pytest

from tests.loaders.reading import graph_of, lines, names

TITLE = "Kommissorium for Vejrådet\n\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Rådet hører under Klynge Nords styregruppe.", ("REPORTS_TO", "Vejrådet", "styregruppe")),
        ("Klynge Nords styregruppe nedsætter rådet.", ("ESTABLISHES", "styregruppe", "Vejrådet")),
        ("Rådet indstiller til Sundhedsklynge Østkystens faglige styregruppe.",
         ("RECOMMENDS_TO", "Vejrådet", "faglige styregruppe")),
    ],
)  # fmt: skip
def test_what_a_cluster_owns_is_at_the_end_of_the_line(
    text: str, line: tuple[str, str, str]
) -> None:
    assert {one for one in lines(graph_of(TITLE + text)) if one[0] == line[0]} == {line}


FORM = """KOMMISSORIUM
Sundhedsklynge Østkysten

Gruppens navn       Arbejdsgruppen Mad efter Indlæggelse

Nedsættes af        Fagligt Forum Østkysten

Formål              At ingen går sultne hjem fra hospitalet

Refererer til       Fagligt Forum Østkysten

Sekretariat         Ribe Kommune

Møder               Fire gange om året
"""


def test_what_a_label_names_is_meant_where_the_title_names_the_cluster() -> None:
    graph = graph_of(FORM)
    assert "Arbejdsgruppen Mad efter Indlæggelse" in names(graph)
    founded = [target for kind, _, target in lines(graph) if kind == "ESTABLISHES"]
    assert founded == ["Arbejdsgruppen Mad efter Indlæggelse"]


def test_a_purpose_of_many_words_is_whole_and_ends_where_the_next_line_says_what_is_told() -> None:
    title = "Fælles Råd for Unge og Ældres Gode Overgange og Trygge Hjem\nOversigt over møder og opgaver\n"
    graph = graph_of(f"{title}\nRådet mødes tre gange om året.\n")
    assert names(graph) == {"Fælles Råd for Unge og Ældres Gode Overgange og Trygge Hjem"}
