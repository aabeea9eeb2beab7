import { beforeAll, describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { plainText } from "../../src/document/blocks.ts";
import { buildTree, generate } from "../../src/generate.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { type Draft, editionIds, example, sample } from "../given/reports.ts";
import { printLikeWord } from "../office.ts";
import { readLines, readRules } from "../read-back/measure-pdf.ts";
import {
  inkStretches,
  type Picture,
  paintPages,
  writeOverlay,
} from "../read-back/page-pictures.ts";

const resources = openResources();

const reports: readonly (readonly [string, Draft])[] = [
  ...["huaiyin-2019", "hongze-2024", "shanghai-2019"].map((name) => [name, example(name)] as const),
  ...editionIds.map((id) => [`sample-${id}`, sample(id)] as const),
];

/** The same report from both formats: our PDF, and the DOCX printed. */
type Pair = { readonly prose: string; readonly pdf: Uint8Array; readonly docx: Uint8Array };

async function makePair(draft: Draft): Promise<Pair> {
  const json = { value: draft, findings: [] };
  const options = { blanks: "zero" } as const;
  const { report, edition } = checkReport(json, resources, options);
  if (!report || !edition) throw new Error("no report");
  const { bytes: pdf } = await generate(json, "pdf", resources, options);
  const { bytes } = await generate(json, "docx", resources, options);
  const paragraphs = buildTree(report, edition, resources).blocks.flatMap((block) => {
    if (block.type !== "heading" && block.type !== "paragraph") return [];
    const lead = block.type === "paragraph" && block.lead ? plainText(block.lead.content) : "";
    return [lead + plainText(block.content)];
  });
  return { prose: characters(paragraphs.join("")), pdf, docx: await printLikeWord(bytes) };
}

/** Marks are left out: one hung in the margin is read as a line of its own. */
function characters(text: string): string {
  return text.replaceAll(/[\s、。，．：；？！（）〔〕【】《》“”‘’…—]/g, "");
}

/** Farther apart than this, two lines of prose have a table between them. */
const farthest = 400;

/** Places in the prose, counted in characters, at which the lines of a PDF end. */
function lineEnds(pdf: Uint8Array, prose: string): Set<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const { text } of readLines(pdf).flat()) {
    const line = characters(text);
    const start = line === "" || /^\d+$/.test(line) ? -1 : prose.indexOf(line, at);
    const isProse = start >= 0 && start - at <= (line.length < 6 ? 30 : farthest);
    if (!isProse) continue;
    at = start + line.length;
    ends.add(at);
  }
  return ends;
}

describe.each(reports)("DOCX and PDF of %s", (name, draft) => {
  let pair: Pair;

  beforeAll(async () => {
    pair = await makePair(draft);
  });

  it("break at least 95 % of the lines at the same character", () => {
    const ours = lineEnds(pair.pdf, pair.prose);
    const same = ours.intersection(lineEnds(pair.docx, pair.prose)).size;

    console.info(`${name}: ${same} of ${ours.size} lines break alike`);
    expect(ours.size).toBeGreaterThan(30);
    expect(same / ours.size).toBeGreaterThanOrEqual(0.95);
  });

  it("have the rules of their tables within half a millimetre", () => {
    const pages = readLines(pair.pdf).length;
    for (let page = 1; page <= pages; page++) {
      const [ours, theirs] = [readRules(pair.pdf, page), readRules(pair.docx, page)];
      expect(farthestApart(ours.vertical, theirs.vertical)).toBeLessThan(0.5);
      expect(farthestApart(ours.horizontal, theirs.horizontal)).toBeLessThan(0.5);
    }
  });

  it("have every line of text within a millimetre, laid over each other", () => {
    const theirs = paintPages(pair.docx);
    for (const [index, ours] of paintPages(pair.pdf).entries()) {
      const other = theirs[index] as Picture;
      const apart = farthestApart(...([ours, other].map(middles) as [number[], number[]]));
      const seen = apart < 1 ? "" : writeOverlay(`${name}-${index + 1}`, ours, other);
      expect(apart, seen).toBeLessThan(1);
    }
  });
});

function middles(picture: Picture): number[] {
  return inkStretches(picture).map(({ top, bottom }) => (top + bottom) / 2);
}

/** The largest distance between two lists of places; endless when one has more of them. */
function farthestApart(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...ours.map((place, index) => Math.abs(place - (theirs[index] ?? 0))));
}
