import { describe, expect, it } from "vitest";
import { commonOf, judgeUnits } from "../../../src/rollup/judge-units.ts";
import { rollUp } from "../../../src/rollup/roll-up.ts";
import { isMember } from "../../../src/rollup/unit.ts";
import { check, get, sample, set } from "../../given/reports.ts";
import { formats, roundTrip } from "../round-trip.ts";

const fees = "tables.proactive.fees.amount";
const procurement = "tables.proactive.procurement.amount";

describe.each(formats)("money in %s", (format) => {
  it.each([
    ["2021", fees, "5236.40", "5236.40"],
    ["2021", fees, "5,236.40万元", "5236.40"],
    ["2021", fees, "7730.00（含罚没收入）", { value: "7730.00", note: "含罚没收入" }],
    ["2021", fees, 5236.4, 5236.4],
    ["2019", procurement, "73802895.90元", { value: "73802895.90", unit: "元" }],
    [
      "2019",
      procurement,
      { value: "10352.60", unit: "万元", note: "其中工程类6120.50万元" },
      { value: "10352.60", unit: "万元", note: "其中工程类6120.50万元" },
    ],
    ["2019", procurement, { value: 10352.6, unit: "万元" }, { value: 10352.6, unit: "万元" }],
  ])(
    "in the %s edition, %s: %j is printed and read again as it was written",
    async (id, path, given, read) => {
      const { report, questions } = await roundTrip(set(sample(id), path, given), format, id);

      expect(get(report as ReturnType<typeof sample>, path)).toEqual(read);
      expect(questions).toEqual([]);
    },
  );
});

describe("sums of money", () => {
  it("are exact, whatever zeros were written", () => {
    const drafts = ["5236.40", "0.10", 0.2].map((amount, index) =>
      set(set(sample("2021"), fees, amount), "agency", `示范区第${index + 1}局`),
    );
    const read = drafts.map((draft, index) => ({ file: `${index}.json`, ...check(draft) }));
    const common = commonOf(read);
    if (!common) throw new Error("no reports");

    const { report } = rollUp(judgeUnits(read, common).filter(isMember), common, "示范区人民政府");

    expect(get(report as ReturnType<typeof sample>, fees)).toBe(5236.7);
  });
});
