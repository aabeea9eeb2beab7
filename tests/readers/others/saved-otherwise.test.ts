import { describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { buildForm } from "../../../src/readers/form/build-form.ts";
import { importReport } from "../../../src/readers/import-report.ts";
import { writeForm } from "../../../src/writers/xlsx/write-form.ts";
import {
  check,
  type Draft,
  editionIds,
  editionOf,
  editions,
  example,
  sample,
} from "../../given/reports.ts";
import { saveAll } from "../../office.ts";
import { canonical } from "../canonical.ts";

const resources = openResources();
const known = editions.map(({ edition }) => edition);

const drafts: Readonly<Record<string, Draft>> = {
  ...Object.fromEntries(
    ["hongze-2023", "hongze-2024", "huaiyin-2019", "shanghai-2019"].map((name) => [
      name,
      example(name),
    ]),
  ),
  ...Object.fromEntries(editionIds.map((id) => [`sample-${id}`, sample(id)])),
};

const names = Object.keys(drafts);

async function each(write: (draft: Draft) => Promise<Uint8Array>) {
  const files = await Promise.all(names.map((name) => write(drafts[name] as Draft)));
  return Object.fromEntries(names.map((name, index) => [name, files[index] as Uint8Array]));
}

async function writeDocument(draft: Draft): Promise<Uint8Array> {
  const json = { value: draft, findings: [] };
  return (await generate(json, "docx", resources, { force: true })).bytes;
}

async function writeFilledForm(draft: Draft): Promise<Uint8Array> {
  const { report, edition } = check(draft);
  if (!report || !edition) throw new Error("no report");
  return await writeForm(
    buildForm({ edition: editionOf(edition.id), year: report.year, report }),
    "…",
  );
}

/** The draft and what is asked, which are the same for the same report. */
async function read(bytes: Uint8Array | undefined) {
  const file = bytes ?? new Uint8Array();
  const { report, questions } = await importReport(file, { editions: known });
  return {
    report: canonical(report),
    asked: questions.map(({ code, pointer }) => [code, pointer]),
  };
}

describe("a report that LibreOffice saved in another format", () => {
  it.each(["doc", "rtf", "odt"])(
    "is read as the DOCX that it was made from: %s",
    async (format) => {
      const documents = await each(writeDocument);
      const saved = await saveAll(documents, "docx", format);

      for (const name of names) {
        expect(await read(saved.get(name)), name).toEqual(await read(documents[name]));
      }
      for (const id of editionIds) {
        const whole = { report: canonical(sample(id)), asked: [] };
        expect(await read(saved.get(`sample-${id}`))).toEqual(whole);
      }
    },
  );

  it.each(["xls", "ods"])("is read as the same workbook is: %s", async (format) => {
    const forms = await each(writeFilledForm);
    const saved = await saveAll(forms, "xlsx", format);
    const asWorkbook = await saveAll(forms, "xlsx", "xlsx");

    for (const name of names) {
      expect(await read(saved.get(name)), name).toEqual(await read(asWorkbook.get(name)));
    }
  });
});
