# Marsad: everything a newcomer or the CI types. `make help` lists it.
# Needs Python 3.11 or newer (with venv), git and make; the rest goes into .venv by itself.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
PUBLISHED := 2019-03-18

.DEFAULT_GOAL := help
.PHONY: help demo test lint format eval bench clean

help: ## list what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

# pip is upgraded first: --group needs a recent one. The stamp is older than pyproject.toml when something changed there.
$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Marsad needs Python 3.11 or newer; say which with: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Making the environment in $(VENV): half a minute or more, the first time"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[all]' --group dev
	@touch $@

demo: $(STAMP) ## read the example round-up: the claims as a table, the full output in out/demo.jsonl, the digest in out/digest.html
	@mkdir -p out
	@$(BIN)/marsad extract examples/round-up.txt --published $(PUBLISHED)
	@$(BIN)/marsad extract examples/round-up.txt --published $(PUBLISHED) --numbers --format jsonl > out/demo.jsonl
	@$(BIN)/marsad digest examples/round-up.txt --published $(PUBLISHED) --from 2019-03-11 --to $(PUBLISHED) -o out/digest.html
	@echo "The full output (one JSON object a line, numbers included) is in out/demo.jsonl"

test: $(STAMP) ## run every test
	$(BIN)/python -m pytest -n auto

lint: $(STAMP) ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(STAMP) ## let ruff put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

eval: $(STAMP) ## score the corpora (and the gold set where it is found); page in out/eval.html
	$(BIN)/python -m evaluation.run $(EVAL)

bench: $(STAMP) ## speed on fixed inputs, beside other tools
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	$(BIN)/python bench/extract.py

clean: ## remove what was made, the environment included
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
