import { readFileSync } from "node:fs";
import { openResources } from "../../functions/materials/resources.ts";
import { gb18030Levels } from "../../src/fonts/gb18030.ts";
import { buildTree, generate } from "../../src/generate.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { trueType } from "../fonts/builders.ts";
import { readOfd, textsOf } from "../ofd-rules/ofd-file.ts";
import { all, readPart, textOf as textOfElement, type XmlElement } from "../read-back/read-docx.ts";
import { readPage } from "../read-back/read-html.ts";
import { copiedText } from "../writers/pdf/programs.ts";
import { textOf } from "../writers/pdf/tree-text.ts";
import { type Draft, sample, set } from "./reports.ts";

/** As a running service has them. */
const resources = openResources();

const table = new URL("../../fonts/coverage/tghz-8105.txt", import.meta.url);

const levels = gb18030Levels(readFileSync(table, "utf8"));

/** Every ideograph of GB 18030-2022, level 3, then its radicals. */
export const standardCharacters: readonly string[] = [...levels.level3, ...levels.radicals].map(
  (codePoint) => String.fromCodePoint(codePoint),
);

export const radicals: readonly string[] = [...levels.radicals].map((codePoint) =>
  String.fromCodePoint(codePoint),
);

/** Of a kind that stands in no heading, name or rule. */
const charactersPerParagraph = 100;

/** A report of the year 2024 whose first section has paragraphs of the given characters. */
export function reportWith(characters: readonly string[]): Draft {
  const paragraphs = Array.from(
    { length: Math.ceil(characters.length / charactersPerParagraph) },
    (_, index) =>
      characters
        .slice(index * charactersPerParagraph, (index + 1) * charactersPerParagraph)
        .join(""),
  );
  return set(sample("2021"), "sections.0.body", paragraphs);
}

/** What became of some characters in the four formats. */
export type Printed = {
  /** Characters that the report is refused for. */
  readonly refused: readonly string[];
  /** Radicals that a warning tells of, and that are printed as the ideographs they look like. */
  readonly unified: number;
  /** Formats whose text is not the report's. */
  readonly lost: readonly string[];
  /** Characters outside the basic plane that a DOCX sets in no font for them. */
  readonly unnamed: readonly string[];
  /** Those that a page brings no outline along for. */
  readonly notBrought: readonly string[];
};

/** Makes a report of the characters in PDF, DOCX, HTML and OFD, and reads what they say. */
export async function printCharacters(characters: readonly string[]): Promise<Printed> {
  const json = { value: reportWith(characters), findings: [] };
  const { findings, report, edition } = checkReport(json, resources);
  const refused = findings.flatMap(({ rule, read }) =>
    rule.startsWith("GLYPH-") ? [String(read)] : [],
  );
  const twins = findings.flatMap(({ rule, read }) =>
    rule === "TEXT-UNIFIED" ? [...String(read)] : [],
  );
  const printed = { refused, unified: twins.length };
  if (refused.length > 0 || !report || !edition) {
    return { ...printed, lost: [], unnamed: [], notBrought: [] };
  }
  const text = textOf(buildTree(report, edition, resources));
  const [pdf, docx, html, ofd] = await Promise.all(
    (["pdf", "docx", "html", "ofd"] as const).map(
      async (format) => (await generate(json, format, resources)).bytes,
    ),
  );
  const document = readPart(docx ?? new Uint8Array(), "word/document.xml");
  const page = readPage(html ?? new Uint8Array());
  const beyond = [...new Set(text)].filter((character) => character.length > 1);
  const read = {
    pdf: copiedText(pdf ?? new Uint8Array()),
    docx: textOfElement(document).replaceAll(/\s/g, ""),
    html: all(page, "article").map(seenText).join("").replaceAll(/\s/g, ""),
    ofd: ofdText(ofd ?? new Uint8Array()),
  };
  const named = new Set(
    all(document, "w:r")
      .filter((run) => fontOf(run) === resources.wordFonts.supplementary.name)
      .flatMap((run) => [...textOfElement(run)]),
  );
  const brought = broughtFonts(new TextDecoder().decode(html));
  return {
    ...printed,
    lost: Object.entries(read).flatMap(([format, one]) => (one === text ? [] : [format])),
    unnamed: beyond.filter((character) => !named.has(character)),
    notBrought: beyond.filter(
      (character) => !brought.some((has) => has(character.codePointAt(0) ?? 0)),
    ),
  };
}

/** The number of a page comes last. */
function ofdText(ofd: Uint8Array): string {
  const objects = readOfd(ofd).pages.flatMap((page) => textsOf(page).slice(0, -1));
  return objects
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s/g, "");
}

/** Without what tells of a table to those who cannot see it. */
function seenText({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (typeof child === "string") return child;
      return child.name === "caption" ? "" : seenText(child);
    })
    .join("");
}

function fontOf(run: XmlElement): string | undefined {
  return all(run, "w:rFonts")[0]?.attributes["w:eastAsia"];
}

/** Which characters the fonts inside of a page draw. */
function broughtFonts(html: string): ((codePoint: number) => boolean)[] {
  return [...html.matchAll(/data:font\/ttf;base64,([^)]+)/g)].map(([, data = ""]) => {
    const { glyphOf } = trueType(new Uint8Array(Buffer.from(data, "base64")));
    return (codePoint) => glyphOf(codePoint) !== 0;
  });
}
