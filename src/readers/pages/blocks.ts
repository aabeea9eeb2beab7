import type { LeftOut } from "../left-out.ts";
import type { SourceBlock } from "../source.ts";
import type { PageContent } from "./page-content.ts";
import { joinLines, type Line, type PageLines, textLines } from "./paragraphs.ts";
import { findTables, type RuledTable } from "./ruled-tables.ts";
import { runningLines } from "./running-lines.ts";
import { tellItems } from "./tell-items.ts";

export type PagedText = {
  readonly blocks: readonly SourceBlock[];
  readonly leftOut: readonly LeftOut[];
  /** What pages repeat in their margins, each text once. */
  readonly running: readonly string[];
};

/** Text runs on over pages, until a table interrupts it. */
export function blocksOf(contents: readonly PageContent[]): PagedText {
  const pages = partsOf(contents);
  const repeated = runningLines(pages);
  const parts = pages.flatMap(({ lines, tables }) =>
    [...lines.filter((line) => !repeated.has(line)), ...tables].sort(
      (one, other) => other.top - one.top,
    ),
  );
  const apart = pages.flatMap(({ page, apart: items }) => tellItems(items, { page }));
  const { blocks, leftOut } = joinParts(parts);
  return { blocks, leftOut: [...leftOut, ...apart], running: textsOf(repeated) };
}

/** Those that differ by a number only, once. */
function textsOf(lines: ReadonlySet<Line>): string[] {
  const texts = new Map<string, string>();
  for (const { text } of lines) {
    const form = text.replaceAll(/\d+/g, "#");
    if (!texts.has(form)) texts.set(form, text.trim());
  }
  return [...texts.values()];
}

type Parts = PageLines &
  Pick<PageContent, "page" | "height"> & { readonly tables: readonly RuledTable[] };

function partsOf(contents: readonly PageContent[]): Parts[] {
  let before = 0;
  return contents.map((content) => {
    const tables = findTables(content, before);
    before += tables.length;
    const free = content.items.filter((item) => tables.every(({ taken }) => !taken.has(item)));
    return { page: content.page, height: content.height, tables, ...textLines(content, free) };
  });
}

function joinParts(parts: readonly (Line | RuledTable)[]): Omit<PagedText, "running"> {
  const all = parts.filter((part): part is Line => !("table" in part));
  const blocks: SourceBlock[] = [];
  const leftOut: LeftOut[] = [];
  let run: Line[] = [];
  const endRun = () => {
    const joined = joinLines(run, all);
    blocks.push(...joined.paragraphs);
    leftOut.push(...joined.leftOut);
    run = [];
  };
  for (const part of parts) {
    if (!("table" in part)) run.push(part);
    else {
      endRun();
      blocks.push(part.table);
      leftOut.push(...part.leftOut);
    }
  }
  endRun();
  return { blocks, leftOut };
}
