# One command per intention. `make` or `make help` lists them.
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run host site site-test test check fix bench load fuzz gallery lock audit clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

run: $(VENV)/.runtime ## set everything up and start the app (PORT=8501)
	@echo "Backprop Playground: http://localhost:$(PORT)  (Ctrl+C stops it)"
	@$(BIN)/python -m streamlit run playground/app.py --server.port $(PORT) --server.address localhost

host: $(VENV)/.runtime ## serve a class or the world: limits, headers, counters (ARGS="--help" lists what can be set)
	@echo "Backprop Playground: http://localhost:$(PORT)  (Ctrl+C stops it)"
	@$(BIN)/python -m playground.host --port $(PORT) $(ARGS)

site: $(VENV)/.runtime ## build the static page: a folder of plain files for any host (ARGS="--out FOLDER"); needs npm
	$(BIN)/python -m scripts.site $(ARGS)

site-test: $(VENV)/.tools ## build the static page and open it with no other host in reach: learns, offline, a link, its numbers
	@$(BIN)/python scripts/chromium.py
	@$(BIN)/python scripts/npm.py
	$(BIN)/python -m pytest tests/browser/site_journey.py $(ARGS)

test: $(VENV)/.tools ## set everything up and pass every test, browser tests included (ARGS="-k plan")
	@$(BIN)/python scripts/chromium.py
	@$(BIN)/python scripts/door.py
	$(if $(ARGS),$(BIN)/python -m pytest $(ARGS),@$(MAKE) --jobs=2 --output-sync=target $(PARTS))

# All tests in parts, the long ones first, two at a time: a browser leaves much of a second core to others.
PAGES := le-lz a-k m-z la-ld
PARTS := test-python $(PAGES:%=test-pages-%)
.PHONY: $(PARTS)
test-python:
	$(BIN)/python -m pytest --ignore tests/browser
test-pages-m-z: FILES := tests/browser/test_[m-z]*.py
test-pages-a-k: FILES := tests/browser/test_[a-k]*.py
test-pages-le-lz: FILES := tests/browser/test_l[e-z]*.py
test-pages-la-ld: FILES := tests/browser/test_l[a-d]*.py
$(PAGES:%=test-pages-%):
	$(BIN)/python -m pytest $(FILES)

check: $(VENV)/.tools ## what CI checks besides the tests: style, formatting, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

fix: $(VENV)/.tools ## mend what can be mended by machine: style, import order, formatting, the test language
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python scripts/pseudo.py

bench: $(VENV)/.tools ## measure speed against the targets (ARGS="--minutes 10")
	@$(BIN)/python scripts/chromium.py
	$(BIN)/python -m bench $(ARGS)

load: $(VENV)/.tools ## measure a class on one server process (ARGS="--students 30 --seconds 600 --change 5")
	$(BIN)/python -m bench.load $(ARGS)

fuzz: $(VENV)/.tools ## 10,000 hostile links and 10,000 hostile requests (SEED=7 for others)
	$(BIN)/python -W error -m tests.load.fuzz --seed $(or $(SEED),0)

gallery: $(VENV)/.tools ## draw the README's gallery anew, with the export command itself
	@$(BIN)/python scripts/chromium.py
	$(BIN)/python scripts/gallery.py

lock: $(VENV)/.tools ## write requirements.lock anew: what a host installs, with hashes
	@$(BIN)/python -m pip install --quiet "pip-tools>=7.5,<8"
	@grep -v "^-e" requirements.txt > .lock.in
	@head -2 requirements.lock > .lock.out
	$(BIN)/python -m piptools compile --quiet --generate-hashes --allow-unsafe --no-header --no-annotate \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras --output-file - .lock.in >> .lock.out
	@mv .lock.out requirements.lock; rm .lock.in

audit: $(VENV)/.tools ## ask whether what requirements.lock installs is known to be unsafe; fails where nobody could be asked
	@$(BIN)/python -m pip install --quiet "pip-audit>=2.9,<3"
	$(BIN)/python -m pip_audit --strict --require-hashes --disable-pip -r requirements.lock

clean: ## remove the virtual environment and every cache
	rm -rf $(VENV) *.egg-info build playground/static/packed .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The environment is made once, and brought up to date when what it holds is asked to change.
$(BIN)/python:
	@bash scripts/make_venv.sh $(VENV)

$(VENV)/.runtime: requirements.txt pyproject.toml | $(BIN)/python
	@echo "Installing what the app needs (first time: about a minute) ..."
	@$(BIN)/python -m pip install --quiet -r requirements.txt
	@touch $@

$(VENV)/.tools: requirements-dev.txt $(VENV)/.runtime
	@echo "Installing what the tests and checks need ..."
	@$(BIN)/python -m pip install --quiet -r requirements-dev.txt
	@touch $@
