#!/usr/bin/env bash
# fontkit 2.0.4: when a letter is put into a subset whose outline is made of others (ǒ of o and a caron, as in pinyin),
# the font keeps the parts as glyphs without code points, and gives these out afterwards: `codePoints`
# of each later o of the same font is empty. A server that keeps its fonts writes a PDF after that whose o can
# neither be searched nor copied, and only after a document with ǒ.
# Guessed: what a font says of a letter does not depend on what was embedded before.
# Seen: [111] for o at first, [] after ǒ was encoded in a subset; with a new font [111] again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund fontkit@2.0.4 @expo-google-fonts/tinos@0.4.2
cat >ask.mjs <<'NODE'
import { readFileSync } from "node:fs";
import * as fontkit from "fontkit";

const file = readFileSync("node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf");
const codes = (font) => font.layout("o").glyphs[0].codePoints;
const kept = fontkit.create(file);
const subset = kept.createSubset();
subset.includeGlyph(kept.layout("ǒ").glyphs[0]);
subset.encode();
const seen = [codes(fontkit.create(file)), codes(kept), codes(fontkit.create(file))];
console.log(JSON.stringify(seen));
const isSo = JSON.stringify(seen) === "[[111],[],[111]]";
console.log(isSo ? "still so" : "changed");
process.exit(isSo ? 0 : 1);
NODE
node ask.mjs
