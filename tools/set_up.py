"""Make .venv from a lock, and for the tests bring a browser. Needs only Python itself.

Usage: set_up.py run|test

Quick where nothing changed: the environment remembers a hash of what it was made from.
"""

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Unmet(Exception):
    """Something the machine lacks and that this script may not or cannot bring."""


def say(text: str) -> None:
    print(f"mandat: {text}", file=sys.stderr, flush=True)


def call(*command: str, quiet: bool = False) -> None:
    output = subprocess.DEVNULL if quiet else None
    try:
        subprocess.run(command, cwd=ROOT, check=True, stdin=subprocess.DEVNULL, stdout=output)
    except (subprocess.CalledProcessError, OSError) as fault:
        raise Unmet(f"this step failed, see above: {' '.join(command)}\n  {fault}") from fault


def install_debian_package(name: str, purpose: str) -> None:
    """Install it where that is allowed, else say what to ask for."""
    if not shutil.which("apt-get"):
        raise Unmet(f"{name} is missing, needed for {purpose}: install it, then try again.")
    if os.geteuid() != 0:
        raise Unmet(
            f"{name} is missing, needed for {purpose}, and only an administrator may install it.\n"
            f"  Ask for: apt-get update && apt-get install -y {name}"
        )
    say(f"installing the Debian package {name} for {purpose}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    call("apt-get", "-qq", "update")
    call("apt-get", "-qq", "install", "-y", "--no-install-recommends", name, quiet=True)


def make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        install_debian_package(f"python{version}-venv", "an environment of the project's own")
    call(sys.executable, "-m", "venv", "--clear", str(VENV))


def works(command: Path) -> bool:
    try:
        return subprocess.run([command, "-c", ""], check=False).returncode == 0
    except OSError:
        return False


def fingerprint(lock: str) -> str:
    """Of all that an environment is made from: this place, this Python, the lock, the project."""
    parts = (
        str(ROOT).encode(),
        sys.version.encode(),
        (ROOT / lock).read_bytes(),
        (ROOT / "pyproject.toml").read_bytes(),
    )
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def stamp(lock: str) -> Path:
    return VENV / f"made-from-{lock}"


def is_made_from(lock: str) -> bool:
    return (
        stamp(lock).exists()
        and stamp(lock).read_text() == fingerprint(lock)
        and (VENV / "bin" / "mandat").exists()
    )


def install(purpose: str) -> None:
    # What the tests need includes what running needs.
    if any(is_made_from(lock) for lock in {LOCKS[purpose], LOCKS["test"]}):
        return
    if not works(PYTHON):
        make_venv()
    lock = LOCKS[purpose]
    say(f"installing what {lock} lists into .venv; the first time this takes some minutes")
    pip = (str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    call(*pip, "--require-hashes", "-r", lock)
    call(*pip, "--no-deps", "--no-build-isolation", "-e", ".")
    stamp(lock).write_text(fingerprint(lock))


def find_browser() -> str | None:
    """The Chromium that MANDAT_CHROMIUM names, else the first on the path."""
    named = os.environ.get("MANDAT_CHROMIUM")
    if named and not Path(named).is_file():
        raise Unmet(f"MANDAT_CHROMIUM names no file: {named}")
    return named or next(filter(None, map(shutil.which, BROWSERS)), None)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("purpose", choices=sorted(LOCKS))
    purpose = parser.parse_args().purpose
    try:
        install(purpose)
        if purpose == "test" and find_browser() is None:
            install_debian_package("chromium", "the browser tests")
    except Unmet as fault:
        say(str(fault))
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
