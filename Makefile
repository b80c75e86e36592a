# What an editor or a developer can do here. `make help` lists it.
PYTHON ?= python3
BIN    := $(CURDIR)/.venv/bin
# The folder of the site: `make SITE=../another-county` works on a site that uses this repository's hooks and overrides.
SITE   ?= .
N      ?= 10000
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := site
.PHONY: site serve check test bench bench-feeds bench-ledger bench-search gallery lint lock clean help

site: .venv/ready ## build the whole site into site/ (the default)
	@cd $(SITE) && rm -rf .cache/next && $(BIN)/mkdocs build --site-dir .cache/next
	@cd $(SITE) && site=$$(readlink -f site) && rm -rf .cache/last && \
	    if [ -e "$$site" ]; then mv "$$site" .cache/last; fi && mv .cache/next "$$site" && rm -rf .cache/last && \
	    echo "网站已生成在 site/：$$(find "$$site" -name '*.html' | wc -l) 个网页，$$(find "$$site" -name '*.xml' | wc -l) 个订阅和站点地图文件，共 $$(du -sh "$$site" | cut -f1)"

serve: .venv/ready ## preview at http://127.0.0.1:8000/ while you edit
	@cd $(SITE) && $(BIN)/mkdocs serve

check: .venv/ready ## check data/ only, in seconds
	@$(BIN)/gazette check --root $(SITE)

test: .venv/ready .venv/tests-ready ## run every test, with what the tests need installed
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	@$(BIN)/python -m pytest -m "not alone" --numprocesses auto --dist loadfile --no-loadscope-reorder
	@$(BIN)/python -m pytest -m alone

bench: .venv/ready ## build N synthetic records and print what it cost (make bench N=10000)
	@$(BIN)/python tests/bench/bench.py $(N)

bench-feeds: .venv/ready .venv/tests-ready ## look through every feed of N synthetic records (minutes)
	@PYTHONPATH=hooks:tests $(BIN)/python tests/bench/feeds_bench.py $(N)

bench-ledger: .venv/ready ## release N synthetic records, change ten and release again (make bench-ledger N=100000)
	@$(BIN)/python tests/bench/ledger_bench.py $(N)

bench-search: .venv/ready .venv/tests-ready ## ask the search page questions (make bench-search CORPUS=folder, or =10000 for synthetic records)
	@$(BIN)/python tests/bench/search_bench.py $(CORPUS)

gallery: site .venv/tests-ready ## photograph one page of every template, in every mode, into .cache/gallery/
	@$(BIN)/python tests/gallery.py

lint: .venv/tests-ready ## style and types only
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

lock: .venv/ready ## write the locks anew from pyproject.toml
	@$(BIN)/pip install --quiet pip-tools
	@$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements.txt pyproject.toml
	@$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements-dev.txt requirements-dev.in

clean: ## remove everything that was made
	rm -rf .venv .cache site

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F'\t' '{printf "  make %-12s %s\n", $$1, $$2}'

.venv/ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || (apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv)
	@echo "安装程序所需的软件包（第一次需要几分钟）"
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/tests-ready: .venv/ready requirements-dev.txt tests/install-browser tests/checkers/package-lock.json
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@sh tests/install-browser $(BIN)
	@touch $@
