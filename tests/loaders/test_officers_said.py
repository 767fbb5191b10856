"""Who leads, who is the secretary and who may only speak, said in a sentence in four languages."""

from __future__ import annotations

import pytest

from tests.loaders.seating import seats

HEAD = {
    "da": "# Kommissorium for Kystrådet\n\nRådet skal også mødes om sikkerhed uden for havnen.\n\n",
    "nb": "# Mandat for Kystrådet\n\nRådet skal ikke møtes uten varsel fra sekretariatet.\n\n",
    "nn": "# Mandat for Kystrådet\n\nRådet skal ikkje møtast utan varsel frå sekretariatet.\n\n",
    "en": "# Terms of reference of the Coastal Board\n\nThe Board is not to meet without notice.\n\n",
}
BODY = {"da": "kystråd", "nb": "kystråd", "nn": "kystråd", "en": "coastal board"}

SECRETARIES = [
    ("da", "Havnechefen er rådets sekretær."),
    ("da", "En konsulent fra Klitby Kommune fungerer som sekretær for rådet."),
    ("da", "Rådets sekretær er en medarbejder fra Klitby Kommune."),
    ("nb", "Havnesjefen er rådets sekretær."),
    ("nb", "En rådgiver fra Moss kommune møter som sekretær for Kystrådet."),
    ("nb", "Sekretær for rådet er en konsulent fra Agder fylkeskommune."),
    ("nn", "Hamnesjefen er sekretær for rådet."),
    ("nn", "Ein rådgjevar frå Stad kommune er sekretær."),
    ("en", "The Harbour Master shall act as secretary to the Board."),
    ("en", "An officer of the Wick Harbour Trust serves as clerk to the Board."),
    ("en", "The secretary to the Board is the Head of Governance."),
]


@pytest.mark.parametrize(("language", "text"), SECRETARIES, ids=[t for _, t in SECRETARIES])
def test_a_secretary(language: str, text: str) -> None:
    found = seats(HEAD[language] + text + "\n", BODY[language])
    assert [(role, low, high) for role, _, low, high, *_ in found] == [("secretary", 1, 1)]


LEADERS = [
    ("da", "Direktøren for Klitby Havn leder udvalget."),
    ("da", "Havnechefen i Klitby Kommune leder rådets møder."),
    ("nb", "Administrerende direktør i Moss Havn KF leder Kystrådet."),
    ("nb", "Havnesjefen i Moss kommune leder rådet."),
    ("nb", "En kommunedirektør fra Agder skal lede rådet."),
    ("nn", "Hamnesjefen i Stad kommune leier rådet."),
    ("nn", "Direktøren i Stad Hamn KF skal leie rådet."),
    ("en", "The Harbour Master chairs the Board."),
    ("en", "The Chief Executive of Wick Harbour Trust shall chair the Board."),
]


@pytest.mark.parametrize(("language", "text"), LEADERS, ids=[t for _, t in LEADERS])
def test_who_leads(language: str, text: str) -> None:
    found = seats(HEAD[language] + text + "\n", BODY[language])
    assert [(role, low, high) for role, _, low, high, *_ in found] == [("chair", 1, 1)]


OBSERVERS = [
    ("nb", "Rådmannen har møte- og forslagsrett i rådet."),
    ("nb", "Daglig leder har tale- og forslagsrett i Kystrådet."),
    ("nb", "En representant fra KS har møte-, tale- og forslagsrett."),
    ("nn", "Rådmannen har møte- og talerett i rådet."),
    ("nn", "Dagleg leiar har tale- og forslagsrett i Kystrådet."),
    ("nn", "Statsforvaltaren i Vestland har møterett."),
]


@pytest.mark.parametrize(("language", "text"), OBSERVERS, ids=[t for _, t in OBSERVERS])
def test_who_may_only_speak(language: str, text: str) -> None:
    found = seats(HEAD[language] + text + "\n", BODY[language])
    assert [(role, attendance) for role, attendance, *_ in found] == [("member", "observer")]


BY_OFFICE = [
    ("da", "Formanden for Fyrudvalget er medlem af Kystrådet."),
    ("nb", "Lederen av Fyrutvalget er medlem av Kystrådet."),
    ("nb", "Leder for Fyrutvalget er fast medlem i rådet."),
    ("nn", "Leiaren av Fyrutvalet er medlem av Kystrådet."),
    ("en", "The chair of the Light Panel is a member of the Coastal Board."),
]


@pytest.mark.parametrize(("language", "text"), BY_OFFICE, ids=[t for _, t in BY_OFFICE])
def test_a_chair_who_is_a_member_elsewhere(language: str, text: str) -> None:
    found = seats(HEAD[language] + text + "\n", BODY[language])
    assert [(role, attendance) for role, attendance, *_ in found] == [("member", "full")]


NOBODY = [
    ("da", "Direktøren leder virksomheden."),
    ("da", "Havnechefen er ikke sekretær for rådet."),
    ("nb", "Styret leder selskapet."),
    ("nb", "Rådmannen er ikke rådets sekretær."),
    ("nb", "Lederen har ansvar for møtene."),
    ("nn", "Direktøren leier arbeidet i verksemda."),
    ("en", "The Harbour Master chairs no other body."),
    ("en", "The secretary shall be responsible for the minutes."),
]


@pytest.mark.parametrize(("language", "text"), NOBODY, ids=[t for _, t in NOBODY])
def test_what_gives_nobody_a_seat(language: str, text: str) -> None:
    assert seats(HEAD[language] + text + "\n", BODY[language]) == set()


LISTS = [
    ("nb", "Rådet har åtte medlemmer: to tillitsvalgte, tre direktører oppnevnt av KS og tre fra Agder.", 3),
    ("nb", "Rådet består av ett medlem valgt av Losutvalget, to fra Moss kommune og én fra KS.", 3),
    ("nn", "Rådet har seks medlemer: to tillitsvalde, tre frå Stad kommune og ein fastlege peika ut av KS.", 3),
    ("en", "It has nine members: two residents, three engineers nominated by Wick Guild and four from Wick Trust.", 3),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "many"), LISTS, ids=[t[:50] for _, t, _ in LISTS])
def test_a_list_of_which_some_are_appointed(language: str, text: str, many: int) -> None:
    assert len(seats(HEAD[language] + text + "\n", BODY[language])) == many
