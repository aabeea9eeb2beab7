import { describe, expect, it } from "vitest";
import { checkCharacters } from "../../../src/report/checks/characters.ts";

const hasAllBut = (missing: string) => (codePoint: number) => codePoint !== missing.codePointAt(0);

describe("characters that cannot be printed", () => {
  it("are named with code point, place and surroundings", () => {
    const report = { sections: [{ body: ["甲乙", "主任𠮷某某接待来访"] }] };

    expect(checkCharacters(report, hasAllBut("𠮷"))).toMatchObject([
      {
        rule: "GLYPH-MISSING",
        severity: "error",
        place: { pointer: "/sections/0/body/1" },
        parameters: { character: "𠮷", codePoint: "U+20BB7", context: "主任𠮷某某接待来访" },
      },
    ]);
  });

  it("are named once, at the first place", () => {
    const findings = checkCharacters({ a: "龘龘", b: "龘" }, hasAllBut("龘"));

    expect(findings.map(({ place }) => place.pointer)).toEqual(["/a"]);
  });

  it("are told of again in each report, whatever reports with the same fonts said before", () => {
    const has = hasAllBut("龘");
    const rulesOf = (text: string) => checkCharacters([text], has).map(({ rule }) => rule);

    expect(["甲乙", "甲龘", "乙龘\u200B", "甲乙"].map(rulesOf)).toEqual([
      [],
      ["GLYPH-MISSING"],
      ["GLYPH-MISSING", "GLYPH-CONTROL"],
      [],
    ]);
  });

  it.each([
    ["a tab", "\t", "U+0009"],
    ["a null", "\0", "U+0000"],
    ["a zero-width space", "\u200B", "U+200B"],
    ["a soft hyphen", "\u00AD", "U+00AD"],
    ["half a surrogate pair", "\uD842", "U+D842"],
    ["a non-character", "\uFFFF", "U+FFFF"],
    ["Unicode's own separator of lines", "\u2028", "U+2028"],
    ["Unicode's own separator of paragraphs", "\u2029", "U+2029"],
  ])("include %s", (_, character, codePoint) => {
    expect(checkCharacters([`甲${character}乙`], () => true)).toMatchObject([
      { rule: "GLYPH-CONTROL", parameters: { codePoint, context: "甲" } },
    ]);
  });

  it.each([
    ["Hebrew", "ש"],
    ["Arabic", "م"],
    ["Uyghur", "ئ"],
    ["Tibetan", "བ"],
    ["Mongolian", "ᠮ"],
  ])(
    "include letters that would be set in a wrong order or apart, though a font has them: %s",
    (_, read) => {
      expect(checkCharacters([`甲${read}乙`], () => true)).toMatchObject([
        { rule: "GLYPH-SCRIPT", severity: "error", read, place: { pointer: "/0" } },
      ]);
    },
  );

  it("include the mark of a character that was lost before, though fonts have it", () => {
    expect(checkCharacters(["甲\uFFFD乙"], () => true)).toMatchObject([
      { rule: "GLYPH-LOST", severity: "error", parameters: { context: "甲\uFFFD乙" } },
    ]);
  });

  it("do not include the line breaks that part paragraphs", () => {
    expect(checkCharacters(["甲\n乙\r\n丙"], () => true)).toEqual([]);
  });
});

describe("a variation selector, as names of persons have them", () => {
  const kept = ["葛\u{E0100}", "𠮷\u{E0101}", "☑\uFE0F", "﨑\uFE00"];

  it.each(kept)("is kept, and a hint says that the usual form is printed: %s", (read) => {
    expect(checkCharacters([`甲${read}乙`], () => true)).toMatchObject([
      { rule: "TEXT-FORM", severity: "info", read, place: { pointer: "/0" } },
    ]);
  });

  it("is told once for each character and form", () => {
    const findings = checkCharacters(["葛\u{E0100}葛\u{E0100}", "葛\u{E0101}"], () => true);

    expect(findings.map(({ parameters }) => parameters.codePoints)).toEqual([
      "U+845B U+E0100",
      "U+845B U+E0101",
    ]);
  });

  it.each([
    ["at the beginning of a text", "\uFE00甲"],
    ["behind a comma", "甲，\uFE00乙"],
    ["behind a digit", "1\uFE0F件"],
    ["behind another one", "葛\uFE00\u{E0100}"],
  ])("is an error where it can belong to no character: %s", (_, text) => {
    const rules = checkCharacters([text], () => true).map(({ rule }) => rule);

    expect(rules).toContain("GLYPH-CONTROL");
  });

  it("does not hide that no font has its character", () => {
    const rules = checkCharacters(["龘\u{E0100}"], hasAllBut("龘")).map(({ rule }) => rule);

    expect(rules).toEqual(["GLYPH-MISSING", "TEXT-FORM"]);
  });
});
