import { describe, expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { generate } from "../../src/generate.ts";
import { buildReport } from "../fuzz/fuzz-build.ts";
import { check, sample, set } from "../given/reports.ts";

const resources = openResources();

/** As many as the limit for values of a report lets through, and more than a call's arguments. */
const many = 150_000;

describe("a report that is longer than any", () => {
  it("has its HTML made, and does not end in an overflow", async () => {
    const value = set(sample("2021"), "introduction", Array(many).fill("年"));

    const { bytes } = await generate({ value, findings: [] }, "html", resources);

    expect(Buffer.from(bytes).toString().split(">年</p>")).toHaveLength(many + 1);
  });

  it("loses no text of a cell that is taller than a page, in any format", async () => {
    const note = Array.from({ length: 1500 }, (_, index) => `第${index}项`).join("");
    const draft = set(sample("2021"), "tables.disputes.review.total", { value: 4, note });

    const built = await buildReport({ draft, options: {} }, resources);

    expect(built).toMatchObject({ type: "made", mistakes: [] });
  });

  it("has every mistake of it found", () => {
    const { findings } = check(set(sample("2021"), "introduction", Array(many).fill(1)));

    expect(findings.filter(({ rule }) => rule === "JSON-TYPE")).toHaveLength(many);
  });
});
