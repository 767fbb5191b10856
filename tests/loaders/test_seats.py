"""Who sits where, in wordings of our own: numbers, senders, lists, chairs, offices and partners."""

from __future__ import annotations

from typing import Any

import pytest

import loaders
from graph.nodes import Post
from loaders.rules.seats.counts import read_count
from loaders.statements import NodeOf, Statements
from loaders.tokens import tokens


def read(text: str) -> Statements:
    """What a text of some paragraphs states."""
    return loaders.read_source("prøve.md", text.encode())


def of(stated: Statements, body: str) -> list[NodeOf]:
    """The posts of the body whose key ends so."""
    targets = {e.target for e in stated.edges if e.type == "HAS_POST" and e.source.endswith(body)}
    return [n for n in stated.nodes if n.key in targets]


def ends(stated: Statements, type_: str, key: str) -> set[str]:
    """What an edge of a type leads to from a node."""
    return {e.target for e in stated.edges if e.type == type_ and e.source == key}


def row(stated: Statements, post: NodeOf) -> tuple[Any, ...]:
    """Least, most, per what, and for whom."""
    given = post.properties
    senders = sorted(k.split(":", 1)[1] for k in ends(stated, "REPRESENTS", post.key))
    return given.get("seats_min"), given.get("seats_max"), given.get("per"), *senders


def rows(text: str, body: str = "styregruppe") -> list[tuple[Any, ...]]:
    """The members that a text gives a body, as rows."""
    stated = read(text)
    full = [p for p in of(stated, body) if p.properties["attendance"] == "full"]
    return [row(stated, p) for p in full if p.properties["role"] == "member"]


def seat(phrase: str) -> list[tuple[Any, ...]]:
    """The rows that one line of a list of members gives."""
    return rows(f"# Kommissorium for styregruppen\n\n## Medlemmer\n\n- {phrase}\n")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("4 ledere", (4, 4, False)),
        ("fire ledere", (4, 4, False)),
        ("3-5 ledere", (3, 5, False)),
        ("3 – 5 ledere", (3, 5, False)),
        ("to til tre ledere", (2, 3, False)),
        ("ca. 6 ledere", (6, 6, True)),
        ("mindst 2 ledere", (2, None, False)),
        ("højst tre ledere", (None, 3, False)),
        ("op til 4 ledere", (None, 4, False)),
    ],
)
def test_numbers(said: str, expected: tuple[int | None, int | None, bool]) -> None:
    count = read_count(tokens(said), 0, "da")
    assert count is not None
    assert (count.low, count.high, count.approx) == expected


@pytest.mark.parametrize("said", ["2019-2023 er perioden", "§ 4", "ledere", "50 % af tiden"])
def test_no_numbers_of_people(said: str) -> None:
    assert read_count(tokens(said), 0, "da") is None


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("2 lærere fra kommunerne", [(2, 2, None, "kommunerne")]),
        ("Afdelingschef og/eller fuldmægtig konsulent fra regionen", [(1, 2, None, "regionen")]),
        ("Samlet afdelingsledelse fra Regionshuset", [(None, None, None, "regionshuset")]),
        ("Uddannelseschef fra regionen", [(1, 1, None, "regionen")]),
        ("Klinikere fra hospitalet", [(None, None, None, "hospitalet")]),
        ("1 børne- og ungechef fra hver kommune", [(1, 1, "municipality", "kommunerne")]),
        ("én leder pr. deltagende kommune", [(1, 1, "municipality", "kommunerne")]),
        ("2-3 ledere fra hver af de 5 kommuner", [(2, 3, "municipality", "kommunerne")]),
        ("Borgmestrene fra de deltagende kommuner", [(1, 1, "municipality", "kommunerne")]),
        ("tre læger udpeget af PLO", [(3, 3, None, "praktiserende lægers organisation")]),
        (
            "tre ledere, henholdsvis fra psykiatrien, Regionshuset og PLO",
            [
                (
                    3,
                    3,
                    None,
                    "praktiserende lægers organisation",
                    "psykiatrisygehuset",
                    "regionshuset",
                )
            ],
        ),
        (
            "1 leder fra hhv. Skive og Lemvig Kommune",
            [(1, 1, None, "skive kommune"), (1, 1, None, "lemvig kommune")],
        ),
        (
            "en chef fra regionen samt to konsulenter fra kommunerne",
            [(1, 1, None, "regionen"), (2, 2, None, "kommunerne")],
        ),
        (
            "en kommunal og en regional leder",
            [(1, 1, None, "kommunerne"), (1, 1, None, "regionen")],
        ),
    ],
)
def test_a_line_of_a_list(phrase: str, expected: list[tuple[Any, ...]]) -> None:
    assert sorted(seat(phrase), key=str) == sorted(expected, key=str)


