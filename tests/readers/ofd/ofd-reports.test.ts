import { describe, expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { type Draft, editionIds, editions, sample } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";
import { officeFile } from "../office-file.ts";
import { randomReports } from "../random-reports.ts";
import { type Drawn, ofdReport, programs } from "./ofd-report.ts";

const known = editions.map(({ edition }) => edition);

describe.each(editionIds)("reports of the edition %s as OFD of other programs", (edition) => {
  it.each(Object.entries(programs))("come back as they went in: %s", async (_, program) => {
    const draft = sample(edition);

    const { report, questions } = await importReport(await fileOf(draft, program), {
      editions: known,
    });

    expect(canonical(report)).toEqual(canonical(draft));
    expect(questions).toEqual([]);
  });

  // Where a heading ends in its line, only tags of a program's own tell.
  it.each(Object.entries(programs))("keep every figure: %s", async (_, program) => {
    for (const draft of randomReports(edition, 3)) {
      const { report } = await importReport(await fileOf(draft, program), { editions: known });

      expect(canonical(report)).toMatchObject({ tables: tablesOf(draft) });
    }
  });
});

async function fileOf(draft: Draft, program: Drawn): Promise<Uint8Array> {
  return await officeFile(ofdReport(draft, program));
}

function tablesOf(draft: Draft): unknown {
  return (canonical(draft) as { readonly tables: unknown }).tables;
}
