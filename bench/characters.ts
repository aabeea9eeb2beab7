import { parseArgs } from "node:util";
import { printCharacters, standardCharacters } from "../tests/given/rare-reports.ts";

/**
 * Whether every character of GB 18030-2022, level 3, and every radical is printed:
 * `node bench/characters.ts`. They are put into reports of 2,000 characters, made as PDF, DOCX,
 * HTML and OFD, and read from there.
 */
const { values } = parseArgs({ options: { each: { type: "string", default: "2000" } } });

const each = Number(values.each);
const totals = { reports: 0, refused: 0, unified: 0, lost: 0, unnamed: 0, notBrought: 0 };
for (let at = 0; at < standardCharacters.length; at += each) {
  const characters = standardCharacters.slice(at, at + each);
  const { unified, ...printed } = await printCharacters(characters);
  totals.reports++;
  totals.unified += unified;
  for (const [name, wrong] of Object.entries(printed)) {
    totals[name as keyof typeof printed] += wrong.length;
    if (wrong.length > 0) console.log(`${name}: ${wrong.slice(0, 20).join(" ")}`);
  }
}
console.log(
  `${standardCharacters.length} characters in ${totals.reports} reports, each as PDF, DOCX, HTML and OFD: ` +
    `${totals.refused} refused, ${totals.lost} files with another text; ` +
    `${totals.unified} radicals printed as their ideographs, with a warning; ` +
    `${totals.unnamed} without a font's name in DOCX, ${totals.notBrought} without an outline in HTML.`,
);
process.exitCode = totals.refused + totals.lost + totals.unnamed + totals.notBrought > 0 ? 1 : 0;
