"""Seats told by whoever fills or sends them, in the active, the passive and with words left out."""

from __future__ import annotations

import pytest

from tests.loaders.posts import HEAD, LIST, appointed, seats, sizes


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Rådet har 12 medlemmer. Heraf udpeges fem af Region Syddanmark, fire af kommunerne og tre "
            "af Danske Patienter.",
            {("member", 5, "region syddanmark"), ("member", 4, "kommunerne"),
             ("member", 3, "danske patienter")},
        ),
        (
            "Rådet består af 11 medlemmer, hvoraf regionsrådet udpeger 4, kommunerne 4 og de "
            "praktiserende læger 3.",
            {("member", 4, "regionsråd"), ("member", 4, "kommunerne"), ("member", 3, "almen praksis")},
        ),
        (
            "Kystrådet er nedsat af ministeren. Endvidere udpeger Erhverv Aarhus to medlemmer, Aarhus "
            "Universitet ét medlem og LO Aarhus ét medlem.",
            {("member", 2, "erhverv aarhus"), ("member", 1, "aarhus universitet"),
             ("member", 1, "lo aarhus")},
        ),
        ("KL og Danske Regioner udpeger hver to repræsentanter til rådet.",
         {("member", 2, "kl"), ("member", 2, "danske regioner")}),
        ("Til Kystrådet vælger de ansatte en repræsentant af deres midte.", {("member", 1, "ansatte")}),
        ("I Kystrådet sidder et medlem udpeget af rektor.", {("member", 1, "rektor")}),
    ],
)  # fmt: skip
def test_who_fills_how_many_seats(said: str, expected: set[tuple[object, ...]]) -> None:
    assert appointed(HEAD + said + "\n") == expected


def test_a_list_of_seats_whose_items_are_sentences() -> None:
    text = HEAD + (
        "§ 3. Kystrådet består af 9 medlemmer, der udpeges således:\n"
        "1) 5 medlemmer udpeges af regionsrådet\n"
        "2) 3 medlemmer udpeges af kommunalbestyrelserne i fællesskab\n"
        "3) 1 medlem udpeges af patientforeningerne\n"
    )
    assert {row[1:] for row in appointed(text)} == {
        (5, "regionsråd"), (3, "kommunerne"), (1, "patientforeningerne")
    }  # fmt: skip
    assert sizes(text) == {(9, 9)}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Rådet består af 9 medlemmer: fire fra kommunerne og fem fra regionen.", (9, 9)),
        ("Rådet har mindst 8 og højst 12 medlemmer.", (8, 12)),
        ("Rådet har mellem 8 og 12 medlemmer.", (8, 12)),
        ("Rådet har 7 medlemmer, heraf 3 fra regionen og 4 fra kommunerne.", (7, 7)),
    ],
)
def test_how_many_there_are_in_all(said: str, expected: tuple[int, int]) -> None:
    assert sizes(HEAD + said + "\n") == {expected}


@pytest.mark.parametrize(
    "said",
    [
        "Regionen har fire sygehuse og 20.000 medarbejdere.",
        "Rådet udpeger to tovholdere for hver opgave.",
        "På baggrund heraf har rådet udarbejdet et notat.",
        "Formanden håber, at rådet engang får en plads i Vækstforum.",
        "Danske Havne udpegede tidligere to medlemmer.",
        "Skal Danske Havne udpege to medlemmer?",
    ],
)
def test_no_seats_are_given(said: str) -> None:
    assert seats(HEAD + said + "\n") == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2 repræsentanter for havnearbejderne", ("member", 2, 2, "havnearbejderne")),
        ("3 beboere fra hver afdeling", ("member", 3, 3, "afdeling")),
        ("1 medlem valgt af havnearbejderne", ("member", 1, 1, "havnearbejderne")),
        ("Sundhedschef (Odense Kommune)", ("member", 1, 1, "odense kommune")),
    ],
)
def test_a_sender_that_only_grammar_tells(said: str, expected: tuple[object, ...]) -> None:
    assert seats(f"{LIST}- {said}\n") == [expected]


def test_whom_one_office_appoints_does_not_represent_it() -> None:
    text = f"{LIST}- 3 eksterne medlemmer, der udpeges af institutlederen\n"
    assert seats(text) == [("member", 3, 3)]
    assert appointed(text) == {("member", 3, "institutlederen")}


