"""Groups that a sentence counts and the next ones name, and words that stand for several bodies."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of
from tests.loaders.test_agreements import lines

HEAD = "Kommissorium for Vandrådet\n\n"


def _lines(text: str) -> set[tuple[str, str, str]]:
    return lines(graph_of(f"{HEAD}{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Rådet har nedsat Strandgruppen og Kajgruppen. Begge refererer til rådet.",
        "Rådet har nedsat Strandgruppen og Kajgruppen. De refererer begge til rådet.",
        "Strandgruppen og Kajgruppen er oprettet i 2024. De aflægger rapport til rådet.",
        "Rådet har to grupper: Strandgruppen og Kajgruppen. Hver af dem rapporterer til rådet.",
        "Rådet har nedsat Strandgruppen og Kajgruppen, som begge refererer til rådet.",
        "Under rådet findes Strandgruppen og Kajgruppen, som refererer til rådet.",
    ],
)
def test_both_report(text: str) -> None:
    assert {("REPORTS_TO", g, "Vandrådet") for g in ("Strandgruppen", "Kajgruppen")} <= _lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Formanden for Strandgruppen og formanden for Kajgruppen er medlemmer. Begge er på valg i ulige år.",
        "Rådet drøftede Strandgruppen og Kajgruppen. Begge forslag faldt.",
        "Strandgruppen hører til rådet. Begge parter refererer til deres egne.",
    ],
)
def test_both_of_others_are_no_bodies(text: str) -> None:
    assert not {line for line in _lines(text) if line[0] == "REPORTS_TO" and line[2] != "Vandrådet"}
    assert not {line for line in _lines(text) if line[0] == "INFORMS"}


@pytest.mark.parametrize(
    "text",
    [
        "Rådet har to arbejdsgrupper. Strandgruppen ser på sandet, og Kajgruppen arbejder med trapper.",
        "Der er for tiden nedsat to undergrupper: Strandgruppen og Kajgruppen.",
        "Under rådet oprettes der to faste grupper. Strandgruppen ledes af Ea, og Kajgruppen ledes af Bo.",
        "Der er nedsat følgende grupper under rådet:\n- Strandgruppen\n- Kajgruppen",
        "Til at hjælpe sig har rådet to faste grupper: Strandgruppen, der ser på sandet, og Kajgruppen.",
    ],
)
def test_groups_told_by_their_number_are_parts(text: str) -> None:
    assert {("PART_OF", g, "Vandrådet") for g in ("Strandgruppen", "Kajgruppen")} <= _lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rådet samarbejder med to andre grupper. Strandgruppen ser på sandet, og Kajgruppen på trapper.",
        "Rådet har ikke to grupper. Strandgruppen er nedlagt, og Kajgruppen er flyttet.",
        "Rådet har tre grupper. Strandgruppen ser på sandet.",
        "Rådet kan nedsætte to grupper. Strandgruppen og Kajgruppen hører under byrådet.",
    ],
)
def test_other_groups_are_no_parts(text: str) -> None:
    assert not {line for line in _lines(text) if line[0] == "PART_OF"}


def test_a_counted_group_that_it_set_up() -> None:
    assert ("ESTABLISHES", "Vandrådet", "Kajgruppen") in _lines(
        "Rådet har p.t. nedsat én gruppe, Kajgruppen."
    )


def test_only_the_groups_listed_are_set_up() -> None:
    text = (
        "Rådet har nedsat to arbejdsgrupper: Arbejdsgruppen om Sand og Arbejdsgruppen om Trapper. "
        "Arbejdsgruppen om Både er slut. En arbejdsgruppe om flag er til overvejelse."
    )
    made = {line[2] for line in _lines(text) if line[0] == "ESTABLISHES"}
    assert made == {"Arbejdsgruppen om Sand", "Arbejdsgruppen om Trapper"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Byrådet nedsætter et brugerråd for en periode på fire år, der skal rådgive byrådet om havnen.",
         ("RECOMMENDS_TO", "brugerråd", "Byrådet")),
        ("Byrådet nedsætter Kajudvalget, som står for driften, forbereder møder og gennemfører byrådets beslutninger.",
         ("EXECUTES_DECISIONS_OF", "Kajudvalget", "Byrådet")),
        ("Vandrådet arbejder på byrådets mandat.", ("REPORTS_TO", "Vandrådet", "byrådet")),
        ("Bestyrelsen leder foreningen i overensstemmelse med vedtægterne og generalforsamlingens beslutninger.",
         ("EXECUTES_DECISIONS_OF", "Bestyrelsen", "generalforsamlingen")),
        ("Vandrådet skal:\n- informere styregruppen om fremdrift og udfordringer undervejs",
         ("INFORMS", "Vandrådet", "styregruppen")),
    ],
)  # fmt: skip
def test_lines_of_the_one_told_of(text: str, line: tuple[str, str, str]) -> None:
    assert line in _lines(text)


def test_a_task_that_belongs_under_somebody_is_no_body() -> None:
    text = "Efter loven hører den kommunale opgave under byrådet, som skal nedsætte et havneråd."
    assert not {line for line in _lines(text) if line[0] == "REPORTS_TO"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Rådet indstiller planer til Kysthavns bestyrelse.", ("RECOMMENDS_TO", "Vandrådet", "Kysthavns bestyrelse")),
        ("Rådet indstiller planer til Kystbus' bestyrelse.", ("RECOMMENDS_TO", "Vandrådet", "Kystbus' bestyrelse")),
        ("Uenighed indbringes for parternes direktioner.", ("ESCALATES_TO", "Vandrådet", "parternes direktioner")),
        ("Vejle Kommunes direktion nedsætter Vandrådet.", ("ESTABLISHES", "Vejle Kommunes direktion", "Vandrådet")),
        ("Til byrådet er knyttet en rådgivende og idérig følgegruppe.", ("RECOMMENDS_TO", "følgegruppe", "byrådet")),
        ("Byrådet hører Vandrådet om planer for vandløb.", ("RECOMMENDS_TO", "Vandrådet", "Byrådet")),
    ],
)  # fmt: skip
def test_boards_of_others_and_who_is_heard(text: str, line: tuple[str, str, str]) -> None:
    assert line in _lines(text)


def test_where_a_council_is_gets_no_news() -> None:
    told = _lines("Havnerådet i Vejle Kommune underrettes løbende om planer.")
    assert not {line for line in told if line[0] == "INFORMS"}


def test_the_title_of_a_decision_names_the_group_it_sets_up() -> None:
    text = (
        "Strategisk Forum for Kysten\nDagsorden til møde den 24. marts 2026\n\n"
        "Punkt 2. Nedsættelse af arbejdsgruppe om digitale havne\n"
        "Det foreslås, at Strategisk Forum for Kysten nedsætter Arbejdsgruppen for Digitale Havne.\n\n"
        "Bilag 1\nKommissorium for Arbejdsgruppen for Digitale Havne\n\nReference\n"
        "Arbejdsgruppen refererer til Strategisk Forum for Kysten.\n"
    )
    group = "Arbejdsgruppen for Digitale Havne"
    assert ("REPORTS_TO", group, "Strategisk Forum for Kysten") in lines(graph_of(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ved uenighed inddrages styregruppen.", ("ESCALATES_TO", "Vandrådet", "styregruppen")),
        ("Styregruppen inddrages, når rådet ikke kan blive enigt.", ("ESCALATES_TO", "Vandrådet", "Styregruppen")),
        ("Styregruppen er ankeinstans for rådet.", ("ESCALATES_TO", "Vandrådet", "Styregruppen")),
        ("Styregruppen afgør spørgsmål, som rådet ikke selv kan løse.", ("ESCALATES_TO", "Vandrådet", "Styregruppen")),
        ("Det afgøres i styregruppen, hvis rådet ikke kan enes.", ("ESCALATES_TO", "Vandrådet", "styregruppen")),
        ("I tvivlstilfælde rettes henvendelse til styregruppen.", ("ESCALATES_TO", "Vandrådet", "styregruppen")),
        ("Administrationen sekretariatsbetjener rådet.", ("SERVES", "Administrationen", "Vandrådet")),
        ("Vejle Kommune er sekretariatskommune for rådet.", ("SERVES", "Vejle Kommune", "Vandrådet")),
        ("Rådet sekretariatsbetjenes af forvaltningen.", ("SERVES", "forvaltningen", "Vandrådet")),
    ],
)  # fmt: skip
def test_disputes_and_secretariats(text: str, line: tuple[str, str, str]) -> None:
    assert line in _lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Borgerne inddrages, når rådet ikke kan blive enigt.",
        "Miljøudvalget inddrages i arbejdet med planerne.",
        "Styregruppen behandler de sager, rådet har forberedt.",
        "Forvaltningen er ikke sekretariat for rådet.",
        "Forvaltningen lægger planer for kysten.",
    ],
)
def test_no_dispute_and_no_secretariat(text: str) -> None:
    assert not {line for line in _lines(text) if line[0] in ("ESCALATES_TO", "SERVES")}


TWO = "Rådet og Havneudvalget mødes to gange om året. "


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO}Vejle Kommune stiller sekretariat for begge.",
        f"{TWO}Vejle Kommune betjener begge fora.",
        "Havneudvalget og Vandrådet har hver fem medlemmer. Vejle Kommune er sekretariat for begge.",
    ],
)
def test_both_are_served(text: str) -> None:
    served = {("SERVES", "Vejle Kommune", b) for b in ("Vandrådet", "Havneudvalget")}
    assert served <= _lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Formand og næstformand vælges af rådet. Valget gælder begge.",
        "Havneudvalget, Kajudvalget og Strandudvalget mødes. Vejle Kommune er sekretariat for begge.",
    ],
)
def test_both_of_more_are_nobody(text: str) -> None:
    found = {line for line in _lines(text) if line[0] == "SERVES" and line[2] != "Vandrådet"}
    assert found == set()


def test_whoever_takes_the_minutes_informs_nobody() -> None:
    told = _lines(
        "Kystsekretariatet sender dagsorden og tager referat for Vandrådet og Havneudvalget."
    )
    assert not {line for line in told if line[0] == "INFORMS"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Udvalget er nedsat af KL's bestyrelse.", ("ESTABLISHES", "KL's bestyrelse", "Vandrådet")),
        ("Rådet rådgiver dekanen og rektor om forskning.", ("RECOMMENDS_TO", "Vandrådet", "dekanen")),
        ("Nedsættende organ: Havneudvalget", ("ESTABLISHES", "Havneudvalget", "Vandrådet")),
        ("Sagen rejses over for Byrådet, når rådet ikke kan enes.", ("ESCALATES_TO", "Vandrådet", "Byrådet")),
    ],
)  # fmt: skip
def test_short_names_offices_and_labels(text: str, line: tuple[str, str, str]) -> None:
    assert line in _lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Rådet skal gennemføre de af byrådet vedtagne mål.", ("EXECUTES_DECISIONS_OF", "Vandrådet", "byrådet")),
        ("Rådet udfører de i styregruppen besluttede tiltag.", ("EXECUTES_DECISIONS_OF", "Vandrådet", "styregruppen")),
        ("Rådet assisteres af Center for Kyst og Vand.", ("SERVES", "Center for Kyst og Vand", "Vandrådet")),
    ],
)  # fmt: skip
def test_decisions_before_their_noun_and_assistance(text: str, line: tuple[str, str, str]) -> None:
    assert line in _lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rådet drøfter de af byrådet vedtagne mål.",
        "Rådet mødes årligt, assisteret af en ekstern konsulent.",
    ],
)
def test_what_is_only_discussed_is_not_carried_out(text: str) -> None:
    assert not {line for line in _lines(text) if line[0] in ("EXECUTES_DECISIONS_OF", "SERVES")}
