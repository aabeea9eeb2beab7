import { newId } from "../draft/new-id.ts";
import type { Insertion, NewItem } from "../draft/own/edit-items.ts";
import type { OwnValue } from "../draft/own/own-items.ts";
import type { Say } from "../messages/say.ts";
import { isTable, ownTableOf, type PastedTable, tableOfText } from "./pasted-table.ts";
import { pictureOf } from "./picture-file.ts";
import { readClipboardHtml } from "./read-clipboard-html.ts";

/** What is to be put into a text, and what is to be said about it. */
export type Arrival = { readonly insertion: Insertion; readonly told: readonly string[] };

/** Tables of a clipboard with the paragraphs around them; undefined when it holds no table. */
export function pastedTables(clipboard: DataTransfer, say: Say): Arrival | undefined {
  const page = readClipboardHtml(clipboard.getData("text/html"));
  const text = clipboard.getData("text/plain");
  if (!page.pieces.some((one) => typeof one !== "string")) {
    const rows = tableOfText(text);
    return isTable(rows) ? arrivalOf([rows], say) : undefined;
  }
  const { insertion, told } = arrivalOf(page.pieces, say);
  const left = [
    ...(page.pictures > 0 ? [say("pastedWithoutPictures", { count: page.pictures })] : []),
    ...(page.hidden > 0 ? [say("pastedWithoutHidden", { count: page.hidden })] : []),
  ];
  return { insertion, told: [...told, ...left] };
}

function arrivalOf(pieces: readonly (string | PastedTable)[], say: Say): Arrival {
  const told: string[] = [];
  const insertion = pieces.flatMap((piece): Insertion => {
    if (typeof piece === "string") return [piece];
    const table = ownTableOf(piece);
    if (!table) told.push(say("tableTooLarge", { count: piece.length }));
    else told.push(say("pastedTable", { count: piece.length }));
    return table ? [newItem({ table })] : [];
  });
  return { insertion, told };
}

/** The pictures among files that were chosen, dropped or pasted. */
export async function arrivedPictures(files: readonly File[], say: Say): Promise<Arrival> {
  const insertion: NewItem[] = [];
  const told: string[] = [];
  for (const file of files) {
    const picture = await pictureOf(file);
    if (typeof picture === "object") insertion.push(newItem(picture));
    else told.push(say(picture === "kind" ? "pictureKind" : "pictureSize", { name: file.name }));
  }
  return { insertion, told };
}

/** Pictures of a clipboard or of what is dropped; a spreadsheet's cells are there as a picture, too. */
export function pictureFilesIn({ files }: DataTransfer): File[] {
  return [...files].filter(({ type }) => type.startsWith("image/"));
}

/** A table of three columns that nothing stands in yet. */
export function blankTable(): NewItem {
  const row = () => ["", "", ""];
  return newItem({ table: { header: [row()], rows: [row(), row()] } });
}

export function blankNote(): NewItem {
  return newItem({ note: "" });
}

function newItem(value: OwnValue): NewItem {
  return { key: newId(), value };
}
