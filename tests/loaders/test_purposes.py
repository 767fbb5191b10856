"""What a group is for, in words without capitals, tells it from its sisters."""

import pytest

from tests.loaders.reading import graph_of, lines, names

TITLE = "Kommissorium for Vejrådet\n\n"


def bodies(text: str) -> set[str]:
    return names(graph_of(TITLE + text)) - {"Vejrådet"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Arbejdsgruppen for cykler og gående refererer til rådet.", "Arbejdsgruppen for cykler og gående"),
        ("Rådet nedsætter en projektgruppe vedrørende trafik ved skoler.", "projektgruppe vedrørende trafik"),
        ("Temagruppen for voksne med lang transport mødes hver måned.", "Temagruppen for voksne med lang transport"),
        ("Følgegruppen for børn, unge og familier indstiller til rådet.", "Følgegruppen for børn, unge og familier"),
        ("Arbejdsgruppen om digital skiltning holder møde hver uge.", "Arbejdsgruppen om digital skiltning"),
        ("Sagen går videre til Udvalget for det åbne land.", "Udvalget for det åbne land"),
        ("Rapporten sendes til Gruppen for en tryg skolevej.", "Gruppen for en tryg skolevej"),
        ("Nævnet for de små stationer mødes i marts.", "Nævnet for de små stationer"),
    ],
)  # fmt: skip
def test_what_a_group_is_for_is_part_of_its_name(text: str, name: str) -> None:
    assert name in bodies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Styregruppen for projektet mødes hver måned.",
        "Arbejdsgruppen sørger for at holde møder.",
        "Styregruppen for kommunerne i området mødes hver uge.",
        "Styregruppen orienterer rådet om alle sager.",
        "Styregruppen indstiller til Arbejdsgruppen om nye cykelstier.",
        "Rådet nedsætter Temagruppen for ét år.",
        "Rådet vælger Arbejdsgruppen for den kommende periode.",
        "Rådet orienterer Arbejdsgruppen om nye skilte.",
        "Formanden vælges af Styregruppen for en ny periode.",
        "Rådet orienterer Styregruppen for det videre arbejde.",
    ],
)
def test_other_words_behind_a_group_are_not(text: str) -> None:
    assert all(len(name.split()) == 1 for name in bodies(text))


def test_two_groups_of_one_noun_are_two() -> None:
    text = "Temagruppen for cykler mødes hver uge. Temagruppen for gående mødes hver måned."
    assert bodies(text) == {"Temagruppen for cykler", "Temagruppen for gående"}


def test_a_title_names_the_group_that_the_text_calls_by_its_noun() -> None:
    text = (
        "Kommissorium\n\nTemagruppe for cykler og gående – Sundhedsklynge Midt\n\nStyregruppen har "
        "nedsat en tværsektoriel temagruppe. Temagruppen koordinerer med temagruppen for bilister."
    )
    graph = graph_of(text)
    ends = {frozenset(line[1:]) for line in lines(graph) if line[0] == "COORDINATES_WITH"}
    assert ends == {frozenset(("Temagruppe for cykler og gående", "temagruppen for bilister"))}
    assert "Sundhedsklynge Midt" in names(graph)


def test_a_plain_group_with_a_capital_is_named_by_what_it_is_for() -> None:
    text = "Gruppen for genoptræning refererer til rådet. Gruppen for cykler mødes hver måned."
    assert bodies(text) == {"Gruppen for genoptræning", "Gruppen for cykler"}


def test_a_heading_without_an_article_is_the_one_group_described_below() -> None:
    text = "Underudvalg\n\nRådet nedsætter et underudvalg for børn og unge. Underudvalget mødes hver uge."
    assert bodies(text) == {"underudvalg for børn og unge"}


