"""Demands for shared people in many wordings, and lines in tables, lists and other shapes."""

from __future__ import annotations

import pytest

from graph.edges import LINE_TYPES
from tests.loaders.reading import graph_of, lines, overlap_rules

HEAD = "Kommissorium for Vandrådet\n\nFormål\n\n"

VM, HK = {"Vandrådet", "Miljøudvalget"}, {"Havnegruppen", "Kystforum"}
SHARED = [
    ("Mindst to personer skal sidde i både rådet og Miljøudvalget.", "must", "member", VM),
    ("Der skal være personsammenfald mellem rådet og Miljøudvalget.", "must", "member", VM),
    ("Mindst ét medlem af rådet bør samtidig være medlem af Miljøudvalget.", "should", "member", VM),
    ("Der kan være sammenfald mellem medlemmerne af Havnegruppen og Kystforum.", "may", "member", HK),
    ("Mindst én person skal gå igen i Havnegruppen og Kystforum.", "must", "member", HK),
    ("Den samme sekretær bør betjene rådet og Miljøudvalget.", "should", "secretary", VM),
    ("Gennemgående personer i Havnegruppen og Kystforum sikrer sammenhængen.", "must", "member", HK),
    ("Rådet og Miljøudvalget skal have mindst tre gengangere.", "must", "member", VM),
    ("Havnegruppen skal have personsammenfald med Kystforum.", "must", "member", HK),
    ("Det tilstræbes, at ét medlem er repræsenteret i begge, Havnegruppen og Kystforum.", "should", "member", HK),
]  # fmt: skip


@pytest.mark.parametrize(("text", "strength", "capacity", "bodies"), SHARED)
def test_shared_people_are_asked_for(
    text: str, strength: str, capacity: str, bodies: set[str]
) -> None:
    found = overlap_rules(graph_of(HEAD + text + "\n"))
    assert found == {(strength, capacity, frozenset(bodies))}


NOT_SHARED = [
    "Det er ikke et krav, at der er personsammenfald mellem Havnegruppen og Kystforum.",
    "Der behøver ikke være sammenfald mellem Havnegruppen og Kystforum.",
    "Er der personsammenfald mellem Havnegruppen og Kystforum?",
    "Der er sammenfald mellem mødedatoerne i Havnegruppen og Kystforum.",
    "Ingen må sidde i både Havnegruppen og Kystforum.",
    "Rådet ønsker, at der er personsammenfald mellem Havnegruppen og Kystforum.",
    "Formanden for rådet skal også sidde i Miljøudvalget.",  # by office
]


@pytest.mark.parametrize("text", NOT_SHARED)
def test_no_shared_people_are_asked_for(text: str) -> None:
    assert overlap_rules(graph_of(HEAD + text + "\n")) == set()


TABLE = """# Udvalg i Øby Kommune

| Forum | Formand | Refererer til | Sekretariat |
|---|---|---|---|
| Kulturudvalget | borgmesteren | Byrådet | Kultursekretariatet |
| Havnegruppen | havnechefen | Kulturudvalget | - |
"""


def test_a_table_states_lines_by_its_columns() -> None:
    assert lines(graph_of(TABLE, "udvalg.md")) == {
        ("REPORTS_TO", "Kulturudvalget", "Byrådet"),
        ("REPORTS_TO", "Havnegruppen", "Kulturudvalget"),
        ("SERVES", "Kultursekretariatet", "Kulturudvalget"),
    }


def test_what_a_body_sets_up_may_stand_in_the_list_below() -> None:
    text = "Rådet nedsætter:\n\n- Havnegruppen\n- Kystforum\n"
    assert lines(graph_of(HEAD + text)) == {
        ("ESTABLISHES", "Vandrådet", "Havnegruppen"),
        ("ESTABLISHES", "Vandrådet", "Kystforum"),
    }


def test_a_name_and_a_period_are_a_label() -> None:
    text = "Havnegruppen. Nedsat af Miljøudvalget. Mødes hver måned.\n"
    assert ("ESTABLISHES", "Miljøudvalget", "Havnegruppen") in lines(graph_of(HEAD + text))


def test_a_relative_clause_that_has_ended_has_no_part_in_the_rest() -> None:
    text = "Havnegruppen, som Kystforum har nedsat, orienterer hvert år Miljøudvalget.\n"
    assert lines(graph_of(HEAD + text)) == {
        ("ESTABLISHES", "Kystforum", "Havnegruppen"),
        ("INFORMS", "Havnegruppen", "Miljøudvalget"),
    }


