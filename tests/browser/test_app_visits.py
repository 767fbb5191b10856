"""What a visitor does: first visit, from a body to the sentence, questions, languages, keyboard."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, Visitor

POLITICAL = "Sundhedsklynge Bakkeland – Politisk niveau"
STRATEGIC = "Sundhedsklynge Bakkeland – Fagligt strategisk niveau"
GROUP = "Arbejdsgruppe om børn og unge"

pytestmark = pytest.mark.usefixtures("browser_path")


def choose(visitor: Visitor, label: str, text: str) -> None:
    """Types into a box of choices and takes the one that fits best."""
    field = visitor.page.get_by_role("combobox", name=re.compile(label))
    field.click()
    field.fill(text)
    visitor.page.wait_for_timeout(300)
    field.press("Enter")
    visitor.settle()


def test_the_first_visit_says_what_to_do(visit: Visit) -> None:
    page = visit("empty").open()
    expect(page.get_by_text("Velkommen til Mandat")).to_be_visible()
    expect(page.get_by_role("button", name="Indlæs eksemplet")).to_be_enabled()
    expect(page.get_by_role("button", name="Indlæs filerne")).to_be_disabled()


def test_the_first_visit_shows_the_organisation_where_there_is_one(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open()
    visitor.drawn()
    expect(page).to_have_url(re.compile("page=map"))
    page.get_by_role("link", name="Start").first.click()
    visitor.settle()
    expect(page.get_by_role("button", name="Indlæs eksemplet")).to_be_enabled()


def test_a_page_without_content_leads_to_the_start(visit: Visit) -> None:
    visitor = visit("empty")
    page = visitor.open("?page=escalation")
    page.get_by_role("button", name="Til startsiden").click()
    expect(page.get_by_text("Velkommen til Mandat")).to_be_visible()


def test_from_a_body_to_the_sentence_in_its_document(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("?page=map")
    visitor.drawn()
    visitor.click_box(POLITICAL)
    panel = page.get_by_role("heading", name=POLITICAL)
    expect(panel).to_be_visible()
    row = page.locator('[class*="st-key-said"]', has_text="Mødehyppighed")
    row.get_by_role("button").click()
    window = page.get_by_role("dialog")
    mark = window.locator("mark")
    expect(mark).to_have_text("Det politiske niveau holder mindst 2 møder om året.")
    expect(mark).to_be_in_viewport()
    window.get_by_role("button", name="Åbn dokumentet").click()
    visitor.settle()
    expect(page).to_have_url(re.compile("page=documents"))
    expect(page.locator("mark")).to_have_text("Det politiske niveau holder mindst 2 møder om året.")
    expect(page.get_by_text("Kommissorium for sundhedsklyngerne").first).to_be_visible()


def test_the_way_up_is_asked_for_by_clicking(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("?page=map")
    visitor.drawn()
    visitor.click_box(STRATEGIC)
    page.get_by_role("button", name="Vejen op herfra").click()
    visitor.drawn()
    expect(page).to_have_url(re.compile("page=escalation"))
    expect(page.get_by_text(f"Vejen op fra {STRATEGIC}")).to_be_visible()
    expect(page.get_by_text(f"{STRATEGIC} refererer til {POLITICAL}.")).to_be_visible()
    way = f"{STRATEGIC} → {POLITICAL} → Samarbejdsudvalget"
    expect(page.get_by_role("heading", name=way)).to_be_visible()


def test_the_route_of_the_examples_from_an_implementation_group_to_the_top(visit: Visit) -> None:
    visitor = visit("demo")
    page = visitor.open()
    visitor.drawn()
    visitor.click_box("Implementeringsgrupperne")
    page.get_by_role("button", name="Vejen op herfra").click()
    visitor.drawn()
    expect(page).to_have_url(re.compile("page=escalation"))
    cluster = "Sundhedsklynge Sønderjylland"
    way = (
        f"Implementeringsgrupperne → {cluster} – fagligt strategisk niveau → "
        f"{cluster} – politisk niveau → Sundhedssamarbejdsudvalget"
    )
    expect(page.get_by_role("heading", name=way)).to_be_visible()
    expect(page.get_by_text(re.compile("forventet 46 dage, bedst 0, værst 91"))).to_be_visible()
    expect(page.get_by_text(re.compile("forventet 91 dage, bedst 0, værst 182"))).to_be_visible()


def test_the_server_itself_calls_nobody(visit: Visit, servers: Any) -> None:
    visitor = visit("demo")
    for page in ("start", "map", "missing_overlap", "documents"):
        visitor.open(f"?page={page}")
    calls = servers.calls("demo")
    assert calls, "it does not tell of those to this machine"
    outside = [call for call in calls if "127.0.0.1" not in call and "'localhost'" not in call]
    assert outside == []


def test_the_search_finds_a_body_by_another_name(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open()
    choose(visitor, "Søg", "SAU")
    expect(page.get_by_role("heading", name="Samarbejdsudvalget")).to_be_visible()
    expect(page).to_have_url(re.compile("page=profile"))


def test_a_double_click_opens_the_profile(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("?page=map")
    visitor.drawn()
    visitor.click_box("Strategisk Forum", double=True)
    expect(page).to_have_url(re.compile("page=profile"))
    expect(page.get_by_role("heading", name="Strategisk Forum")).to_be_visible()


def test_an_address_gives_the_same_view_to_another(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("?page=map&lang=en")
    visitor.drawn()
    visitor.click_box(POLITICAL)
    address = page.url.split("/", 3)[3]
    other = visit()
    shared = other.open(address)
    other.drawn()
    expect(shared.get_by_role("heading", name=POLITICAL)).to_be_visible()
    expect(shared.get_by_role("button", name="The way up from here")).to_be_visible()


def test_both_languages(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("?page=map")
    visitor.drawn()
    expect(page.get_by_text("Fold klynger sammen")).to_be_visible()
    page.get_by_role("radio", name="English").click()
    visitor.drawn()
    expect(page.get_by_text("Fold clusters")).to_be_visible()
    expect(page.get_by_role("link", name="The way up")).to_be_visible()
    page.get_by_role("radio", name="Dansk").click()
    visitor.drawn()
    expect(page.get_by_text("Fold klynger sammen")).to_be_visible()


def test_language_and_filters_stay_from_page_to_page(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("?page=profile&lang=en&status=in_force,superseded&unsure=1")
    page.get_by_role("link", name="Map").click()
    visitor.drawn()
    visitor.click_box(POLITICAL)
    page.locator('[class*="st-key-said"]', has_text="Meetings").get_by_role("button").click()
    page.get_by_role("dialog").get_by_role("button", name="Open the document").click()
    visitor.settle()
    expect(page).to_have_url(re.compile("page=documents"))
    page.get_by_role("link", name="Start").click()
    visitor.settle()
    expect(page.get_by_role("radio", name="English")).to_be_checked()
    expect(page.get_by_role("button", name="Filters (2 changed)")).to_be_visible()
    expect(page).to_have_url(re.compile(r"lang=en.*status=in_force%2Csuperseded&unsure=1"))


def test_the_map_is_used_by_keyboard(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("?page=map")
    visitor.drawn()
    keys = page.get_by_role("listbox", name=re.compile("^Tegning: Nordvang"))
    expect(keys.get_by_role("option")).to_have_count(21)
    keys.focus()
    keys.press("End")
    keys.press("ArrowUp")
    keys.press("Home")
    keys.press("ArrowDown")
    keys.press("Enter")
    visitor.settle()
    expect(page.get_by_role("heading", name="Samarbejdsudvalget")).to_be_visible()
    keys.press("Escape")
    visitor.settle()
    expect(page.get_by_role("heading", name="Samarbejdsudvalget")).to_have_count(0)


def test_a_folded_cluster_is_one_box_that_a_double_click_unfolds(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("?page=map")
    visitor.drawn()
    page.get_by_role("button", name="Bakkeland", exact=True).click()
    visitor.settle()
    keys = page.get_by_role("listbox", name=re.compile("^Tegning"))
    expect(
        keys.get_by_role("option", name=re.compile("^Sundhedsklynge Bakkeland, dobbelt"))
    ).to_have_count(1)
    expect(keys.get_by_role("option")).to_have_count(19)
    visitor.click_box("Sundhedsklynge Bakkeland", double=True)
    expect(keys.get_by_role("option")).to_have_count(21)


def test_what_is_no_draft_is_all_that_a_filter_leaves(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open("?page=map&status=in_force")
    visitor.drawn()
    keys = page.get_by_role("listbox", name=re.compile("^Tegning"))
    expect(keys.get_by_role("option", name=re.compile("Følgegruppe"))).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("Filtre .1 ændret"))).to_be_visible()


def test_own_documents_are_loaded_and_the_load_is_undone(visit: Visit, tmp_path: Path) -> None:
    text = tmp_path / "kommissorium.txt"
    text.write_text(
        "Kommissorium for Vandrådet\n\nVandrådet refererer til Regionsrådet.\n", encoding="utf-8"
    )
    visitor = visit("loading")
    page = visitor.open("?lang=da")
    page.locator("input[type=file]").set_input_files(text)
    page.get_by_role("button", name="Indlæs filerne").click()
    expect(page.get_by_text(re.compile("Indlæst: 1 nye"))).to_be_visible(timeout=40_000)
    visitor.settle()
    choose(visitor, "Søg", "Vandrådet")
    expect(page.get_by_role("heading", name="Vandrådet")).to_be_visible()
    page.get_by_role("link", name="Start").click()
    visitor.settle()
    page.get_by_role("button", name="Fortryd").click()
    expect(page.get_by_text("Velkommen til Mandat")).to_be_visible(timeout=20_000)


def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(
    visit: Visit, tmp_path: Path
) -> None:
    roster = tmp_path / "liste.csv"
    roster.write_bytes(b"hvem,hvor\nAsta,Toppen\n")
    visitor = visit("empty")
    page = visitor.open("?lang=da")
    page.locator("input[type=file]").set_input_files(roster)
    page.get_by_role("button", name="Indlæs filerne").click()
    expect(page.get_by_role("alert").filter(has_text="liste.csv")).to_be_visible(timeout=40_000)
    expect(page.get_by_text("Velkommen til Mandat")).to_be_visible()


def test_the_drawing_is_taken_away_as_a_picture(visit: Visit, tmp_path: Path) -> None:
    visitor = visit()
    page = visitor.open("?page=map")
    visitor.drawn()
    with page.expect_download() as download:
        page.get_by_role("button", name="Hent som billede (PNG)").click()
    picture = tmp_path / "map.png"
    download.value.save_as(picture)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 20_000
    with page.expect_download() as download:
        page.get_by_role("button", name="Hent tegningen som SVG").click()
    drawing = tmp_path / "map.svg"
    download.value.save_as(drawing)
    assert "Samarbejdsudvalget" in drawing.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    ["start", "map", "escalation", "paths", "overlap", "missing_overlap", "secretariat", "profile",
     "documents"],
)  # fmt: skip
def test_every_page_opens_in_english_and_fits(visit: Visit, name: str) -> None:
    visitor = visit(width=800)
    page = visitor.open(f"?page={name}&lang=en")
    expect(page.locator("[data-testid=stAlertContentError]")).to_have_count(0)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 800
