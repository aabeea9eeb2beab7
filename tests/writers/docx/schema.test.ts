import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../src/writers/docx/write-docx.ts";
import { fontManifest, look, wordFrame } from "../../builders.ts";
import { chartedTrees } from "../../charted.ts";
import { findMistakes } from "../../ooxml-schema.ts";
import { ownTrees } from "../../own-report.ts";
import { sampleTrees } from "./samples.ts";
import { smallReport } from "./small-report.ts";

describe("the schema of Office Open XML", () => {
  it.each([["a small report", smallReport] as const, ...sampleTrees, ...chartedTrees, ...ownTrees])(
    "is kept by the document of %s",
    async (_, tree) => {
      const docx = await writeDocx(tree, look, fontManifest, wordFrame);

      expect(await findMistakes(docx, "docx")).toEqual([]);
    },
  );
});
