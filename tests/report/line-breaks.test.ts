import { describe, expect, it } from "vitest";
import { check, found, sample, set } from "../given/reports.ts";

describe("a line break", () => {
  it.each([
    ["of Unix", "\n"],
    ["of Windows", "\r\n"],
    ["of old Macintoshes", "\r"],
  ])("%s parts paragraphs", (_, lineBreak) => {
    const draft = set(sample("2021"), "introduction", `甲${lineBreak}${lineBreak}乙`);

    expect(check(draft).report?.introduction.map(({ text }) => text)).toEqual(["甲", "乙"]);
  });

  it.each([
    ["the agency's name", "agency", "/agency"],
    ["the title", "title", "/title"],
    ["a cell's note", "tables.disputes.review.total", "/tables/disputes/review/total/note"],
  ])("has no place in %s", (_, path, pointer) => {
    for (const text of ["甲\n乙", "甲\r乙"]) {
      const value = path.startsWith("tables") ? { value: 4, note: text } : text;

      expect(found(set(sample("2021"), path, value))).toContain(`JSON-TYPE ${pointer}`);
    }
  });
});
