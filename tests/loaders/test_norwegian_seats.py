"""Who sits where in Norwegian, bokmål and nynorsk, in wordings of our own."""

from __future__ import annotations

from typing import Any

import pytest

from tests.loaders.seating import seats, sizes

NB = (
    "# Mandat for Seilutvalget\n\n## Formål\n\nSeilutvalget gir kommunene og sykehuset et felles sted å møtes, og det "
    "er ikke et organ for klager fra folk på sjøen.\n\n## Sammensetning\n\n"
)
NN = (
    "# Mandat for Seglutvalet\n\n## Føremål\n\nSeglutvalet gjev kommunane og sjukehuset ein felles stad å møtast, "
    "og det er ikkje eit organ for klager frå folk på sjøen.\n\n## Samansetjing\n\n"
)
WHO = "sykehuset telemark"


def _member(
    low: int | None, high: int | None, who: str = "", by: str = "", per: str | None = None
) -> tuple[Any, ...]:
    return ("member", "full", low, high, per, who, by)


SENTENCES = [
    (NB, "Seilutvalget består av tre representanter fra Sykehuset Telemark.", _member(3, 3, WHO)),
    (NB, "Utvalget er satt sammen av inntil fire representanter fra Sykehuset Telemark.", _member(None, 4, WHO)),
    (NB, "Sykehuset Telemark oppnevner to medlemmer til utvalget.", _member(2, 2, WHO, WHO)),
    (NB, "Sykehuset Telemark har to plasser i utvalget.", _member(2, 2, WHO)),
    (NB, "Sykehuset Telemark er representert med tre overleger.", _member(3, 3, WHO)),
    (NB, "I utvalget sitter to overleger fra Sykehuset Telemark.", _member(2, 2, WHO)),
    (NB, "Fra Sykehuset Telemark deltar to overleger.", _member(2, 2, WHO)),
    (NB, "Utvalgets medlemmer er to overleger fra Sykehuset Telemark.", _member(2, 2, WHO)),
    (NB, "Sykehuset Telemark stiller med to representanter.", _member(2, 2, WHO)),
    (NN, "Seglutvalet er sett saman av tre representantar frå Sykehuset Telemark.", _member(3, 3, WHO)),
    (NN, "Utvalet skal ha minst to medlemer oppnemnde av Sykehuset Telemark.", _member(2, None, WHO, WHO)),
    (NN, "Sykehuset Telemark peikar ut to medlemer.", _member(2, 2, WHO, WHO)),
    (NN, "Sykehuset Telemark oppnemner to medlemer til utvalet.", _member(2, 2, WHO, WHO)),
    (NN, "Sykehuset Telemark har to plassar i utvalet.", _member(2, 2, WHO)),
    (NN, "Sykehuset Telemark vel to medlemer.", _member(2, 2, WHO, WHO)),
    (NN, "I utvalet sit to overlegar frå Sykehuset Telemark.", _member(2, 2, WHO)),
    (NN, "Utvalet består av inntil fire medlemer frå Sykehuset Telemark.", _member(None, 4, WHO)),
]  # fmt: skip


@pytest.mark.parametrize(("head", "text", "seat"), SENTENCES, ids=[t[:50] for _, t, _ in SENTENCES])
def test_a_sentence(head: str, text: str, seat: tuple[Any, ...]) -> None:
    assert seats(head + text + "\n", "utval" if head is NN else "utvalg") == {seat}


ITEMS = [
    (NB, "to representanter fra Sykehuset Telemark", _member(2, 2, WHO)),
    (NB, "1 representant fra hver kommune", _member(1, 1, "kommunene", per="municipality")),
    (NB, "fire fra Sykehuset Telemark", _member(4, 4, WHO)),
    (NB, "inntil tre medlemmer oppnevnt av Sykehuset Telemark", _member(None, 3, WHO, WHO)),
    (NB, "Én fastlege", _member(1, 1, "fastlegene")),
    (NB, "to brukerrepresentanter", _member(2, 2, "brukerrepresentanter")),
    (NB, "Fagdirektør ved Sykehuset Telemark", _member(1, 1, WHO)),
    (NB, "en kommunalsjef fra hver av kommunene", _member(1, 1, "kommunene", per="municipality")),
    (NB, "2 medlemmer utpekt av Skien kommune", _member(2, 2, "skien kommune", "skien kommune")),
    (NB, "én representant for Østre Toten kommune", _member(1, 1, "østre toten kommune")),
    (NB, "to fra Statsforvalteren i Vestland", _member(2, 2, "statsforvalteren i vestland")),
    (NB, "en rådgiver fra Vestland fylkeskommune", _member(1, 1, "vestland fylkeskommune")),
    (NN, "to representantar frå Sykehuset Telemark", _member(2, 2, WHO)),
    (NN, "1 representant frå kvar kommune", _member(1, 1, "kommunane", per="municipality")),
    (NN, "4 frå Sykehuset Telemark", _member(4, 4, WHO)),
    (NN, "inntil tre medlemer oppnemnde av Sykehuset Telemark", _member(None, 3, WHO, WHO)),
    (NN, "ein fastlege", _member(1, 1, "fastlegane")),
    (NN, "to brukarrepresentantar", _member(2, 2, "brukarrepresentantar")),
    (NN, "ein kommunalsjef frå kvar av kommunane", _member(1, 1, "kommunane", per="municipality")),
    (NN, "2 medlemer valde av Kinn kommune", _member(2, 2, "kinn kommune", "kinn kommune")),
    (NN, "ein rådgjevar frå Vestland fylkeskommune", _member(1, 1, "vestland fylkeskommune")),
]  # fmt: skip


