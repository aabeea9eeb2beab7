import { describe, expect, it } from "vitest";
import { check, sample, set } from "../../../given/reports.ts";
import { paired, singles } from "../prose/neighbours/pairs.ts";
import { brokenLists, wholeLists } from "../prose/neighbours/sequence.ts";

const overview = "sections.0.body.2.body";

/** What a rule's hints quote of a text. */
function hints(rule: string, text: string, place = overview): (string | number)[] {
  const { findings } = check(set(sample("2021"), place, text));
  const own = findings.filter((one) => one.rule === rule);
  expect(own.every(({ severity }) => severity === "info")).toBe(true);
  return own.flatMap(({ parameters: { l = "", r } }) => (r === undefined ? [l] : [l, r]));
}

describe("一是、二是 in the text", () => {
  it.each(brokenLists)("break off: %s", (text, last, next) => {
    expect(hints("DOC-SEQ", text)).toEqual([last, next]);
  });

  it.each(wholeLists)("run on: %s", (text) => {
    expect(hints("DOC-SEQ", text)).toEqual([]);
  });

  it("run over paragraphs where each begins with its number", () => {
    expect(hints("DOC-SEQ", "一是学习。\n二是制度。\n四是督查。")).toEqual(["二是", "四是"]);
    expect(hints("DOC-SEQ", "总的看：一是学习。\n三是督查。", "sections.4.body")).toEqual([]);
  });

  it("are tried with 30 lists that are whole", () => {
    expect(wholeLists.length).toBeGreaterThanOrEqual(30);
  });
});

describe("marks in pairs", () => {
  it.each(singles)("are told where one is missing: %s", (text, ...marks) => {
    expect(hints("DOC-PAIR", text)).toEqual(marks);
  });

  it.each(paired)("are not told where none is: %s", (text) => {
    expect(hints("DOC-PAIR", text)).toEqual([]);
  });

  it("may stand in a heading and the text that it runs into", () => {
    expect(hints("DOC-PAIR", "（一）“不留死角。应公开尽公开”的原则。")).toEqual([]);
  });

  it("are looked for in headings and in notes", () => {
    expect(hints("DOC-PAIR", "主动公开（试行", "sections.0.body.1.heading")).toEqual(["（"]);
    expect(hints("DOC-PAIR", "注：“含上年。", "sections.3.note")).toEqual(["“"]);
  });

  it("are tried with 30 texts that lack none", () => {
    expect(paired.length).toBeGreaterThanOrEqual(30);
  });
});
