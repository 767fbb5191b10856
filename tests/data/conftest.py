"""The real documents, for the tests that need them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data import material


@pytest.fixture
def real_folder() -> Path:
    folder = material.real_folder()
    if folder is None:
        pytest.skip("the real documents are not here (MANDAT_SHARED)")
    return folder
