import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staleTemplates } from "../../scripts/template-sources.ts";

const templates = fileURLToPath(new URL("../../templates", import.meta.url));

const all = { recursive: true } as const;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-templates-"));
  cpSync(templates, folder, all);
});

afterEach(() => rmSync(folder, all));

describe("the module that is made from templates/", () => {
  it("is told to be as it should when it was made from the folder as it stands", () => {
    expect(staleTemplates(folder)).toBeUndefined();
  });

  it.each([
    ["a rule is changed", (at: string) => appendFileSync(join(at, "2021/rules.json"), "\n")],
    ["a template is changed", (at: string) => appendFileSync(join(at, "2021/report.hbs"), "\n")],
    ["an edition is added", (at: string) => cpSync(join(at, "2021"), join(at, "2026"), all)],
    ["an edition is taken away", (at: string) => rmSync(join(at, "2019"), all)],
    ["it was never made", (at: string) => rmSync(join(at, "index.js"))],
  ])("is told to be made again, in one line with the command, when %s", (_, change) => {
    change(folder);

    expect(staleTemplates(folder)).toMatch(/^.*: node scripts\/build-templates\.ts$/);
  });
});
