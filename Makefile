# Hòa Nhập: every command a person or a machine needs. `make` alone lists them.

PYTHON ?= python3.11
PORT ?= 8000
BIN := .venv/bin
MANAGE := $(BIN)/python -m hoanhap.config.manage
DEMO_VAR ?= $(CURDIR)/var/demo
DEMO := HOANHAP_DEMO=1 HOANHAP_VAR=$(DEMO_VAR)
PIP := $(BIN)/python -m pip --disable-pip-version-check
VENDOR := src/hoanhap/doors/web/static/vendor
WORKERS ?= 2
ARGS ?=

# Stamps make a second run quick: each holds until a lock or the package's own description changes.
PACKAGE_STAMP := .venv/stamp-package
DEV_STAMP := .venv/stamp-dev
VENDOR_STAMP := $(VENDOR)/README.txt

# An unfinished target is made again, not taken for finished.
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: check-books help setup vendor demo run check ruff mypy imports tidy templates security \
	test test-pg journeys bench lock wheel clean

help: ## list these commands
	@echo "Hòa Nhập. The two that matter on a fresh machine: make demo, make test."
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1: \2/p' Makefile

setup: $(DEV_STAMP) vendor ## environment with every tool, locked and hashed; style sheet and fonts

.venv/pyvenv.cfg:
	@echo "setup: making .venv with $(PYTHON)"
	@command -v $(PYTHON) >/dev/null || { echo "setup: $(PYTHON) is missing; Python 3.11 is needed"; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

$(PACKAGE_STAMP): .venv/pyvenv.cfg requirements/base.lock requirements/build.lock pyproject.toml
	@echo "setup: installing what the program needs (requirements/base.lock)"
	@$(PIP) install --quiet --quiet --require-hashes -r requirements/base.lock -r requirements/build.lock
	@$(PIP) install --quiet --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(DEV_STAMP): $(PACKAGE_STAMP) requirements/dev.lock
	@echo "setup: installing what tests and checks need (requirements/dev.lock)"
	@$(PIP) install --quiet --quiet --require-hashes -r requirements/dev.lock
	@touch $@

vendor: $(VENDOR_STAMP) ## copy style sheet and fonts out of npm's packages

$(VENDOR_STAMP): package.json package-lock.json .npmrc tools/vendor.mjs
	@echo "vendor: npm ci, then tools/vendor.mjs"
	@command -v npm >/dev/null || { echo "vendor: npm is missing; Node 20 is needed"; exit 1; }
	@npm ci --loglevel=error
	@node tools/vendor.mjs

demo: $(PACKAGE_STAMP) vendor ## the demo on http://127.0.0.1:8000 with log-ins printed (PORT=...)
	@echo "demo: database"
	@$(DEMO) $(MANAGE) migrate --verbosity 0
	@echo "demo: static files"
	@$(DEMO) $(MANAGE) collectstatic --noinput --verbosity 0
	@echo "demo: invented people of Lai Châu (kept where they are already there)"
	@$(DEMO) $(MANAGE) make_demo
	@$(DEMO) $(MANAGE) serve --port $(PORT)

run: $(PACKAGE_STAMP) vendor ## an installation of your own in var/, empty at first
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) collectstatic --noinput --verbosity 0
	@$(MANAGE) serve --port $(PORT)

check: ruff imports tidy templates security mypy ## all that needs no run: style, types, storeys, house rules
	@echo "check: all good"

ruff: $(DEV_STAMP)
	@echo "check: ruff"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check --diff .

imports: $(DEV_STAMP)
	@echo "check: storeys (import-linter)"
	@$(BIN)/lint-imports --no-cache

tidy: $(DEV_STAMP)
	@echo "check: house rules (tests/tidy)"
	@$(BIN)/python -m pytest tests/tidy

templates: $(DEV_STAMP)
	@echo "check: templates (djlint)"
	@$(BIN)/djlint --quiet --lint src/hoanhap/doors/web/templates

security: $(DEV_STAMP)
	@echo "check: bandit, a second opinion on grave findings (the rest is ruff's S rules)"
	@$(BIN)/bandit --quiet --recursive --severity-level high --ignore-nosec src

mypy: $(DEV_STAMP)
	@echo "check: mypy"
	@$(BIN)/mypy

test: $(DEV_STAMP) vendor ## every test that needs no extra server, on SQLite
	@echo "test: on SQLite"
	@$(BIN)/python -m pytest -n $(WORKERS) -m "not journey" tests $(ARGS)
	@$(MAKE) --no-print-directory journeys

journeys: $(DEV_STAMP) vendor ## the journeys in a real browser (skipped, with that word, without Chromium)
	@echo "test: journeys in a browser"
	@# Files in their order: the journeys, long and few in each file, before the many quick looks.
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder \
		-m journey -rs tests $(ARGS)

test-pg: $(DEV_STAMP) vendor ## those that touch a database on a PostgreSQL started here and ended after
	@echo "test: on PostgreSQL"
	@$(BIN)/python -m tests.postgres $(BIN)/python -m pytest -n $(WORKERS) -m "not journey" tests $(ARGS)

check-books: $(PACKAGE_STAMP) ## every invariant of the books and the seals of the trace, on the database in use
	@$(MANAGE) check_books

bench: $(DEV_STAMP) ## every measurement in bench/, one after the other
	@for module in bench/[a-z]*.py; do \
		name=$$(basename $$module .py); \
		echo "bench: $$name"; \
		$(BIN)/python -m bench.$$name || exit 1; \
	done

lock: $(DEV_STAMP) ## write the locks anew from pyproject.toml and package.json
	@tools/lock.sh $(ARGS)

wheel: $(PACKAGE_STAMP) vendor ## dist/*.whl with style sheet and fonts inside: installs without Node
	@rm -rf build dist
	@$(PIP) wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@rm -rf build
	@ls dist

clean: ## remove what can be made again (not var/, where data lives)
	rm -rf build dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis node_modules $(VENDOR)
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
