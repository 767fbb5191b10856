"""Lines between bodies, in wordings that no rule was written for."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines, modality

HEAD = "Kommissorium for Vandrådet\n\nFormål\n\n"

SAID = [
    ("Vandrådet rapporterer to gange årligt til Miljøudvalget.", ("REPORTS_TO", "Vandrådet", "Miljøudvalget")),
    ("Rådet refererer til Miljøudvalget.", ("REPORTS_TO", "Vandrådet", "Miljøudvalget")),
    ("Havnegruppen aflægger hvert år beretning for Miljøudvalget.", ("REPORTS_TO", "Havnegruppen", "Miljøudvalget")),
    ("Rådet indstiller budgettet til Miljøudvalget.", ("RECOMMENDS_TO", "Vandrådet", "Miljøudvalget")),
    ("Havnegruppen giver en anbefaling til Miljøudvalget.", ("RECOMMENDS_TO", "Havnegruppen", "Miljøudvalget")),
    ("Havnegruppen forbereder sagerne til Miljøudvalget.", ("PREPARES_CASES_FOR", "Havnegruppen", "Miljøudvalget")),
    ("Møderne i Miljøudvalget forberedes af Havnegruppen.", ("PREPARES_CASES_FOR", "Havnegruppen", "Miljøudvalget")),
    ("Kan der ikke opnås enighed, løftes sagen til Miljøudvalget.", ("ESCALATES_TO", "Vandrådet", "Miljøudvalget")),
    ("Uenighed i rådet forelægges Miljøudvalget.", ("ESCALATES_TO", "Vandrådet", "Miljøudvalget")),
    ("Rådet orienterer Miljøudvalget om fremdriften.", ("INFORMS", "Vandrådet", "Miljøudvalget")),
    ("Rådet giver Miljøudvalget en årlig status.", ("INFORMS", "Vandrådet", "Miljøudvalget")),
    ("Rådet nedsætter Havnegruppen.", ("ESTABLISHES", "Vandrådet", "Havnegruppen")),
    ("Havnegruppen er nedsat af Miljøudvalget.", ("ESTABLISHES", "Miljøudvalget", "Havnegruppen")),
    ("Rådet koordinerer løbende med Havnegruppen.", ("COORDINATES_WITH", "Vandrådet", "Havnegruppen")),
    ("Vandsekretariatet sekretariatsbetjener rådet.", ("SERVES", "Vandsekretariatet", "Vandrådet")),
    ("Rådet sekretariatsbetjenes af Vandsekretariatet.", ("SERVES", "Vandsekretariatet", "Vandrådet")),
    ("Rådet følger op på, hvad Miljøudvalget beslutter.", ("EXECUTES_DECISIONS_OF", "Vandrådet", "Miljøudvalget")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line"), SAID, ids=[text[:40] for text, _ in SAID])
def test_a_line_is_read(text: str, line: tuple[str, str, str]) -> None:
    assert line in lines(graph_of(HEAD + text + "\n"))


NOT_SAID = [
    "Rådet refererer ikke til Miljøudvalget.",
    "Skal rådet referere til Miljøudvalget?",
    "Havnegruppen har hidtil refereret til Miljøudvalget.",
    "Uenighed med Miljøudvalget skal fremgå af referatet.",
    "Der blev orienteret om et møde i Miljøudvalget.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_no_line_is_read(text: str) -> None:
    found = {line for line in lines(graph_of(HEAD + text + "\n")) if line[0] != "SERVES"}
    assert found == set()


def test_what_may_be_set_up_is_a_possibility() -> None:
    graph = graph_of(HEAD + "Rådet kan nedsætte Havnegruppen, når der er behov for det.\n")
    assert ("ESTABLISHES", "Vandrådet", "Havnegruppen") in lines(graph)
    assert modality(graph, "ESTABLISHES") == {"may"}


def test_a_list_has_the_subject_of_its_lead() -> None:
    text = "Rådet skal:\n\n- indstille planer til Miljøudvalget\n- orientere Havnegruppen om planerne\n"
    assert {
        ("RECOMMENDS_TO", "Vandrådet", "Miljøudvalget"),
        ("INFORMS", "Vandrådet", "Havnegruppen"),
    } <= lines(graph_of(HEAD + text))


def test_both_of_two_targets_are_read() -> None:
    text = "Rådet refererer til Miljøudvalget og Havnegruppen.\n"
    assert {
        ("REPORTS_TO", "Vandrådet", "Miljøudvalget"),
        ("REPORTS_TO", "Vandrådet", "Havnegruppen"),
    } <= lines(graph_of(HEAD + text))
