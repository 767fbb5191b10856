"""Lines between bodies in words that no document of ours uses, and what must not be read."""

from __future__ import annotations

import pytest

from tests.loaders.reading import duties, graph_of, lines

_HEAD = (
    "Kommissorium for Driftsgruppen\n\nFormål\nDriftsgruppen følger den daglige drift af havnene. "
    "Driftsgruppen har 8 medlemmer.\n\nSamspil\n"
)


def _read(said: str) -> set[tuple[str, str, str]]:
    return lines(graph_of(f"{_HEAD}{said}\n"))


@pytest.mark.parametrize(
    ("said", "line"),
    [
        # what a group stands under, and whose tasks it has
        ("Driftsgruppen er et underudvalg under Havnerådet.", ("REPORTS_TO", "Havnerådet")),
        ("Gruppen virker inden for mandatet fra Havnerådet.", ("REPORTS_TO", "Havnerådet")),
        ("Gruppens overordnede forum er Havnerådet.", ("REPORTS_TO", "Havnerådet")),
        ("Havnerådet er gruppens overordnede.", ("REPORTS_TO", "Havnerådet")),
        ("Gruppen hører ikke under Byrådet, men under Havnerådet.", ("REPORTS_TO", "Havnerådet")),
        ("Gruppen modtager sine opgaver fra Havnerådet.", ("EXECUTES_DECISIONS_OF", "Havnerådet")),
        (
            "Har Havnerådet vedtaget en plan, er det Driftsgruppen, der står for at gennemføre den.",
            ("EXECUTES_DECISIONS_OF", "Havnerådet"),
        ),
        # disputes
        ("Står medlemmerne splittet, afgør Havnerådet sagen.", ("ESCALATES_TO", "Havnerådet")),
        ("Er man gået i hårdknude, er det Havnerådet, der bestemmer.", ("ESCALATES_TO", "Havnerådet")),
        ("Uenigheder får deres løsning i Havnerådet.", ("ESCALATES_TO", "Havnerådet")),
        ("Havnerådet skærer igennem, hvis gruppen ikke bliver enig.", ("ESCALATES_TO", "Havnerådet")),
        ("Sager uden for gruppens ramme hejses til Havnerådet.", ("ESCALATES_TO", "Havnerådet")),
        # preparing
        (
            "Før Havnerådet samles, har Driftsgruppen vendt punkterne.",
            ("PREPARES_CASES_FOR", "Havnerådet"),
        ),
        # telling and coordinating
        ("Hvert forår gør gruppen rede for driften i Havnerådet.", ("INFORMS", "Havnerådet")),
        (
            "Driftsgruppen og Vejforum holder to fællesmøder om året.",
            ("COORDINATES_WITH", "Vejforum"),
        ),
    ],
)  # fmt: skip
def test_a_line_is_read_in_other_words(said: str, line: tuple[str, str]) -> None:
    assert (line[0], "Driftsgruppen", line[1]) in _read(said)


@pytest.mark.parametrize(
    "said",
    [
        "Det er tanken, at gruppen på længere sigt skal indstille til Havnerådet.",
        "Hvis Vejforum nedlægges, skal gruppen referere til Havnerådet.",
        "Repræsentanter indstilles til Havnerådet af kommunerne.",
        "Vejforum har et ønske om, at gruppen orienterer Havnerådet.",
        "Gruppen bør overveje at koordinere med Vejforum.",
        "Gruppen har ikke noget sekretariat i Lolland Kommune.",
        "Gruppen hører ikke under Havnerådet.",
    ],
)
def test_what_is_wished_denied_or_told_of_others_is_no_line(said: str) -> None:
    assert _read(said) == set()


@pytest.mark.parametrize(
    "said",
    [
        "Driftsgruppens sekretariat holder til i Lolland Kommune.",
        "Sekretariatet for Driftsgruppen og Styregruppen er forankret i Lolland Kommune.",
        "Fælles sekretariat for Driftsgruppen og Styregruppen er Lolland Kommune.",
        "Lolland Kommune bemander sekretariatet.",
        "Lolland Kommune driver gruppens sekretariat.",
        "Gruppens sekretær kommer fra Lolland Kommune.",
        "Gruppen hjælpes praktisk af Lolland Kommune.",
        "Lolland Kommune klarer det administrative for gruppen.",
        "Gruppen har sekretariat sammen med Styregruppen hos Lolland Kommune.",
    ],
)
def test_whoever_houses_or_mans_a_secretariat_serves_the_body(said: str) -> None:
    assert ("SERVES", "Lolland Kommune", "Driftsgruppen") in _read(said)


