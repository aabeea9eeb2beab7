import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DocumentTree } from "../../src/document/blocks.ts";
import type { Resources } from "../../src/generate.ts";
import { madeOf } from "../ofd-rules/made.ts";
import { readOfd } from "../ofd-rules/ofd-file.ts";
import { structureTextOf } from "../ofd-rules/rules/document-rules.ts";
import { squeeze as composed } from "../ofd-rules/rules/text-rules.ts";
import { validateOfd } from "../ofd-rules/validate-ofd.ts";
import { readFile } from "../pdf-rules/read-file.ts";
import { openPdf } from "../pdf-rules/rule.ts";
import { structureText } from "../pdf-rules/structure-text.ts";
import { validateFile } from "../pdf-rules/validate-pdf.ts";
import { listParts, readPart } from "../read-back/read-docx.ts";
import {
  repeatedTexts,
  squeeze,
  textOfDocx,
  textOfHtml,
  textOfPdf,
  textsOfTree,
} from "./document-texts.ts";
import type { HostileReport } from "./hostile-report.ts";

export type Files =
  | { readonly type: "refused"; readonly rules: readonly string[] }
  | {
      readonly type: "made";
      readonly docx: Uint8Array;
      readonly pdf: Uint8Array;
      readonly html: Uint8Array;
      readonly ofd: Uint8Array;
    };

/** The parts that are the same in every DOCX, by the hash of their text. */
const frame = new Map<string, string>();

export function judgeDocx(docx: Uint8Array, tree: DocumentTree): string[] {
  const parts = listParts(docx).map(({ path }) => path);
  const isRare = JSON.stringify(readPart(docx, "word/document.xml")).includes("SimSun-ExtB");
  const strange = parts.flatMap((path) => {
    const part = JSON.stringify(readPart(docx, path));
    if (path === "word/document.xml" || path === "docProps/core.xml") return [];
    const hash = createHash("sha256").update(part).digest("hex");
    // The font of rare characters is named only where it is used.
    const kind = path === "word/fontTable.xml" ? `${path} ${isRare}` : path;
    const known = frame.get(kind) ?? hash;
    frame.set(kind, known);
    return known === hash ? [] : [`DOCX: ${path} differs`];
  });
  return [...strange, ...compare("DOCX", textOfDocx(docx), textsOfTree(tree).join(""))];
}

/**
 * Readers hear the text in its order; in the drawing's order, a cell that spans rows may come after
 * its neighbours where a page ends, so that only its characters are counted there.
 */
export function judgePdf(pdf: Uint8Array, tree: DocumentTree): string[] {
  const expected = textsOfTree(tree).join("");
  const drawn = new Set(repeatedTexts(tree))
    .values()
    .reduce((text, part) => withoutRepeated(text, part, count(expected, part)), textOfPdf(pdf));
  const file = readFile(pdf);
  return [
    ...checkSyntax(pdf),
    ...validateFile(file).map(({ demand, where }) => `PDF: ${demand} (${where})`),
    ...compare("PDF", squeeze(structureText(openPdf(file))), expected),
    ...compare("PDF drawing", sorted(drawn), sorted(expected)),
  ];
}

function sorted(text: string): string {
  return [...text].sort().join("");
}

/** A table's head stands on each of its pages, a label wherever its rows go on. */
function withoutRepeated(text: string, part: string, times: number): string {
  const pieces = text.split(part);
  return [pieces.slice(0, times + 1).join(part), ...pieces.slice(times + 1)].join("");
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function checkSyntax(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  try {
    const path = join(folder, "document.pdf");
    writeFileSync(path, pdf);
    const said = execFileSync("qpdf", ["--check", path], { encoding: "utf8", stdio: "pipe" });
    return said.includes("No syntax or stream encoding errors found") ? [] : [`PDF: ${said}`];
  } catch (error) {
    return [`PDF: ${error}`];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Its rules compare it with the layout and, place by place, with the PDF. */
export function judgeOfd(
  { ofd, pdf }: Pick<Extract<Files, { readonly type: "made" }>, "ofd" | "pdf">,
  tree: DocumentTree,
  { report, resources }: { readonly report: HostileReport; readonly resources: Resources },
): string[] {
  const { attachSource = false } = report.options;
  const source = attachSource ? { source: JSON.stringify(report.draft, undefined, 2) } : {};
  const made = madeOf(tree, resources.fontSet, { pdf, ...source });
  return [
    ...validateOfd(ofd, made).map(({ demand, where }) => `OFD: ${demand} (${where})`),
    ...compare("OFD", structureTextOf(readOfd(ofd)), textsOfTree(tree).map(composed).join("")),
  ];
}

/** A page has more than the tree, such as captions: so the texts stand there in their order. */
export function judgeHtml(html: Uint8Array, tree: DocumentTree): string[] {
  const text = textOfHtml(html);
  let from = 0;
  for (const piece of textsOfTree(tree)) {
    const at = text.indexOf(piece, from);
    if (at < 0) return [`HTML lacks ${JSON.stringify(piece.slice(0, 60))}`];
    from = at + piece.length;
  }
  return [];
}

function compare(format: string, read: string, expected: string): string[] {
  if (read === expected) return [];
  const at = [...read].findIndex((character, index) => character !== [...expected][index]);
  const around = (text: string) =>
    JSON.stringify([...text].slice(Math.max(0, at - 10), at + 20).join(""));
  return [`${format} has ${around(read)} and not ${around(expected)}`];
}
