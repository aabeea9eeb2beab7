import type { Edition } from "../../edition/edition.ts";
import { GenerationError } from "../../messages/generation-error.ts";
import { limitFindings } from "../../messages/limit-findings.ts";
import type { Importer, ImportOrder, ImportOutcome } from "./importer.ts";

/** Reads files right here, and so without a deadline; the readers are loaded by the first one. */
export function inThreadImporter(editions: readonly Edition[]): Importer {
  return { importFile: (order) => importFile(order, editions) };
}

async function importFile(
  { bytes, ...named }: ImportOrder,
  editions: readonly Edition[],
): Promise<ImportOutcome> {
  const { importReport } = await import("../../readers/import-report.ts");
  try {
    const imported = await importReport(bytes, { ...named, editions });
    return { type: "draft", ...imported, findings: limitFindings(imported.findings) };
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    const { code, parameters } = error;
    return { type: "refused", code, parameters };
  }
}
