"""Dates in running text, in the forms that Danish, Norwegian and English documents use."""

import datetime

import pytest

from loaders.dates import dates_in, has_placeholder, is_only_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("mødet den 3. marts 2021", "2021-03-03"),
        ("d. 3. marts 2021", "2021-03-03"),
        ("tirsdag d. 19.3.2024, kl. 14", "2024-03-19"),
        ("26.05.2016", "2016-05-26"),
        ("04-09-2024", "2024-09-04"),
        ("rettet 06-02-23", "2023-02-06"),
        ("2024-02-29", "2024-02-29"),
        ("3/4 2022", "2022-04-03"),
        ("3. mars 2021", "2021-03-03"),
        ("1. desember 2020", "2020-12-01"),
        ("14 November 2023", "2023-11-14"),
        ("November 14, 2023", "2023-11-14"),
        ("the 3rd of March 2021", "2021-03-03"),
    ],
)
def test_a_date_is_found(text: str, day: str) -> None:
    assert [str(f.day) for f in dates_in(text)] == [day]


def test_a_date_stands_where_it_says() -> None:
    text = "Det blev vedtaget 3. marts 2021 i salen."
    (found,) = dates_in(text)
    assert text[found.start : found.end] == "3. marts 2021"


def test_a_missing_year_is_the_one_that_follows_else_the_one_before_else_the_given_one() -> None:
    found = dates_in("den 8. maj og den 17. juni 2022")
    assert [(str(f.day), f.year_given) for f in found] == [
        ("2022-05-08", False),
        ("2022-06-17", True),
    ]
    assert [str(f.day) for f in dates_in("møder i 2022: 8. maj")] == ["2022-05-08"]
    assert [str(f.day) for f in dates_in("8. maj", year=2019)] == ["2019-05-08"]
    assert dates_in("8. maj") == ()


@pytest.mark.parametrize(
    "text", ["31. februar 2021", "kl. 14.30", "punkt 3.4", "2-4 personer", "3/4"]
)
def test_what_is_no_day_is_no_date(text: str) -> None:
    assert dates_in(text) == ()


@pytest.mark.parametrize("text", ["xx.xx.xxxx", "xx.xx.2023", "den xx. april 2023"])
def test_a_placeholder_is_known_and_is_no_date(text: str) -> None:
    assert has_placeholder(text)
    assert dates_in(text) == ()


def test_a_line_with_nothing_but_a_date() -> None:
    assert is_only_date("26.05.2016")
    assert is_only_date("3. marts 2021")
    assert not is_only_date("Mødet 3. marts 2021")
    assert not is_only_date("")
    assert datetime.date(2016, 5, 26) == dates_in("26.05.2016")[0].day