def test_what_a_passive_leaves_open_is_implied_of_the_topic() -> None:
    graph = graph_of(HEAD + "Referaterne sendes til Miljøudvalget.\n")
    assert {e.certainty for e in graph.joining(LINE_TYPES["INFORMS"])} == {"implied"}


@pytest.mark.parametrize(
    "text",
    [
        "Forvaltningen orienterer Miljøudvalget om sagen.",
        "En konsulent fra Kystforum, der betjener Miljøudvalget, deltager.",
        "Tvister i rådet indbringes ikke for Miljøudvalget.",
        "Kommissoriet forelægges til godkendelse i Miljøudvalget.",
    ],
)
def test_what_others_do_is_no_line_of_the_topic(text: str) -> None:
    assert lines(graph_of(HEAD + text + "\n")) == set()


def test_a_heading_is_the_label_of_the_names_below_it() -> None:
    text = (
        "# Kommissorium for Fagråd for Kystturisme\n\n## Reference\nErhvervsudvalget\n\n"
        "## Sekretariat\nTuristsekretariatet\n\n## Samarbejdspartnere\n- Havnerådet\n- Landskabsrådet\n"
    )
    own = "Fagråd for Kystturisme"
    assert lines(graph_of(text, "fagråd.md")) == {
        ("REPORTS_TO", own, "Erhvervsudvalget"),
        ("SERVES", "Turistsekretariatet", own),
        ("COORDINATES_WITH", own, "Havnerådet"),
        ("COORDINATES_WITH", own, "Landskabsrådet"),
    }


def test_a_dispute_may_stand_in_the_sentence_before() -> None:
    text = "Havnegruppen søger at opnå enighed. Lykkes det ikke, går sagen til Miljøudvalget.\n"
    assert ("ESCALATES_TO", "Havnegruppen", "Miljøudvalget") in lines(graph_of(HEAD + text))


def test_who_draws_up_what_is_approved_may_stand_in_the_sentence_before() -> None:
    text = (
        "Havnegruppen udarbejder et forslag til havneplan. Forslaget godkendes af Miljøudvalget.\n"
    )
    assert lines(graph_of(HEAD + text)) == {("RECOMMENDS_TO", "Havnegruppen", "Miljøudvalget")}


def test_what_follows_and_in_a_relative_clause_has_its_subject_too() -> None:
    text = "Miljøudvalget nedsætter Havnegruppen, som skal referere til rådet og orientere Kystforum.\n"
    assert lines(graph_of(HEAD + text)) == {
        ("ESTABLISHES", "Miljøudvalget", "Havnegruppen"),
        ("REPORTS_TO", "Havnegruppen", "Vandrådet"),
        ("INFORMS", "Havnegruppen", "Kystforum"),
    }


def test_the_board_of_an_association_is_no_other_committee() -> None:
    text = (
        "Vedtægter for Foreningen Byens Haver\n\n§ 1. Bestyrelsen er ansvarlig over for "
        "repræsentantskabet.\n§ 2. Haveudvalget forbereder bestyrelsens møder.\n"
    )
    assert {
        ("REPORTS_TO", "Bestyrelsen", "repræsentantskabet"),
        ("PREPARES_CASES_FOR", "Haveudvalget", "Bestyrelsen"),
    } <= lines(graph_of(text))


def test_what_a_member_proposed_is_no_line() -> None:
    text = "Bo Dahl foreslog, at Havnegruppen også rapporterer til Miljøudvalget.\n"
    assert lines(graph_of(HEAD + text)) == set()


def test_what_a_meeting_resolves_it_does_itself() -> None:
    text = (
        "Referat af møde i Havnerådet den 3. maj 2022\n\nPunkt 1. Arbejdsform\n\n"
        "Det blev besluttet at nedsætte Badegruppen.\n"
    )
    assert ("ESTABLISHES", "Havnerådet", "Badegruppen") in lines(graph_of(text))


def test_an_abbreviation_may_stand_behind_what_a_body_is_for() -> None:
    text = (
        "Oversigt\n\nSamarbejdsudvalget for badevand (SUB)\n\nUdvalget mødes årligt.\n\n"
        "Havnegruppen\n\nHavnegruppen refererer til SUB.\n"
    )
    assert ("REPORTS_TO", "Havnegruppen", "Samarbejdsudvalget for badevand") in lines(
        graph_of(text)
    )


