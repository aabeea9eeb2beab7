import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { readPictures } from "../../../src/report/own/read-pictures.ts";
import { type Draft, editionIds, editions, example, get, set } from "../../given/reports.ts";
import { formats, roundTrip } from "../round-trip.ts";
import { printed } from "./printed.ts";
import { randomReferringReports } from "./referring.ts";

const examples = new URL("../../../examples/", import.meta.url);
const fetchExample = async (file: string) => new Uint8Array(readFileSync(new URL(file, examples)));

/**
 * The example as any file of it says it: its title written out and its level, which is printed
 * nowhere, left out; pictures in the report, as a file has no name for them; a note right under a
 * table as the table's. Members stand in the order of the example.
 */
async function asFiled(draft: Draft): Promise<Draft> {
  const filed = structuredClone(draft);
  const pictures = await readPictures({ value: filed }, fetchExample);
  for (const [pointer, { picture }] of pictures) {
    const path = pointer.slice(1).replaceAll("/", ".");
    const { id, file: _, ...more } = get(filed, path) as Draft;
    const data = Buffer.from(picture?.bytes ?? []).toString("base64");
    set(filed, path, { id, data, ...more });
  }
  const months = get(filed, "sections.0.body.2.body") as Draft[];
  const [note] = months.splice(2, 1);
  set(filed, "sections.0.body.2.body.1.table.note", note?.note);
  const { edition, year, agency, level: _, ...others } = filed;
  return { edition, year, agency, title: `${agency}${year}年政府信息公开工作年度报告`, ...others };
}

describe("the example with tables and pictures of its own", () => {
  it.each(["docx", "html", "html-fragment"] as const)(
    "comes back from %s byte for byte, references by id and all",
    async (format) => {
      const draft = example("yangli-2025");
      const pictures = await readPictures({ value: draft }, fetchExample);
      const json = { value: draft, findings: [] };
      const { bytes } = await generate(json, format, openResources(), { pictures });

      const { report } = await importReport(bytes, {
        editions: editions.map((one) => one.edition),
      });

      expect(JSON.stringify(report)).toBe(JSON.stringify(await asFiled(draft)));
    },
  );
});

describe.each(editionIds)("reports of the edition %s that refer to their tables", (edition) => {
  const drafts = randomReferringReports(edition, 12);

  it.each(["docx", "html", "html-fragment"] as const)(
    "come back from %s with the same references, and from the next file byte for byte",
    async (format) => {
      let count = 0;
      for (const draft of drafts) {
        const { report } = await roundTrip(draft, format, edition);
        const again = await roundTrip(report as Draft, format, edition);

        expect(await printed(report)).toEqual(await printed(draft));
        expect(referencesOf(report)).toEqual(referencesOf(draft));
        expect(JSON.stringify(again.report)).toBe(JSON.stringify(report));
        count += referencesOf(draft).length;
      }
      expect(count).toBeGreaterThan(40);
    },
  );
});

function referencesOf(draft: unknown): string[] {
  return JSON.stringify(draft).match(/(?<![{｛])\{[表图]:[^}]+\}/gu) ?? [];
}

describe("words that only look like a reference", () => {
  it.each(formats.filter((format) => format !== "xlsx"))(
    "are printed as they stand when they come back from %s",
    async (format) => {
      const draft = example("yangli-2025");
      set(draft, "sections.0.body", ["写作{{表:解读}的，见｛｛图：甲｝。"]);

      const { report, findings } = await roundTrip(draft, format, "2021");

      expect(JSON.stringify(get(report as Draft, "sections.0.body"))).toContain(
        "写作{{表:解读}的，见{｛图：甲｝。",
      );
      expect(findings.filter(({ rule }) => rule.startsWith("REF-"))).toEqual([]);
    },
  );
});
