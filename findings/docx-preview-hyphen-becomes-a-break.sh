#!/usr/bin/env bash
# docx-preview 0.4.1 draws the non-breaking hyphen of Word (`w:noBreakHyphen`, Ctrl+Shift+Hyphen) as `<wbr>`:
# the hyphen is gone, and the line may break where it must not. Telephone numbers and file numbers lose it.
# Guessed: U+2011, as its name says and as mammoth and pandoc do.
# Seen: 0517<wbr>87290606, whose text is 051787290606.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 docx-preview@0.4.1 jsdom@27.2.0
cat >show.mjs <<'NODE'
import { Document, NoBreakHyphen, Packer, Paragraph, TextRun } from "docx";
import { JSDOM } from "jsdom";

const number = new TextRun({ children: ["0517", new NoBreakHyphen(), "87290606"] });
const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: [number] })] }] }));

const { window } = new JSDOM("<main></main>", { pretendToBeVisual: true });
Object.assign(globalThis, { window, document: window.document });
for (const name of ["DOMParser", "XMLSerializer", "Node", "HTMLElement"]) globalThis[name] = window[name];
globalThis.requestAnimationFrame = window.requestAnimationFrame;
const { renderAsync } = await import("docx-preview");
await renderAsync(file, document.querySelector("main"));

const drawn = document.querySelector("main p span").innerHTML;
console.log(drawn);
const isSo = drawn === "0517<wbr>87290606";
console.log(isSo ? "still so" : "changed");
process.exit(isSo ? 0 : 1);
NODE
node show.mjs