def test_a_body_goes_by_its_whole_name_though_the_short_one_is_said_more_often() -> None:
    text = (
        "Kommissorium for Klyngechefgruppen\n\nChefgruppen refererer til Miljøudvalget. "
        "Chefgruppen mødes årligt. Chefgruppen orienterer Kystforum.\n"
    )
    assert ("REPORTS_TO", "Klyngechefgruppen", "Miljøudvalget") in lines(graph_of(text))


def test_what_is_done_to_the_subject_is_not_done_to_its_object() -> None:
    text = (
        "Rådet rådgiver Miljøudvalget om badevand og sekretariatsbetjenes af Vandsekretariatet.\n"
    )
    assert lines(graph_of(HEAD + text)) == {
        ("RECOMMENDS_TO", "Vandrådet", "Miljøudvalget"),
        ("SERVES", "Vandsekretariatet", "Vandrådet"),
    }


PARAGRAPHS = """§ 7
Stk. 1. Repræsentantskabet vælger en bestyrelse.
Stk. 2. Bestyrelsen forbereder repræsentantskabets møder og fører dets beslutninger ud i livet.
§ 8
Stk. 1. Byggeudvalget nedsættes af bestyrelsen og indstiller til denne i alle byggesager.
Stk. 2. Udvalget holder bestyrelsen underrettet om igangværende sager.
Stk. 3. Ved uenighed forelægges sagen for repræsentantskabet.
"""


def test_paragraphs_go_on_about_the_body_that_those_before_them_begin_with() -> None:
    assert lines(graph_of(PARAGRAPHS)) == {
        ("PREPARES_CASES_FOR", "Bestyrelsen", "Repræsentantskabet"),
        ("EXECUTES_DECISIONS_OF", "Bestyrelsen", "Repræsentantskabet"),
        ("ESTABLISHES", "Bestyrelsen", "Byggeudvalget"),
        ("RECOMMENDS_TO", "Byggeudvalget", "Bestyrelsen"),
        ("INFORMS", "Byggeudvalget", "Bestyrelsen"),
        ("ESCALATES_TO", "Byggeudvalget", "Repræsentantskabet"),
    }


NESTED = """# Organisering af Energifællesskab Nord

- **Styregruppen** (6 medlemmer)
  - refererer til Direktionen
  - godkender planer efter indstilling fra Projektgruppen
- **Projektgruppen** (8 medlemmer)
  - forbereder Styregruppens møder
  - betjenes af Energisekretariatet
"""


def test_bullets_under_a_body_are_about_it() -> None:
    assert lines(graph_of(NESTED, "energi.md")) == {
        ("REPORTS_TO", "Styregruppen", "Direktionen"),
        ("RECOMMENDS_TO", "Projektgruppen", "Styregruppen"),
        ("PREPARES_CASES_FOR", "Projektgruppen", "Styregruppen"),
        ("SERVES", "Energisekretariatet", "Projektgruppen"),
    }


PAGE = """Integrationsrådet

Rådet mødes i rådhuset.

Fakta
Nedsat af: Byrådet
Refererer til: Beskæftigelsesudvalget
Sekretariat: Jobcenter Øby
"""


def test_a_page_named_as_a_body_is_about_it() -> None:
    assert lines(graph_of(PAGE)) == {
        ("ESTABLISHES", "Byrådet", "Integrationsrådet"),
        ("REPORTS_TO", "Integrationsrådet", "Beskæftigelsesudvalget"),
        ("SERVES", "Jobcenter Øby", "Integrationsrådet"),
    }


def test_minutes_with_the_body_in_their_second_line() -> None:
    text = (
        "REFERAT\n\nMøde i Ungdomsudvalget 4. maj 2023\n\n1. Orientering\nFormanden orienterede om "
        "Børneudvalget.\n2. Grupper\nUdvalget nedsatte Festivalgruppen.\n"
    )
    assert ("ESTABLISHES", "Ungdomsudvalget", "Festivalgruppen") in lines(graph_of(text))


def test_a_cell_may_say_itself_what_the_body_of_its_row_does() -> None:
    text = (
        "# Mødefora\n\n| Forum | Opgave | Betjenes af |\n|---|---|---|\n"
        "| Klimarådet | Rådgiver Byrådet om klima | Klimasekretariatet |\n"
        "| Energigruppen | Forbereder sager til Klimarådet | Klimasekretariatet |\n"
    )
    assert lines(graph_of(text, "fora.md")) == {
        ("RECOMMENDS_TO", "Klimarådet", "Byrådet"),
        ("PREPARES_CASES_FOR", "Energigruppen", "Klimarådet"),
        ("SERVES", "Klimasekretariatet", "Klimarådet"),
        ("SERVES", "Klimasekretariatet", "Energigruppen"),
    }


