#!/usr/bin/env bash
# docx-preview 0.4.1 draws a cell that is merged downwards with `rowspan`, and leaves the cell that it
# covers in the row as well, hidden by `display: none`. On the screen all is well; whoever reads the
# table from the page (rows and cells, a copy into a sheet, a test) finds a cell too many in each row.
# Guessed: either a rowspan or a cell of its own, never both.
# Seen: the second row of a table 甲 (two rows high), 乙 / 丙 has two cells, the first one hidden.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 docx-preview@0.4.1 jsdom@27.2.0
cat >show.mjs <<'NODE'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { JSDOM } from "jsdom";

const cell = (text, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
const rows = [
  new TableRow({ children: [cell("甲", { rowSpan: 2 }), cell("乙")] }),
  new TableRow({ children: [cell("丙")] }),
];
const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] }));

const { window } = new JSDOM("<main></main>", { pretendToBeVisual: true });
Object.assign(globalThis, { window, document: window.document });
for (const name of ["DOMParser", "XMLSerializer", "Node", "HTMLElement"]) globalThis[name] = window[name];
globalThis.requestAnimationFrame = window.requestAnimationFrame;
const { renderAsync } = await import("docx-preview");
await renderAsync(file, document.querySelector("main"));

const drawn = [...document.querySelectorAll("tr")].map((row) =>
  [...row.cells].map(({ rowSpan, style, textContent }) => [textContent, rowSpan, style.display]),
);
console.log(JSON.stringify(drawn));
const isSo = JSON.stringify(drawn) === '[[["甲",2,""],["乙",1,""]],[["",1,"none"],["丙",1,""]]]';
console.log(isSo ? "still so" : "changed");
process.exit(isSo ? 0 : 1);
NODE
node show.mjs
