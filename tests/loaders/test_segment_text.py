"""Running text: which lines belong together; titles, lists, labels. Wordings of our own."""

import pytest

from tests.loaders.segmenting import at, cut, only, texts


def test_lines_set_apart_by_blank_lines_are_one_paragraph_where_the_sentence_runs_on() -> None:
    text = """Baggrund
Havnerådet er et fast samarbejde mellem de tre kommuner ved fjorden og de havne, som

kommunerne driver i fællesskab. Rådet skal i første række tage sig af sejlrender og

lodsning, hvor havnene deler kajplads.

Med oprettelsen af rådet kan de tre byer for første gang planlægge uddybningen samlet.
"""
    assert texts(text, "paragraph") == [
        "Havnerådet er et fast samarbejde mellem de tre kommuner ved fjorden og de havne, som "
        "kommunerne driver i fællesskab. Rådet skal i første række tage sig af sejlrender og "
        "lodsning, hvor havnene deler kajplads.",
        "Med oprettelsen af rådet kan de tre byer for første gang planlægge uddybningen samlet.",
    ]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (
            "Formandskabet ligger hos havneskabs-\nkommunen i to år.",
            "havneskabskommunen",
        ),
        (
            "Formandskabet ligger hos havneskabs- \nkommunen i to år.",
            "havneskabskommunen",
        ),
        (
            "Formandskabet ligger hos havneskabs-\n\nkommunen i to år.",
            "havneskabskommunen",
        ),
        ("Der er nedsat kaj-udvalg. Alle kaj-\nudvalg mødes om foråret.", "Alle kaj-udvalg mødes"),
        ("Der er nedsat kaj-udvalg. Alle kaj-\nudvalgene mødes om foråret.", "Alle kaj-udvalgene"),
        ("Rådet omfatter drifts- \nog anlægschefer fra byen.", "drifts- og anlægschefer"),
        ("Det er udpeget af PLO-\nNordjylland i samråd.", "PLO-Nordjylland"),
        ("Havnen ejes af stat/\nkommune i fællesskab.", "stat/kommune"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_only_where_the_word_has_it_elsewhere(
    broken: str, whole: str
) -> None:
    assert whole in " ".join(texts(broken))


def test_the_text_knows_where_each_character_stands() -> None:
    found = cut("Bestyrelsen vælger en næst-\nformand for ét år.")
    block = only(found, "næstformand")
    assert at(found, block) == "Bestyrelsen vælger en næst-\nformand for ét år."
    place = block.text.index("formand")
    assert found.source.raw[block.clean.at[place]] == "f"


def test_titles_give_each_block_its_section() -> None:
    found = cut(
        """Kommissorium for Havnerådet

Formål
Rådet samordner driften af havnene i de tre kommuner ved fjorden.

Sammensætning
Rådet har fem medlemmer.
"""
    )
    assert only(found, "samordner").section == ("Kommissorium for Havnerådet", "Formål")
    assert only(found, "fem medlemmer").section == ("Kommissorium for Havnerådet", "Sammensætning")


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("# A\n\n## B\n\nNoget tekst her.\n", ("A", "B")),
        ("Alfa\n====\n\nBeta\n----\n\nNoget tekst her.\n", ("Alfa", "Beta")),
        ("# A\n\n**Beta**\n\nNoget tekst her.\n", ("A", "Beta")),
        ("# A\n\n## 2. Opgaver\n\nNoget tekst her.\n", ("A", "Opgaver")),
        (
            "2. Organisering\n\nTekst om det hele.\n\n2.a Havnerådet\n\nNoget tekst her.\n",
            ("Organisering", "Havnerådet"),
        ),
        ("FORMÅL\nDer står lidt.\n\nOPGAVER\nNoget tekst her.\n", ("OPGAVER",)),
    ],
)
def test_titles_of_all_makes(text: str, section: tuple[str, ...]) -> None:
    assert only(cut(text), "Noget tekst").section == section


