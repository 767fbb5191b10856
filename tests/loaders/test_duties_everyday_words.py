"""Tasks of service as secretariats say them in everyday words, and whose they are where the text does not repeat it."""

from __future__ import annotations

import pytest

from graph.edges import ResponsibleFor
from tests.loaders.reading import graph_of

HEAD = "Kommissorium for Vandrådet\n\nPraktisk\n\n"


def duties(text: str) -> set[tuple[str, str]]:
    """Who is responsible, and for what."""
    graph = graph_of(text)
    return {
        (graph.nodes[e.source].name, graph.nodes[e.target].properties()["task"])
        for e in graph.edges.values()
        if isinstance(e, ResponsibleFor)
    }


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Odense Kommune samler data og holder styr på opgavelisten.", "opgaveliste"),
        ("Odense Kommune drager omsorg for protokollen.", "protokol"),
        ("Datoer, referater og høringer klares af Odense Kommunes stab.", "referater"),
        ("Dagsordenen sættes af Odense Kommune i samråd med formanden.", "Dagsorden"),
        ("Lokaler og kaffe sørger Odense Kommune for.", "Lokaler"),
        ("For mødeplanen står Odense Kommune.", "mødeplan"),
        ("Mødeindkaldelser kommer fra Odense Kommune.", "indkaldelser"),
        ("Odense Kommune holder postlisten ved lige.", "postliste"),
        ("Odense Kommune svarer på høringer på rådets vegne.", "høringer"),
        ("Det praktiske omkring møderne klares af Odense Kommune.", "praktiske"),
        ("Indkaldelse og referat er Odense Kommunes bord.", "referat"),
        ("Det er Odense Kommunes opgave at sende referatet rundt.", "referat"),
        ("Udsendelse af materiale sker fra Odense Kommune.", "Udsendelse"),
        ("Odense Kommune er kontaktpunkt for presse og borgere.", "kontaktpunkt"),
    ],
)
def test_a_task_is_read(text: str, word: str) -> None:
    found = duties(f"{HEAD}{text}\n")
    assert [task for who, task in found if who.startswith("Odense Kommune") and word in task]


def test_what_the_task_holds_is_done_by_whoever_has_it() -> None:
    text = "Sekretariatsopgaven løftes af Odense Kommune. Opgaven dækker indkaldelse og referat.\n"
    assert {who for who, _ in duties(f"{HEAD}{text}")} == {"Odense Kommune"}


@pytest.mark.parametrize(
    "above",
    [
        "Sekretariat: Odense Kommune. Opgaver:\n",
        "Sekretariat\n\nSekretariatet ligger hos Odense Kommune.\n\nOpgaver:\n",
    ],
)
def test_a_list_below_the_secretariat_is_its_own(above: str) -> None:
    text = f"Kommissorium for Vandrådet\n\n{above}- litteratursøgning\n- planlægning af møder\n- referat\n"
    assert len(duties(text)) == 3
    assert {who for who, _ in duties(text)} == {"Odense Kommune"}


@pytest.mark.parametrize(
    "text",
    [
        "Odense Kommune sætter klima på dagsordenen.",
        "Odense Kommune fik referatet tilsendt.",
        "Odense Kommune svarede ikke på høringen.",
        "Ansøgningen fra Odense Kommune blev behandlet.",
        "Odense Kommune klarer sig godt.",
        "Odense Kommune har en fin hjemmeside.",
        "Dagsordenen bør sendes ud tidligere.",
    ],
)
def test_no_task_is_read(text: str) -> None:
    assert not duties(f"{HEAD}{text}\n")


def test_a_list_of_the_body_s_own_tasks_is_no_service() -> None:
    text = (
        "Kommissorium for Vandrådet\n\nSekretariat\n\nSekretariatet ligger hos Odense Kommune.\n\n"
        "Opgaver:\n- overvåge vandkvaliteten\n- rådgive om badning\n"
    )
    assert not duties(text)
