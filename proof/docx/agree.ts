import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { sum } from "../../src/document/sum.ts";
import { squeeze, textOfDocx } from "../../tests/fuzz/document-texts.ts";
import { all, readPart } from "../../tests/read-back/read-docx.ts";
import type { MadeReport } from "../documents.ts";
import { type Cell, type Expected, expectedOf, type Reading } from "./expected.ts";
import { type Reader, readers } from "./readers.ts";

/** How much of all files a reader has as it was written, and the first thing of each kind that it has not. */
export type Agreement = {
  readonly reader: string;
  readonly texts: Share;
  readonly headings: Share;
  readonly cells: Share;
  readonly examples: readonly string[];
};

export type Share = { readonly right: number; readonly of: number };

type Docx = { readonly name: string; readonly file: string; readonly expected: Expected };

/** Lets every reader read the DOCX of every report, and every letter. */
export async function askReaders(
  reports: readonly MadeReport[],
  letters: readonly string[],
): Promise<Agreement[]> {
  const files = [
    ...reports.map(({ name, docx, tree }) => ({ name, file: docx, expected: expectedOf(tree) })),
    ...letters.map(letterOf),
  ];
  const agreements: Agreement[] = [];
  for (const [name, read] of Object.entries(readers)) {
    agreements.push(await agreementOf(name, read, files));
  }
  return agreements;
}

/** Of letters only the text is compared: no tree of theirs is at hand. */
function letterOf(file: string): Docx {
  const docx = readFileSync(file);
  const told = all(readPart(docx, "word/document.xml"), "w:tblDescription");
  const descriptions = told.map(({ attributes }) => squeeze(attributes["w:val"] ?? ""));
  const expected = { headings: [], tables: [], text: textOfDocx(docx), descriptions };
  return { name: basename(file), file, expected };
}

async function agreementOf(
  reader: string,
  read: Reader,
  files: readonly Docx[],
): Promise<Agreement> {
  const readings = await read(files.map(({ file }) => file));
  const compared = files.map(({ name, expected }, index) =>
    compare(expected, readings[index] as Reading, name),
  );
  const total = (kind: "texts" | "headings" | "cells"): Share => ({
    right: sum(compared.map((one) => one[kind].right)),
    of: sum(compared.map((one) => one[kind].of)),
  });
  const examples = compared.flatMap((one) => one.examples);
  const shares = { texts: total("texts"), headings: total("headings"), cells: total("cells") };
  return { reader, ...shares, examples };
}

function compare(expected: Expected, found: Reading, name: string) {
  const headings = matched(expected.headings.map(String), found.headings.map(String));
  const cells = expected.tables.map((table, index) =>
    matched(table.map(cellText), (found.tables[index] ?? []).map(cellText)),
  );
  const text = withoutDescriptions(found.text, expected);
  const isSame = expected.text === text;
  return {
    texts: { right: Number(isSame), of: 1 },
    headings: headings.share,
    cells: {
      right: sum(cells.map(({ share }) => share.right)),
      of: sum(cells.map(({ share }) => share.of)),
    },
    examples: [
      ...(isSame ? [] : [`${name}: ${firstDifference(expected.text, text)}`]),
      ...headings.examples.map((one) => `${name}: ${one}`),
      ...cells.flatMap(({ examples }, table) =>
        examples.map((one) => `${name}, ${table + 1}: ${one}`),
      ),
    ],
  };
}

/** pandoc writes what a table tells those who cannot see it as a caption that all see. */
function withoutDescriptions(text: string, expected: Expected): string {
  return expected.descriptions.reduce((rest, one) => {
    const isMore = count(rest, one) > count(expected.text, one);
    return isMore ? rest.replace(one, "") : rest;
  }, text);
}

function count(text: string, part: string): number {
  return part === "" ? 0 : text.split(part).length - 1;
}

function cellText(cell: Cell): string {
  return cell.join(" ");
}

function matched(expected: readonly string[], found: readonly string[]) {
  const all = new Set(found);
  const missing = expected.filter((one) => !all.has(one));
  const wanted = new Set(expected);
  const strange = found.filter((one) => !wanted.has(one));
  const examples = missing.length > 0 ? [`${missing[0]} ≠ ${strange[0] ?? ""}`] : [];
  return { share: { right: expected.length - missing.length, of: expected.length }, examples };
}

function firstDifference(expected: string, found: string): string {
  const at = [...expected].findIndex((character, index) => character !== found[index]);
  const from = Math.max(0, at - 8);
  return `${expected.slice(from, at + 12)} ≠ ${found.slice(from, at + 12)}`;
}
