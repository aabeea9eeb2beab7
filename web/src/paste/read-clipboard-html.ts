import { cleanText, type PastedCell, type PastedTable } from "./pasted-table.ts";

/** What stands in the clipboard as a web page: paragraphs and tables in their order. */
export type PastedPage = {
  readonly pieces: readonly (string | PastedTable)[];
  /** Pictures that the page only names: their bytes are not in the clipboard. */
  readonly pictures: number;
  /** Rows and columns that the spreadsheet did not show. */
  readonly hidden: number;
};

/** Reads what Word, WPS, Excel and browsers put into the clipboard; nothing of it is ever shown. */
export function readClipboardHtml(html: string): PastedPage {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  for (const one of body.querySelectorAll("template, script, title, del")) one.remove();
  const hidden = dropHidden(body);
  const found: (string | PastedTable)[] = [];
  gather(body, found);
  const pieces = found.flatMap((one): (string | PastedTable)[] => {
    if (typeof one !== "string") return [one];
    const text = cleanText(one).replaceAll(/\n{2,}/g, "\n");
    return text === "" ? [] : [text];
  });
  return { pieces, pictures: body.querySelectorAll("img").length, hidden };
}

/** The page's policy allows no styles in markup, not even in one that is never shown. */
function withoutStyles(html: string): string {
  return html
    .replaceAll(/<(\/?)style\b/gi, "<$1template")
    .replaceAll(/<[a-z][^<>]*>/gi, (tag) => tag.replaceAll(/\sstyle=/gi, " data-style="));
}

/**
 * Word and Excel end a table with a row of no height, for programs that cannot lay out their
 * columns; with words in it, it was hidden by a person.
 */
function dropHidden(body: HTMLElement): number {
  const unseen = [...body.querySelectorAll<HTMLElement>("[data-style], tr[height]")].filter(
    (one) =>
      /(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(one.dataset.style ?? "") ||
      (one.localName === "tr" && one.getAttribute("height") === "0"),
  );
  for (const one of unseen) one.remove();
  return unseen.filter((one) => cleanText(one.textContent ?? "") !== "").length;
}

function gather(node: Node, found: (string | PastedTable)[]): void {
  if (node instanceof Text) add(found, collapsed(node.data));
  else if (node instanceof HTMLBRElement) add(found, "\n");
  else if (node instanceof HTMLTableElement) gatherTable(node, found);
  else if (node instanceof Element) gatherInside(node, found);
}

/** What has one cell only is the frame of a layout, not a table. */
function gatherTable(table: HTMLTableElement, found: (string | PastedTable)[]): void {
  const rows = rowsOf(table);
  if (rows.flat().length > 1) found.push(rows);
  else gatherInside(table, found);
}

function gatherInside(node: Element, found: (string | PastedTable)[]): void {
  const isBlock = blocks.test(node.localName);
  if (isBlock) add(found, "\n");
  for (const child of node.childNodes) gather(child, found);
  if (isBlock) add(found, "\n");
}

const blocks = /^(?:p|div|h[1-6]|li|ul|ol|table|tr|td|th|section|article|blockquote|pre)$/;

/** Words go on in the paragraph that stands last. */
function add(found: (string | PastedTable)[], text: string): void {
  const last = found.at(-1);
  if (typeof last === "string") found[found.length - 1] = last + text;
  else found.push(text);
}

function rowsOf(table: HTMLTableElement): PastedCell[][] {
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({
      text: cleanText(textOf(cell)).replaceAll(/\n{2,}/g, "\n"),
      // Browsers have 0 for "to the end of the table".
      rowSpan: cell.rowSpan === 0 ? table.rows.length : cell.rowSpan,
      colSpan: cell.colSpan,
      isHead: row.parentElement?.localName === "thead" || cell.localName === "th",
    })),
  );
}

/** A table inside of a cell is read as its words, row by row. */
function textOf(cell: Element): string {
  const found: (string | PastedTable)[] = [];
  for (const child of cell.childNodes) gather(child, found);
  return found
    .map((one) =>
      typeof one === "string"
        ? one
        : `\n${one.map((row) => row.map(({ text }) => text).join(" ")).join("\n")}\n`,
    )
    .join("");
}

/** White space as a page shows it; a break between two Chinese characters is none. */
function collapsed(text: string): string {
  return text
    .replaceAll(
      /(?<=[\p{Script=Han}，。、；：])[ \t]*\r?\n[ \t]*(?=[\p{Script=Han}，。、；：])/gu,
      "",
    )
    .replaceAll(/[\t\n\r\f ]+/g, " ");
}