def test_a_numbered_title_opened_below_a_plain_one_closes_it() -> None:
    text = """1. Fora

Her beskrives de enkelte fora og hvad de gør.

Havnerådet
Rådet sætter retningen for havnene.

1.1 Organisering under rådet

Under rådet arbejder en driftsgruppe.
"""
    assert only(cut(text), "driftsgruppe").section == ("Fora", "Organisering under rådet")


def test_list_items_know_the_sentence_that_introduces_them_and_how_deep_they_are() -> None:
    found = cut(
        """Driftsgruppen har kompetence til at:

- indstille planer til Havnerådets godkendelse

- kortlægge behovet for uddybning i
sejlrenderne

o Det sker efter Havnerådets årsplan

o eller efter en særskilt beslutning

- føre regnskab
"""
    )
    lead = only(found, "kompetence")
    items = [b for b in found.blocks if b.kind == "item"]
    assert [(b.text, b.depth) for b in items] == [
        ("indstille planer til Havnerådets godkendelse", 0),
        ("kortlægge behovet for uddybning i sejlrenderne", 0),
        ("Det sker efter Havnerådets årsplan", 1),
        ("eller efter en særskilt beslutning", 1),
        ("føre regnskab", 0),
    ]
    assert [b.lead for b in items] == [
        lead.number,
        lead.number,
        items[1].number,
        items[1].number,
        lead.number,
    ]


def test_a_bullet_that_extraction_lost_leaves_one_blank() -> None:
    text = """Driftsgrupperne under Havnerådet skal:

 Udføre de arbejder, som rådet beslutter

 Sikre vedligehold af moler

 Give input til årsplanen for de fælles

midler

Herudover henvises til rådets forretningsorden, som findes hos sekretariatet i Havnebyen.
"""
    found = cut(text)
    assert [b.text for b in found.blocks if b.kind == "item"] == [
        "Udføre de arbejder, som rådet beslutter",
        "Sikre vedligehold af moler",
        "Give input til årsplanen for de fælles midler",
    ]


def test_a_bulleted_title_with_text_of_its_own_is_a_title() -> None:
    text = """Opgaverne fordeles på to niveauer, som er beskrevet i det følgende.

• Havnerådet

Havnerådet er det øverste organ i samarbejdet og træffer alle beslutninger om økonomi.

• Driftsgruppe

Driftsgruppen forbereder sager til rådet og følger op på de beslutninger, rådet træffer.
"""
    found = cut(text)
    assert only(found, "øverste organ").section == ("Havnerådet",)
    assert only(found, "forbereder sager").section == ("Driftsgruppe",)


def test_a_label_column_without_colons() -> None:
    found = cut(
        """Havnestyregruppen

Formål Organ for beslutninger, hvor havnenes fælles opgaver behandles og aftales på et
overordnet niveau.

Opgaver At forestå planlægning af:

- uddybning

Medlemmer Kommuner:
2 direktører
ca. 3 chefer
Staten:
1 lods

Formandskab og
sekretariats-
betjening

Formandskabet går på skift mellem kommunerne.

Mødefrekvens 3 gange om året
"""
    )
    assert [(b.label.text, b.text) for b in found.blocks if b.label] == [
        (
            "Formål",
            "Organ for beslutninger, hvor havnenes fælles opgaver behandles og aftales på et "
            "overordnet niveau.",
        ),
        ("Opgaver", "At forestå planlægning af:"),
        ("Mødefrekvens", "3 gange om året"),
    ]
    top = ("Havnestyregruppen",)
    assert only(found, "uddybning").section == (*top, "Opgaver")
    assert only(found, "2 direktører").section == (*top, "Medlemmer", "Kommuner")
    assert only(found, "ca. 3 chefer").section == (*top, "Medlemmer", "Kommuner")
    assert only(found, "1 lods").section == (*top, "Medlemmer", "Staten")
    assert only(found, "på skift").section == (*top, "Formandskab og sekretariatsbetjening")


