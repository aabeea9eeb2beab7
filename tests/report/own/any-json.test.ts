import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPictures } from "../../../src/report/own/read-pictures.ts";
import { outline } from "../../../src/report/text/outline.ts";
import { check } from "../../given/reports.ts";
import { draftWith } from "./bodies.ts";

const cell = fc.oneof(
  fc.string(),
  fc.double(),
  fc.record({
    text: fc.oneof(fc.string(), fc.integer()),
    rowSpan: fc.integer(),
    colSpan: fc.integer(),
  }),
  fc.record({
    text: fc.constant("甲"),
    rowSpan: fc.integer({ min: 1, max: 3 }),
    colSpan: fc.integer({ min: 1, max: 3 }),
  }),
  fc.jsonValue() as fc.Arbitrary<unknown>,
);
const name = fc.constantFrom("甲", "小计", "合计", "总计", "其中：乙", "占比", "{表:a}");
const neat = fc.array(fc.tuple(name, fc.oneof(fc.integer(), name)), { minLength: 1, maxLength: 5 });
const rows = fc.oneof(neat, fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }));
const text = fc.oneof(
  fc.constantFrom(
    "表1 甲",
    "图1-1：乙",
    "{表:a}",
    "见{图:a}",
    "{{表:a}",
    "｛表：a｝",
    "合计",
    "见表3",
    "如下图",
  ),
  fc.string(),
);
const any = fc.jsonValue() as fc.Arbitrary<unknown>;
const item: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.record({
    table: fc.oneof(
      fc.record(
        {
          id: text,
          caption: text,
          header: rows,
          rows,
          headerColumns: fc.oneof(fc.integer(), any),
          note: fc.oneof(text, any),
        },
        { requiredKeys: ["header", "rows"] },
      ),
      any,
    ),
  }),
  fc.record({
    picture: fc.oneof(
      fc.record(
        { id: text, file: text, data: text, alt: text, caption: text },
        { requiredKeys: [] },
      ),
      any,
    ),
  }),
  fc.record({ note: fc.oneof(text, any) }),
);

describe("whatever stands in place of tables, pictures and notes", () => {
  it("is read or told: nothing is thrown, and what is read is a table", async () => {
    let printed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 4 }), async (body) => {
        const value = draftWith(body);
        const pictures = await readPictures({ value }, async () => undefined);
        const { report, findings } = check(value, { pictures });
        const items = report ? outline(report) : [];
        for (const one of items) {
          if (one.type !== "ownTable") continue;
          printed += 1;
          const widths = [one.table.header[0], one.table.rows[0]].map((row) =>
            row?.reduce((sum, { colSpan }) => sum + colSpan, 0),
          );
          expect(widths[0]).toBe(widths[1]);
        }
        expect(findings.every(({ place }) => typeof place.pointer === "string")).toBe(true);
      }),
      { numRuns: 300, seed: 20251130 },
    );
    expect(printed).toBeGreaterThan(0);
  });
});
