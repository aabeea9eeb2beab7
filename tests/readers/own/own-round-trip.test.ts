import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { readPictures } from "../../../src/report/own/read-pictures.ts";
import { editionIds, editions, example } from "../../given/reports.ts";
import { roundTrip } from "../round-trip.ts";
import { printed } from "./printed.ts";
import { randomOwnReports } from "./random-own.ts";

const examples = new URL("../../../examples/", import.meta.url);
const fetchExample = async (file: string) => new Uint8Array(readFileSync(new URL(file, examples)));

describe("the example with tables and pictures of its own", () => {
  it.each(["docx", "html", "html-fragment"] as const)(
    "comes back from %s as it is printed, nothing told and nothing asked",
    async (format) => {
      const draft = example("yangli-2025");
      const json = { value: draft, findings: [] };
      const pictures = await readPictures(json, fetchExample);
      const { bytes } = await generate(json, format, openResources(), { force: true, pictures });

      const imported = await importReport(bytes, { editions: editions.map((one) => one.edition) });

      expect(await printed(imported.report)).toEqual(await printed(draft, fetchExample));
      expect(imported.findings).toEqual([]);
      expect(imported.questions).toEqual([]);
    },
  );
});

describe.each(editionIds)(
  "reports of the edition %s with tables, pictures and notes of their own",
  (edition) => {
    const drafts = randomOwnReports(edition, 40);

    it.each(["docx", "html"] as const)("come back from %s as they are printed", async (format) => {
      for (const draft of drafts) {
        const imported = await roundTrip(draft, format, edition);

        expect(await printed(imported.report)).toEqual(await printed(draft));
        expect(told(imported)).toEqual([]);
      }
    });
  },
);

/** A report that nobody has signed is told of as such. */
function told({ findings }: Awaited<ReturnType<typeof roundTrip>>): string[] {
  const rules = findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("IMPORT-"));
  return rules.filter((rule) => rule !== "IMPORT-MISSING");
}