def test_a_label_below_a_sector_stands_under_it_and_the_next_sector_beside_it() -> None:
    found = cut(
        """Medlemmer:
Region:
Havneselskabet:
2 ledere
Lodsstationen:
1 lods

Kommuner:
1 chef
"""
    )
    assert only(found, "2 ledere").section == ("Medlemmer", "Region", "Havneselskabet")
    assert only(found, "1 lods").section == ("Medlemmer", "Region", "Lodsstationen")
    assert only(found, "1 chef").section == ("Medlemmer", "Kommuner")


def test_lines_of_label_and_value() -> None:
    found = cut(
        """Formand: Direktøren for Havneselskabet
Medformand: Teknik- og miljøchefen i den kommune, som har
formandskabet
Afgiver årlig status til: Kystrådet

Øvrige medlemmer:
   1 chef fra hver kommune
   2-3 lodser

Observatør: 1 medarbejder fra Kystvagten
"""
    )
    assert {b.label.text: b.text for b in found.blocks if b.label} == {
        "Formand": "Direktøren for Havneselskabet",
        "Medformand": "Teknik- og miljøchefen i den kommune, som har formandskabet",
        "Afgiver årlig status til": "Kystrådet",
        "Observatør": "1 medarbejder fra Kystvagten",
    }
    assert only(found, "2-3 lodser").section == ("Øvrige medlemmer",)
    assert only(found, "Kystvagten").section == ()


def test_a_footnote_mark_goes_and_the_note_is_a_paragraph() -> None:
    found = cut(
        """Rådet består af:
- Fire byrådsmedlemmer1, herunder borgmesteren
- To lodser

1 Byrådet og havnene har aftalt, at byen stiller med fire medlemmer.
"""
    )
    assert only(found, "Fire byrådsmedlemmer").text == "Fire byrådsmedlemmer, herunder borgmesteren"
    note = only(found, "har aftalt")
    assert (note.kind, note.ordinal) == ("paragraph", "1")


def test_a_number_that_no_note_belongs_to_stays() -> None:
    assert texts("Rådet mødes i lokale B12 og følger ISO9001.") == [
        "Rådet mødes i lokale B12 og følger ISO9001."
    ]


def test_paragraphs_of_an_act_keep_their_numbers_and_what_they_change() -> None:
    found = cut(
        """§ 1

I havneloven sker disse ændringer:

1. § 3 får et nyt stykke:
»Stk. 2. Havnerådet vælger selv sin formand.«

2. I § 4 udgår »nævnet«.

§ 2

Loven træder i kraft den 1. marts 2021.
"""
    )
    change, new = only(found, "nyt stykke"), only(found, "vælger selv")
    assert (change.ordinal, change.section) == ("1.", ("§ 1",))
    assert (new.ordinal, new.lead) == ("»Stk. 2.", change.number)
    assert only(found, "udgår").lead == change.lead
    assert only(found, "træder i kraft").section == ("§ 2",)


def test_a_count_at_the_head_of_a_line_is_no_ordinal_and_a_date_neither() -> None:
    found = cut("Møder i år\n4. juni 2024 kl. 14\n10. september 2024 kl. 14\n")
    assert [b.ordinal for b in found.blocks] == ["", "", ""]
    assert [b.text for b in found.blocks if b.kind == "item"] == [
        "4. juni 2024 kl. 14",
        "10. september 2024 kl. 14",
    ]


def test_names_on_lines_of_their_own_are_items_of_the_title_above() -> None:
    found = cut(
        """Brugerne
Dagny Holt, formand for Roklubben ved den gamle havn i Nordby
Aksel Brandt (orlov til 31. juli 2024)
Plads ikke besat
"""
    )
    assert [b.text[:6] for b in found.blocks if b.kind == "item"] == ["Dagny ", "Aksel ", "Plads "]


