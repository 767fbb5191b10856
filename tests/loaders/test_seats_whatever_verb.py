"""Seats told by numbers and whose they are, whatever verb or noun leads to them."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, appointed, seats, sizes

VEJLE, RIBE, LODS = "vejle kommune", "ribe kommune", "lodsforeningen"


@pytest.mark.parametrize(
    "said",
    [
        "Kystrådet har følgende sammensætning: to fra Vejle Kommune, tre fra Ribe Kommune og én fra Lodsforeningen.",
        "Rådet får seks medlemmer. To kommer fra Vejle Kommune, tre fra Ribe Kommune, og den sidste plads tilfalder "
        "Lodsforeningen.",
        "Rådet har seks pladser. Pladserne er fordelt således: to til Vejle Kommune, tre til Ribe Kommune, én til "
        "Lodsforeningen.",
        "Kystrådet samler to fra Vejle Kommune, tre fra Ribe Kommune og én repræsentant for Lodsforeningen.",
        "Sammensætningen er to biologer fra Vejle Kommune, tre planlæggere fra Ribe Kommune og én fra Lodsforeningen.",
        "Vejle Kommune skal udpege to medlemmer, Ribe Kommune tre og Lodsforeningen ét.",
        "Rådet består af 6 medlemmer, jf. lovens § 8. Vejle Kommune har valgt 2 medlemmer, og Ribe Kommune 3. "
        "Lodsforeningen har ret til én plads.",
    ],
)  # fmt: skip
def test_numbers_with_whose_they_are(said: str) -> None:
    assert {(low, *by) for _, low, _, *by in seats(HEAD + said + "\n")} == {
        (2, VEJLE), (3, RIBE), (1, LODS)
    }  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        "På mødet deltog to fra Vejle Kommune og tre fra Ribe Kommune.",
        "Rådet har fået fire henvendelser fra Vejle Kommune og tre fra Ribe Kommune.",
        "Rådet drøfter to sager fra Vejle Kommune og tre fra Ribe Kommune.",
        "Ribe Kommune har spurgt, om den kan få to pladser. Spørgsmålet er ikke besvaret.",
        "Der er tre kilometer fra Vejle Kommune og to fra Ribe Kommune til kysten.",
    ],
)
def test_other_numbers_are_no_seats(said: str) -> None:
    assert seats(HEAD + said + "\n") == []


def test_besides_those_counted_before() -> None:
    said = (
        "Rådet består af 7 medlemmer. Vejle Kommune udpeger fire, hvoraf den ene skal komme fra Ribe Sygehus. Desuden "
        "indgår én læge, som Lodsforeningen udpeger, og to repræsentanter for Ribe Kommune."
    )
    assert {(low, *by) for _, low, _, *by in seats(HEAD + said + "\n")} == {
        (4, VEJLE), (1, "ribe sygehus"), (1, LODS), (2, RIBE)
    }  # fmt: skip
    assert sizes(HEAD + said) == {(7, 7)}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Hver institution vælger to elever til Kystrådet.", ("member", 2)),
        ("Vejle Kommune bedes udpege tre medlemmer til Kystrådet.", ("member", 3)),
        ("Lodsforeningen finder to deltagere til Kystrådet.", ("member", 2)),
        ("Lodsforeningen vælger to til Kystrådet.", ("member", 2)),
        ("Vejle Byråd udpeger 3 af 7 medlemmer.", ("member", 3)),
        ("Af de øvrige er 2 valgt af lodserne.", ("member", 2)),
    ],
)
def test_who_sends_them(said: str, expected: tuple[str, int]) -> None:
    told = appointed(HEAD + "Kystrådet har syv medlemmer. " + said + "\n")
    assert {post[:2] for post in told} == {expected}


def test_leave_to_send_is_no_duty() -> None:
    [(_, low, high, *_)] = seats(HEAD + "Lodsforeningen kan sende én deltager til Kystrådet.\n")
    assert (low, high) == (None, 1)


@pytest.mark.parametrize(
    "said",
    [
        "Rådet har et Bookingudvalg, der fordeler tider. Medlemmer er to fra rådet og én fra Ribe Kommune.",
        "Rådet nedsætter et Bookingudvalg. Ribe Kommune udpeger ét medlem, og rådet selv to.",
        "Rådet har nedsat et Bookingudvalg. Ét medlem kommer fra Ribe Kommune.",
    ],
)
def test_seats_of_the_body_introduced_just_before(said: str) -> None:
    assert (1, 1, RIBE) in {post[1:] for post in seats(HEAD + said + "\n", body="bookingudvalg")}
    assert not seats(HEAD + said + "\n")