def test_a_body_named_by_what_it_is_for_may_stand_anywhere() -> None:
    text = "Havnegruppen orienterer hvert år Forum for Friluftsliv.\n"
    assert lines(graph_of(HEAD + text)) == {("INFORMS", "Havnegruppen", "Forum for Friluftsliv")}


NAMES = {
    "V": "Vandrådet", "M": "Miljøudvalget", "H": "Havnegruppen", "K": "Kystforum",
    "S": "Vandsekretariatet",
}  # fmt: skip
LONG = [
    (
        "Rådet har til formål at rådgive Miljøudvalget om vandkvalitet, at følge op på udvalgets "
        "beslutninger og at koordinere indsatsen med Kystforum.",
        "RECOMMENDS_TO V > M; EXECUTES_DECISIONS_OF V > M; COORDINATES_WITH V > K",
    ),
    (
        "Havnegruppen, som ledes af havnechefen, har ansvaret for at forberede sagerne til rådet og for "
        "at orientere Kystforum om resultatet.",
        "PREPARES_CASES_FOR H > V; INFORMS H > K",
    ),
    (
        "Rådet kan inden for sit budget nedsætte arbejdsgrupper, der refererer til rådet.",
        "ESTABLISHES V > arbejdsgrupper; REPORTS_TO arbejdsgrupper > V",
    ),
    (
        "Sager, der har principiel betydning for kommunens økonomi, forelægges altid Miljøudvalget til beslutning.",
        "ESCALATES_TO V > M",
    ),
    (
        "Rådet betjenes af Vandsekretariatet, der også varetager sekretariatsfunktionen for Havnegruppen.",
        "SERVES S > V; SERVES S > H",
    ),
    (
        "Miljøudvalget har uddelegeret ansvaret for gennemførelsen af vandplanen til Havnegruppen.",
        "EXECUTES_DECISIONS_OF H > M",
    ),
    (
        "Havnegruppen rapporterer via rådet til Miljøudvalget.",
        "REPORTS_TO H > M",
    ),
    (
        "Rådet skal mindst én gang årligt aflægge beretning for Miljøudvalget, herunder om økonomien.",
        "REPORTS_TO V > M",
    ),
    (
        "Vandsekretariatet, der er placeret i Skive Kommune, sekretariatsbetjener rådet og forbereder dets møder.",
        "SERVES S > V; PREPARES_CASES_FOR S > V",
    ),
    (
        "For at sikre sammenhæng koordinerer rådet sine aktiviteter med Kystforum og Havnegruppen.",
        "COORDINATES_WITH V > K; COORDINATES_WITH V > H",
    ),
    (
        "Det er rådets ansvar, at Miljøudvalget orienteres om væsentlige ændringer.",
        "INFORMS V > M",
    ),
    (
        "Rådet og Havnegruppen orienterer hinanden og Kystforum efter hvert møde.",
        "INFORMS V > K; INFORMS H > K",
    ),
    (
        "Når rådet har behandlet planen, sendes den til godkendelse i Miljøudvalget.",
        "RECOMMENDS_TO V > M",
    ),
    (
        "Havnegruppen samler forslag fra brugerne og indstiller en prioriteret liste til rådet.",
        "RECOMMENDS_TO H > V",
    ),
    (
        "Rådet er nedsat af Byrådet og refererer til Miljøudvalget.",
        "ESTABLISHES Byrådet > V; REPORTS_TO V > M",
    ),
    (
        "Rådet, der er nedsat af Byrådet, rådgiver Miljøudvalget.",
        "ESTABLISHES Byrådet > V; RECOMMENDS_TO V > M",
    ),
    (
        "Havnegruppen er et fagligt forum, der skal kvalificere beslutningsgrundlaget for rådet.",
        "PREPARES_CASES_FOR H > V",
    ),
    (
        "Rådet træffer sine beslutninger i enighed; kan det ikke lade sig gøre, går sagen videre til "
        "Miljøudvalget.",
        "ESCALATES_TO V > M",
    ),
    (
        "Beslutninger, der kræver ekstra midler, skal godkendes af Miljøudvalget.",
        "ESCALATES_TO V > M",
    ),
    (
        "Sekretariatet for rådet varetages på skift af Skive Kommune og Thisted Kommune.",
        "SERVES Skive Kommune > V; SERVES Thisted Kommune > V",
    ),
    (
        "Den daglige sekretariatsbetjening af rådet ligger i Vandsekretariatet, mens Skive Kommune står "
        "for økonomien.",
        "SERVES S > V",
    ),
    (
        "Der er etableret et samarbejde med Kystforum om badevandsprøver.",
        "COORDINATES_WITH V > K",
    ),
    (
        "Kystforum får rådets årsberetning til orientering.",
        "INFORMS V > K",
    ),
    (
        "Havnegruppen leverer hvert kvartal data og status til rådet.",
        "INFORMS H > V",
    ),
    (
        "Rådet indstiller, at Miljøudvalget godkender planen.",
        "RECOMMENDS_TO V > M",
    ),
    (
        "Rådet kan anmode Havnegruppen om at udarbejde oplæg til rådets møder.",
        "PREPARES_CASES_FOR H > V",
    ),
    (
        "Arbejdsgruppen nedsættes af rådet, som også godkender dens kommissorium.",
        "ESTABLISHES V > Arbejdsgruppen",
    ),
    (
        "Vandsekretariatet bistår både rådet og Havnegruppen med referater og indkaldelser.",
        "SERVES S > V; SERVES S > H",
    ),
    (
        "Rådet står til rådighed for Miljøudvalget med faglig rådgivning.",
        "RECOMMENDS_TO V > M",
    ),
    (
        "Rådet følger gennemførelsen af Miljøudvalgets plan og rapporterer om fremdriften.",
        "EXECUTES_DECISIONS_OF V > M",
    ),
    (
        "Spørgsmål, hvor Havnegruppen og Kystforum er uenige, forelægges rådet til afgørelse.",
        "ESCALATES_TO H > V; ESCALATES_TO K > V",
    ),
    (
        "Har sagen betydning for flere kommuner, løftes den til Miljøudvalget.",
        "ESCALATES_TO V > M",
    ),
    (
        "Rådet arbejder tæt sammen med Havnegruppen, som det også koordinerer budgettet med.",
        "COORDINATES_WITH V > H",
    ),
    (
        "Rådet har det overordnede ansvar for vandplanens fremdrift og rapporterer til Miljøudvalget.",
        "REPORTS_TO V > M",
    ),
    (
        "Vandsekretariatet understøtter rådet og udarbejder beslutningsoplæg til rådets møder.",
        "SERVES S > V; PREPARES_CASES_FOR S > V",
    ),
    (
        "Havnegruppen kan træffe beslutning i sager, der ikke kan afvente næste møde i rådet, og "
        "orienterer rådet herom.",
        "INFORMS H > V",
    ),
    (
        "Rådet afgiver indstilling til Miljøudvalget og Byrådet om sager inden for området.",
        "RECOMMENDS_TO V > M; RECOMMENDS_TO V > Byrådet",
    ),
    (
        "Rådet følger op på gennemførelsen af vandplanen og rapporterer herom til Miljøudvalget.",
        "REPORTS_TO V > M",
    ),
    (
        "Havnegruppen refererer til rådet, der igen refererer til Miljøudvalget.",
        "REPORTS_TO H > V; REPORTS_TO V > M",
    ),
    (
        "Indstillinger fra Havnegruppen behandles i rådet inden endelig godkendelse i Miljøudvalget.",
        "RECOMMENDS_TO H > V",
    ),
    (
        "Rådet tager stilling til forslag fra Havnegruppen.",
        "RECOMMENDS_TO H > V",
    ),
    (
        "Rådet modtager indstillinger fra Havnegruppen og Kystforum.",
        "RECOMMENDS_TO H > V; RECOMMENDS_TO K > V",
    ),
    (
        "Rådet drøfter oplæg fra Havnegruppen og indstiller til Miljøudvalget.",
        "RECOMMENDS_TO V > M",
    ),
    (
        "Havnegruppen er arbejdsgruppe under rådet.",
        "REPORTS_TO H > V",
    ),
    (
        "Rådet er et rådgivende organ for Byrådet og Miljøudvalget.",
        "RECOMMENDS_TO V > Byrådet; RECOMMENDS_TO V > M",
    ),
    (
        "Rådet mødes med Miljøudvalget to gange årligt for at koordinere indsatsen.",
        "COORDINATES_WITH V > M",
    ),
    (
        "Havnegruppen udarbejder en årlig status, som sendes til rådet og Kystforum.",
        "INFORMS H > V; INFORMS H > K",
    ),
    (
        "Havnegruppen behandler sager af faglig karakter, mens principielle sager forelægges rådet.",
        "ESCALATES_TO H > V",
    ),
    (
        "Ved uenighed i Havnegruppen træffes beslutningen af rådet.",
        "ESCALATES_TO H > V",
    ),
    (
        "Havnegruppen har ansvaret for at iværksætte rådets beslutninger og for løbende at orientere Kystforum.",
        "EXECUTES_DECISIONS_OF H > V; INFORMS H > K",
    ),
    (
        "Rådet sekretariatsbetjenes af Skive Kommune med bistand fra Vandsekretariatet.",
        "SERVES Skive Kommune > V",
    ),
]


