"""A plain noun with an adjective names a body where a heading, or a pair of them, makes it one."""

import pytest

from tests.loaders.reading import graph_of, lines, names

TWO = """Samarbejdsaftale om havnens drift

{first}
{first_said} består af tre byrådsmedlemmer og mødes to gange om året.

{second}
{second_said} indstiller til {first_bare} og mødes hver måned.
"""


@pytest.mark.parametrize(
    ("first", "first_said", "first_bare", "second", "second_said"),
    [
        ("Politisk forum", "Det politiske forum", "det politiske forum", "Fagligt forum", "Det faglige forum"),
        ("Det politiske udvalg", "Udvalget", "det politiske udvalg", "Det tekniske udvalg", "Det tekniske udvalg"),
        ("3. Strategisk råd", "Det strategiske råd", "det strategiske råd", "4. Operationelt råd", "Rådet"),
        ("Politisk kreds:", "Kredsen", "den politiske kreds", "Administrativ kreds:", "Den administrative kreds"),
    ],
)  # fmt: skip
def test_headings_make_a_name_of_an_adjective_and_a_noun(
    first: str, first_said: str, first_bare: str, second: str, second_said: str
) -> None:
    text = TWO.format(
        first=first, first_said=first_said, first_bare=first_bare, second=second,
        second_said=second_said,
    )  # fmt: skip
    one, two = (title.strip("34. :").removeprefix("Det ") for title in (first, second))
    found = {tuple(name.removeprefix("Det ").casefold().split()) for name in names(graph_of(text))}
    assert tuple(one.casefold().split()) in found
    assert tuple(two.casefold().split()) in found
    ends = [(a, b) for kind, a, b in lines(graph_of(text)) if kind == "RECOMMENDS_TO"]
    assert [(a.split()[-1], b.split()[-1]) for a, b in ends] == [(two.split()[-1], one.split()[-1])]
    assert ends[0][0] != ends[0][1]


def test_two_of_one_noun_told_apart_by_their_adjectives_are_two_bodies() -> None:
    text = (
        "Organisering af vejarbejdet\n\nDet politiske udvalg godkender planen. Det faglige udvalg "
        "forbereder sager for det politiske udvalg. Det faglige udvalg mødes hver måned."
    )
    assert {"det politiske udvalg", "det faglige udvalg"} <= {
        n.casefold() for n in names(graph_of(text))
    } | {f"det {n.casefold()}" for n in names(graph_of(text))}


def test_a_description_of_a_body_is_no_second_one() -> None:
    text = (
        "Kommissorium for Klimarådet\n\nKlimarådet er det politiske forum for klimaet. Det politiske "
        "forum mødes tre gange om året."
    )
    assert names(graph_of(text)) == {"Klimarådet"}


def test_one_adjective_alone_points_back() -> None:
    text = "Kommissorium for Vejudvalget\n\nDet politiske udvalg mødes tre gange om året."
    assert names(graph_of(text)) == {"Vejudvalget"}
