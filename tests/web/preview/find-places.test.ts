import { describe, expect, it } from "vitest";
import { layOutPages } from "../../../src/layout/lay-out-pages.ts";
import { findPlaces, type Target } from "../../../web/src/worker/find-places.ts";
import { fontSet } from "../../fonts/builders.ts";
import { heading, look, paragraph, tree } from "../../given/builders.ts";
import { ownTable } from "../../given/own-report.ts";
import { editions } from "../../given/reports.ts";

const report = tree(
  paragraph("年度报告", "title"),
  paragraph("引言说今年。"),
  heading("一、总体情况"),
  paragraph("收到申请95件。"),
  ownTable(["项目", "数量"], ["图解", "12"]),
  heading("二、问题"),
  paragraph(`不足之处。${"很长的一段。".repeat(200)}`),
  paragraph("某机关", "signature"),
);
const pages = [...layOutPages(report, look, fontSet())];
const find = (target: Target) => findPlaces(target, { tree: report, pages, editions });

/** The texts of the pages whose base lines begin in one of the places. */
function textsAt(target: Target): string[] {
  const places = find(target);
  return pages.flatMap(({ number, texts }) =>
    texts.flatMap(({ baselinePt, runs }) => {
      const left = runs[0]?.leftPt ?? 0;
      const isIn = places.some(
        ({ page, leftPt, topPt, widthPt, heightPt }) =>
          page === number &&
          left >= leftPt - 0.01 &&
          left < leftPt + widthPt &&
          baselinePt > topPt &&
          baselinePt < topPt + heightPt,
      );
      const words = runs.flatMap(({ characters }) => characters.map(({ text }) => text));
      return isIn ? [words.join("")] : [];
    }),
  );
}

describe("the place of a finding on the pages", () => {
  it.each<[string, Target, readonly string[]]>([
    ["the title", { type: "title" }, ["年度报告"]],
    ["the signature", { type: "signature" }, ["某机关"]],
    ["words of the introduction", { type: "text", section: -1, words: ["今年"] }, ["引言说今年。"]],
    ["words of a section", { type: "text", section: 0, words: ["95"] }, ["收到申请95件。"]],
    [
      "a section's heading where the words are not found",
      { type: "text", section: 0, words: ["无"] },
      ["一、总体情况"],
    ],
    ["a cell of an own table", { type: "own", kind: "table", index: 0, cell: [1, 1] }, ["12"]],
    ["a whole own table", { type: "own", kind: "table", index: 0 }, ["项目", "数量", "图解", "12"]],
  ])("is that of %s", (_, target, texts) => {
    expect(textsAt(target)).toEqual(texts);
  });

  it("is on every page that a long paragraph goes over", () => {
    const numbers = find({ type: "text", section: 1, words: ["不足"] }).map(({ page }) => page);

    expect(numbers).toEqual([1, 2, 3].slice(0, numbers.length));
    expect(numbers.length).toBeGreaterThan(1);
  });

  it.each<[string, Target]>([
    ["a section that is not printed", { type: "text", section: 7, words: [] }],
    [
      "a table that is not there",
      { type: "cell", edition: "2021", table: "requests", path: "received.total" },
    ],
    ["a picture that is not there", { type: "own", kind: "picture", index: 0 }],
  ])("is nowhere for %s", (_, target) => {
    expect(find(target)).toEqual([]);
  });
});
