"""Lines as secretariats say them in everyday words: what is passed up, weighed, carried out, told, served."""

from __future__ import annotations

import pytest

from tests.loaders.reading import graph_of, lines

HEAD = "Kommissorium for Vandrådet\n\nPraktisk\n\n"
UP, PUTS, DOES = "ESCALATES_TO", "RECOMMENDS_TO", "EXECUTES_DECISIONS_OF"

TO_THE_STYREGRUPPE = [
    ("Sager, hvor parterne står stejlt over for hinanden, løftes til Styregruppen.", UP),
    ("Hvis rådet går i stå, træder Styregruppen til.", UP),
    ("Er der noget, rådet ikke selv kan klare, sendes det videre til Styregruppen.", UP),
    ("Problemer på tværs af kommunerne bærer rådet videre til Styregruppen.", UP),
    ("Overskridelser på mere end 2 pct. skal dog for Styregruppen.", UP),
    (
        "Rådet gør sager klar til Styregruppen og sørger for, at det vedtagne bliver til noget.",
        DOES,
    ),
    ("Når Styregruppen har truffet sit valg, er det rådet, der sætter det i værk.", DOES),
    ("Det, Styregruppen beslutter, sætter rådet i gang.", DOES),
    ("Rådet sender sine budgetønsker til Styregruppen, som træffer valget.", PUTS),
    ("Rådet lægger forslag på bordet hos Styregruppen.", PUTS),
    ("Rådet giver Styregruppen fagligt modspil.", PUTS),
    ("Styregruppen lytter til rådet, før den beslutter.", PUTS),
    ("Styregruppen skal høre rådet, inden den ændrer takster.", PUTS),
    ("Styregruppen er den, rådet svarer over for.", "REPORTS_TO"),
    ("Det er Styregruppen, rådet skal stå til regnskab for.", "REPORTS_TO"),
    ("Rådets øverste instans er Styregruppen.", "REPORTS_TO"),
    ("Ordstyreren lægger rådets referat frem for Styregruppen.", "INFORMS"),
    ("Styregruppen får en kopi af referatet.", "INFORMS"),
    ("Styregruppen holdes ajour af rådet.", "INFORMS"),
    ("Styregruppen følger rådets arbejde gennem halvårlige rapporter.", "INFORMS"),
    ("Inden en sag når Styregruppen, har rådet set på den.", "PREPARES_CASES_FOR"),
    ("Rådet behandler sagerne, inden Styregruppen får dem.", "PREPARES_CASES_FOR"),
    ("Rådet taler løbende med Styregruppen om fælles sager.", "COORDINATES_WITH"),
]


@pytest.mark.parametrize(
    ("text", "kind"), TO_THE_STYREGRUPPE, ids=[s[0][:40] for s in TO_THE_STYREGRUPPE]
)
def test_a_line_up_is_read(text: str, kind: str) -> None:
    assert (kind, "Vandrådet", "Styregruppen") in lines(graph_of(f"{HEAD}{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Det var Styregruppen, der i april besluttede, at rådet skulle til.",
        "Rådet kom til i 2019 på Styregruppens foranledning.",
        "Styregruppen har stillet rådet på benene.",
        "Rådet er skabt af Styregruppen.",
    ],
)
def test_who_set_it_up(text: str) -> None:
    assert ("ESTABLISHES", "Styregruppen", "Vandrådet") in lines(graph_of(f"{HEAD}{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Sekretariatet bor hos Odder Kommune.",
        "Rådets sekretariat får til huse hos Odder Kommune.",
        "Rådets sekretariat består af én fuldtidsstilling ved Odder Kommune.",
        "Sekretæren lånes ud af Odder Kommune.",
        "Det praktiske klares af Odder Kommune.",
        "Rådet får sekretærhjælp fra Odder Kommune.",
        "Sekretærbistand: Odder Kommune",
        "Sekretariatet drives fra Odder Kommune.",
        "Odder Kommune forsyner rådet med mødebetjening og tidsplaner.",
    ],
)
def test_who_serves_it(text: str) -> None:
    assert ("SERVES", "Odder Kommune", "Vandrådet") in lines(graph_of(f"{HEAD}{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Styregruppen blev orienteret om branden.",
        "Styregruppen lyttede til rådets sange ved festen.",
        "Det er ikke Styregruppen, rådet svarer over for.",
        "Rådet sendte i 2021 sine ønsker til Styregruppen, som afviste dem.",
        "Det kan komme på tale at lægge rådet under Styregruppen.",
        "Styregruppen besluttede, at rådet ikke skulle oprettes.",
        "Rådet mødes i Styregruppens lokaler.",
        "Referatet af Styregruppens møde er vedlagt.",
        "Sekretæren holder ferie i Odder Kommune.",
        "Rådet lægger vægt på åbenhed over for Styregruppen.",
    ],
)
def test_what_is_no_line(text: str) -> None:
    assert not lines(graph_of(f"{HEAD}{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Kan man ikke blive enige i rådet, tager Styregruppen over, og derfra går sagen til Byrådet.",
        "Uenighed løftes først til Styregruppen og derefter til Byrådet.",
        "Sager, hvor parterne står stejlt over for hinanden, løftes til Styregruppen. Først hvis den "
        "heller ikke finder en løsning, går sagen videre til Byrådet.",
    ],
)
def test_a_dispute_that_goes_on_goes_from_where_it_was(text: str) -> None:
    found = lines(graph_of(f"{HEAD}{text}\n"))
    assert (UP, "Vandrådet", "Styregruppen") in found
    assert (UP, "Styregruppen", "Byrådet") in found
    assert (UP, "Vandrådet", "Byrådet") not in found