@pytest.mark.parametrize(("text", "said"), LONG, ids=[text[:60] for text, _ in LONG])
def test_long_sentences(text: str, said: str) -> None:
    expected = set()
    for one in said.split("; "):
        type_, ends = one.split(" ", 1)
        source, target = ends.split(" > ")
        expected.add((type_, NAMES.get(source, source), NAMES.get(target, target)))
    assert lines(graph_of(HEAD + text + "\n")) == expected


LABELS = [
    ("Rapporteringsvej", "REPORTS_TO"), ("Overordnet udvalg", "REPORTS_TO"),
    ("Organisatorisk ophæng", "REPORTS_TO"), ("Forankring", "REPORTS_TO"),
    ("Refererer direkte til", "REPORTS_TO"), ("Nedsættende organ", "ESTABLISHES"),
    ("Sekretariatsbetjening ved", "SERVES"), ("Sekretariatsfunktion", "SERVES"),
    ("Opgavestiller", "EXECUTES_DECISIONS_OF"), ("Eskaleringsvej", "ESCALATES_TO"),
    ("Ved uenighed", "ESCALATES_TO"), ("Principielle sager", "ESCALATES_TO"),
    ("Snitflader", "COORDINATES_WITH"), ("Samarbejdsrelationer", "COORDINATES_WITH"),
    ("Til orientering", "INFORMS"), ("Referat sendes til", "INFORMS"),
    ("Indstilling til", "RECOMMENDS_TO"), ("Rådgiver for", "RECOMMENDS_TO"),
    ("Forbereder møder for", "PREPARES_CASES_FOR"), ("Medlemmer", None), ("Udpeges af", None),
    ("Godkendt af", None), ("Se også", None),
]  # fmt: skip