def test_who_is_inside_the_number_is_counted_once() -> None:
    stated = read(
        "# Kommissorium for styregruppen\n\nStyregruppen består af 6 ledere fra kommunerne, heraf "
        "mindst 2 fra Skive Kommune, og 3 læger fra PLO.\n"
    )
    posts = of(stated, "styregruppe")
    inside = [p for p in posts if ends(stated, "INCLUDED_IN", p.key)]
    assert [row(stated, p) for p in inside] == [(2, None, None, "skive kommune")]
    whole = next(p for p in posts if p.key in ends(stated, "INCLUDED_IN", inside[0].key))
    assert row(stated, whole) == (6, 6, None, "kommunerne")


def test_a_minimum_in_the_lead_covers_the_list() -> None:
    text = (
        "# Kommissorium for styregruppen\n\nI styregruppen sidder som minimum:\n\n"
        "- 3 ledere fra regionen\n- 1 chef fra hver kommune\n"
    )
    assert rows(text) == [(3, None, None, "regionen"), (1, None, "municipality", "kommunerne")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Styregruppen består af to chefer fra regionen og tre chefer fra kommunerne.",
        "Styregruppen sammensættes af to chefer fra regionen samt tre chefer fra kommunerne.",
        "Styregruppens medlemmer er to chefer fra regionen og tre chefer fra kommunerne.",
        "Medlemmerne af styregruppen er to chefer fra regionen og tre chefer fra kommunerne.",
        "I styregruppen sidder to chefer fra regionen og tre chefer fra kommunerne.",
        "Styregruppen er sammensat af to chefer fra regionen og tre chefer fra kommunerne.",
        "Der er en styregruppe, som består af to chefer fra regionen og tre chefer fra kommunerne.",
    ],
)
def test_sentences_that_state_members(sentence: str) -> None:
    text = f"# Kommissorium for styregruppen\n\n{sentence}\n"
    assert rows(text) == [(2, 2, None, "regionen"), (3, 3, None, "kommunerne")]


def test_headings_of_a_list_name_the_sender() -> None:
    text = (
        "# Kommissorium for styregruppen\n\n## Medlemmer\n\nKommuner:\n\n- 2 chefer\n\n"
        "Region:\n\n- 1 direktør\n"
    )
    assert rows(text) == [(2, 2, None, "kommunerne"), (1, 1, None, "regionen")]


def test_headings_of_a_list_name_the_group() -> None:
    text = (
        "# Kommissorium for temagrupperne\n\nDer er to grupper.\n\n## Medlemmer\n\n"
        "Alle skal have mandat.\n\nTemagruppe for ældre:\n\n- 2 chefer fra kommunerne\n\n"
        "Temagruppe for børn:\n\n- 3 læger fra PLO\n"
    )
    stated = read(text)
    found = {e.source: e.target for e in stated.edges if e.type == "HAS_POST"}
    assert len(found) == 2, found
    assert sorted(n.properties["seats_min"] for n in stated.nodes if n.label == "Post") == [2, 3]


def test_shares_and_who_is_represented() -> None:
    text = (
        "# Kommissorium for styregruppen\n\n"
        "De kommunale medlemmer udgøres af 2 chefer fra hver klynge. "
        "Fra PLO deltager én repræsentant. Regionen er repræsenteret ved tre ledere.\n"
    )
    assert rows(text) == [
        (2, 2, "cluster", "kommunerne"),
        (1, 1, None, "praktiserende lægers organisation"),
        (3, 3, None, "regionen"),
    ]