@pytest.mark.parametrize(
    "said",
    ["- Direktør Hanne Holm, Region Sjælland", "- Bo Kragh, overlæge, Sygehus Lillebælt",
     "- Lektor Pia Ravn (formand)"],
)  # fmt: skip
def test_somebody_named_holds_a_seat_and_states_none(said: str) -> None:
    stated = [row for row in seats(f"{LIST}{said}\n") if row[1] is not None]
    assert stated == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Rådet har 9 medlemmer: 7 udpeges af Danske Patienter og 2 af Regionsældrerådet.",
         {("member", 7, "danske patienter"), ("member", 2, "regionsældreråd")}),
        ("Heraf vælger regionsrådet 7 af sin midte, mens kommunalbestyrelserne i Dragør og Ishøj "
         "udpeger 1 medlem hver.", {("member", 7, "regionsråd"), ("member", 1, "kommunerne")}),
    ],
)  # fmt: skip
def test_numbers_behind_a_colon_and_behind_each_giver(
    said: str, expected: set[tuple[object, ...]]
) -> None:
    assert appointed(f"{HEAD}{said}\n") == expected


def test_somebody_takes_part_with_so_many() -> None:
    said = "Danske Havne deltager i Kystrådet med 2 medlemmer."
    assert seats(f"{HEAD}{said}\n") == [("member", 2, 2, "danske havne")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Danske Havne: 3", [("member", 3, 3, "danske havne")]),
        ("Danske Havne: 1-2", [("member", 1, 2, "danske havne")]),
        ("Danske Havne (2)", [("member", 2, 2, "danske havne")]),
        ("Danske Havne – 2", [("member", 2, 2, "danske havne")]),
        ("Danske Havne: 3 (inkl. formand)",
         [("chair", 1, 1, "danske havne"), ("member", 3, 3, "danske havne")]),
        ("Danske Havne: 3, heraf næstformanden",
         [("member", 3, 3, "danske havne"), ("vice_chair", 1, 1, "danske havne")]),
        ("Vejle og Kolding Kommuner: 1 hver",
         [("member", 1, 1, "kolding kommune"), ("member", 1, 1, "vejle kommune")]),
    ],
)  # fmt: skip
def test_a_sender_and_its_number(said: str, expected: list[tuple[object, ...]]) -> None:
    assert seats(f"{LIST}- {said}\n") == expected


def test_the_lines_of_a_value_are_seats_of_their_own() -> None:
    text = (
        "KOMMISSORIUM FOR KYSTRÅDET\n\n"
        "Formand           Havnechef, Danske Havne\n\n"
        "Medlemmer         Danske Havne: 3 (inkl. formand)\n"
        "                  Vejle Kommune: 2\n"
        "                  Almen praksis: 1 (udpeget af\n"
        "                  PLO)\n\n"
        "Mødefrekvens      Fire møder om året\n"
    )
    assert seats(text) == [
        ("chair", 1, 1, "danske havne"), ("member", 1, 1, "almen praksis"),
        ("member", 2, 2, "vejle kommune"), ("member", 3, 3, "danske havne"),
    ]  # fmt: skip


def test_a_list_behind_a_sentence_without_a_colon() -> None:
    text = f"{HEAD}Herudover deltager\n\n- 2-4 klinikere fra Danske Havne\n"
    assert seats(text) == [("member", 2, 4, "danske havne")]


