import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import type { DocumentTree } from "../../src/document/blocks.ts";
import { plainText } from "../../src/document/blocks.ts";
import { buildTree, generate } from "../../src/generate.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { type Draft, editionIds, example, sample, set } from "../given/reports.ts";
import { area, characterMm } from "../given/standard-page.ts";
import { convertToPdf } from "../office.ts";
import { textsOfChart } from "../read-back/chart-text.ts";
import { readLines, readRules } from "../read-back/measure-pdf.ts";
import { findMistakes } from "../read-back/ooxml-schema.ts";
import { all, readPart, textOf, type XmlElement } from "../read-back/read-docx.ts";

const resources = openResources();

/** The published reports, and every edition's sample with and without notes in its cells. */
const reports: readonly (readonly [string, Draft])[] = [
  ["huaiyin-2019", example("huaiyin-2019")],
  ["hongze-2024", example("hongze-2024")],
  ["shanghai-2019", example("shanghai-2019")],
  ...editionIds.map((id) => [`sample-${id}`, sample(id)] as const),
  ...editionIds.map((id) => [`sample-${id}-plain`, withoutNotes(sample(id))] as const),
];

/** Takes the annotations out of all cells. */
function withoutNotes(draft: Draft): Draft {
  const plain = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const { note, ...rest } = value as Draft;
    if (note !== undefined && Object.keys(rest).join() === "value") return rest.value;
    return Object.fromEntries(Object.entries(rest).map(([key, below]) => [key, plain(below)]));
  };
  return set(draft, "tables", plain(draft.tables));
}

type Made = { readonly tree: DocumentTree; readonly docx: Uint8Array; readonly pdf: Uint8Array };

async function make(draft: Draft): Promise<Made> {
  const json = { value: draft, findings: [] };
  const options = { blanks: "zero" } as const;
  const { report, edition } = checkReport(json, resources, options);
  if (!report || !edition) throw new Error("no report");
  const [docx, pdf] = await Promise.all([
    generate(json, "docx", resources, options),
    generate(json, "pdf", resources, options),
  ]);
  const tree = buildTree(report, edition, resources);
  return { tree, docx: docx.bytes, pdf: pdf.bytes };
}

/** All text without its blanks: lines, pages and indents come and go with the format. */
function squeeze(text: string): string {
  return text.replaceAll(/\s/g, "");
}

function textOfDocx(docx: Uint8Array): string {
  return squeeze(all(readPart(docx, "word/document.xml"), "w:t").map(textOf).join(""));
}

/** In the order of drawing, which is the order of reading; without the page numbers. */
function textOfPdf(pdf: Uint8Array): string {
  const pages = run("pdftotext", ["-raw", "-", "-"], pdf).split("\f");
  return squeeze(pages.map((page) => page.replace(/(^|\n)— \d+ —\s*$/, "")).join("\n"));
}

function textOfTree({ blocks }: DocumentTree): string {
  const texts = blocks.map((block) => {
    if (block.type === "picture") return "";
    if (block.type === "chart") return textsOfChart(block).join("");
    if (block.type !== "table") {
      const lead = block.type === "paragraph" && block.lead ? plainText(block.lead.content) : "";
      return lead + plainText(block.content);
    }
    return block.rows
      .flat()
      .map(({ lines, note = "" }) => lines.join("") + note)
      .join("");
  });
  return squeeze(texts.join(""));
}

/** Ems of a line's last mark that may stand outside: a hung mark, a closing mark's white half. */
function whiteAtEnd(text: string): number {
  if (/[、。，．：；]$/.test(text)) return 1;
  return /[”’）》〕】]$/.test(text) ? 0.5 : 0;
}