def test_a_row_of_a_table() -> None:
    text = (
        "# Oversigt\n\n| Forum | Medlemmer |\n|---|---|\n"
        "| Styregruppen | 4 chefer fra kommunerne; 2 fra PLO |\n"
    )
    assert rows(text) == [
        (4, 4, None, "kommunerne"),
        (2, 2, None, "praktiserende lægers organisation"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Styregruppen består ikke af chefer fra regionen.",
        "Styregruppen bestod tidligere af fire chefer fra regionen.",
        "Skal styregruppen bestå af fire chefer fra regionen?",
        "Styregruppen kan bestå af fire chefer fra regionen.",
        "Det vil være ønskeligt, at styregruppen består af fire chefer fra regionen.",
        "Styregruppen består af et udvalg og et forum.",
        "Opgaven består i at støtte fire chefer fra regionen.",
    ],
)
def test_what_is_no_membership(sentence: str) -> None:
    assert rows(f"# Kommissorium for styregruppen\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    ("sentence", "attendance"),
    [
        ("Fagfolk fra kommunerne kan deltage ad hoc.", "ad_hoc"),
        ("Andre fra regionen kan inviteres, når dagsordenen taler for det.", "ad_hoc"),
        ("Repræsentanter for patienter og pårørende inddrages i arbejdet.", "involved"),
        ("En medarbejder fra regionen er med som observatør.", "observer"),
    ],
)
def test_who_takes_part_and_is_no_member(sentence: str, attendance: str) -> None:
    stated = read(f"# Kommissorium for styregruppen\n\nStyregruppen mødes ofte. {sentence}\n")
    posts = of(stated, "styregruppe")
    assert [p.properties["attendance"] for p in posts] == [attendance]


def test_appointers() -> None:
    stated = read(
        "# Kommissorium for styregruppen\n\n## Medlemmer\n\n- 2 forskere udpeget af regionsrådet\n"
    )
    assert ends(stated, "APPOINTED_BY", of(stated, "styregruppe")[0].key) == {"body:regionsråd"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Formandskabet varetages af regionen og kommunerne.",
        "Formandskabet for styregruppen er delt mellem region og kommune.",
        "Region og kommune deler formandskabet for styregruppen.",
        "Styregruppen ledes af et formandskab på to: en kommunal og en regional formand.",
    ],
)
def test_a_shared_chair_is_two_posts(sentence: str) -> None:
    stated = read(f"# Kommissorium for styregruppen\n\n{sentence}\n")
    chairs = [p for p in of(stated, "styregruppe") if p.properties["role"] == "co_chair"]
    assert sorted(row(stated, p) for p in chairs) == [
        (1, 1, None, "kommunerne"),
        (1, 1, None, "regionen"),
    ]


def test_a_chair_in_turn() -> None:
    stated = read(
        "# Kommissorium for styregruppen\n\n"
        "Formandskabet går på skift mellem kommunerne og hospitalet for 3 år ad gangen.\n"
    )
    (chair,) = of(stated, "styregruppe")
    assert chair.properties["role"] == "chair"
    assert "3 år" in chair.properties["rotation"]
    assert row(stated, chair)[3:] == ("hospitalet", "kommunerne")


def test_nothing_says_which_seat_a_chair_has_but_whether_he_is_one_more() -> None:
    members = "Styregruppen består af to chefer fra regionen."
    others = "Øvrige medlemmer i styregruppen er to chefer fra regionen."
    for sentence, basis in ((members, "counted"), (others, "stated")):
        stated = read(
            f"# Kommissorium for styregruppen\n\n{sentence}\n\nFormand: direktøren fra regionen\n"
        )
        (chair,) = (p for p in of(stated, "styregruppe") if p.properties["role"] == "chair")
        assert not ends(stated, "INCLUDED_IN", chair.key)
        assert chair.properties["seats_basis"] == basis


def test_an_office_gives_a_seat() -> None:
    stated = read(
        "# Kommissorium for styregruppen\n\n"
        "Formandskabet for styregruppen varetages af regionen og kommunerne. "
        "Formandskabet er fødte medlemmer af kontaktudvalget.\n"
    )
    chairs = {p.key for p in of(stated, "styregruppe")}
    given = {e.target for e in stated.edges if e.type == "EX_OFFICIO" and e.source in chairs}
    assert given == {p.key for p in of(stated, "kontaktudvalg")}
    assert len(given) == 2


def test_the_same_seats_twice_are_one_post() -> None:
    stated = read(
        "# Kommissorium for styregruppen\n\n## Baggrund\n\n"
        "Styregruppen består af repræsentanter for regionen og kommunerne.\n\n"
        "## Opgaver\n\nGruppen følger tallene.\n\nDen laver en plan.\n\nDen mødes ofte.\n\n"
        "## Medlemmer\n\n- 3 chefer fra regionen\n- 4 chefer fra kommunerne\n"
    )
    posts = of(stated, "styregruppe")
    assert [row(stated, p) for p in posts] == [(3, 3, None, "regionen"), (4, 4, None, "kommunerne")]
    assert all(len(p.passages) == 2 for p in posts)


