"""The documents in data/: what they may hold, and what they may not share with the real ones."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.data.material import DATA, ROOT, documents, normalised, real_documents, roster
from tools.copied_runs import ALLOWED, allowed, copies

# Names and numbers that both sets carry. Wording is free, these are not.
SHARED_FACTS = """
Sundhedssamarbejdsudvalget; Strategisk Sundhedsstyregruppe; Det Administrative Kontaktforum;
Koordinationsgruppen; Sundhedskoordinationsudvalget; Praksisplanudvalget; SOF i Sønderjylland;
Fælleskommunalt Sundhedssekretariat; Kommunaldirektørkredsen; Tværsektorielt Samarbejde;
Patientinddragelsesudvalget; PLO-Nordjylland; Strategisk Sundhedsforum;
Koordineringsgruppen for Sundhedsaftalen; Regionshospital Nordjylland; Aalborg Universitetshospital;
Læsø Kommune; Aalborg Kommune; Hjørring Kommune; Frederikshavn Kommune; Brønderslev Kommune;
Jammerbugt Kommune; Vesthimmerland Kommune; Rebild Kommune; Mariagerfjord Kommune; Morsø Kommune;
Thisted Kommune; Silkeborg Kommune; Skive Kommune; Viborg Kommune; Hospitalsenhed Midt;
Klynge-temagruppe for den voksne patient/borger; temagruppe for børn, unge og familien;
den kommunale styregruppe på sundhedsområdet (KOSU); KOSU-sekretariatet; Nære Sundhedstilbud;
Triple Aim; fødeplanudvalget; Danske Regioner; Sundhedsministeriet; Kommunekontaktrådet;
Acadre; First Agenda; L 191; 22/17744; 9. juni 2022; 1. juli 2022; 30. juni 2022; 19. maj 2022;
16. august 2022; 8. september; 17. november; 16.09.2021; 30. august 2022; 19. september 2022;
26.05.2016; xx.xx.xxxx; Sundhedsaftalen 2015-2018; Sundhedsaftalen 2019-2023;
Sundhedsaftalen 2024-2027; Sundhedsaftalen 2019; 22 kommuner; 1-2 direktører; 4 sønderjyske kommuner
"""
FACTS = [fact.strip() for fact in SHARED_FACTS.replace("\n", " ").split(";")]


@pytest.mark.parametrize("fact", FACTS)
def test_both_sets_carry_the_fact(fact: str) -> None:
    assert any(normalised(fact) in normalised(text) for text in documents().values())
    real = real_documents()
    if real is not None:
        assert any(normalised(fact) in normalised(text) for text in real.values())


def test_there_are_plain_text_and_markdown_documents() -> None:
    suffixes = [Path(name).suffix for name in documents()]
    assert 5 <= len(suffixes) <= 8
    assert {".txt", ".md"} == set(suffixes)


def test_no_municipality_of_syddanmark_is_named() -> None:
    municipalities = {
        row["organisation"] for row in roster() if row["organisation"].endswith(" Kommune")
    }
    assert len(municipalities) == 22
    for name, text in documents().items():
        assert not {m for m in municipalities if normalised(m) in normalised(text)}, name


def test_no_document_names_a_person_of_the_roster() -> None:
    people = {row["person"] for row in roster()}
    for name, text in (documents() | (real_documents() or {})).items():
        assert not {p for p in people if normalised(p) in normalised(text)}, name


def test_the_readme_tells_every_file() -> None:
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    files = {path.name for path in DATA.iterdir() if path.is_file()} - {"README.md"}
    assert not {name for name in files if f"`{name}`" not in readme}


def test_no_sentence_of_the_real_documents_stands_here(real_folder: Path) -> None:
    excused = allowed(ALLOWED.read_text(encoding="utf-8"))
    shared = [run for run in copies(ROOT, real_folder) if run.mark not in excused]
    assert not [run for run in shared if run.file.startswith(("data/", "docs/", "tests/"))]


def test_a_copied_sentence_would_be_found(real_folder: Path, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "data").mkdir()
    text = next(iter((real_documents() or {}).values()))
    (tmp_path / "data" / "copy.md").write_text(" ".join(text.split()[40:60]), encoding="utf-8")
    assert [run.file for run in copies(tmp_path, real_folder)] == ["data/copy.md"]
