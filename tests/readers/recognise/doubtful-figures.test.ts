import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/edition/edition.ts";
import { tokensOf } from "../../../src/readers/recognise/tables/table-zones.ts";
import { looksLikeValue, possibleValue, readValue } from "../../../src/readers/recognise/values.ts";
import { editionOf, get, sample, set } from "../../given/reports.ts";
import { numbersOf } from "../judge.ts";
import { formats, roundTrip } from "../round-trip.ts";

/** What a cell says that is not certainly one number, and the figure that it most likely means. */
const doubtful: readonly (readonly [text: string, figure: string])[] = [
  ["15320²", "15320"],
  ["15320①", "15320"],
  ["15320*", "15320"],
  ["15320[1]", "15320"],
  ["15320（1）", "15320"],
  ["15320〔2〕", "15320"],
  ["※15320", "15320"],
  ["①15320", "15320"],
  ["15,320②", "15320"],
  ["41 9", "419"],
  ["15 320", "15320"],
  ["15\u2009320", "15320"],
  ["15\u00a0320", "15320"],
  ["15, 320", "15320"],
  ["1532〇", "15320"],
  ["〇", "0"],
  ["零", "0"],
];

describe("a cell that is not certainly one number", () => {
  describe.each(formats)("in a file of %s", (format) => {
    it.each(doubtful)("is asked for, and never read: %j may be %s", async (text, figure) => {
      const path = "tables.proactive.licensing.decisions";
      const pointer = "/tables/proactive/licensing/decisions";

      const { report, questions } = await roundTrip(
        set(sample("2021"), path, text),
        format,
        "2021",
      );

      const draft = report as ReturnType<typeof sample>;
      expect(questions).toMatchObject([
        { code: "ASK-JOINED", pointer, parameters: { r: figure }, alternatives: [figure] },
      ]);
      expect(String(get(draft, path)).normalize("NFKC").replaceAll(/\s+/g, " ")).toBe(
        text.normalize("NFKC"),
      );
      const others = numbersOf(sample("2021"));
      others.delete(pointer);
      expect(numbersOf(draft)).toEqual(others);
    });
  });

  it.each([...doubtful.map(([text]) => text), "①", "②③", "²", "15\n320", "22²（其中修订16件）"])(
    "stands in the place of a figure all the same, so that no column shifts: %j",
    (text) => {
      expect(looksLikeValue(text)).toBe(true);
      expect(readValue(text, count)).toBeUndefined();
    },
  );

  it.each([
    "1.",
    "（1）",
    "(一)",
    "㈠",
    "⒈",
    "⑴",
    "1、",
    "第2项",
    "Ⅳ",
    "1-2",
    "3/4",
    "一",
    "1.行政许可",
  ])("is no label or number of a row: %j", (text) => {
    expect(looksLikeValue(text)).toBe(false);
  });

  it.each([
    ["22²（其中修订16件）", "22（其中修订16件）"],
    ["15\n320", "15320"],
    ["15\u200b320", "15320"],
  ])("may be what a person then says with one word: %j as %s", (text, possible) => {
    expect(possibleValue(text, count)).toBe(possible);
  });

  it("stands among the figures of a line that no cells part", () => {
    const text = "规章 0 15320② 3[1] 41* 9";

    expect(tokensOf({ text, place: {} }).map((token) => token.text)).toEqual([
      ...["规章", "0", "15320②", "3[1]", "41*", "9"],
    ]);
  });

  it("keeps digits of a note apart that stand apart in the file", () => {
    expect(readValue("22（其中 修订\n1 6 件）", count)?.json).toEqual({
      value: 22,
      note: "其中修订1 6件",
    });
  });
});

const [count] = editionOf("2021").grids.flatMap(({ fields }) => fields) as [Field];
