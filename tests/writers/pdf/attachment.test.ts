import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { readJson } from "../../../src/report/json/read-json.ts";
import { sample } from "../../given/reports.ts";
import { ask } from "./programs.ts";

const resources = openResources();

const make = async (text: string, attachSource: boolean) =>
  (await generate(readJson(text), "pdf", resources, { attachSource })).bytes;

/** What poppler takes out of the PDF. */
function attached(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "attached-"));
  try {
    ask("pdfdetach", pdf, "-saveall", "-o", folder, "FILE");
    return readFileSync(join(folder, "report.json"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** With blanks and an order of its own: a text that nobody would write from the value again. */
const text = `${JSON.stringify(sample("2021"), undefined, 3)}\n`;

describe("a PDF with its report inside", () => {
  it("holds the JSON as it was given, to the byte", async () => {
    expect(attached(await make(text, true))).toBe(text);
  });

  it("can be made again from what it holds, to the byte", async () => {
    const pdf = await make(text, true);

    expect(Buffer.compare(await make(attached(pdf), true), pdf)).toBe(0);
  });

  it("holds JSON in lines when the report was given as a value", async () => {
    const value = sample("2021");
    const json = { value, findings: [] };

    const { bytes } = await generate(json, "pdf", resources, { attachSource: true });

    expect(attached(bytes)).toBe(JSON.stringify(value, undefined, 2));
  });

  it("says that it is of part 3, and in Chinese what it holds", async () => {
    const pdf = await make(text, true);

    expect(ask("pdfinfo", pdf, "-meta", "FILE")).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(ask("qpdf", pdf, "--json=2", "FILE")).toContain('"u:生成本文件的报告数据（JSON）"');
  });

  it("is another document than the one without", async () => {
    const [one, other] = [await make(text, true), await make(text, false)];

    expect(identity(one)).not.toBe(identity(other));
    expect(ask("pdfdetach", other, "-list", "FILE")).toBe("0 embedded files\n");
  });
});

function identity(pdf: Uint8Array): string | undefined {
  return /\/ID\[<(\w+)>/.exec(Buffer.from(pdf).toString("latin1"))?.[1];
}