_THREE = """Organisering af beredskabet

Indsatsgruppen
Gruppen har 8 medlemmer.

Materielrådet
Rådet har 5 medlemmer.

Øvelsesgruppen
Gruppen har 6 medlemmer.

"""


@pytest.mark.parametrize(
    ("said", "served"),
    [
        ("Praktisk\nSekretariat for alle fora: Samsø Kommune\n", 3),
        ("Praktisk\nSekretariatet for alle tre fora ligger i Samsø Kommune.\n", 3),
        ("Praktisk\nSamsø Kommune betjener de to grupper.\n", 2),
        ("Fælles for alle fora\nSamsø Kommune er sekretariat.\n", 3),
        ("Fælles bestemmelser\nSekretariatsbetjeningen varetages af Samsø Kommune.\n", 3),
        ("Praktisk\nSamsø Kommune betjener de fire grupper.\n", 0),
    ],
)
def test_all_of_them_are_those_that_the_text_told_of_one_by_one(said: str, served: int) -> None:
    found = {line for line in lines(graph_of(_THREE + said)) if line[0] == "SERVES"}
    assert len(found) == served
    assert {line[1] for line in found} <= {"Samsø Kommune"}


def test_a_section_on_all_gives_each_its_duties_and_its_way_up() -> None:
    graph = graph_of(
        f"{_THREE}Fælles for alle\nBrandkontoret er sekretariat. Det udsender dagsorden.\n"
        "Uenigheder løftes til Beredskabskommissionen.\n"
    )
    up = {line[1] for line in lines(graph) if line[0] == "ESCALATES_TO"}
    assert up == {"Indsatsgruppen", "Materielrådet", "Øvelsesgruppen"}
    assert set(duties(graph)) == {"udsender dagsorden"}


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Gruppen giver Havnerådet gode råd om takster.", ("RECOMMENDS_TO", "Havnerådet")),
        ("Gruppen kan udtale sig til Havnerådet om planerne.", ("RECOMMENDS_TO", "Havnerådet")),
        ("Projekter til over 1 mio. kr. skal forbi Havnerådet.", ("ESCALATES_TO", "Havnerådet")),
        ("Kan medlemmerne ikke samles om en løsning, lander sagen i Havnerådet.", ("ESCALATES_TO", "Havnerådet")),
        ("Er der tvivl om, hvem der afgør en sag, lægges den op til Havnerådet.", ("ESCALATES_TO", "Havnerådet")),
        ("Driftsgruppen bærer Havnerådets beslutninger ud i hverdagen.", ("EXECUTES_DECISIONS_OF", "Havnerådet")),
        ("Gruppen gennemfører øvelserne, som Havnerådet har besluttet.", ("EXECUTES_DECISIONS_OF", "Havnerådet")),
        ("Gruppen giver hvert halvår Havnerådet en oversigt over skader.", ("INFORMS", "Havnerådet")),
        ("Gruppen deler sine erfaringer med Havnerådet.", ("INFORMS", "Havnerådet")),
        ("Gruppen skal fortælle Havnerådet, hvordan det går.", ("INFORMS", "Havnerådet")),
        ("Gruppen gennemgår ansøgningerne, før de behandles i Havnerådet.", ("PREPARES_CASES_FOR", "Havnerådet")),
        ("Gruppen vurderer alle sager forud for Havnerådets møder.", ("PREPARES_CASES_FOR", "Havnerådet")),
    ],
)  # fmt: skip
def test_what_is_given_lands_or_is_carried_out(said: str, line: tuple[str, str]) -> None:
    assert (line[0], "Driftsgruppen", line[1]) in _read(said)


def test_a_question_in_a_title_says_whom_the_answer_is_about() -> None:
    graph = graph_of(
        "Sundhedsnet Vest\n\nDialogrådet\nDialogrådet har 8 medlemmer.\n\n"
        "Kan rådet bruke?\nNej.\n\nHvad gør rådet ved uenighed?\nSagen går til Styregruppen.\n"
    )
    assert ("ESCALATES_TO", "Dialogrådet", "Styregruppen") in lines(graph)


def test_the_last_part_of_a_name_in_a_title_is_that_body_though_a_sister_has_the_noun() -> None:
    graph = graph_of(
        "# Projektstyregruppe for Havvind i Vest\n\n## Opgaver\n- Styregruppen indstiller planer til "
        "Klimaforum Vest.\n\n## Ændringer\n- Styregruppen for Bølgeprojektet nedlægges.\n"
    )
    assert ("RECOMMENDS_TO", "Projektstyregruppe for Havvind", "Klimaforum Vest") in lines(graph)
