import { type PastedTable, tableOfText, textsOfTable } from "../pasted-table.ts";
import { readClipboardHtml } from "../read-clipboard-html.ts";

/** The texts of a clipboard's cells, place by place; undefined when it holds one text only. */
export function blockInClipboard(clipboard: DataTransfer): string[][] | undefined {
  const table = tableInClipboard(clipboard) ?? linesInClipboard(clipboard);
  const texts = textsOfTable(table);
  return texts.flat().length > 1 ? texts : undefined;
}

/** A table of more than one cell in the clipboard. */
export function tableInClipboard(clipboard: DataTransfer): PastedTable | undefined {
  const { pieces } = readClipboardHtml(clipboard.getData("text/html"));
  const tables = pieces.filter((one) => typeof one !== "string");
  const [only] = tables;
  if (only && tables.length === 1) return only;
  const text = clipboard.getData("text/plain");
  return text.includes("\t") ? tableOfText(text) : undefined;
}

/** A column of figures has no tab. */
function linesInClipboard(clipboard: DataTransfer): PastedTable {
  return tableOfText(clipboard.getData("text/plain"));
}
