"""Tasks of service in running text, in four languages: by officers, offices, units and whoever is described."""

from __future__ import annotations

import pytest

from graph.value import Graph
from tests.loaders.reading import duties, graph_of

HEADS = {
    "da": "Kommissorium for Havneudvalget\n\nHavneudvalget er nedsat af Kystrådet.\n\n",
    "nb": "Mandat for Havneutvalget\n\nHavneutvalget er oppnevnt av Kystrådet. Utvalget møtes fire ganger i året.\n\n",
    "nn": "Mandat for Hamneutvalet\n\nHamneutvalet er oppnemnt av Kystrådet. Utvalet møtest fire gonger i året.\n\n",
    "en": "Coastal Committee: Terms of Reference\n\nThe Coastal Committee is established by the Harbour Board. "
    "The Committee meets four times a year.\n\n",
}
BODIES = {
    "da": "Havneudvalget",
    "nb": "Havneutvalget",
    "nn": "Hamneutvalet",
    "en": "Coastal Committee",
}


def read(language: str, said: str) -> Graph:
    """The graph of a sentence below the head of a body's terms."""
    return graph_of(HEADS[language] + said + "\n")


SAID = [
    # officers and offices
    (
        "da",
        "Kommunaldirektøren udarbejder dagsordenen til udvalgets møder.",
        "dagsorden",
        {"Kommunaldirektøren"},
    ),
    (
        "da",
        "Direktøren sørger for, at der føres protokol over møderne.",
        "protokol",
        {"Direktøren"},
    ),
    (
        "da",
        "Sekretæren udsender dagsorden og bilag senest otte dage før mødet.",
        "dagsorden",
        {"Sekretæren"},
    ),
    (
        "da",
        "Dagsorden og bilag udsendes af sekretæren en uge før mødet.",
        "dagsorden",
        {"sekretæren"},
    ),
    (
        "da",
        "Referatet skrives af mødelederen og sendes til medlemmerne inden tre hverdage.",
        "referat",
        {"mødelederen"},
    ),
    ("da", "Administrationen udarbejder referat af møderne.", "referat", {"Administrationen"}),
    ("da", "Det er havnechefen, der skriver referat.", "referat", {"havnechefen"}),
    (
        "da",
        "Formanden indkalder til møderne med mindst 14 dages varsel.",
        "indkalder",
        {"Formanden"},
    ),
    (
        "nb",
        "Kommunedirektøren legger frem saksliste for utvalget.",
        "saksliste",
        {"kommunedirektøren"},
    ),
    (
        "nb",
        "Sekretæren sender ut innkalling og saksdokumenter senest en uke før møtet.",
        "innkalling",
        {"Sekretæren"},
    ),
    (
        "nn",
        "Kommunedirektøren sender ut innkalling og sakliste seinast ei veke før møtet.",
        "innkalling",
        {"kommunedirektøren"},
    ),
    (
        "en",
        "The Secretary shall circulate the agenda five working days before each meeting.",
        "agenda",
        {"Secretary"},
    ),
    ("en", "The agenda is circulated by the Secretary.", "agenda", {"Secretary"}),
    (
        "en",
        "The Secretary to the Committee prepares the agenda in consultation with the Chair.",
        "agenda",
        {"Secretary"},
    ),
    ("en", "Minutes will be taken by the Committee Clerk.", "minutes", {"Committee Clerk"}),
    (
        "en",
        "The forward plan is maintained by the Chief Finance Officer's team.",
        "forward plan",
        {"Chief Finance Officer's team"},
    ),
    ("en", "It is the duty of the Secretary to keep minutes.", "minutes", {"Secretary"}),
    (
        "en",
        "Notice of each meeting shall be sent by the Secretary to all members.",
        "notice",
        {"Secretary"},
    ),
    # responsibility, and tasks as nouns
    (
        "da",
        "Ansvaret for at udsende dagsordenen ligger hos Havnekontoret.",
        "dagsorden",
        {"Havnekontoret"},
    ),
    (
        "da",
        "Havnekontoret har ansvaret for indkaldelse, dagsorden og referat.",
        "referat",
        {"Havnekontoret"},
    ),
    (
        "da",
        "Havnekontoret er ansvarlig for udsendelse af dagsorden.",
        "dagsorden",
        {"Havnekontoret"},
    ),
    (
        "da",
        "Opgaven med at skrive referat går på skift mellem Struer Kommune og Lemvig Kommune.",
        "referat",
        {"Struer Kommune", "Lemvig Kommune"},
    ),
    (
        "da",
        "Referat tages på skift af Struer Kommune og Lemvig Kommune.",
        "referat",
        {"Struer Kommune", "Lemvig Kommune"},
    ),
    ("da", "Udbetaling af honorarer varetages af Lønkontoret.", "honorar", {"Lønkontoret"}),
    ("da", "Materialet til møderne sendes ud af Havnekontoret.", "materiale", {"Havnekontoret"}),
    ("da", "Havnekontoret følger op på udvalgets beslutninger.", "følger op", {"Havnekontoret"}),
    (
        "da",
        "Regnskabet føres af Struer Kommunes økonomiafdeling.",
        "regnskab",
        {"Struer Kommunes økonomiafdeling"},
    ),
    ("nb", "Ansvaret for møtereferat ligger hos Havnekontoret.", "referat", {"Havnekontoret"}),
    (
        "nb",
        "Havnekontoret har ansvar for innkalling, saksliste og referat.",
        "referat",
        {"Havnekontoret"},
    ),
    (
        "en",
        "The Governance Team is responsible for agendas and minutes.",
        "minutes",
        {"Governance Team"},
    ),
    (
        "en",
        "Responsibility for the agenda lies with the Governance Team.",
        "agenda",
        {"Governance Team"},
    ),
    (
        "en",
        "Papers will be circulated by the Governance Team no later than one week in advance.",
        "papers",
        {"Governance Team"},
    ),
    ("en", "The accounts are kept by Thornby Town Council.", "accounts", {"Thornby Town Council"}),
    # described, owned, or named by their purpose
    (
        "da",
        "Den kommune, der er vært for mødet, sørger for lokale og forplejning.",
        "lokale",
        {"den kommune, der er vært for mødet"},
    ),
    (
        "da",
        "Mødelokaler og forplejning bestilles af værtskommunen.",
        "mødelokaler",
        {"værtskommunen"},
    ),
    (
        "da",
        "Mødelokaler bookes af den, der har formandskabet.",
        "mødelokaler",
        {"den, der har formandskabet"},
    ),
    (
        "da",
        "Sekretariat for Fiskeri og Fritid sørger for forplejning.",
        "forplejning",
        {"Sekretariat for Fiskeri og Fritid"},
    ),
]


