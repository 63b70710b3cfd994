# What a fresh Debian 12 with Swift needs, and nothing else: `make site`, `make test`.

PREFIX ?= /usr/local
SWIFT ?= swift
SITE_FLAGS ?=
BENCH_FLAGS ?=
PYTHON ?= python3
BROWSER_FLAGS ?=
PREVIEW_FLAGS ?=

# Packages that the program is built with, and those that only its tests read or run.
BUILD_PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev zlib1g-dev libbrotli-dev nettle-dev pkg-config
TEST_PACKAGES = cmark-gfm rsync git

# An import that Package.swift does not declare is an error.
CHECKED = --explicit-target-dependency-import-check error
RELEASE = -c release $(CHECKED) $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

# How many tests run at once. Without a limit all begin together, and one that talks with a program waits for minutes between
# two words.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= 8

.PHONY: help site build test browser golden docs bench lint install packages test-packages clean

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@printf '  make install PREFIX=%s\n' '$(PREFIX)'

site: build ## Build sitegen, then the demonstration site from content/ into public/
	$(shell $(SWIFT) build $(RELEASE) --show-bin-path)/sitegen build $(SITE_FLAGS)

build: packages ## Build the release program
	$(SWIFT) build $(RELEASE) --product sitegen

test: test-packages lint ## Check the formatting and run all tests
	$(SWIFT) build --build-tests $(CHECKED)
	$(SWIFT) test --disable-xctest --skip-build

browser: build ## Open every page of the demonstration site in a browser (BROWSER_FLAGS=--help says how)
	$(PYTHON) Tests/Browser/pages.py $(BROWSER_FLAGS)
	$(PYTHON) Tests/Browser/preview.py $(PREVIEW_FLAGS)

golden: packages ## Write the expected golden sites anew (then look at the difference)
	GOLDEN=rewrite $(SWIFT) test --disable-xctest --filter GoldenTests

docs: packages ## Write the pages of docs/ anew that the program knows by heart
	$(SWIFT) build --product sitegen
	"$$($(SWIFT) build --show-bin-path)/sitegen" explain --markdown > docs/diagnostics.md
	"$$($(SWIFT) build --show-bin-path)/sitegen" schema --markdown > docs/front-matter.md

bench: build ## Measure builds of 10,000 made-up pages (BENCH_FLAGS=--help says how)
	$(SWIFT) build $(RELEASE) --product sitegen-bench
	"$$($(SWIFT) build $(RELEASE) --show-bin-path)/sitegen-bench" $(BENCH_FLAGS)

lint: ## Check the formatting of all Swift sources
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

install: build ## Install the program below PREFIX
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 "$$($(SWIFT) build $(RELEASE) --show-bin-path)/sitegen" '$(DESTDIR)$(PREFIX)/bin/sitegen'

packages: ## Install the system packages that the program is built with
	@$(call ensure,$(BUILD_PACKAGES))

test-packages: packages
	@$(call ensure,$(TEST_PACKAGES))

clean: ## Remove the build folder (the built site stays)
	rm -rf .build

# Asks Debian's package manager for what is missing; elsewhere says what is needed.
define ensure
missing=; \
if command -v dpkg-query >/dev/null; then \
  for p in $(1); do \
    dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; \
  done; \
  if [ -n "$$missing" ]; then \
    echo "installing$$missing"; \
    as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
    $$as_root apt-get update -qq && \
    $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
  fi; \
elif ! pkg-config --exists libcmark-gfm libbrotlienc nettle 2>/dev/null; then \
  echo "sitegen needs cmark-gfm, brotli, nettle and pkg-config, for instance: brew install cmark-gfm brotli nettle pkg-config" >&2; exit 1; \
fi
endef