@pytest.mark.parametrize(("head", "text", "seat"), ITEMS, ids=[t[:50] for _, t, _ in ITEMS])
def test_an_item_of_a_list(head: str, text: str, seat: tuple[Any, ...]) -> None:
    assert seat in seats(
        f"{head}- {text}\n- to losar\n- to loser\n", "utval" if head is NN else "utvalg"
    )


SIZES = [
    (NB, "Utvalget har sju medlemmer.", (7, 7)),
    (NB, "Utvalget består av inntil ni medlemmer.", (None, 9)),
    (NB, "SSU teller 12 medlemmer.", (12, 12)),
    (NN, "Utvalet har ni medlemer.", (9, 9)),
    (NN, "Utvalet har ni medlemmer.", (9, 9)),
]


@pytest.mark.parametrize(("head", "text", "size"), SIZES, ids=[t[:50] for _, t, _ in SIZES])
def test_the_number_of_members(head: str, text: str, size: tuple[int | None, int | None]) -> None:
    assert sizes(head + text + "\n") == {size}


CHAIRS = [
    (NB, "Utvalget ledes av fagdirektøren ved Sykehuset Telemark.", "chair", WHO),
    (NB, "Sykehuset Telemark har ledervervet.", "chair", WHO),
    (NB, "Ledervervet går på omgang mellom Sykehuset Telemark og kommunene.", "chair", f"kommunene + {WHO}"),
    (NB, "Leder og nestleder velges av utvalget for to år.", "vice_chair", ""),
    (NB, "Utvalget velger selv leder og nestleder.", "chair", ""),
    (NB, "Leder oppnevnes av Sykehuset Telemark.", "chair", ""),
    (NN, "Utvalet vert leia av fagdirektøren ved Sykehuset Telemark.", "chair", WHO),
    (NN, "Sykehuset Telemark har leiaren.", "chair", WHO),
    (NN, "Kommunane har nestleiaren.", "vice_chair", "kommunane"),
    (NN, "Leiarvervet går på omgang mellom Sykehuset Telemark og kommunane.", "chair", f"kommunane + {WHO}"),
    (NN, "Leiar og nestleiar vert valde av utvalet sjølv.", "vice_chair", ""),
    (NN, "Utvalet vel sjølv leiar og nestleiar.", "chair", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "text", "role", "who"), CHAIRS, ids=[t[:50] for _, t, _, _ in CHAIRS]
)
def test_who_chairs(head: str, text: str, role: str, who: str) -> None:
    found = seats(head + text + "\n", "utval" if head is NN else "utvalg")
    assert (role, who) in {(s[0], s[5]) for s in found}


ATTENDING = [
    (NB, "Statsforvalteren kan inviteres.", "ad_hoc", "statsforvalteren"),
    (NB, "Mattilsynet innkalles ved behov.", "ad_hoc", "mattilsynet"),
    (NB, "Statsforvalteren deltar som observatør.", "observer", "statsforvalteren"),
    (NB, "Mattilsynet møter uten stemmerett.", "observer", "mattilsynet"),
    (NB, "En representant fra Mattilsynet kan delta ved behov.", "ad_hoc", "mattilsynet"),
    (NN, "Statsforvaltaren kan inviterast.", "ad_hoc", "statsforvaltaren"),
    (NN, "Mattilsynet vert kalla inn når det trengst.", "ad_hoc", "mattilsynet"),
    (
        NN,
        "Statsforvaltaren og Mattilsynet har møte- og talerett, men inga røyst.",
        "observer",
        "mattilsynet",
    ),
    (NN, "Mattilsynet møter utan røysterett.", "observer", "mattilsynet"),
    (NN, "Statsforvaltaren er observatør.", "observer", "statsforvaltaren"),
]


@pytest.mark.parametrize(
    ("head", "text", "how", "who"), ATTENDING, ids=[t[:50] for _, t, _, _ in ATTENDING]
)
def test_who_only_attends(head: str, text: str, how: str, who: str) -> None:
    found = {(s[1], s[5]) for s in seats(head + text + "\n", "utval" if head is NN else "utvalg")}
    assert (how, who) in found
    assert not any(h == "full" for h, _ in found)


NONE = [
    (NB, "Sykehuset Telemark skal ikke ha medlemmer i utvalget."),
    (NB, "Skal Sykehuset Telemark ha to medlemmer?"),
    (NB, "Det er foreslått at Sykehuset Telemark får to medlemmer."),
    (NB, "Tidligere hadde Sykehuset Telemark fire medlemmer."),
    (NB, "Medlemmene skal lese papirene før møtet."),
    (NB, "Utvalget er vedtaksført når fire medlemmer er til stede."),
    (NN, "Sykehuset Telemark skal ikkje ha medlemer i utvalet."),
    (NN, "Skal Sykehuset Telemark ha to medlemer?"),
    (NN, "Tidlegare hadde Sykehuset Telemark fire medlemer."),
    (NN, "Utvalet bør etter kvart også få to medlemer frå Sykehuset Telemark."),
    (NN, "Utvalet er vedtaksført når fire medlemer er til stades."),
]


@pytest.mark.parametrize(("head", "text"), NONE, ids=[t[:50] for _, t in NONE])
def test_no_seat(head: str, text: str) -> None:
    assert seats(head + text + "\n", "utval" if head is NN else "utvalg") == set()
    assert sizes(head + text + "\n") == set()
