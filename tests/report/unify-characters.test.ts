import { describe, expect, it } from "vitest";
import { unifyCharacters } from "../../src/report/text/unify-characters.ts";
import { check, sample, set } from "../given/reports.ts";

describe("characters that only look like ordinary ones", () => {
  it.each([
    ["Kangxi radicals", "⽂⼯", "文工", "U+2F42、U+2F2F"],
    ["radicals of simplified characters", "⻓⻔⻚⻰", "长门页龙", "U+2ED3、U+2ED4、U+2EDA、U+2EF0"],
    [
      "radicals that fonts draw with a character's outline",
      "⺠⻝⼾",
      "民食户",
      "U+2EA0、U+2EDD、U+2F3E",
    ],
    ["radicals that Unicode itself maps", "⺟⻳", "母龟", "U+2E9F、U+2EF3"],
    ["compatibility ideographs", "\uF9DC\uFA0C", "隆兀", "U+F9DC、U+FA0C"],
    ["those beyond the first plane", "\u{2F804}", "你", "U+2F804"],
  ])("are replaced, with a warning that names them: %s", (_, read, expected, codePoints) => {
    const { value, findings } = unifyCharacters({ introduction: ["无", `本年${read}公开`] });

    expect(value).toEqual({ introduction: ["无", `本年${expected}公开`] });
    expect(findings).toMatchObject([
      {
        rule: "TEXT-UNIFIED",
        severity: "warning",
        place: { pointer: "/introduction/1" },
        read,
        expected,
        parameters: { codePoints },
      },
    ]);
  });

  it("are told once for each text, each of them once", () => {
    const { findings } = unifyCharacters({ agency: "⽂⽂", title: "⽂" });

    expect(findings.map(({ place, read }) => `${place.pointer} ${read}`)).toEqual([
      "/agency ⽂",
      "/title ⽂",
    ]);
  });

  it("are replaced in the whole report before it is read and checked", () => {
    const { report, findings } = check(set(sample("2021"), "agency", "示范区⼈⺠政府"));

    expect(report?.agency).toBe("示范区人民政府");
    expect(findings.map(({ rule }) => rule)).toContain("TEXT-UNIFIED");
  });

  it.each(["龘𠮷﨎", "⺀⻊", "ＡＢＣ①㈱", "é", "繁體"])(
    "do not include characters that are what they look like: %s",
    (text) => {
      expect(unifyCharacters([text])).toEqual({ value: [text], findings: [] });
    },
  );

  it("leave everything else of the JSON as it was", () => {
    const report = JSON.parse('{"__proto__": {"a": [1, null, true, {"⽂": "文"}]}}');

    expect(JSON.stringify(unifyCharacters(report).value)).toBe(JSON.stringify(report));
  });
});
