"""What tests/conftest.py promises: nothing is left out unsaid, and in CI nothing at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def run_tests(tmp_path: Path):
    """Run written tests under the project's own rules, without the real documents."""

    def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "test_written.py").write_text(code, encoding="utf-8")
        (tmp_path / "conftest.py").write_text("from tests.conftest import *", encoding="utf-8")
        bare = {k: v for k, v in os.environ.items() if k not in ("CI", "PYTEST_ADDOPTS")}
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c",
             str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), str(tmp_path)],
            cwd=ROOT,
            env=bare | {"MANDAT_SHARED": str(tmp_path / "nowhere")} | environment,
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip

    return run


READS_REAL_DOCUMENTS = """
def test_reads(shared_documents): assert list(shared_documents.iterdir())
def test_reads_nothing(): assert True
"""


def test_tests_of_the_real_documents_are_left_out_with_their_count(run_tests) -> None:
    done = run_tests(READS_REAL_DOCUMENTS)
    assert done.returncode == 0, done.stdout
    assert "1 passed, 1 deselected" in done.stdout
    assert "Tests of the real documents left out: 1." in done.stdout


def test_in_ci_they_are_demanded(run_tests) -> None:
    done = run_tests(READS_REAL_DOCUMENTS, CI="true")
    assert done.returncode == 2
    assert "the real documents are missing" in done.stdout + done.stderr


SKIPS = """
import pytest
def test_skipped(): pytest.skip("for some reason")
def test_other(): assert True
"""


def test_a_skipped_test_fails_ci_and_only_ci(run_tests) -> None:
    assert run_tests(SKIPS).returncode == 0
    done = run_tests(SKIPS, CI="true")
    assert done.returncode == 1
    assert "A test was skipped, which CI does not allow." in done.stdout