def test_the_house_behind_the_comma_of_an_office() -> None:
    assert seats(f"{LIST}- Havnechef, Danske Havne\n") == [("member", 1, 1, "danske havne")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Kystrådet består af fem medlemmer, som udpeges for fire år: 1 af Danske Havne, 3 af KL og "
         "1 af Aarhus Universitet.",
         [("member", 1, 1, "aarhus universitet"), ("member", 1, 1, "danske havne"),
          ("member", 3, 3, "kl")]),
        ("Medlemmerne vælges således: tre af medarbejderne og to af Danske Havne.",
         [("member", 2, 2, "danske havne"), ("member", 3, 3, "medarbejderne")]),
        ("Rådet har otte medlemmer: tre fra KL, to fra Danske Havne (én fra hver landsdel), en "
         "praktiserende læge samt to patientrepræsentanter.",
         [("member", 1, 1, "almen praksis"), ("member", 2, 2, "danske havne"),
          ("member", 2, 2, "patienter og pårørende"), ("member", 3, 3, "kl")]),
        ("Kystrådet består af to fra DI Fyn, tre indstillet af KL og én udpeget af FH Fyn.",
         [("member", 1, 1, "fh fyn"), ("member", 2, 2, "di fyn"), ("member", 3, 3, "kl")]),
        ("Vejle Kommune deltager med op til 3 chefer, og KL sender en konsulent.",
         [("member", 1, 1, "kl"), ("member", None, 3, "vejle kommune")]),
        ("KL har 300 medarbejdere, og Danske Havne udpeger en direktør.", []),
    ],
)  # fmt: skip
def test_numbers_without_a_noun_and_people_who_are_sent(said: str, expected: list[object]) -> None:
    assert seats(HEAD + said + "\n") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("- 1 chef fra hver af de tre kommuner: Vejle, Tårnby og Hvidovre\n",
         [("member", 1, 1, "hvidovre kommune"), ("member", 1, 1, "tårnby kommune"),
          ("member", 1, 1, "vejle kommune")]),
        ("- 2 læger fra hver af kommunerne Køge, Greve og Solrød\n",
         [("member", 2, 2, "greve kommune"), ("member", 2, 2, "køge kommune"),
          ("member", 2, 2, "solrød kommune")]),
        ("- 1 byrådsmedlem pr. ejerkommune\n- 2 ingeniører fra hver deltagerkommune\n",
         [("member", 1, 1, "ejerkommune"), ("member", 2, 2, "deltagerkommune")]),
        ("- tre sygeplejersker og én fra KL\n", [("member", 1, 1, "kl"), ("member", 3, 3)]),
    ],
)  # fmt: skip
def test_each_of_named_municipalities_and_kinds_of_them(said: str, expected: list[object]) -> None:
    assert seats(LIST + said) == expected


@pytest.mark.parametrize(
    ("text", "body", "expected"),
    [
        (HEAD + "Kystrådet har nedsat et Fagligt Panel. Det er sammensat af én psykolog fra KL og to "
         "læger fra Danske Havne.\n", "panel",
         [("member", 1, 1, "kl"), ("member", 2, 2, "danske havne")]),
        (HEAD + "Kystrådet har nedsat en styregruppe. Den består af tre chefer fra KL.\n", "styregruppe",
         [("member", 3, 3, "kl")]),
        (HEAD + "Rådet har to fra KL og tre fra Danske Havne.\n", "kystråd",
         [("member", 2, 2, "kl"), ("member", 3, 3, "danske havne")]),
        (HEAD + "Ved bordet sidder to fra KL og tre fra Danske Havne.\n", "kystråd",
         [("member", 2, 2, "kl"), ("member", 3, 3, "danske havne")]),
        (HEAD + "3.2 Medlemmer: havnechefen (formand), tre læger og én fra KL.\n", "kystråd",
         [("chair", 1, 1), ("member", 1, 1, "kl"), ("member", 3, 3)]),
        (HEAD + "KL ønsker, at kommunerne får to pladser hver.\n", "kystråd", []),
        (HEAD + "Kystrådet har set på en styregruppe i Vejle. Kystrådet består af to fra KL.\n",
         "styregruppe", []),
    ],
)  # fmt: skip
def test_whose_seats_a_sentence_tells(text: str, body: str, expected: list[object]) -> None:
    assert seats(text, body=body) == expected


@pytest.mark.parametrize(
    ("said", "attendance", "expected"),
    [
        ("Psykologforeningen og Danske Havne inviteres ad hoc.", "ad_hoc",
         {"psykologforeningen", "danske havne"}),
        ("Kriminalforsorgen og politiet indkaldes efter behov.", "ad_hoc",
         {"kriminalforsorgen", "politiet"}),
        ("Statsskovvæsenet er observatør.", "observer", {"statsskovvæsenet"}),
        ("Praksisordningen tilkaldes ved særlige sager.", "ad_hoc", {"praksisordningen"}),
        ("Mødet indkaldes efter behov.", "ad_hoc", set()),
        ("Ekstraordinære møder indkaldes ved behov.", "ad_hoc", set()),
        ("Arbejdsgrupper indkaldes efter behov.", "ad_hoc", set()),
        ("Medlemmerne indkaldes ved brev.", "ad_hoc", set()),
    ],
)  # fmt: skip
def test_names_that_no_list_knows_are_called_in(
    said: str, attendance: str, expected: set[str]
) -> None:
    found = seats(HEAD + said + "\n", attendance=attendance)
    assert {sender for row in found for sender in row[3:]} == expected
