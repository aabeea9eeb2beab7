import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../src/writers/docx/write-docx.ts";
import { fontManifest, look, wordFrame } from "../../given/builders.ts";
import { chartedTrees } from "../../given/charted.ts";
import { ownTrees } from "../../given/own-report.ts";
import { findMistakes } from "../../read-back/ooxml-schema.ts";
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