@pytest.mark.parametrize(("language", "said", "task", "who"), SAID)
def test_a_task_has_its_doer_however_it_is_said(
    language: str, said: str, task: str, who: set[str]
) -> None:
    found = duties(read(language, said))
    fitting = [held for text, held in found.items() if task in text.casefold()]
    assert fitting == [(BODIES[language], frozenset(who))]


GOES_ON = [
    (
        "da",
        "Havneselskabet Nord er sekretariat for udvalget. Det udsender dagsordenen.",
        "dagsorden",
        "Havneselskabet Nord",
    ),
    (
        "da",
        "Konsulenthuset Kyst er sekretariat for udvalget. Her skriver man referater.",
        "referat",
        "Konsulenthuset Kyst",
    ),
    (
        "da",
        "Sekretariatet for Kyst betjener udvalget. Det skriver også referat.",
        "referat",
        "Sekretariatet for Kyst",
    ),
    (
        "da",
        "Dagsordenen får medlemmerne en uge før af Havnekontoret.",
        "dagsorden",
        "Havnekontoret",
    ),
    (
        "da",
        "Medlemmerne modtager dagsordenen fra Havnekontoret fem dage før.",
        "dagsorden",
        "Havnekontoret",
    ),
    (
        "en",
        "The Governance Team supports the Committee. It takes the minutes.",
        "minutes",
        "Governance Team",
    ),
    ("en", "Members receive the papers from the Governance Team.", "papers", "Governance Team"),
]


@pytest.mark.parametrize(("language", "said", "task", "who"), GOES_ON)
def test_a_pronoun_goes_on_and_what_is_received_is_sent(
    language: str, said: str, task: str, who: str
) -> None:
    found = duties(read(language, said))
    fitting = [names for text, (_, names) in found.items() if task in f"{text} {said}".casefold()]
    assert fitting == [frozenset({who})]


