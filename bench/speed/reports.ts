import { readFileSync } from "node:fs";
import { openResources } from "../../functions/materials/resources.ts";
import type { DocumentTree, Paragraph, Table, TableCell } from "../../src/document/blocks.ts";
import { buildTree } from "../../src/generate.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { readJson } from "../../src/report/json/read-json.ts";

/** What a document is made of, as JSON: the finished tree, and the report unless there is none. */
export type Work = { readonly tree: string; readonly report?: string };

const example = readFileSync(new URL("../../examples/huaiyin-2019.json", import.meta.url), "utf8");

const resources = openResources();

type Section = { readonly id?: string; readonly heading?: string; readonly body?: unknown };

/**
 * The example report with its prose repeated: the tables stay as they are.
 * @param run - each has other words, so that nothing of the last one can be remembered.
 */
export function report(times: number, run: number): Work {
  const given = JSON.parse(example) as { sections: Section[] };
  const sections = given.sections.map((section) => ({
    ...section,
    ...(section.body === undefined ? {} : { body: repeat(section.body, times) }),
  }));
  const text = JSON.stringify({ ...given, sections }, (_, value) => vary(value, run));
  const { report: read, edition } = checkReport(readJson(text), resources, {});
  if (!read || !edition) throw new Error("the example cannot be read");
  return { report: text, tree: JSON.stringify(buildTree(read, edition, resources)) };
}

function repeat(body: unknown, times: number): unknown[] {
  const parts = Array.isArray(body) ? body : [body];
  return Array.from({ length: times }, () => parts).flat();
}

/** First of a stretch of Unicode that all fonts for Chinese have most characters of. */
const firstCharacter = 0x5357;

/** Words of the run between the sentences of a paragraph. */
function vary(value: unknown, run: number): unknown {
  if (typeof value !== "string" || !value.includes("。")) return value;
  return value.replaceAll("。", (stop) => `，${String.fromCodePoint(firstCharacter + run)}${stop}`);
}

const columns = 8;

/** A table of many rows, as no report has it and a collection of reports may. */
export function longTable(rows: number, run: number): Work {
  const heads = Array.from({ length: columns }, (_, column) => cell("columnHeader", `列${column}`));
  const table: Table = {
    type: "table",
    name: "requests",
    description: "",
    shares: Array.from({ length: columns }, () => 1),
    headerRows: 1,
    rows: [heads, ...Array.from({ length: rows }, (_, row) => valueRow(row, run))],
  };
  const title: Paragraph = {
    type: "paragraph",
    role: "title",
    content: [{ type: "text", text: `第${run}次`, strong: false }],
  };
  const tree: DocumentTree = {
    title: "表",
    author: "单位",
    date: "2020-02-07",
    blocks: [title, table],
  };
  return { tree: JSON.stringify(tree) };
}

function valueRow(row: number, run: number): TableCell[] {
  return Array.from({ length: columns }, (_, column) =>
    column === 0 ? cell("rowHeader", `第${row}行`) : cell("value", String(row * column + run)),
  );
}

function cell(role: TableCell["role"], text: string): TableCell {
  return { role, lines: [text], rowSpan: 1, colSpan: 1, align: "center" };
}
