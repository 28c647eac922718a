# rasoat: make setup, make build, make run, make test, make fuzz, make fuzz-guided, make mutation,
# make lint.
.POSIX:
.PHONY: all setup build run test fuzz fuzz-guided mutation lint

BINARY = .build/release/rasoat

all: build

# What the build needs beside Swift: installed on Debian and Ubuntu where it is absent, told elsewhere.
setup:
	@if ! command -v swift >/dev/null 2>&1; then \
	  echo "Chưa có Swift 6.2 trở lên trên máy này. Cách cài: https://www.swift.org/install/" >&2; \
	  echo "Swift 6.2 or newer is not installed. See https://www.swift.org/install/" >&2; \
	  exit 1; \
	fi
	@if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libxml-2.0 libzip; then \
	  exit 0; \
	fi; \
	if ! command -v apt-get >/dev/null 2>&1; then \
	  echo "Hãy cài pkg-config và các thư viện libxml2, libzip (bản để phát triển)." >&2; \
	  echo "Install pkg-config and the development files of libxml2 and libzip." >&2; \
	  exit 1; \
	fi; \
	if [ "$$(id -u)" -eq 0 ]; then \
	  as_root=; \
	elif command -v sudo >/dev/null 2>&1; then \
	  as_root=sudo; \
	else \
	  echo "Cần quyền quản trị để cài: apt-get install pkg-config libxml2-dev libzip-dev" >&2; \
	  echo "Installing needs root: apt-get install pkg-config libxml2-dev libzip-dev" >&2; \
	  exit 1; \
	fi; \
	$$as_root apt-get update >&2 && \
	$$as_root env DEBIAN_FRONTEND=noninteractive \
	  apt-get install -y --no-install-recommends pkg-config libxml2-dev libzip-dev >&2

build: setup
	swift build -c release --static-swift-stdlib --product rasoat

# The reports that come with the program, checked.
run: build
	$(BINARY) check Fixtures/reports --fail-on never

test: setup
	swift test

# Mutated input for everything that reads bytes, SECONDS for each kind; finds stay in fuzz-finds.
# With memory checks: make fuzz SANITIZE="--sanitize address --scratch-path .build/sanitized".
SECONDS = 60
SEED = 1
SANITIZE =
fuzz: setup
	swift build -c release $(SANITIZE) --product fuzz
	@for kind in zip docx text pack; do \
	  "$$(swift build -c release $(SANITIZE) --show-bin-path)/fuzz" $$kind \
	    --seconds $(SECONDS) --seed $(SEED) --out fuzz-finds || exit 1; \
	done

# The same led by coverage and with memory checks, by the libFuzzer of the toolchain (Linux).
GUIDED = -c release --product fuzz --scratch-path .build/guided --sanitize address \
  -Xswiftc -sanitize=fuzzer -Xswiftc -DGUIDED -Xswiftc -use-ld=lld
fuzz-guided: setup
	swift build $(GUIDED)
	@for kind in zip docx text pack; do \
	  "$$(swift build $(GUIDED) --show-bin-path)/fuzz" $$kind \
	    --seconds $(SECONDS) --seed $(SEED) --out fuzz-finds || exit 1; \
	done

# Small mistakes in the rules: how many of them a test notices.
COUNT = 300
mutation: setup
	swift build -c release --product mutate
	"$$(swift build -c release --show-bin-path)/mutate" --count $(COUNT) --seed $(SEED)

lint:
	swift format lint --strict -r Sources Tests Package.swift
