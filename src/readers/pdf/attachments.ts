import type { LeftOut } from "../left-out.ts";
import type { PdfDocument } from "./open-pdf.ts";

/** Files inside the file, by their names; none is opened. */
export async function attachmentsOf(document: PdfDocument): Promise<LeftOut[]> {
  const files: ReadonlyMap<string, Attachment> | Record<string, Attachment> | null =
    await document.getAttachments();
  const all = files instanceof Map ? [...files.values()] : Object.values(files ?? {});
  return all.map(({ filename }) => ({ kind: "embedded", text: filename, place: {} }));
}

type Attachment = { readonly filename: string };
