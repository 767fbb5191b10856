# make run    set up, load the documents in data/, open the app
# make test   set up, then every test, on both stores, with a real Neo4j and a real browser
# make setup  leaves .venv/bin/mandat
# make check  everything that can be said without running the program
# make bench  the benchmarks
# make lock   resolve the dependencies (needs uv); UPGRADE=--upgrade takes newer ones

# The first Python that is new enough; name another with PYTHON=...
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
SHARED = $(or $(MANDAT_SHARED),../shared)

.PHONY: setup setup-test run test check bench lock \
	check-format check-lint check-types check-layers check-names check-copies

setup: python
	@$(PYTHON) tools/set_up.py run

setup-test: python
	@$(PYTHON) tools/set_up.py test

.PHONY: python
python:
	@test -n "$(PYTHON)" || { echo 'mandat: Python 3.11 or newer is needed and none was found.' \
		'Install it (on Debian: apt-get install python3), or name it: make PYTHON=/path/to/python3' >&2; exit 2; }

run: setup
	$(BIN)/mandat load --demo
	$(BIN)/mandat serve

# More for pytest: make test ARGS="-k escalation"
test: setup-test
	$(BIN)/python -m pytest $(ARGS)

# make -k check goes on after the first fault.
check: check-format check-lint check-types check-layers check-names check-copies

check-format: setup-test
	$(BIN)/ruff format --check --quiet .

check-lint: setup-test
	$(BIN)/ruff check --output-format concise .

check-types: setup-test
	$(BIN)/mypy

check-layers: setup-test
	$(BIN)/lint-imports --no-cache

check-names: setup-test
	$(BIN)/python -m tools.foreign_names .

check-copies: setup-test
	$(BIN)/python -m tools.copied_runs . $(SHARED)/documents

bench: setup-test
	$(BIN)/python -m bench $(ARGS)

# No index, no host and no path of a machine ends up in a lock. Covers Python 3.11 and newer.
RESOLVE = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate $(UPGRADE) pyproject.toml
lock:
	$(RESOLVE) --all-extras --output-file requirements-dev.lock
	$(RESOLVE) --extra read --extra app --extra build \
		--constraint requirements-dev.lock --output-file requirements.lock
