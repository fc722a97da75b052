# Everything that a user, a trainer of the product and a developer does with the source: `make help` lists it.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
# The explicit import check makes SwiftPM refuse an arrow that Package.swift does not draw.
SWIFT_BUILD := swift build --explicit-target-dependency-import-check error
DEBUG_BINARY = $(shell swift build --show-bin-path)/xuefa
RELEASE_BINARY = $(shell $(SWIFT_BUILD) -c release --static-swift-stdlib --show-bin-path)/xuefa

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: packages-build ## Sit a sample exam in a throw-away office
	@$(SWIFT_BUILD) --product xuefa
	@"$(DEBUG_BINARY)" sample exam --banks question-banks

.PHONY: test
test: packages-test ## Run every test
	@$(SWIFT_BUILD) --build-tests
	@# Apart: what computes for long would hold up the tests that watch a clock.
	@swift test --skip-build --skip EndToEndTests
	@swift test --skip-build --filter EndToEndTests

.PHONY: demo
demo: packages-build ## Fill a sample office with 40 candidates and write every report into out/
	@$(SWIFT_BUILD) --product xuefa
	@"$(DEBUG_BINARY)" sample office --banks question-banks --out out

.PHONY: lint
lint: packages-lint ## Check format, file sizes, imports, the map and warnings
	@swift format lint --strict --recursive Sources Tests Package.swift
	@python3 Tests/Lint/check.py
	@$(SWIFT_BUILD) --build-tests

.PHONY: lint-proof
lint-proof: packages-lint ## Plant one defect of each kind and see that lint catches it
	@bash Tests/Lint/planted-defects.sh

.PHONY: format
format: ## Format the source
	@swift format --in-place --recursive Sources Tests Package.swift

.PHONY: bench
bench: packages-bench .build-bench/installed ## Measure speed as ratios beside peers
	@$(SWIFT_BUILD) -c release --static-swift-stdlib --product xuefa
	@$(SWIFT_BUILD) -c release --static-swift-stdlib --product AnswerBenchmark
	@$(SWIFT_BUILD) -c release --static-swift-stdlib --product ReaderBenchmark
	@Tests/Benchmarks/run

# The Python peers that are no system packages, in a place of their own.
.build-bench/installed: Tests/Benchmarks/requirements.txt | packages-bench
	@/usr/bin/python3 -m venv .build-bench
	@.build-bench/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# In a place of its own, because libFuzzer is built into everything. SECONDS_EACH is the time for each reader.
SECONDS_EACH ?= 600
FUZZ_BUILD := XUEFA_FUZZ=1 swift build -c release -Xswiftc -sanitize=fuzzer --scratch-path .build-fuzz --product ReaderFuzz

.PHONY: fuzz
fuzz: packages-lint ## Fuzz every reader of other programs' files for SECONDS_EACH (600)
	@$(SWIFT_BUILD) --product xuefa
	@$(FUZZ_BUILD)
	@Tests/Fuzz/run --seconds $(SECONDS_EACH) --program "$(DEBUG_BINARY)" --fuzzer "$$($(FUZZ_BUILD) --show-bin-path)/ReaderFuzz"

.PHONY: docs
docs: packages-build ## Write the command reference and the module documentation into out/docs
	@$(SWIFT_BUILD) --product xuefa
	@bash docs/make-docs.sh "$(DEBUG_BINARY)"

.PHONY: install
install: packages-build ## Build for release and install under PREFIX (default /usr/local)
	@$(SWIFT_BUILD) -c release --static-swift-stdlib --product xuefa
	@install -D -m 755 "$(RELEASE_BINARY)" "$(DESTDIR)$(PREFIX)/bin/xuefa"
	@mkdir -p "$(DESTDIR)$(PREFIX)/share/xuefa" "$(DESTDIR)$(PREFIX)/share/doc/xuefa"
	@cp -R question-banks "$(DESTDIR)$(PREFIX)/share/xuefa/"
	@cp -R README.md README.zh-CN.md LICENSE docs "$(DESTDIR)$(PREFIX)/share/doc/xuefa/"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/xuefa"
	@echo "the banks are in $(DESTDIR)$(PREFIX)/share/xuefa/question-banks, the documents in $(DESTDIR)$(PREFIX)/share/doc/xuefa"

.PHONY: clean
clean: ## Remove what was built
	@rm -rf .build .build-* out

# System packages, installed when they are missing and only then. BUILD links the program; the rest belongs to tests,
# lint and benchmarks.
BUILD_PACKAGES := libsqlite3-dev libsodium-dev libexpat1-dev libminizip-dev zlib1g-dev libgumbo-dev libxlsxwriter-dev pkg-config
TEST_PACKAGES := $(BUILD_PACKAGES) faketime
LINT_PACKAGES := $(BUILD_PACKAGES) python3
BENCH_PACKAGES := $(BUILD_PACKAGES) sqlite3 python3-yaml python3-venv

.PHONY: packages-build packages-test packages-lint packages-bench
packages-build: PACKAGES := $(BUILD_PACKAGES)
packages-test: PACKAGES := $(TEST_PACKAGES)
packages-lint: PACKAGES := $(LINT_PACKAGES)
packages-bench: PACKAGES := $(BENCH_PACKAGES)
packages-build packages-test packages-lint packages-bench:
	@missing=(); \
	for package in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}' "$$package" 2>/dev/null | grep -q '^install ok installed$$' || missing+=("$$package"); \
	done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	    echo "installing missing system packages: $${missing[*]}" >&2; \
	    as_root=(); [ "$$(id -u)" -eq 0 ] || as_root=(sudo); \
	    "$${as_root[@]}" apt-get update -qq >&2; \
	    DEBIAN_FRONTEND=noninteractive "$${as_root[@]}" apt-get install -y -qq --no-install-recommends "$${missing[@]}" >&2; \
	fi