@pytest.mark.parametrize(("label", "type_"), LABELS)
def test_what_a_label_says_of_the_body_behind_it(label: str, type_: str | None) -> None:
    text = f"Kommissorium for Vandrådet\n\nNavn: Vandrådet\n{label}: Miljøudvalget\nMøder: årligt\n"
    assert {line[0] for line in lines(graph_of(text))} == ({type_} if type_ else set())


@pytest.mark.parametrize("whom", ["Grupperne", "Begge grupper", "De to grupper"])
def test_groups_just_named_one_by_one_are_meant_by_the_plural(whom: str) -> None:
    text = f"Rådet nedsætter Badegruppen og Havnegruppen. {whom} refererer til rådet.\n"
    assert lines(graph_of(HEAD + text)) == {
        ("ESTABLISHES", "Vandrådet", "Badegruppen"),
        ("ESTABLISHES", "Vandrådet", "Havnegruppen"),
        ("REPORTS_TO", "Badegruppen", "Vandrådet"),
        ("REPORTS_TO", "Havnegruppen", "Vandrådet"),
    }


def test_two_groups_to_come_are_none_of_those_just_named() -> None:
    text = "Badegruppen og Havnegruppen består. Rådet nedsætter desuden to grupper.\n"
    assert lines(graph_of(HEAD + text)) == set()


def test_a_table_without_a_rule_below_its_head() -> None:
    text = (
        "Overblik over fora\n\n| Forum | Nedsat af | Rapporterer til |\n"
        "| Klimagruppen | Byrådet | Byrådet |\n| Energigruppen | Klimagruppen | Klimagruppen |\n"
    )
    assert lines(graph_of(text)) == {
        ("ESTABLISHES", "Byrådet", "Klimagruppen"),
        ("REPORTS_TO", "Klimagruppen", "Byrådet"),
        ("ESTABLISHES", "Klimagruppen", "Energigruppen"),
        ("REPORTS_TO", "Energigruppen", "Klimagruppen"),
    }