LISTS = [
    (
        "da",
        "Sekretariatets opgaver:\n- indkalde til møder\n- udsende dagsorden\n- skrive referat",
        "ekretariat",
        3,
    ),
    (
        "da",
        "Havnekontoret varetager følgende opgaver for udvalget:\n- udsendelse af dagsorden\n- referat",
        "Havnekontoret",
        2,
    ),
    ("da", "Havnekontoret skal:\n- booke lokaler\n- udsende dagsorden", "Havnekontoret", 2),
    (
        "da",
        "Havnekontoret har disse opgaver:\n1. dagsorden og bilag\n2. referat\n3. udbetaling af honorar",
        "Havnekontoret",
        3,
    ),
    (
        "nb",
        "Havnekontoret har ansvar for:\n- innkalling\n- saksliste\n- referat",
        "Havnekontoret",
        3,
    ),
    (
        "nb",
        "Sekretariatets oppgaver:\n- kalle inn til møter\n- sende ut saksliste",
        "ekretariat",
        2,
    ),
    (
        "en",
        "The Governance Team shall:\n- issue the agenda\n- take the minutes\n- maintain the action log",
        "Governance Team",
        3,
    ),
    (
        "en",
        "The Secretary's duties are to:\n(a) issue the agenda;\n(b) take the minutes.",
        "Secretary",
        2,
    ),
]


@pytest.mark.parametrize(("language", "said", "who", "count"), LISTS)
def test_a_list_of_tasks_is_of_whom_the_line_above_names(
    language: str, said: str, who: str, count: int
) -> None:
    found = duties(read(language, said))
    assert len(found) == count
    for body, names in found.values():
        assert body == BODIES[language]
        (name,) = names
        assert who in name


NO_LISTS = [
    ("da", "Udvalgets opgaver:\n- drøfte havnens økonomi\n- godkende dagsorden"),
    ("da", "Medlemmerne skal:\n- læse dagsordenen\n- møde forberedt"),
    ("da", "Til stede fra Havnekontoret:\n- Ole Lods\n- Ida Kran"),
    ("en", "The Committee shall:\n- agree the minutes\n- advise the Harbour Board"),
]


@pytest.mark.parametrize(("language", "said"), NO_LISTS)
def test_a_list_of_something_else_is_no_list_of_service(language: str, said: str) -> None:
    assert duties(read(language, said)) == {}


TWO = [
    (
        "da",
        "Havnekontoret tager referat, mens Økonomiafdelingen fører regnskabet.",
        {("Havnekontoret", "referat"), ("Økonomiafdelingen", "regnskab")},
    ),
    (
        "da",
        "Havnekontoret udsender dagsorden og skriver referat.",
        {("Havnekontoret", "udsender dagsorden"), ("Havnekontoret", "skriver referat")},
    ),
    (
        "en",
        "The Governance Team books rooms and arranges catering.",
        {("Governance Team", "books rooms"), ("Governance Team", "arranges catering")},
    ),
]


@pytest.mark.parametrize(("language", "said", "want"), TWO)
def test_two_tasks_in_a_sentence_are_two(
    language: str, said: str, want: set[tuple[str, str]]
) -> None:
    found = duties(read(language, said))
    assert len(found) == 2
    for who, task in want:
        assert any(task in text and who in names for text, (_, names) in found.items())


NOT_SAID = [
    ("da", "Havnekontoret skrev tidligere referat."),
    ("da", "Det er endnu ikke aftalt, hvem der skriver referat."),
    ("da", "Det foreslås, at Havnekontoret skriver referat."),
    ("da", "Havnekontoret skriver ikke referat."),
    ("da", "Skal Havnekontoret skrive referat?"),
    ("da", "Formanden takkede for referatet."),
    ("da", "Direktøren orienterede om regnskabet."),
    ("da", "Udvalget mødes i Lemvig. Det udsender dagsordenen."),
    ("da", "Havnekontoret ligger i Lemvig. Det er udvalget, der godkender referatet."),
    ("da", "Udvalget godkendte dagsordenen."),
    ("da", "Medlemmer, der ikke kan deltage, sender afbud til sekretariatet."),
    ("da", "Kommunedirektøren udarbejdede i 2019 en årsplan for biblioteket."),
    ("da", "Borgmesteren åbnede mødet og gennemgik dagsordenen."),
    ("nb", "Havnekontoret skriver ikke referat."),
    ("nb", "Referatet ble godkjent."),
    ("nn", "Hamnekontoret skriv ikkje referat."),
    ("en", "The minutes were taken by the Clerk until 2021."),
    ("en", "The Secretary was thanked for the minutes."),
    ("en", "Who will take the minutes is yet to be settled."),
    ("en", "It is proposed that the Clerk should take the minutes."),
    ("en", "The Secretary does not take minutes."),
    ("en", "The Chair opened the meeting and introduced the agenda."),
]


@pytest.mark.parametrize(("language", "said"), NOT_SAID)
def test_no_task_of_what_was_is_not_or_may_be(language: str, said: str) -> None:
    assert duties(read(language, said)) == {}
