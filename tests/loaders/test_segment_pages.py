"""Pages: what repeats on them, figures that stand inside sentences, and web pages."""

from tests.loaders.segmenting import cut, only, texts

LONG = "Havnerådet behandler alle sager, der har betydning for mere end én af havnene ved fjorden"


def furniture(text: str) -> set[str]:
    found = cut(text)
    return {found.source.raw[a:b] for a, b in found.furniture}


def test_a_sentence_goes_on_behind_the_furniture_of_a_page() -> None:
    text = f"""{LONG}, og
det sker på baggrund af de oplæg, som driftsgruppen har skrevet med afsæt i årsplanen



14.03.2019

3


herunder, at den samlede plan for vedligehold belyses i tilstrækkeligt omfang.
"""
    assert len(texts(text, "paragraph")) == 1
    assert "årsplanen herunder, at" in texts(text)[0]
    assert furniture(text) == {"14.03.2019", "3"}


def test_page_numbers_of_all_makes_are_furniture() -> None:
    text = "Rådet mødes.\n\nSide 2 af 8\n\nside 1/3\n\n- 4 -\n\n2/9\n\nPage 3 of 4\n\nDet er alt.\n"
    assert furniture(text) == {"Side 2 af 8", "side 1/3", "- 4 -", "2/9", "Page 3 of 4"}
    assert texts(text) == ["Rådet mødes.", "Det er alt."]


def test_a_running_head_is_furniture_and_a_repeated_sentence_is_not() -> None:
    page = "\n\nHavnerådet – dagsorden\n\nSide {}\n\nRådet tog det til efterretning.\n\n{}\n"
    text = "".join(
        page.format(n, f"Sag nummer {n} om moler blev drøftet i salen.") for n in range(1, 5)
    )
    assert "Havnerådet – dagsorden" in furniture(text)
    assert texts(text).count("Rådet tog det til efterretning.") == 4


def test_boxes_of_a_figure_inside_a_sentence() -> None:
    text = f"""{LONG}, og
den forelægger hvert år en plan for kommunerne ved fjorden, som derefter kan vedtage den på

A
Opgaver hvor hav-
nene selv tager
initiativ og hvor
byen følger efter

B
Opgaver hvor

Havnekontor-
et bestiller
\f trods af modstand. Derfor skal planen hvert år ud i høring hos alle de havne, den angår.
"""
    found = cut(text)
    assert "vedtage den på trods af modstand." in only(found, "forelægger hvert år").text
    assert [b.text for b in found.blocks if b.kind == "box"] == [
        "A\nOpgaver hvor havnene selv tager initiativ og hvor byen følger efter",
        "B\nOpgaver hvor Havnekontoret bestiller",
    ]


def test_boxes_with_labels_and_labels_torn_apart() -> None:
    filler = (
        f"{LONG}, og\nderfor mødes rådet ofte. "
        + "Det gælder også om vinteren, når isen ligger tykt.\n"
    )
    text = f"""{filler}
Havnesekretariatet og Havneudvalget omtales begge i den aftale, som byerne har indgået nu.
\f Medlemmer:
4 byrødder, herunder borg-
mesteren
Lodser fra de deltagende
havne ved fjorden

Medlemmer:
Konsulenter fra kontoret, det nær-
meste lodseri og de
deltagende havne

Havne
sekretariat

Politisk
niveau
"""
    boxes = [b.text for b in cut(text).blocks if b.kind == "box"]
    assert boxes == [
        "Medlemmer:\n4 byrødder, herunder borgmesteren\nLodser fra de deltagende havne ved fjorden",
        "Medlemmer:\nKonsulenter fra kontoret, det nærmeste lodseri og de deltagende havne",
        "Havnesekretariat",
        "Politisk niveau",
    ]


def test_fragments_of_a_damaged_figure_stay_apart() -> None:
    filler = f"{LONG}, og\nderfor mødes rådet ofte for at holde alle ved fjorden orienteret.\n"
    text = f"""{filler * 3}
\f Eksempel på en sags vej fra en enkelt havn
til rådet

Planen forelægges
Rådet, og der
træffes valg

8

Rådet
\f havne-
gruppen

Uddybning af
\f Forslag skrives til
\f en bestemt rende

2
"""
    boxes = [b.text for b in cut(text).blocks if b.kind == "box"]
    assert "8" in boxes
    assert "havnegruppen" in boxes
    assert "Uddybning af" in boxes
    assert "en bestemt rende" in boxes
    assert not any("Uddybning af Forslag" in b for b in boxes)


def test_a_list_of_members_is_no_figure() -> None:
    text = f"""{LONG}, og
derfor mødes rådet ofte for at holde alle ved fjorden orienteret.

Medlemmer

Kommuner:
3 direktører
2 chefer
1 lods

Staten:
1 direktør
"""
    assert [b.kind for b in cut(text).blocks if b.kind == "box"] == []


def test_navigation_links_and_addresses_of_a_web_page() -> None:
    text = """Spring til indhold
Forside > Om os > Havne > Havnerådet
Menu   Søg   Log ind

Havnerådet

Rådet rådgiver byen om havnens drift.

https://havnen.example/raadet
post@havnen.example
[Læs mere](mere.md) · [Kontakt](k.md)

Læs også
Havneudvalget
Referater

Vi bruger cookies for at tælle besøg.
"""
    assert texts(text) == ["Havnerådet", "Rådet rådgiver byen om havnens drift."]


def test_front_matter_of_markdown() -> None:
    text = (
        "---\ntitle: Om havnen\nstatus: vedtaget\ntags: [x]\n---\n\n# Havnen\n\nRådet mødes tit.\n"
    )
    assert texts(text) == ["Om havnen", "vedtaget", "Havnen", "Rådet mødes tit."]
    assert "tags: [x]" in furniture(text)


def test_an_english_web_page() -> None:
    text = """Skip to main content
Northhaven Port
Study   Harbour   About us   Search

You are here: Home > About us > Harbour Board

Harbour Board

The Board reports to the Council.

Share this page: Facebook Twitter
Last reviewed: 3 May 2024
© Northhaven 2024
Contact us | Accessibility | Privacy
"""
    assert texts(text) == ["Northhaven Port", "Harbour Board", "The Board reports to the Council."]
