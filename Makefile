# make run    set up everything and start: Telegram with BOT_TOKEN, the terminal chat without
# make test   set up everything and run ruff, mypy, the import contracts and pytest

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test bench lock clean

run: $(VENV)/.run-ready
	@$(BIN)/python -m bot run

test: $(VENV)/.test-ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run-ready: $(BIN)/python requirements/run.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements/run.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/.test-ready: $(VENV)/.run-ready requirements/test.lock
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements/test.lock
	@touch $@

$(VENV)/.bench-ready: $(VENV)/.test-ready requirements/bench.lock
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements/bench.lock
	@touch $@

bench: $(VENV)/.bench-ready ## what the benchmarks need on top (see benchmarks/README.md)

# Rewrites the locks from pyproject.toml; needs pip-tools in the virtual environment.
LOCK := $(BIN)/pip-compile --quiet --no-strip-extras --no-emit-index-url --no-emit-find-links \
	--no-emit-trusted-host --allow-unsafe --no-header --annotation-style=line
lock: $(BIN)/python
	$(BIN)/pip install --quiet pip-tools
	$(LOCK) -o requirements/run.lock pyproject.toml
	$(LOCK) --extra test -c requirements/run.lock -o requirements/test.lock pyproject.toml
	$(LOCK) --extra test --extra bench -c requirements/test.lock -o requirements/bench.lock pyproject.toml

clean:
	rm -rf $(VENV) build *.egg-info
