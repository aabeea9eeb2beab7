import { importableNames } from "../../messages/importable.ts";
import type { ImportOrder } from "../makers/importer.ts";
import { Problem } from "../problem.ts";
import { readContentType } from "./content-type.ts";
import { bytesOf, parseForm } from "./read-upload.ts";

/** What can be imported, as a caller would name it. */
export const importableTypes = importableNames("TXT").join(", ");

/**
 * Takes an old report's file out of a body: the whole body, or the file of a form. What kind of
 * file it is shows in its bytes; its name and type help where they do not tell.
 *
 * @throws {Problem} `media-type`, `multipart-broken`, `multipart-part`, `file-missing`
 */
export async function readImportedFile(headers: Headers, body: Uint8Array): Promise<ImportOrder> {
  const { given, type } = readContentType(headers, notImportable);
  if (/[/+]json$/.test(type)) throw notImportable(type);
  const isForm = type === "multipart/form-data";
  if (isForm) return await readForm(given, body);
  if (body.length === 0) throw new Problem("file-missing", {});
  return { bytes: body, mediaType: type };
}

export function notImportable(given: string): Problem {
  return new Problem("media-type", { given, expected: importableTypes });
}

async function readForm(type: string, body: Uint8Array): Promise<ImportOrder> {
  const form = await parseForm(type, body);
  const names = [...form.keys()];
  const odd = names.find((name, index) => name !== "file" || index > 0);
  if (odd !== undefined) throw new Problem("multipart-part", { name: odd, expected: "file" });
  const file = form.get("file");
  const bytes = await bytesOf(file);
  if (!bytes) throw new Problem("file-missing", {});
  return typeof file === "object" && file
    ? { bytes, fileName: file.name, mediaType: file.type }
    : { bytes };
}