/** What qpdf, which reads files only, says of a PDF. */
function checkSyntax(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "qpdf-"));
  try {
    writeFileSync(join(folder, "document.pdf"), pdf);
    return execFileSync("qpdf", ["--check", join(folder, "document.pdf")], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, words: readonly string[], input: Uint8Array): string {
  return execFileSync(program, words, { input, encoding: "utf8", maxBuffer: 2 ** 26 });
}

describe("the report the project began with", () => {
  /** As it was published; numbers typed `（一）、` are printed `（一）`, as the standard writes them. */
  const published = squeeze(
    readFileSync(new URL("../../examples/huaiyin-2019.txt", import.meta.url), "utf8"),
  ).replaceAll(/(（[一二三四五]）)、/g, "$1");

  it("is in the DOCX word for word: nothing missing, nothing doubled, in its order", async () => {
    const { docx } = await make(example("huaiyin-2019"));

    expect(textOfDocx(docx)).toBe(published);
  });

  it("is in the PDF word for word: nothing missing, nothing doubled, in its order", async () => {
    const { pdf } = await make(example("huaiyin-2019"));

    expect(textOfPdf(pdf)).toBe(published);
  });

  it("has its tables in the DOCX cell by cell", async () => {
    const { tree, docx } = await make(example("huaiyin-2019"));
    const written = all(readPart(docx, "word/document.xml"), "w:tbl").map(cellsOf);
    const tables = tree.blocks.flatMap((block) => (block.type === "table" ? [block] : []));

    expect(written).toEqual(
      tables.map(({ rows }) => rows.flat().map(({ lines }) => squeeze(lines.join("")))),
    );
  });

  /** The text of every cell that is not the covered rest of a vertical merge. */
  function cellsOf(table: XmlElement): string[] {
    return all(table, "w:tc")
      .filter(
        (cell) => !all(cell, "w:vMerge").some((merge) => merge.attributes["w:val"] !== "restart"),
      )
      .map((cell) => squeeze(all(cell, "w:t").map(textOf).join("")));
  }
});

describe.each(reports)("the documents of %s", (_, draft) => {
  let made: Made;
  let office: Uint8Array;

  beforeAll(async () => {
    made = await make(draft);
    office = await convertToPdf(made.docx);
  });

  it("say in DOCX and PDF what the report says, each thing once", () => {
    const text = textOfTree(made.tree);

    expect(textOfDocx(made.docx)).toBe(text);
    expect(textOfPdf(made.pdf)).toBe(text);
  });

  it("have as many pages in LibreOffice as in the PDF", () => {
    expect(readLines(office)).toHaveLength(readLines(made.pdf).length);
  });

  it("draw the tables' vertical rules at the same places, to a millimetre", () => {
    const [ours, theirs] = [made.pdf, office].map((pdf) =>
      readLines(pdf).map((_lines, page) => readRules(pdf, page + 1).vertical),
    );

    expect(ours?.some((rules) => rules.length > 0)).toBe(true);
    for (const [page, rules] of (ours ?? []).entries()) {
      const others = theirs?.[page] ?? [];
      expect(others, `page ${page + 1}`).toHaveLength(rules.length);
      for (const [index, rule] of rules.entries()) {
        expect(Math.abs(rule - (others[index] ?? 0))).toBeLessThan(1);
      }
    }
  });

  it("keep to the page: all text inside 156 × 225 mm, but for a mark hung at a line's end", () => {
    for (const lines of readLines(made.pdf)) {
      for (const { text, left, right, top, bottom } of lines.slice(0, -1)) {
        const hung = characterMm * whiteAtEnd(text);
        expect(left, text).toBeGreaterThan(area.left - 0.3);
        expect(right, text).toBeLessThan(area.right + hung + 0.3);
        expect(top, text).toBeGreaterThan(area.top - 0.3);
        expect(bottom, text).toBeLessThan(area.bottom + 0.3);
      }
    }
  });

  it("number every page outside, a dash at each side, 7 mm below the text", () => {
    const numbers = readLines(made.pdf).map((lines) => lines.at(-1));

    for (const [index, number] of numbers.entries()) {
      const isOdd = index % 2 === 0;
      const freeMm = (14 / 72) * 25.4;
      expect(number?.text).toBe(`—${index + 1}—`);
      expect(isOdd ? number?.right : number?.left).toBeCloseTo(
        isOdd ? area.right - freeMm : area.left + freeMm,
        1,
      );
    }
  });

  it("embed every font of the PDF as a subset with its Unicode map", () => {
    const fonts = run("pdffonts", ["-"], made.pdf).trim().split("\n").slice(2);

    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/);
    }
  });

  it("keep the schema of Office Open XML", async () => {
    expect(await findMistakes(made.docx, "docx")).toEqual([]);
  });

  it("are accepted by qpdf without a word", () => {
    expect(checkSyntax(made.pdf)).toContain("No syntax or stream encoding errors found");
  });
});