@pytest.mark.parametrize(
    "title",
    [
        "KOMMISSORIUM FOR FORUM FOR DET ÅBNE LAND",
        "MEDLEMMER AF FORUM FOR DET ÅBNE LAND (skov og eng)",
        "MEDLEMMER AF FORUM FOR DET ÅBNE LAND, REGION SJÆLLAND",
        "Medlemmer af Forum for Det Åbne Land, Region Sjælland",
    ],
)
def test_a_title_in_capitals_names_the_body_with_what_it_is_for(title: str) -> None:
    found = graph_of(
        f"{title}\n\nForummet mødes fire gange om året og refererer til Miljøudvalget.\n"
    )
    assert {name.casefold() for name in names(found)} == {
        "forum for det åbne land",
        "miljøudvalget",
    }
    assert [(kind, source.casefold()) for kind, source, _ in lines(found)] == [
        ("REPORTS_TO", "forum for det åbne land")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Møde i Udvalget for det åbne land onsdag den 5. marts 2025",
        "Udvalget for det åbne land Sagsnr: 42-1177",
        "Udvalget for det åbne land Journal: 1177",
        "Udvalget for det åbne lands behandling af sagen blev udsat.",
        "Udvalget for det åbne lands møder er offentlige.",
        "Udvalget for Natur og Strands formand leder mødet.",
    ],
)
def test_neither_a_day_nor_the_number_of_a_case_nor_what_it_does_is_part_of_a_name(
    line: str,
) -> None:
    name = "Udvalget for Natur og Strand" if "Natur" in line else "Udvalget for det åbne land"
    assert bodies(f"{line}\n\nSagen går til {name}.") == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Udvalget for lokal trafik godkendte planen.", "Udvalget for lokal trafik"),
        ("Rådet for cykler støttede den nye rute.", "Rådet for cykler"),
        ("Følgegruppen for udsatte pendlere valgte formanden.", "Følgegruppen for udsatte pendlere"),
        ("Udvalget for den åbne havn bad forvaltningen om et notat.", "Udvalget for den åbne havn"),
        ("Gruppen for digital skiltning noterede sig forslaget.", "Gruppen for digital skiltning"),
        ("Udvalget for stier drøftede på mødet to sager.", "Udvalget for stier"),
        ("Nævnet for små stationer besluttede at lukke to.", "Nævnet for små stationer"),
        ("Sagen kom for Udvalg for stier og broer den 3. maj.", "Udvalg for stier og broer"),
        ("Udvalget for sårbare og udsatte i trafikken mødes i maj.", "Udvalget for sårbare og udsatte"),
        ("Udvalget for kommunalt ansatte i trafikken mødes i maj.", "Udvalget for kommunalt ansatte"),
    ],
)  # fmt: skip
def test_the_verb_of_the_sentence_and_a_day_end_what_a_group_is_for(text: str, name: str) -> None:
    assert name in bodies(f"{text}\n\n{name} refererer til Vejrådet.")
    assert not {found for found in bodies(text) if found.startswith(f"{name} ")}


@pytest.mark.parametrize(
    "name",
    [
        "Bestyrelsen for Det Nationale Havneråd",
        "Repræsentantskabet for Kystens Vandråd",
        "Bestyrelsen i Grønt Råd",
        "Repræsentantskabet for Nordvestlig Trafikforum",
    ],
)
def test_the_board_of_a_named_council_has_the_whole_name(name: str) -> None:
    assert name in bodies(f"Sagen sendes til {name}, som refererer til Vejrådet.")


@pytest.mark.parametrize(
    "line",
    [
        "Referat Cykelrådet Mødedato: Mandag den 3. marts 2025 Sted: Salen",
        "Dagsorden Forum: Cykelrådet Tid: 14. marts 2025 Sted: Salen",
        "Cykelrådet Side 4 Godkendelse af dagsorden",
        "Cykelrådet Indstilling Det indstilles, at planen godkendes.",
        "Cykelrådet Medlemmer Afbud Referent",
        "Vejrådet hører cykelrådet vedrørende stier, der skal flyttes.",
        "Vejrådet inddrager cykelrådet vedrørende alle stier.",
    ],
)
def test_words_of_a_form_and_what_a_body_is_asked_about_are_no_part_of_its_name(line: str) -> None:
    found = bodies(f"{line}\n\nCykelrådet refererer til Vejrådet.")
    assert found == {"Cykelrådet"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pladser i Teknik og Trafikudvalget", {"Teknik og Trafikudvalget"}),
        ("Social – og Trafikudvalget rådgiver Vejrådet.", {"Social – og Trafikudvalget"}),
        ("Formanden for Børne og Cykeludvalget er valgt.", {"Børne og Cykeludvalget"}),
        ("Borgmesteren og Trafikudvalget drøftede det.", {"Trafikudvalget"}),
        ("Anna Berg og Trafikudvalget drøftede det.", {"Trafikudvalget"}),
        ("Temagruppe Data og Temagruppe Borger mødes.", {"Temagruppe Data", "Temagruppe Borger"}),
        ("Udvalget for det åbne og rolige land mødes i maj.", {"Udvalget for det åbne og rolige land"}),
        ("Trafikudvalget Efter mange møder er planen klar.", {"Trafikudvalget"}),
        ("På gårsdagens Trafikudvalgsmøde blev den vedtaget.", set()),
        ("Sagen kom for Cykelkontaktmødet.", {"Cykelkontaktmødet"}),
        ("Flertalsgruppen stemte for.", set()),
        ("Ledelsesgruppen mødes hver uge.", {"Ledelsesgruppen"}),
        ("Der er flere ledelsesgrupper i kommunen.", set()),
    ],
)  # fmt: skip
def test_names_as_they_are_loosely_written(text: str, found: set[str]) -> None:
    assert bodies(text) == found
