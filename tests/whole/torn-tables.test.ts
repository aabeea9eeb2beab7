import { describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { buildTree, generate } from "../../src/generate.ts";
import { checkReport } from "../../src/report/check-report.ts";
import { type Draft, editionIds, get, sample, set } from "../given/reports.ts";
import { readFile } from "../pdf-rules/read-file.ts";
import { openPdf } from "../pdf-rules/rule.ts";
import { structureText } from "../pdf-rules/structure-text.ts";
import { validatePdf } from "../pdf-rules/validate-pdf.ts";
import { canonical } from "../readers/canonical.ts";
import { roundTrip } from "../readers/round-trip.ts";
import { copiedText } from "../writers/pdf/programs.ts";
import { textOf } from "../writers/pdf/tree-text.ts";

const resources = openResources();

/** So many notes that no page holds the table of applications, however its rows are drawn in. */
const noted = [
  "received",
  "granted",
  "partlyGranted",
  "refused.stateSecret",
  "refused.internalAffairs",
  "unavailable.notHeld",
  "notProcessed.duplicate",
  "closed",
  "carriedOut",
];

/** A sample whose tables stand so many lines further down. */
function lowered(edition: string, lines: number): Draft {
  const draft = sample(edition);
  for (const row of noted) {
    const path = `tables.requests.${row}.total`;
    const value = get(draft, path);
    set(draft, path, { value, note: "与上年口径一致，均在法定期限内办理" });
  }
  return set(draft, "introduction", ["本年度工作情况如下。", `${"字".repeat(28 * lines - 3)}。`]);
}

const cases = editionIds.flatMap((edition) =>
  [1, 4, 7, 10, 13, 16, 19, 22].map((lines) => [edition, lines] as const),
);

describe.each(cases)("a table that is torn, in edition %s, %i lines down", (edition, lines) => {
  const draft = lowered(edition, lines);
  const json = { value: draft, findings: [] };

  let made: Promise<Uint8Array> | undefined;
  const make = () => {
    made ??= generate(json, "pdf", resources).then(({ bytes }) => bytes);
    return made;
  };

  it("shows its labels again in the PDF where its rows go on", async () => {
    const labels = copiedText(await make()).split("三、本年度办理结果").length - 1;

    expect(labels).toBeGreaterThan(1);
  });

  it("is read aloud as it is, each thing once", async () => {
    const { report, edition: known } = checkReport(json, resources);
    if (!report || !known) throw new Error("no report");

    const said = structureText(openPdf(readFile(await make()))).replaceAll(/\s/g, "");

    expect(said).toBe(textOf(buildTree(report, known, resources)));
  });

  it("keeps to PDF/A-2a and PDF/UA-1", async () => {
    expect(validatePdf(await make())).toEqual([]);
  });

  it.each(["pdf", "docx", "html"] as const)(
    "comes back from %s as it went in, with nothing to ask",
    async (format) => {
      const { report, questions } = await roundTrip(draft, format, edition);

      expect(canonical(report)).toEqual(canonical(draft));
      expect(questions).toEqual([]);
    },
  );
});
