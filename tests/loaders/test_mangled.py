"""Whatever is done to a document, it is read, and nothing is said that does not stand in it.

Ten thousand of them, and how long they take: `python -m bench.mangled`.
"""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import loaders
from bench.mangled import MANGLERS, Mangler, faults, made_up, mangled, sources
from graph.edges import Holds
from graph.nodes import Body
from loaders.read import read

TEXT = (
    "Vandrådet\n\nMedlemmer:\n- 3 fra Egedal Kommune\n- formanden for Åudvalget\n\n"
    "Vandrådet refererer til Åudvalget og mødes fire gange om året. Sekretariatet udsender "
    "dagsordenen for Vandrådet.\n"
)


@pytest.mark.parametrize("mangler", MANGLERS, ids=lambda one: str(one.__name__))
def test_each_way_of_mangling_leaves_a_text_that_is_read(mangler: Mangler) -> None:
    text = mangler(random.Random(7), sources()[0][:4000])
    assert text != sources()[0][:4000]
    assert [*faults(text.encode())] == []


@pytest.mark.parametrize("number", range(20))
def test_a_few_of_the_ten_thousand(number: int) -> None:
    text, how = mangled(11, number)
    assert [*faults(text.encode("utf-8", "surrogatepass"))] == [], how


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(st.text(max_size=60), st.sampled_from(TEXT.split("\n")), st.just("\n")),
        min_size=1,
        max_size=25,
    )
)
def test_any_text_is_read(pieces: list[str]) -> None:
    text = "".join(pieces).replace("\0", "")
    assert [*faults(text.encode("utf-8", "surrogatepass"))] == []


def test_an_input_is_the_same_each_time_and_its_own() -> None:
    assert mangled(4, 12) == mangled(4, 12)
    assert len({mangled(4, number)[0] for number in range(20)}) == 20


def test_a_name_longer_than_an_id() -> None:
    council = f"Kom{'x' * 250}råd"
    text = (
        f"# Kommissorium for {council}\n\n{council}et består af 3 repræsentanter fra Egedal Kommune."
        f"\n\nAnne Holm, Egedal Kommune, er medlem af {council}et.\n\nMedlemmer:\n- Bo Lund\n"
    )
    assert [*faults(text.encode())] == []


def test_a_passage_without_a_blank() -> None:
    text = f"Vandrådet|refererer|til|Åudvalget|{'ord|' * 8000}Vandrådet refererer til Åudvalget."
    assert [*faults(text.encode())] == []


def test_what_is_made_up_is_told() -> None:
    stated = loaders.read_source("text.txt", TEXT.encode())
    raw = read("text.txt", TEXT.encode()).raw
    assert stated.nodes
    assert [*made_up(stated, raw)] == []
    assert [*made_up(stated, raw.replace("Vandrådet", "Havnefogeden"))]
    assert [*made_up(stated, raw[:20])]
    bare = stated.model_copy(update={"passages": ()})
    assert any("cites no passage" in fault for fault in made_up(bare, raw))


def test_days_of_a_body_that_cannot_both_be_right_are_both_left_out():
    one = "Havneforum erstattes af Kystforum den 1. januar 2020.\n"
    other = "Kystforum erstatter Havneforum pr. 1. januar 2023. Kystforum nedlægges pr. 1. marts 2021.\n"
    stated = [loaders.read_source(f"{n}.txt", t.encode()) for n, t in enumerate((one, other))]
    for built in (loaders.build(stated), loaders.build(stated[1:])):
        for body in built.of(Body):
            assert not (body.valid_from and body.valid_to and body.valid_from > body.valid_to)


def test_a_term_that_ends_before_it_begins_has_no_days():
    term = "fra 1. januar 2025 til 31. december 2022"
    text = f"Havneforum\n\nMedlemmer\n\n- Anne Holm, {term}\n- Per Ravn, Sydby Kommune\n"
    built = loaders.build([loaders.read_source("a.txt", text.encode())])
    held = [edge for edge in built.joining(Holds) if built.nodes[edge.source].name == "Anne Holm"]
    assert [(edge.valid_from, edge.valid_to) for edge in held] == [(None, None)]


def test_an_item_without_words_below_another():
    text = "      \uf0b7 Anne Holm\n        \uf0b7 \n          o Observatører"
    assert [*faults(text.encode())] == []


def test_a_row_that_is_shorter_than_what_is_looked_for_in_it():
    text = "Havneforum\n\nMedlemmer\n\n| Part | Antal |\n|---|---|\n| A |\n| Nordby Kommune | 3 |\n|B|\n"
    loaders.build([loaders.read_source("a.txt", text.encode())])


@pytest.mark.parametrize(
    "text",
    [
        "Ward",
        "Cllr",
        "1.1.1 KLYNGEN SAMARBEJDER OM SUNDHEDSKLYNGEN",
        "Driftsgruppen består af cheferne, som leder gruppen.",
        f"Rådet nedsætter Tangudvalget for {'havne' * 1500} der refererer til Rådet.",
        f"{'Hav' * 1500} godkendt 3. maj.",
    ],
    ids=["a word", "a style", "the same at both ends", "several", "a long word", "a long name"],
)
def test_what_once_stopped_the_reading(text: str) -> None:
    """Each stopped a rule of its own, or held it for minutes."""
    assert [*faults(text.encode())] == []
