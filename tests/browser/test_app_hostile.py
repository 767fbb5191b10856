"""Names and words that would do harm if they could: they show as they are, and nothing happens."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.sample import HOSTILE_NAMES

pytestmark = pytest.mark.usefixtures("browser_path")

_OURS = "[data-testid=stMainBlockContainer]"


def nothing_came_of_it(page: Page) -> None:
    main = page.locator(_OURS)
    assert main.locator("img, script, a[href^='javascript'], a[href*='evil']").count() == 0
    assert main.locator(".katex, [style*='color: rgb(255']").count() == 0
    assert page.locator("[onerror], [onload]").count() == 0
    assert page.title() == "Mandat"


@pytest.mark.parametrize(
    "name", ["start", "map", "overlap", "missing_overlap", "documents", "secretariat"]
)
def test_pages_with_hostile_names(visit: Visit, name: str) -> None:
    visitor = visit("hostile")
    page = visitor.open(f"?page={name}")
    nothing_came_of_it(page)


def test_a_hostile_body_its_profile_and_its_passage(visit: Visit) -> None:
    visitor = visit("hostile")
    page = visitor.open("?page=map")
    visitor.drawn()
    for name in HOSTILE_NAMES[:4]:
        visitor.click_box(name)
        expect(page.get_by_text(name, exact=True).first).to_be_attached()
        nothing_came_of_it(page)
    row = page.locator('[class*="st-key-said"]', has_text="Kompetence")
    row.get_by_role("button").click()
    window = page.get_by_role("dialog")
    expect(window.locator("mark")).to_have_text(f"{HOSTILE_NAMES[3]} refererer til Toppen.")
    nothing_came_of_it(page)
    assert window.locator("img, script, a[href]").count() == 0
    window.get_by_role("button", name="Åbn dokumentet").click()
    visitor.settle()
    expect(page.locator("mark")).to_have_text(f"{HOSTILE_NAMES[3]} refererer til Toppen.")
    nothing_came_of_it(page)


def test_the_way_up_from_a_hostile_body(visit: Visit) -> None:
    visitor = visit("hostile")
    page = visitor.open("?page=map")
    visitor.drawn()
    visitor.click_box(HOSTILE_NAMES[0])
    page.get_by_role("button", name="Vejen op herfra").click()
    visitor.drawn()
    expect(page.get_by_text(f"Vejen op fra {HOSTILE_NAMES[0]}")).to_be_visible()
    nothing_came_of_it(page)


def test_a_hostile_address_is_not_followed(visit: Visit) -> None:
    visitor = visit()
    page = visitor.open(
        "?page=%3Cscript%3E&body=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&on=never&lang=xx&status=%00"
    )
    expect(page.get_by_text("Mandat", exact=True).first).to_be_visible()
    nothing_came_of_it(page)
