import { wholeFormats } from "../../src/messages/formats.ts";
import { formName } from "../../src/messages/tables/form-texts.ts";
import { countsSentence } from "./counts.ts";
import type { Desk } from "./desk.ts";
import { writeDraft } from "./draft/write-draft.ts";
import type { PackedFile } from "./worker/pack-files.ts";
import type { FilledForm, Made, MakeOrder } from "./worker/tasks.ts";

/** A file for the browser's downloads, or what is to be said in its place. */
export type Download = MadeFile | { readonly refused: string };

export type MadeFile = {
  readonly file: PackedFile;
  readonly mediaType: string;
  readonly remark?: string;
};

/** What a person wishes of all documents alike. */
export type Wish = Pick<MakeOrder, "force" | "charts">;

export async function documentOf(
  desk: Desk,
  wish: Wish & Pick<MakeOrder, "format">,
): Promise<Download> {
  const made: Made = await desk.printer("make", { ...orderOf(desk), ...wish });
  if (made.type === "refused") return refusedBy(desk);
  const { fileName: name, bytes, mediaType } = made;
  return { file: { name, bytes }, mediaType };
}

export function jsonOf({ draft }: Desk): MadeFile {
  const bytes = new TextEncoder().encode(writeDraft(draft));
  return { file: { name: `${baseName(draft)}.json`, bytes }, mediaType: "application/json" };
}

/** The Excel form, filled with the figures as they stand, right or wrong. */
export async function formOf(desk: Desk): Promise<Download> {
  const form = await desk.printer("form", orderOf(desk));
  if (!form) return refusedBy(desk);
  const name = `${formName.replace("{year}", String(desk.draft.year))}.xlsx`;
  return { file: { name, bytes: form.bytes }, mediaType: sheetType, ...remarkOn(form, desk) };
}

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function remarkOn({ tables, pictures }: FilledForm, { say }: Desk) {
  return tables + pictures > 0 ? { remark: say("formWithoutOwn", { tables, pictures }) } : {};
}

/** @param files - that the sheet names, with their check sums. */
export async function checkSheetOf(desk: Desk, files: readonly PackedFile[]): Promise<Download> {
  const bytes = await desk.printer("checkSheet", { ...orderOf(desk), files });
  if (!bytes) return refusedBy(desk);
  const name = `${baseName(desk.draft)}核校单.pdf`;
  return { file: { name, bytes }, mediaType: "application/pdf" };
}

/** Everything in one archive; nothing when one of the files cannot be made. */
export async function everythingOf(desk: Desk, wish: Wish): Promise<Download> {
  const files: PackedFile[] = [jsonOf(desk).file];
  for (const format of wholeFormats) {
    const made = await documentOf(desk, { ...wish, format });
    if ("refused" in made) return made;
    files.push(made.file);
  }
  const form = await formOf(desk);
  if ("refused" in form) return form;
  const sheet = await checkSheetOf(desk, files);
  if ("refused" in sheet) return sheet;
  const bytes = await desk.printer("pack", [...files, form.file, sheet.file]);
  const { remark } = form;
  return {
    file: { name: `${baseName(desk.draft)}.zip`, bytes },
    mediaType: "application/zip",
    ...(remark === undefined ? {} : { remark }),
  };
}

function orderOf({ draft, previous }: Desk) {
  return { text: writeDraft(draft), ...(previous ? { previous: previous.text } : {}) };
}

function refusedBy({ notes, say }: Desk): Download {
  return { refused: say("downloadRefused", { counts: countsSentence(notes, say) }) };
}

function baseName({ agency, year }: Desk["draft"]): string {
  return `${agency.replaceAll(/[/\\:*?"<>|]/g, "")}${year}`;
}
