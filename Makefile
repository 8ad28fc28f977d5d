# Every target makes its own virtual environment when there is none.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help demo test lint fmt fuzz torture pictures clean
help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

demo: $(READY)  ## the whole story on an embedded sample site, without network
	$(BIN)/watcher demo

lint: $(READY)  ## style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fmt: $(READY)  ## format the code and sort the imports
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

test: lint  ## everything that CI runs
	$(BIN)/pytest -n auto

fuzz: $(READY)  ## any bytes, headers, addresses and settings; SECONDS=600 for longer, SEED=N for again
	$(BIN)/python benchmarks/fuzz.py --seconds $(or $(SECONDS),300) $(if $(SEED),--seed $(SEED))

torture: $(READY)  ## kills, broken disks and a year of 1,000 policies, in seven minutes; SEED=N for another story
	$(BIN)/python -m tests.torture $(if $(SEED),--seed $(SEED))

pictures: $(READY)  ## the pictures of the README; needs Chromium
	$(BIN)/python docs/pictures.py

clean:  ## remove what the targets made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build
