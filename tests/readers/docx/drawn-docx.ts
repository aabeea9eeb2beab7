import { sourcePlaceText } from "../../../src/messages/source-place.ts";
import { readDocx } from "../../../src/readers/docx/read-docx.ts";
import type { SourceBlock, SourceDocument } from "../../../src/readers/source.ts";
import { officeFile, type Parts, wordParts } from "../office-file.ts";

export type Drawn = {
  /** Paragraphs as their text; a table's rows as its cells, with their spans. */
  readonly text: readonly string[];
  /** What was left out: its kind, its place, its words. */
  readonly told: readonly string[];
  /** Rules that the reader itself found something by. */
  readonly found: readonly string[];
  /** Numbers of which another is shown than is saved. */
  readonly shown: readonly string[];
  /** Formulas that are not computed yet. */
  readonly open: readonly string[];
};

/** A DOCX with the body, read. */
export async function drawDocx(body: string, more: Parts = {}): Promise<Drawn> {
  return await drawParts({ ...wordParts(body), ...more });
}

export async function drawParts(parts: Parts): Promise<Drawn> {
  return drawSource(await readDocx(await officeFile(parts)));
}

/** What was read of any file. */
export function drawSource(source: SourceDocument): Drawn {
  const { blocks, leftOut = [], findings, shownOtherwise = [], openFormulas = [] } = source;
  return {
    text: blocks.flatMap(drawBlock),
    told: leftOut.map(({ kind, place, text }) =>
      [kind, sourcePlaceText(place), text.trim()].filter(Boolean).join(" "),
    ),
    found: findings.map(({ rule }) => rule),
    shown: shownOtherwise.map(
      ({ place, saved, shown }) => `${sourcePlaceText(place)} ${saved}: ${shown}`,
    ),
    open: openFormulas.map(({ place, formula }) => `${sourcePlaceText(place)} ${formula}`),
  };
}

function drawBlock(block: SourceBlock): string[] {
  if (block.type === "paragraph") return [block.text];
  return block.rows.map((cells) =>
    cells
      .map(({ text, rowSpan, colSpan }) =>
        rowSpan * colSpan === 1 ? text : `${text}(${rowSpan}×${colSpan})`,
      )
      .join("|"),
  );
}

export function paragraph(inner: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** A run with what is said of its characters. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
}

export function line(text: string): string {
  return paragraph(run(text));
}

export function cell(inner: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.startsWith("<") ? inner : line(inner)}</w:tc>`;
}

export function row(cells: string, properties = ""): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
}

export function table(rows: string, properties = ""): string {
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;
}

/** A text box, with its double for old programs. */
export function box(inner: string): string {
  return (
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
}

/** The part with the styles; each is its type, its name, what it is made from, and what it says. */
export function styles(
  all: readonly (readonly [type: string, id: string, basedOn: string, formatting: string])[],
  defaults = "",
): Parts {
  const each = all.map(
    ([type, id, basedOn, formatting]) =>
      `<w:style w:type="${type}" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${id}"/>` +
      `${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:rPr>${formatting}</w:rPr></w:style>`,
  );
  return {
    "word/styles.xml": `<w:styles><w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault></w:docDefaults>${each.join("")}</w:styles>`,
  };
}
