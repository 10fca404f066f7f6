# quntuan · 群团讲稿工作台. `make run` tries it, `make check` is what CI runs.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
# Two SwiftPM runs in one folder only wait for each other.
.NOTPARALLEL:
.DEFAULT_GOAL := build

PREFIX ?= /usr/local
DESTDIR ?=
INSTALLED = $(DESTDIR)$(PREFIX)

# What Swift's linker and the C libraries need, by their Debian names.
BUILD_PACKAGES := git g++ libncurses-dev libsqlite3-dev libcsv-dev libzip-dev libexpat1-dev libxlsxwriter-dev
# The tests look at the program through a terminal emulator in a library, and at its Word files through python-docx;
# openpyxl fills in its forms; where LibreOffice is installed they also print them.
TEST_PACKAGES := libvterm-dev python3-docx python3-openpyxl

# Static, because the dynamic Foundation costs 120 ms on a cold start; stripped, because it is 60 MB as it is.
# No colours: they are an option of the compiler, so that what was built into a log would be built anew in a terminal.
# What runs at the start lies side by side (scripts/order-functions): 12 MB less of the program come into memory. It takes
# ld.lld, which comes with Swift, and a section for each function; no names are kept for other programs, which have no use for them.
# Types are made from what the compiler knows of them, not by their names: looking one name up goes through every type of the
# program, and 25 of them were a sixth of the start. libstdc++, which Swift's runtime needs a corner of, is in the program: as a
# library it has 1,700 names looked up and 2 MB written to before anything runs.
STRIP := -Xlinker -s
DIRECT := -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
ARCHIVES := .build/archives
ORDERED := -Xswiftc -use-ld=lld -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker --no-export-dynamic \
  -Xlinker --symbol-ordering-file=scripts/function-order.txt -Xlinker --no-warn-symbol-ordering
RELEASE := --no-color-diagnostics -c release --static-swift-stdlib --disable-local-rpath $(STRIP) $(ORDERED) $(DIRECT) \
  -Xswiftc -L$(CURDIR)/$(ARCHIVES)
PROGRAM := .build/release/quntuan
SWIFT_SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: setup build run test check proof-score lint test-release bench fuzz sanitize install uninstall clean
.PHONY: toolchain build-packages test-packages

# Chatter goes to stderr everywhere, so that `make run | head` is the speech.
setup: build-packages test-packages

# Before anything is installed: without Swift the rest is for nothing.
toolchain:
	@scripts/swift --which >/dev/null

build-packages:
	@scripts/install-packages $(BUILD_PACKAGES) >&2

test-packages:
	@scripts/install-packages $(BUILD_PACKAGES) $(TEST_PACKAGES) >&2

build: toolchain build-packages
	@mkdir -p $(ARCHIVES) && ln -sf "$$(g++ -print-file-name=libstdc++.a)" $(ARCHIVES)/
	@scripts/swift build $(RELEASE) --product quntuan >&2

run: build
	@scripts/run $(PROGRAM)

test: toolchain test-packages
	@scripts/test

# How well each proofreading rule does on Tests/ProofCorpus.
proof-score: toolchain test-packages
	@scripts/test --filter ProofScoreTests

lint:
	@scripts/swift format lint -r --strict $(SWIFT_SOURCES)

# The same end-to-end tests, on the program that users get: static linking has traps of its own.
test-release: build test-packages
	@QUNTUAN_BINARY="$(CURDIR)/$(PROGRAM)" scripts/test --filter EndToEndTests

# Package.swift makes warnings errors under CI; one value throughout, or everything is built twice.
check: export CI := true
check: lint test test-release

bench: build
	@scripts/bench

# A minute for each reader of outside bytes: FUZZ_SECONDS=600 for more.
fuzz: toolchain build-packages
	@scripts/fuzz

# The whole test suite under the address and the thread sanitizer, our C under the undefined-behaviour one.
sanitize: toolchain test-packages
	@scripts/sanitize

# `sudo make install` after `make build` must not leave root's files in .build.
install:
	@if [ -z "$${SUDO_USER:-}" ] || [ ! -x $(PROGRAM) ]; then $(MAKE) --no-print-directory build; fi
	install -d "$(INSTALLED)/bin" "$(INSTALLED)/share/man/man1" \
	  "$(INSTALLED)/share/bash-completion/completions" \
	  "$(INSTALLED)/share/zsh/site-functions" "$(INSTALLED)/share/fish/vendor_completions.d"
	install -m 755 $(PROGRAM) "$(INSTALLED)/bin/quntuan"
	install -m 644 man/quntuan.1 "$(INSTALLED)/share/man/man1/quntuan.1"
	$(PROGRAM) --generate-completion-script bash \
	  > "$(INSTALLED)/share/bash-completion/completions/quntuan"
	$(PROGRAM) --generate-completion-script zsh > "$(INSTALLED)/share/zsh/site-functions/_quntuan"
	$(PROGRAM) --generate-completion-script fish \
	  > "$(INSTALLED)/share/fish/vendor_completions.d/quntuan.fish"

uninstall:
	rm -f "$(INSTALLED)/bin/quntuan" "$(INSTALLED)/share/man/man1/quntuan.1" \
	  "$(INSTALLED)/share/bash-completion/completions/quntuan" \
	  "$(INSTALLED)/share/zsh/site-functions/_quntuan" \
	  "$(INSTALLED)/share/fish/vendor_completions.d/quntuan.fish"

# The workbooks in build/ stay: somebody may have typed into them.
clean:
	rm -rf .build .build-address .build-thread Benchmarks/.build .build-fuzz build/bench build/fuzz
