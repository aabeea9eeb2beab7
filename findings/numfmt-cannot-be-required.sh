#!/usr/bin/env bash
# numfmt 4.0.1 names `dist/index.cjs` in its package.json, for `main` and for `require`, and does not hold
# the file: only `import` works. Bundlers that look at `main` fail in the same way.
# Guessed: what `exports` names is in the package.
# Seen: MODULE_NOT_FOUND.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund numfmt@4.0.1
node --input-type=module --eval 'await import("numfmt")'
if node --eval 'require("numfmt")' 2>said; then
  echo "changed: it can be required"
  exit 1
fi
grep -o "MODULE_NOT_FOUND" said | head -n 1
echo "still so"
