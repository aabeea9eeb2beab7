import { isZip } from "../../jobs/zip/read-zip.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { zipKind } from "../../readers/zip-kind.ts";

/** Whether a file is a ZIP of reports, and not a document or workbook, which are ZIPs, too. */
export function isArchive(bytes: Uint8Array, name: string): boolean {
  if (!isZip(bytes)) return false;
  if (/\.zip$/i.test(name)) return true;
  try {
    zipKind(bytes);
    return false;
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    return error.code === "FILE-ARCHIVE";
  }
}