def test_who_is_chosen_by_whom_out_of_all() -> None:
    stated = read(
        "# Kommissorium for styregruppen\n\nStyregruppen består af 6 medlemmer, inklusive formanden. "
        "Heraf vælges 4 af regionsrådet, og 2 udpeges af kontaktudvalget.\n"
    )
    members = [p for p in of(stated, "styregruppe") if p.properties["role"] == "member"]
    chosen = [(p.properties["seats_min"], ends(stated, "APPOINTED_BY", p.key)) for p in members]
    assert chosen == [(4, {"body:regionsråd"}), (2, {"body:kontaktudvalg"})]
    (chair,) = (p for p in of(stated, "styregruppe") if p.properties["role"] == "chair")
    assert not ends(stated, "INCLUDED_IN", chair.key)  # in the one or in the other


def test_one_of_those_just_named_is_vice_chair() -> None:
    stated = read(
        "# Kommissorium for styregruppen\n\nKommunerne er repræsenteret ved tre chefer, "
        "og en af dem er næstformand.\n"
    )
    vice, chefs = sorted(of(stated, "styregruppe"), key=lambda p: p.properties["seats_min"])
    assert (vice.properties["role"], chefs.properties["seats_min"]) == ("vice_chair", 3)
    assert ends(stated, "INCLUDED_IN", vice.key) == {chefs.key}


def test_how_many_in_all_is_a_provision_and_no_seat() -> None:
    stated = read("# Kommissorium for styregruppen\n\nStyregruppen har 7 medlemmer.\n")
    assert of(stated, "styregruppe") == []
    sizes = [n.properties for n in stated.nodes if n.properties.get("kind") == "size"]
    assert [(s["min"], s["max"]) for s in sizes] == [(7, 7)]


@pytest.mark.parametrize(
    "text",
    [
        "Klynge Øst: Skive Kommune, Lemvig Kommune, PLO.",
        "Klynge Øst er et samarbejde mellem Skive Kommune, Lemvig Kommune og PLO.",
        "| Klynge | Parter |\n|---|---|\n| Klynge Øst | Skive Kommune, Lemvig Kommune, PLO |",
    ],
)
def test_partners_of_a_cluster(text: str) -> None:
    stated = read(f"# Struktur\n\nDer er flere klynger.\n\n{text}\n")
    partners = {
        e.source for e in stated.edges if e.type == "PARTICIPATES_IN" and e.target == "cluster:Øst"
    }
    assert partners == {
        "party:skive kommune",
        "party:lemvig kommune",
        "party:praktiserende lægers organisation",
    }


def test_who_declined_is_no_partner() -> None:
    stated = read("# Struktur\n\nSkive Kommune deltager ikke i Klynge Øst.\n")
    assert not [e for e in stated.edges if e.type == "PARTICIPATES_IN"]


def test_seats_that_two_documents_state_are_one_post() -> None:
    act = "# Lov\n\nStyregruppen består af repræsentanter for regionen og kommunerne.\n"
    terms = (
        "# Kommissorium for styregruppen\n\n## Medlemmer\n\n"
        "- 3 chefer fra regionen\n- 4 chefer fra kommunerne\n"
    )
    both = [
        loaders.read_source(name, text.encode()) for name, text in (("a.md", act), ("b.md", terms))
    ]
    posts = [n for n in loaders.build(both).nodes.values() if isinstance(n, Post)]
    assert sorted((p.seats_min, len(p.passages)) for p in posts) == [(3, 2), (4, 2)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Kommunerne i klyngen er Hjørring, Læsø og Brønderslev.",
         {"hjørring kommune", "læsø kommune", "brønderslev kommune"}),
        ("Kommunerne bag klyngen er Hjørring og Læsø.", {"hjørring kommune", "læsø kommune"}),
        ("Kommunerne i klyngen er enige om at følge Hjørring Kommune.", set()),
        ("Kommunerne i klyngen er bedre stillet end Læsø Kommune.", set()),
        ("Kommunerne i klyngen er Hjørring, Læsø?", set()),
    ],
)  # fmt: skip
def test_the_municipalities_of_a_cluster(said: str, expected: set[str]) -> None:
    stated = read(f"# Sundhedsklynge Vendsyssel\n\n{said}\n")
    found = {e.source.split(":", 1)[1] for e in stated.edges if e.type == "PARTICIPATES_IN"}
    assert found == expected
