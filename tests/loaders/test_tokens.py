"""Where sentences end."""

import pytest

from loaders.tokens import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Emma T. Vang er formand. John H. Lund er med.", 2),
        ("J. P. Hansen er formand. Rådet mødes.", 2),
        ("Sagen hører under Gruppe B. Gruppen mødes.", 2),
        ("Se bilag C. Rådet mødes.", 2),
        ("Mødet er d. 8. september. Rådet mødes.", 2),
    ],
)
def test_an_initial_ends_no_sentence_and_the_letter_of_a_group_may(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count
