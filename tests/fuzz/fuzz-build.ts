import type { DocumentTree } from "../../src/document/blocks.ts";
import { buildTree, generate, type Resources } from "../../src/generate.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { unifyCharacters } from "../../src/report/text/unify-characters.ts";
import { squeeze, textsOfTree } from "./document-texts.ts";
import type { HostileReport } from "./hostile-report.ts";
import { type Files, judgeDocx, judgeHtml, judgeOfd, judgePdf } from "./judge-files.ts";

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
