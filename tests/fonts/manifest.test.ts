import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fontProblems } from "../../scripts/fonts/check-fonts.ts";
import { readFontManifest } from "../../src/fonts/manifest.ts";
import { fontsFolder, manifest, readText } from "./builders.ts";

describe("the font manifest", () => {
  it("names every file of fonts/open with its hash, and a licence beside each", () => {
    expect(fontProblems(fileURLToPath(fontsFolder))).toEqual([]);
  });

  it("names an open font for every role", () => {
    const paths = Object.values(manifest.fonts).map(({ open }) => open);

    expect(new Set(paths).isSubsetOf(new Set(Object.keys(manifest.files)))).toBe(true);
  });

  it("gives Word the standard's names, with what to take where they are missing", () => {
    const names = Object.values(manifest.faces).map(({ name, alternates }) => [
      name,
      ...alternates,
    ]);

    expect(names.map((each) => each.join(" → "))).toEqual([
      "方正小标宋简体 → 方正小标宋_GBK → 华文中宋 → 宋体",
      "黑体 → 方正黑体_GBK → 方正黑体简体",
      "楷体_GB2312 → 楷体 → 方正楷体_GBK",
      "仿宋_GB2312 → 方正仿宋_GBK → 仿宋",
      "宋体 → 方正书宋_GBK",
      "Times New Roman → Liberation Serif",
    ]);
  });

  it.each([
    ["is no JSON", "{"],
    ["lacks a face", readText("fonts.json").replace('"heiti"', '"heiti2"')],
    [
      "leaves a font out of the fallbacks",
      readText("fonts.json").replace('"symbols", "times"', '"times"'),
    ],
  ])("is refused when it %s", (_, text) => {
    expect(() => readFontManifest(text, "fonts.json")).toThrow(
      expect.objectContaining({
        code: "FONT-FILE",
        parameters: { file: "fonts.json", problem: "@fontManifest" },
      }),
    );
  });
});
