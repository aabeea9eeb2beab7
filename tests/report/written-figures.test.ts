import { describe, expect, it } from "vitest";
import { check, editionIds, editionOf, found, sample, set } from "../given/reports.ts";

/** No sums would tell of a figure that was made of two in table 2. */
const fields = editionIds.flatMap((id) => {
  const all = editionOf(id).grids.find(({ name }) => name === "proactive")?.fields ?? [];
  const kinds = Map.groupBy(all, ({ type, unit }) => `${type} ${unit ?? ""}`);
  return [...kinds.values()].flatMap(([field]) =>
    field ? [[id, field.path, field] as const] : [],
  );
});

const written = [
  ...["15320²", "15320①", "①", "①②", "²", "₂", "㊀", "⒈", "⑴", "㈠", "Ⅳ", "½", "٣٤", "１５３２０²"],
  ...[
    "41 9",
    "41\u00a09",
    "41\u20099",
    "41\u202f9",
    "41　9",
    "41\t9",
    "15 320",
    "15 320.5",
    "41\n9",
  ],
  ...["1,36", "1，36", "1.362.000", "12.", "1e3", "〇", "零", "两", "十二", "15320*", "15320[1]"],
  ...["15320(1)", "15320（①）", "增41 9", "减①", "41 9件", "5236.4²元", "5236. 40", "41.9.1"],
];

/** The same where an object says the cell, and where words in brackets follow. */
const forms = (text: string) => [
  text,
  { value: text },
  { value: text, note: "含自然失效1件" },
  `${text}（含自然失效1件）`,
];

describe("a cell of table 2 with more or less than one number", () => {
  it.each(fields)("is told in the %s edition: %s", (id, _, field) => {
    const cell = `tables.proactive.${field.path}`;
    const told = written.flatMap(forms).map((value) => {
      const { findings } = check(set(sample(id), cell, value));
      // Some are no characters to print either.
      const errors = findings.filter(
        ({ rule, severity }) => severity === "error" && !rule.startsWith("GLYPH-"),
      );
      return [value, errors.map(({ rule, place }) => `${rule} ${place.pointer}`)];
    });

    const expected = [`NUM-TYPE /tables/proactive/${field.path.replaceAll(".", "/")}`];
    expect(told).toEqual(told.map(([value]) => [value, expected]));
  });

  it.each(fields)("is told what belongs there in the %s edition: %s", (id, _, field) => {
    const { findings } = check(set(sample(id), `tables.proactive.${field.path}`, "15320²"));

    expect(findings).toMatchObject([
      { read: '"15320²"', parameters: { l: '"15320²"', expected: `@${field.type}` } },
    ]);
  });
});

describe("the unit and the annotation of a cell", () => {
  it.each(["元²", "万 元", "①元", "万元①"])("have no marks: a unit “%s” is told", (unit) => {
    const amount = { value: 10352.6, unit };

    expect(found(set(sample("2019"), "tables.proactive.procurement.amount", amount))).toEqual([
      "NUM-UNIT /tables/proactive/procurement/amount",
    ]);
  });

  it.each(["其中修订2²件", "含修订1 2件", "其中修订1①件", "其中修订1,2件", "含①2件"])(
    "tell of a part in one number: “%s” is told",
    (note) => {
      const cell = { value: 4, note };

      const { findings } = check(
        set(sample("2021"), "tables.proactive.normativeDocuments.issued", cell),
      );

      expect(findings).toMatchObject([
        { rule: "NUM-TYPE", severity: "error", parameters: { l: JSON.stringify(note) } },
      ]);
    },
  );

  it("compare a part that is written with commas or full-width digits", () => {
    const issued = "tables.proactive.normativeDocuments.issued";

    expect(found(set(sample("2021"), issued, "4（其中修订1,200件）"))).toEqual([
      "NUM-NOTE /tables/proactive/normativeDocuments/issued",
    ]);
    expect(found(set(sample("2021"), issued, "4（其中修订１件，①依申请2件）"))).toEqual([]);
  });
});

describe("digits of a number", () => {
  it.each<[string, string, unknown, string[]]>([
    ["2021", "fees.amount", "5236.40", []],
    ["2021", "fees.amount", "5,236.40", ["NUM-FORM"]],
    ["2021", "fees.amount", "5236.4000000", ["NUM-DEC"]],
    ["2021", "fees.amount", "0.0000001", ["NUM-DEC"]],
    ["2021", "fees.amount", "12345678901234.567891", ["NUM-BIG"]],
    ["2019", "procurement.amount", "9007199254740993元", ["NUM-BIG"]],
    ["2021", "licensing.decisions", "60.0", ["NUM-FORM"]],
    ["2021", "licensing.decisions", "9007199254740993", ["NUM-BIG"]],
    ["2019", "licensing.change", "-8.0", ["NUM-FORM"]],
    ["2019", "procurement.amount", "10352.60万元", []],
  ])("in %s, %s: %j is told as it should be", (id, path, value, rules) => {
    const pointer = `/tables/proactive/${path.replaceAll(".", "/")}`;

    expect(found(set(sample(id), `tables.proactive.${path}`, value))).toEqual(
      rules.map((rule) => `${rule} ${pointer}`),
    );
  });
});
