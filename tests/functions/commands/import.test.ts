import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { nianbaoIn } from "../../nianbao-in.ts";

const example = fileURLToPath(new URL("../../../examples/huaiyin-2019.txt", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nianbao-import-"));

afterAll(() => rmSync(folder, { recursive: true }));

const nianbao = nianbaoIn(folder);

describe("nianbao import", () => {
  it("writes the report that a file holds, and ends with 0 when nothing is open", () => {
    const out = join(folder, "report.json");

    const { status } = nianbao("import", example, "--out", out);

    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8")).agency).toBe("槐荫区人民政府");
  });

  it("never overwrites a file unless it is told to", () => {
    const out = join(folder, "kept.json");
    writeFileSync(out, "kept");

    expect(nianbao("import", example, "--out", out).status).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("kept");
    expect(nianbao("import", example, "--out", out, "--force").status).toBe(0);
  });

  it("prints the questions and ends with 1 when there are any", () => {
    const page = join(folder, "page.txt");
    const text = readFileSync(example, "utf8")
      .replace("\t59\n", "\t约59\n")
      .replace("\n59\n", "\n约59\n");
    writeFileSync(page, text);

    const { status, stdout } = nianbao("import", page, "--out", join(folder, "page.json"));

    expect(status).toBe(1);
    expect(stdout).toContain("q1");
  });

  it("refuses what is no report with a sentence", () => {
    const file = join(folder, "picture.png");
    writeFileSync(file, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2));

    const { status, stderr } = nianbao("import", file, "--out", join(folder, "picture.json"));

    expect(status).toBe(1);
    expect(stderr).toContain("picture.png");
    expect(existsSync(join(folder, "picture.json"))).toBe(false);
  });
});

describe("nianbao form", () => {
  it("writes a workbook for a year", () => {
    const out = join(folder, "form.xlsx");

    nianbao("form", "--year", "2025", "--out", out);

    expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
  });

  it("wants a year or a report", () => {
    expect(nianbao("form").status).toBe(2);
  });
});
