# Everything a person does with a clone. `make help` lists it.
# .venv/.installed is the stamp: it is newer than pyproject.toml once the project stands installed in .venv.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
DEV    := $(VENV)/.installed-dev

.PHONY: run test check bench schema words man pictures terminals help
.DEFAULT_GOAL := help

run: $(STAMP)  ## install into .venv if needed and open the reader on a bundled text (SOURCE=file for your own)
	@$(BIN)/tuireader $(if $(SOURCE),"$(SOURCE)",sample:partnership)

test: $(DEV)  ## run all tests
	@$(BIN)/python -m pytest $(ARGS)

check: $(DEV)  ## lint, types, import contracts, file and function length, what a start imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest -q tests/unit/test_house_rules.py tests/unit/test_import_hygiene.py

bench: $(DEV)  ## measure start, keys, memory and annotate beside a Textual hello app
	@$(BIN)/python benchmarks/run.py $(ARGS)

schema: $(DEV)  ## write assets/schema/ from the document types
	@$(BIN)/python tools/write_schema.py

words: $(DEV)  ## write the catalogues of the interface from the sources
	@$(BIN)/python tools/catalogues.py

man: $(DEV)  ## write man/tuireader.1 from the commands, keys and settings
	@$(BIN)/python tools/write_man.py

pictures: $(DEV)  ## draw the pictures of docs/ from the running app
	@$(BIN)/python tools/pictures.py

terminals: $(DEV)  ## start the reader in real terminals and take pictures (ARGS="-o FOLDER xterm kitty"); Debian only
	@$(BIN)/python tests/terminals/run.py $(ARGS)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("tuireader needs Python 3.11 or newer; say make PYTHON=python3.12 …" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV)

$(STAMP): pyproject.toml | $(VENV)/bin/python
	@echo "Installing tuireader into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(DEV): pyproject.toml | $(VENV)/bin/python
	@echo "Installing tuireader and its development tools into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(STAMP)

help:  ## show this list
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
