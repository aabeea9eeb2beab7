import { describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";
import { type Imported, importReport } from "../../src/readers/import-report.ts";
import { editionIds, editions, sample } from "../given/reports.ts";
import { saveAsDocx } from "../office.ts";
import { canonical } from "./canonical.ts";
import { original } from "./given-data.ts";

const resources = openResources();
const known = editions.map(({ edition }) => edition);

function importBytes(bytes: Uint8Array): Promise<Imported> {
  return importReport(bytes, { editions: known });
}

describe("a DOCX that LibreOffice saved", () => {
  it.each(editionIds)("is the report that it was made from, edition %s", async (id) => {
    const draft = sample(id);
    const { bytes } = await generate({ value: draft, findings: [] }, "docx", resources);

    const { report, questions } = await importBytes(await saveAsDocx(bytes, "docx"));

    expect(canonical(report)).toEqual(canonical(draft));
    expect(questions).toEqual([]);
  });

  it("says and asks the same as the portal's page that it was made from", async () => {
    const page = original("shanghai-2019.html");

    const fromPage = await importBytes(page);
    const fromDocx = await importBytes(await saveAsDocx(page, "html"));

    expect(canonical(fromDocx.report)).toEqual(canonical(fromPage.report));
    expect(fromDocx.questions.map(({ code, pointer }) => [code, pointer])).toEqual(
      fromPage.questions.map(({ code, pointer }) => [code, pointer]),
    );
  });
});
