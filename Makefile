# The commands of the house. `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
TARGET := $(or $(CARGO_TARGET_DIR),target)
DATA ?= ./data
LISTEN ?= 127.0.0.1:8080

.PHONY: help frontend build run test bench fuzz clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

frontend: ## Fetch the front-end packages and lay their files where the binary embeds them
	@scripts/frontend.sh

build: frontend ## Build the binary in release mode
	@cargo build --release --locked --quiet -p sagsgang-cli

run: build ## Serve the demo municipality from the data folder (DATA=./data LISTEN=127.0.0.1:8080)
	@$(TARGET)/release/sagsgang demo --data $(DATA) --listen $(LISTEN)

test: ## Install what the tests need and run all of them
	@scripts/test.sh

clean: ## Remove what was built (the data folder is kept)
	@cargo clean --quiet
	@rm -rf crates/web/assets/vendor crates/documents/fonts crates/web/frontend/node_modules e2e/node_modules e2e/test-results

bench: frontend ## Measure reading, pages, PDF, journal, OParl and search (SEARCH_ITEMS=20000); takes about four minutes beside the build
	@cargo bench --locked --quiet -p sagsgang-intake --bench reading
	@cargo bench --locked --quiet -p sagsgang-testkit --bench measure
	@cargo bench --locked --quiet -p xtask --bench search

fuzz: ## Look for input that the reader fails on (MINUTES=5 for each reader; needs a nightly compiler and cargo-fuzz)
	@scripts/fuzz.sh
