# Suara Kinerja. `make help` lists what there is; everything runs inside .venv.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
DEMO := var/demo
PORT ?= 8081
WEB ?= 8082
WORKERS ?= auto

.DEFAULT_GOAL := help
.PHONY: help setup demo run test test-fast check bench migrate migration lock

help: ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(VENV)/ready: requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

setup: $(VENV)/ready ## make .venv with everything pinned in requirements.lock

demo: setup ## a fictitious Mataram on a local Telegram, in the browser; no token needed
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@DATABASE_URL=sqlite+aiosqlite:///$(DEMO)/demo.db $(PY) -m bot seed-demo --cast $(DEMO)/cast.json >/dev/null
	@WEBHOOK_URL= WEB_PORT=$(WEB) PUBLIC_URL=http://127.0.0.1:$(WEB) DATABASE_URL=sqlite+aiosqlite:///$(DEMO)/demo.db $(PY) -m sandbox --port $(PORT) --cast $(DEMO)/cast.json

run: setup ## the bot, with the settings of .env
	$(PY) -m bot

test: setup ## all tests, on SQLite and PostgreSQL, in a browser too
	$(PY) -m pytest -n $(WORKERS)

test-fast: setup ## tests without PostgreSQL, browser and child processes
	$(PY) -m pytest -n $(WORKERS) -k "not postgresql" -m "not browser and not process"

check: setup ## format, lint, types, import contracts, locales
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(PY) -m pytest tests/architecture -p no:cacheprovider

bench: setup ## one JSON object a line: ours, a reference in the same run, their ratio
	@for file in benchmarks/[a-z]*.py; do $(PY) $$file || exit 1; done

migrate: setup ## bring the database's tables to the newest version
	$(PY) -m bot migrate

migration: setup ## write a migration from the models: make migration NAME="what changes"
	$(PY) -m migrations.write "$(NAME)"

lock: ## pin all dependencies anew (needs uv)
	uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--python-version 3.11 --group dev pyproject.toml -o requirements.lock
