import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openResources } from "../../../functions/materials/resources.ts";
import { generate } from "../../../src/generate.ts";
import { findingSentence } from "../../../src/messages/print-finding.ts";
import { type Imported, importReport } from "../../../src/readers/import-report.ts";
import { editions, example, sample } from "../../given/reports.ts";
import { canonical } from "../canonical.ts";

const known = editions.map(({ edition }) => edition);
const resources = openResources();

/** The newest edition's sample as DOCX, its text changed. */
async function importDocx(before: string, after: string): Promise<Imported> {
  const { bytes } = await generate({ value: sample("2021"), findings: [] }, "docx", resources);
  const parts = unzipSync(bytes);
  const main = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const changed = main.replace(before, after);
  expect(changed).not.toBe(main);
  const file = zipSync({ ...parts, "word/document.xml": strToU8(changed) });
  return importReport(file, { editions: known });
}

function importText(change: (text: string) => string): Promise<Imported> {
  const text = readFileSync(new URL("../../../examples/huaiyin-2019.txt", import.meta.url), "utf8");
  const bytes = new TextEncoder().encode(change(text));
  return importReport(bytes, { fileName: "a.txt", editions: known });
}

const ofUnseen = ({ findings }: Imported) =>
  findings.filter(({ rule }) => rule === "IMPORT-UNSEEN").map((one) => findingSentence(one));

describe("characters that nobody sees", () => {
  it("leave a label of a DOCX as it is known, and are told with their place", async () => {
    const imported = await importDocx(">自然人<", ">自\u200b然人<");

    expect(canonical(imported.report)).toEqual(canonical(sample("2021")));
    expect(imported.questions).toEqual([]);
    expect(ofUnseen(imported)).toEqual([
      "第2个表格第2行第1格有看不见的字符（U+200B），读入时已去掉：“自然人”。",
    ]);
  });

  it("leave the headings and labels of a text as they are known, told once for all", async () => {
    const imported = await importText((text) =>
      text
        .split("\n")
        .map((line) =>
          /^[一二三四五六七八]、|^\D{3,12}$/.test(line)
            ? `${line.slice(0, 2)}\u200d${line.slice(2)}`
            : line,
        )
        .join("\n"),
    );

    expect(canonical(imported.report)).toEqual(canonical(example("huaiyin-2019")));
    expect(imported.questions).toEqual([]);
    expect(ofUnseen(imported)).toHaveLength(1);
    expect(ofUnseen(imported)[0]).toMatch(/等 \d+ 处/);
  });

  it("leave the signature and its date of a text as they are known", async () => {
    const imported = await importText((text) => {
      const lines = text.trimEnd().split("\n");
      return [
        ...lines.slice(0, -2),
        ...lines.slice(-2).map((line) => `${line.slice(0, 4)}\u00ad${line.slice(4)}`),
      ].join("\n");
    });

    expect(canonical(imported.report)).toEqual(canonical(example("huaiyin-2019")));
  });
});
