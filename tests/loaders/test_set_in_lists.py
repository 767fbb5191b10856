"""Lists without signs, whose lines are only set in below the title of a side."""

from tests.loaders.reading import graph_of
from tests.loaders.segmenting import cut
from tests.loaders.test_people import held

LIST = """MEDLEMMER AF BRORÅDET

Fra kommunen
   Ingeniør Asta Bruun, Teknik (formand)
   Planlægger Jens Kvist, By

Fra havnen
   Havnefoged Ida Møn, Sydhavnen

Fra beboerne
   Karl Ravn, Østerbro
"""


def test_the_only_line_below_a_side_is_an_item_as_its_sisters_are():
    found = cut(LIST)
    assert [b.text.split(",")[0] for b in found.blocks if b.kind == "item"] == [
        "Ingeniør Asta Bruun",
        "Planlægger Jens Kvist",
        "Havnefoged Ida Møn",
        "Karl Ravn",
    ]
    assert found.blocks[0].text == "MEDLEMMER AF BRORÅDET"


def test_a_second_line_of_a_title_set_in_alone_is_no_item():
    found = cut("Vedtægt\n   Foreningen Broen\n\nForeningen ledes af en bestyrelse på fem.\n")
    assert not [b for b in found.blocks if b.kind == "item"]


def test_who_stands_below_a_side_alone_sits_in_the_body():
    assert {name for name, *_ in held(graph_of(LIST))} == {
        "Asta Bruun",
        "Jens Kvist",
        "Ida Møn",
        "Karl Ravn",
    }
