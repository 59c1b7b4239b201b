# make brief   render the sample reports to out/
# make test    every check and test; types are checked on one processor, beside tests, some of which wait
# make coverage   which lines and branches the tests reach
# make site    build the documentation to out/site/
# make dist    build sdist, wheel and bill of materials to out/dist/, and try them
# Both set up what they need in .venv; all they want of a machine is Python 3.11 or later, and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport PYTHONDONTWRITEBYTECODE  # the tests start hundreds of processes, each of which would compile briefkit

.PHONY: brief test check together coverage golden site dist bench clean

brief: $(VENV)/ready
	$(BIN)/briefkit render sample_input/flood/spec.yaml -o "$(CURDIR)/out/"
	$(BIN)/briefkit render sample_input/defence-talks/spec.yaml -o "$(CURDIR)/out/"

test: $(VENV)/tested
	$(MAKE) --jobs=2 check together
	$(BIN)/pytest -m alone

together: $(VENV)/collected
	$(BIN)/pytest --numprocesses auto --dist worksteal -m "not alone"

coverage: $(VENV)/tested
	rm -rf out/coverage
	$(BIN)/coverage run -m pytest --numprocesses auto --dist worksteal -m "not alone"
	$(BIN)/coverage run -m pytest -m alone
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

check: $(VENV)/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

golden: $(VENV)/tested
	$(BIN)/pytest --update-goldens tests/test_goldens.py

site: $(VENV)/tested
	$(BIN)/sphinx-build -q -W --keep-going -b html -d out/trees docs out/site

dist: $(VENV)/tested
	$(BIN)/pip install -qq -c constraints.txt -e '.[publish]'
	$(BIN)/python -m scripts.check_dist out/dist

bench: $(VENV)/tested .venv-bench/ready
	$(BIN)/python -m benchmarks.parsing
	$(BIN)/python -m benchmarks.caching
	$(BIN)/python -m benchmarks.dates
	$(BIN)/python -m benchmarks.quotations
	$(BIN)/python -m benchmarks.merging
	$(BIN)/python -m benchmarks.selecting
	$(BIN)/python -m benchmarks.hostile
	$(BIN)/python -m benchmarks.reporting
	$(BIN)/python -m benchmarks.building
	$(BIN)/python -m benchmarks.rendering
	$(BIN)/python -m benchmarks.workers
	$(BIN)/python -m benchmarks.stores --sizes 1000 10000

.venv-bench/ready: benchmarks/requirements.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/pip install --quiet -r benchmarks/requirements.txt
	touch $@

$(VENV)/ready: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "briefkit needs Python 3.11.5 or later; name one with PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -qq -c constraints.txt -e .
	touch $@

$(VENV)/tested: $(VENV)/ready
	$(BIN)/pip install -qq -c constraints.txt -e '.[test,docs]'
	touch $@

$(VENV)/collected: $(VENV)/tested  # each of several workers would compile all tests, were they not yet compiled
	-$(BIN)/pytest --collect-only -qq > $@

clean:
	rm -rf $(VENV) .venv-bench out dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
