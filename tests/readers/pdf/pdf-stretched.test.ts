import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { editions } from "../../given/reports.ts";
import { writeReport } from "../round-trip.ts";

const known = editions.map(({ edition }) => edition);
const example = new URL("../../../examples/hongze-2023.json", import.meta.url);

it("reads a number in a stretched line of a PDF without blanks between its digits", async () => {
  const pdf = await writeReport(JSON.parse(readFileSync(example, "utf8")), "pdf", "2021");

  const { report } = await importReport(pdf, { editions: known });

  expect(JSON.stringify(report)).toContain("邮编：223100，电话：0517-87222589");
});
