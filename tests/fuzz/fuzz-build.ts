import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DocumentTree } from "../../src/document/blocks.ts";
import { buildTree, generate, type Resources } from "../../src/generate.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { unifyCharacters } from "../../src/report/unify-characters.ts";
import { madeOf } from "../ofd-rules/made.ts";
import { readOfd } from "../ofd-rules/ofd-file.ts";
import { structureTextOf } from "../ofd-rules/rules/document-rules.ts";
import { squeeze as composed } from "../ofd-rules/rules/text-rules.ts";
import { validateOfd } from "../ofd-rules/validate-ofd.ts";
import { readFile } from "../pdf-rules/read-file.ts";
import { openPdf } from "../pdf-rules/rule.ts";
import { structureText } from "../pdf-rules/structure-text.ts";
import { validateFile } from "../pdf-rules/validate-pdf.ts";
import { listParts, readPart } from "../read-docx.ts";
import {
  repeatedTexts,
  squeeze,
  textOfDocx,
  textOfHtml,
  textOfPdf,
  textsOfTree,
} from "./document-texts.ts";
import type { HostileReport } from "./hostile-report.ts";

export type Built =
  | { readonly type: "refused"; readonly rules: readonly string[] }
  | { readonly type: "made"; readonly docx: Uint8Array; readonly mistakes: readonly string[] };

/**
 * Makes all four files of a report and looks for what must never be.
 * @throws whatever the program throws
 */
export async function buildReport(report: HostileReport, resources: Resources): Promise<Built> {
  const json = { value: report.draft, findings: [] };
  const files = await makeAll(report, resources);
  const isPrintable = allPrintable(report.draft, resources);
  if (files.type === "refused") {
    const named = files.rules.some((rule) => rule.startsWith("GLYPH-"));
    if (isPrintable || named) return files;
    throw new Error(`refused without naming the character: ${files.rules}`);
  }
  const checked = checkReport(json, resources, report.options);
  if (!checked.report || !checked.edition) throw new Error("made without a report");
  const tree = buildTree(checked.report, checked.edition, resources);
  const mistakes = [
    ...(isPrintable ? [] : ["made in spite of what cannot be printed"]),
    ...judgeDocx(files.docx, tree),
    ...judgePdf(files.pdf, tree),
    ...judgeHtml(files.html, tree),
    ...judgeOfd(files, tree, { report, resources }),
    ...lostInTree(report, tree),
  ];
  return { type: "made", docx: files.docx, mistakes };
}

type Files =
  | { readonly type: "refused"; readonly rules: readonly string[] }
  | {
      readonly type: "made";
      readonly docx: Uint8Array;
      readonly pdf: Uint8Array;
      readonly html: Uint8Array;
      readonly ofd: Uint8Array;
    };

async function makeAll({ draft, options }: HostileReport, resources: Resources): Promise<Files> {
  const json = { value: draft, findings: [] };
  try {
    const { bytes: docx } = await generate(json, "docx", resources, options);
    const { bytes: pdf } = await generate(json, "pdf", resources, options);
    const { bytes: html } = await generate(json, "html", resources, options);
    const { bytes: ofd } = await generate(json, "ofd", resources, options);
    return { type: "made", docx, pdf, html, ofd };
  } catch (error) {
    if (!(error instanceof GenerationError && error.code === "REPORT-ERRORS")) throw error;
    const errors = error.findings.filter(({ severity }) => severity === "error");
    return { type: "refused", rules: errors.map(({ rule }) => rule) };
  }
}

/** Said by another way than the program's: by the whole text at once. */
function allPrintable(draft: unknown, { fontSet }: Resources): boolean {
  const { value } = unifyCharacters(draft);
  return textsIn(value).every((text) =>
    Array.from(text).every((character) => {
      if (/[\r\n]/.test(character)) return true;
      const isNone = /[\p{C}\p{Zl}\p{Zp}\uFFFD]/u.test(character) && !/\p{Co}/u.test(character);
      return !isNone && fontSet.has(character.codePointAt(0) ?? 0);
    }),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The parts that are the same in every DOCX, by the hash of their text. */
const frame = new Map<string, string>();

function judgeDocx(docx: Uint8Array, tree: DocumentTree): string[] {
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
function judgePdf(pdf: Uint8Array, tree: DocumentTree): string[] {
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
function judgeOfd(
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
function judgeHtml(html: Uint8Array, tree: DocumentTree): string[] {
  const text = textOfHtml(html);
  let from = 0;
  for (const piece of textsOfTree(tree)) {
    const at = text.indexOf(piece, from);
    if (at < 0) return [`HTML lacks ${JSON.stringify(piece.slice(0, 60))}`];
    from = at + piece.length;
  }
  return [];
}

/** Every line of the report's texts is printed, but for the number it begins with. */
function lostInTree({ draft }: HostileReport, tree: DocumentTree): string[] {
  const printed = textsOfTree(tree).join("");
  const { value } = unifyCharacters([draft.introduction, draft.sections, draft.subtitle]);
  const texts = textsIn(value).flatMap((text) => text.split(/[\r\n]+/));
  const lost = texts.map((text) => squeeze(text)).filter((text) => !isPrinted(text, printed));
  return lost.map((text) => `tree lacks ${JSON.stringify(text.slice(0, 80))}`);
}

/** Ids of sections are not printed; a number before a line is printed in another way. */
function isPrinted(text: string, printed: string): boolean {
  if (/^[a-zA-Z]+$/.test(text) || printed.includes(text)) return true;
  const [number = ""] =
    /^(?:第?[（(]?[一二三四五六七八九十]+[）)、．.]?[、．.]?|[（(]?\d+[）)．.、]?、?)/.exec(text) ??
    [];
  const rest = text.slice(number.length).replace(/[。：]$/, "");
  return number !== "" && printed.includes(rest);
}

function compare(format: string, read: string, expected: string): string[] {
  if (read === expected) return [];
  const at = [...read].findIndex((character, index) => character !== [...expected][index]);
  const around = (text: string) =>
    JSON.stringify([...text].slice(Math.max(0, at - 10), at + 20).join(""));
  return [`${format} has ${around(read)} and not ${around(expected)}`];
}
