import {
  type Block,
  type DocumentTree,
  type Paragraph,
  plainText,
  type Table,
} from "../../../src/document/blocks.ts";

/** A report as carbone can repeat it: stretches of prose, and the tables between them. */
type Part = Prose | Table;

type Prose = {
  readonly type: "prose";
  /** Before the first heading. */
  readonly lines: Line[];
  readonly sections: { readonly heading: string; readonly lines: Line[] }[];
};

type Line = { readonly text: string };

/** What a template is filled with: `part0`, `part1` … in their order, a table's values by place. */
export function dataOf({ blocks }: DocumentTree): Readonly<Record<string, unknown>> {
  const named = partsOf(blocks).map((part, index) => {
    return [`part${index}`, part.type === "prose" ? part : valuesOf(part)] as const;
  });
  return { title: titleOf(blocks), ...Object.fromEntries(named) };
}

/**
 * A tree with carbone's marks for words: printed as DOCX, it is the template of all reports that
 * have these tables in this order. The labels of the tables stand in it.
 */
export function templateOf(tree: DocumentTree): DocumentTree {
  const parts = partsOf(tree.blocks).flatMap((part, index): Block[] =>
    part.type === "prose" ? proseMarks(`d.part${index}`) : [tableMarks(part, `d.part${index}`)],
  );
  return { ...tree, blocks: [paragraph("title", "{d.title}"), ...parts] };
}

/** Carbone repeats what lies between the marks of one element and those of the next. */
function proseMarks(part: string): Block[] {
  const line = (list: string, index: string) => paragraph("body", `{${list}[${index}].text}`);
  const heading = (index: string): Block => ({
    type: "heading",
    level: 1,
    content: paragraph("body", `{${part}.sections[${index}].heading}`).content,
  });
  const own = `${part}.sections[i].lines`;
  return [
    line(`${part}.lines`, "i"),
    line(`${part}.lines`, "i+1"),
    heading("i"),
    line(own, "i"),
    line(own, "i+1"),
    heading("i+1"),
  ];
}

function tableMarks(table: Table, part: string): Table {
  const rows = table.rows.map((cells, row) =>
    cells.map((cell, column) =>
      cell.role === "value"
        ? { ...cell, lines: cell.lines.map((_, line) => `{${part}.${place(row, column, line)}}`) }
        : cell,
    ),
  );
  return { ...table, rows };
}

function valuesOf({ rows }: Table): Readonly<Record<string, string>> {
  const values = rows.flatMap((cells, row) =>
    cells.flatMap(({ role, lines }, column) =>
      role === "value" ? lines.map((text, line) => [place(row, column, line), text] as const) : [],
    ),
  );
  return Object.fromEntries(values);
}

const place = (row: number, column: number, line: number) => `r${row}c${column}l${line}`;

function titleOf(blocks: readonly Block[]): string {
  return blocks.map((block) => (isTitle(block) ? plainText(block.content) : "")).join("");
}

function isTitle(block: Block): block is Paragraph {
  return block.type === "paragraph" && block.role === "title";
}

function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    if (isTitle(block)) continue;
    if (block.type === "table") parts.push(block);
    else addTo(openProse(parts), block);
  }
  return parts;
}

function openProse(parts: Part[]): Prose {
  const last = parts.at(-1);
  if (last?.type === "prose") return last;
  const prose: Prose = { type: "prose", lines: [], sections: [] };
  parts.push(prose);
  return prose;
}

/** Headings below the first level are lines of their section. */
function addTo({ lines, sections }: Prose, block: Block): void {
  if (block.type !== "heading" && block.type !== "paragraph") return;
  const text = plainText(block.content);
  if (block.type === "heading" && block.level === 1) sections.push({ heading: text, lines: [] });
  else {
    const lead = block.type === "paragraph" ? plainText(block.lead?.content ?? []) : "";
    (sections.at(-1)?.lines ?? lines).push({ text: lead + text });
  }
}

function paragraph(role: Paragraph["role"], text: string): Paragraph {
  return { type: "paragraph", role, content: [{ type: "text", text, strong: false }] };
}