def test_markup_goes_and_links_keep_their_words() -> None:
    found = cut(
        "# Havnen\n\n**Rådet** ledes af *formanden*; se [vedtægten](v.md) i `arkivet`.\n\n"
        "1. Gruppe Nord\n2. ~~Gruppe Syd~~\n3. Gruppe Vest\n"
    )
    assert only(found, "ledes").text == "Rådet ledes af formanden; se vedtægten i arkivet."
    assert [b.text for b in found.blocks if b.kind == "item"] == ["Gruppe Nord", "Gruppe Vest"]
    cut_out = {found.source.raw[a:b] for a, b in found.furniture}
    assert {"v.md", "Gruppe Syd"} <= cut_out


def test_sections_of_statutes_with_titles_behind_the_sign() -> None:
    found = cut(
        """§ 1 Formål
Rådet skal samle havnene.

§ 2 Medlemmer
Rådet består af:
a) borgmesteren
b) fire medlemmer, heraf
   i) to fra havnen
Stk. 2. De udpeges for fire år.
"""
    )
    assert only(found, "samle").section == ("Formål",)
    assert only(found, "for fire år").section == ("Medlemmer",)
    items = [(b.ordinal, b.depth) for b in found.blocks if b.kind == "item"]
    assert items == [("a)", 0), ("b)", 0), ("i)", 1)]


def test_a_value_of_several_lines_is_a_list() -> None:
    found = cut(
        """Formand:       Teknisk direktør
Medlemmer:     En repræsentant for brugerne
               To repræsentanter for byen, som
               vælges af byrådet
Sekretær:      Havnekontoret
"""
    )
    items = [b for b in found.blocks if b.kind == "item"]
    assert [(b.text, b.section) for b in items] == [
        ("En repræsentant for brugerne", ("Medlemmer",)),
        ("To repræsentanter for byen, som vælges af byrådet", ("Medlemmer",)),
    ]
    assert only(found, "Havnekontoret").section == ()


def test_what_a_letter_ends_with_is_no_title() -> None:
    text = "Rådet mødes om foråret i den gamle havn.\n\nMed venlig hilsen\n\nEli Sø\nKonsulent\n"
    assert [b.kind for b in cut(text).blocks if b.kind == "heading"] == []


def test_titles_numbered_without_a_stop_and_bullets_before_tabs() -> None:
    found = cut(
        """Kommissorium for
Arbejdsgruppe om uddybning

Version 1.2, godkendt af Havneledelsen 14. marts 2022

1 Baggrund
Ledelsen har nedsat en gruppe.

2 Opgaver
Gruppen skal
\u2022\tmåle dybden
\u2022\tgive forslag, herunder
\t\u2013\tom slusen

3 Tidsplan
April 2022\tOpstart
Juni 2022\tUdkast
"""
    )
    top = "Kommissorium for Arbejdsgruppe om uddybning"
    assert found.parts[0].title == top
    assert found.parts[0].status == "in_force"
    assert only(found, "nedsat").section == (top, "Baggrund")
    items = [(b.text, b.depth) for b in found.blocks if b.kind == "item"]
    assert items == [("måle dybden", 0), ("give forslag, herunder", 0), ("om slusen", 1)]
    rows = [tuple(c.text for c in b.cells) for b in found.blocks if b.kind == "row"]
    assert rows == [("April 2022", "Opstart"), ("Juni 2022", "Udkast")]
    assert only(found, "Udkast").section == (top, "Tidsplan")


@pytest.mark.parametrize("label", ["Kontaktperson", "Formand", "Telefon", "Referent"])
def test_a_known_label_begins_a_line_of_its_own_below_the_longest(label: str) -> None:
    text = (
        "Medlemmer af Havnerådet\n\nSekretariat\n"
        f"Rådet betjenes af Lolland Kommune, Center for Havne og Kyst\n{label}: Eva Ravnsborg\n"
    )
    last = cut(text).blocks[-1]
    assert (last.kind, last.text, last.label and last.label.text) == (
        "field", "Eva Ravnsborg", label,
    )  # fmt: skip
