import { describe, expect, it } from "vitest";
import type { Options } from "../../../../src/generate.ts";
import { repeatedPercent } from "../../../../src/report/checks/completeness/repetition.ts";
import {
  check,
  type Draft,
  editionIds,
  example,
  found,
  foundInText,
  get,
  sample,
  set,
} from "../../../given/reports.ts";

type Change = readonly [path: string, value: unknown];

function changed(changes: readonly Change[], draft: Draft = sample("2021")): Draft {
  return changes.reduce((spoilt, [path, value]) => set(spoilt, path, value), draft);
}

function sectionsOf(draft: Draft): Draft[] {
  return draft.sections as Draft[];
}

function without(...indexes: number[]): Draft[] {
  return sectionsOf(sample("2021")).filter((_, index) => !indexes.includes(index));
}

const ownSections = [
  { heading: "全面落实“五公开”", body: "公开工作平稳有序，开展社会评议、考核和责任追究。" },
  ...without(0, 4, 5),
];
const swapped = [0, 1, 3, 2, 4, 5].map((index) => sectionsOf(sample("2021"))[index]);
const introduction = String(get(sample("2021"), "introduction.0"));
const problems = "sections.4.body";
const told = "一是解读形式单一，公众参与不够，二是部分信息更新较慢，下一步将加强培训和督促。";

/** Where a rule is broken. */
const hits: readonly (readonly [rule: string, place: string, ...changes: Change[]])[] = [
  ["DOC-SEC", "/sections", ["sections", without(4)]],
  ["DOC-SEC", "/sections/3", ["sections", swapped]],
  ["DOC-HEAD", "/sections/4", ["sections.4.heading", "工作展望"]],
  ["DOC-EXTRA", "/sections/0", ["sections", [{ heading: "人大建议办理情况" }, ...without()]]],
  ["DOC-FIVE", "/sections/0", ["sections.0.body", ["全区主动公开、依申请公开工作平稳有序。"]]],
  ["DOC-GOV", "/sections", ["sections.0.body.5.body", ["加强监督检查。"]]],
  ["DOC-S5", "/sections/4", [problems, ["无。"]]],
  ["DOC-S5", "/sections/4", [problems, [told.slice(0, told.indexOf("，下一步"))]]],
  ["DOC-S6", "/sections/5", ["sections.5.body", ["无。"]]],
  ["DOC-PERIOD", "/introduction", ["introduction", []]],
  [
    "DOC-PERIOD",
    "/introduction/0",
    ["introduction", [introduction.replace("2024年1月", "2023年1月")]],
  ],
  ["DOC-YEAR", "/sections/0/body/0", ["sections.0.body.0", "2023年，全区公开工作平稳有序。"]],
  ["DOC-ORG", "/signature/agency", ["signature.agency", "模范区人民政府办公室"]],
  ["DOC-ORG", "/title", ["title", "模范区人民政府2024年政府信息公开工作年度报告"]],
  ["DOC-ORG", "/introduction/1", ["introduction", [introduction, "本报告由模范区人民政府编制。"]]],
  [
    "DOC-CITE",
    "/introduction/0",
    ["introduction", [introduction.replace("〔2021〕30号", "[2019]60号")]],
  ],
  ["DOC-RESID", "/sections/0/body/0", ["sections.0.body.0", "2024年，XX区公开工作平稳有序。"]],
  ["DOC-RESID", "/sections/0/body/0", ["sections.0.body.0", "（单位名称）公开工作平稳有序。"]],
  ["DOC-RESID", "/sections/0/body/0", ["sections.0.body.0", "该部分以表格形式报告。"]],
  [
    "DOC-RESID",
    "/title",
    ["title", "示范区人民政府2024年政府信息公开工作年度报告（此处填写日期）"],
  ],
  ["DOC-TITLE", "/title", ["title", "示范区人民政府2024年政务公开工作报告"]],
  ["DOC-TITLE", "/title", ["title", "示范区人民政府2023年政府信息公开工作年度报告"]],
  ["DOC-DATE", "/signature/date", ["signature.date", "2025-04-01"]],
  ["DOC-DATE", "/signature/date", ["signature.date", "2024-12-30"]],
  ["DOC-DATE", "/signature/date", ["level", "department"], ["signature.date", "2025-02-01"]],
  ["DOC-DATE", "/subtitle", ["signature", undefined], ["subtitle", ["（2025年4月1日）"]]],
  ["DOC-PUNCT", "/sections/4/body/0", [problems, [`${told}留待解决的的问题较多。`]]],
  ["DOC-PUNCT", "/sections/4/body/0", [problems, [`${told}形式单一,更新较慢。`]]],
  ["DOC-PRIV", "/sections/4/body/0", [problems, [`${told}联系人手机13812345678。`]]],
  ["DOC-PRIV", "/sections/4/body/0", [problems, [`${told}证件号11010119900307123X。`]]],
  ["DOC-PRIV", "/sections/4/body/0", [problems, [`${told}申请人张小明提出的申请较多。`]]],
];

/** What comes near to breaking a rule and does not. */
const nearMisses: readonly (readonly [rule: string, ...changes: Change[]])[] = [
  ["DOC-SEC", ["sections.4.heading", "政府信息公开工作存在的主要问题及改进情况"]],
  ["DOC-SEC", ["sections.4.heading", "五、存在的主要问题 及改进情况"]],
  ["DOC-EXTRA", ["sections.0.id", undefined], ["sections.0.heading", "总体情况"]],
  ["DOC-FIVE", ["sections.0.body.4.heading", "网站建设"]],
  [
    "DOC-GOV",
    ["level", "department"],
    ["agency", "示范区教育局"],
    ["sections.0.body.5.body", ["加强监督。"]],
  ],
  ["DOC-LEN", ["sections.0.body.0", "公开。".repeat(400)]],
  ["DOC-S5", [problems, [told]]],
  ["DOC-S6", ["sections.5.body", ["本年度无收费情况。"]]],
  ["DOC-PERIOD", ["introduction", ["数据统计期限自2024年1月1日起至2024年12月31日止。"]]],
  [
    "DOC-YEAR",
    ["sections.0.body.0", "2024年，与2023年相比，公开更加规范。2020年以来，公开稳步推进。"],
  ],
  ["DOC-YEAR", [problems, [`${told}2025年，将加强培训。`]]],
  ["DOC-YEAR", [problems, [`${told}2023年存在的问题已整改。`]]],
  ["DOC-ORG", ["agency", "模范市示范区人民政府"]],
  ["DOC-ORG", ["title", "示范区2024年政府信息公开工作年度报告"]],
  ["DOC-PERIOD", ["introduction", ["数据统计期限为本年度1月1日至12月31日。"]]],
  ["DOC-CITE", ["introduction", [`${introduction}平台按国办公开办函〔2019〕61号建设。`]]],
  [
    "DOC-RESID",
    ["sections.0.body.0", "按照“此处不留死角”的要求，传真0517-8729××××，网址www.XX.gov.cn。"],
  ],
  ["DOC-TITLE", ["title", "2024年示范区人民政府政府信息公开工作年度报告"]],
  ["DOC-DATE", ["signature.date", "2025-03-31"]],
  ["DOC-DATE", ["level", "department"], ["signature.date", "2025-01-31"]],
  [
    "DOC-PUNCT",
    [problems, [`${told}以便民为目的的工作（含API接口）已完成，一是网址www.a.cn,二是邮箱。`]],
  ],
  [
    "DOC-PRIV",
    [problems, [`${told}电话0531-87938888，申请人张某某提出的申请，编号20241234567890。`]],
  ],
];

function foundOf(rule: string, draft: Draft, options?: Options): string[] {
  return foundInText(draft, options).filter((one) => one.startsWith(`${rule} `));
}

describe("the completeness of a report", () => {
  it.each(hits.map(([rule, place, ...changes]) => ({ rule, place, changes })))(
    "$rule is told at $place",
    ({ rule, place, changes }) => {
      expect(foundOf(rule, changed(changes))).toContain(`${rule} ${place}`);
    },
  );

  it.each(nearMisses.map(([rule, ...changes]) => ({ rule, changes })))(
    "$rule is not told without cause: $changes",
    ({ rule, changes }) => {
      expect(foundOf(rule, changed(changes))).toEqual([]);
    },
  );

  it.each(editionIds)("of the sample of %s leaves nothing to be desired", (id) => {
    expect([...found(sample(id)), ...foundInText(sample(id))]).toEqual([]);
  });

  it("asks for no fee statement in the years before there was a fee", () => {
    expect(foundOf("DOC-S6", sample("2019"))).toEqual([]);
  });

  it("finds the format of later years cited in a report of the first", () => {
    const cited = "依据国办公开办函〔2021〕30号编制。";
    const draft = set(sample("2019"), "introduction.1", cited);

    expect(foundOf("DOC-CITE", draft)).toEqual(["DOC-CITE /introduction/1"]);
  });

  it("is an error without a mandated section, but a warning in sections of one's own", () => {
    const severities = (sections: unknown) =>
      check(changed([["sections", sections]]))
        .findings.filter(({ rule }) => rule === "DOC-SEC")
        .map(({ severity }) => severity);

    expect(severities(without(4))).toEqual(["error"]);
    expect(severities(ownSections)).toEqual(["warning", "warning", "warning"]);
  });

  it.each([
    ["存在问题及改进情况", "problems"],
    ["存在问题及改进情况", undefined],
    ["存在的主要问题和改进措施", undefined],
    ["政府信息公开工作存在问题及改进措施", undefined],
    ["工作展望", "problems"],
  ])("has a mandated section under the heading %s with the id %s: a warning", (heading, id) => {
    const draft = changed([
      ["sections.4.heading", heading],
      ["sections.4.id", id],
    ]);

    expect(check(draft).findings).toMatchObject([
      {
        rule: "DOC-HEAD",
        severity: "warning",
        place: { pointer: "/sections/4" },
        parameters: { l: heading, r: "存在的主要问题及改进情况" },
        expected: "存在的主要问题及改进情况",
      },
    ]);
  });

  it("finds a section of its own where a heading names none of the mandated", () => {
    const draft = changed([
      ["sections.4.heading", "下一步工作安排"],
      ["sections.4.id", undefined],
    ]);

    expect(foundInText(draft)).toEqual(["DOC-SEC /sections", "DOC-EXTRA /sections/4"]);
  });

  it("hides what is personal in the finding itself", () => {
    const draft = changed([[problems, [`${told}联系人手机13812345678。`]]]);

    expect(JSON.stringify(check(draft).findings)).not.toContain("13812345678");
    expect(check(draft).findings).toMatchObject([{ read: "138********" }]);
  });
});

describe("switching rules on and off", () => {
  const long = () => changed([["sections.0.body.0", "公开。".repeat(400)]]);

  it("takes the length of the overview into account on request only", () => {
    expect(foundOf("DOC-LEN", long())).toEqual([]);
    expect(foundOf("DOC-LEN", long(), { also: ["DOC-LEN"] })).toEqual(["DOC-LEN /sections/0"]);
    expect(foundOf("DOC-LEN", sample("2021"), { also: ["DOC-LEN"] })).toEqual([]);
  });

  it("leaves warnings out on request, but no errors", () => {
    const draft = changed([
      ["title", "XX区2024年工作报告"],
      ["sections.5.body", ["无。"]],
    ]);
    const options = { without: ["DOC-S6", "DOC-ORG", "DOC-TITLE", "DOC-RESID"] };

    expect(foundInText(draft, options)).toEqual(["DOC-RESID /title"]);
  });

  it("names ids that no rule has, whether switched on or off: the rule that was meant is as it was", () => {
    const options = { without: ["DOC-S6", "T3-NOPE"], also: ["doc-len"] };

    const { findings } = check(sample("2021"), options);

    const told = findings.filter(({ rule }) => rule === "RULE-UNKNOWN");
    expect(told.map(({ parameters }) => parameters.rule)).toEqual(["T3-NOPE", "doc-len"]);
  });
});

describe("text repeated from last year", () => {
  const lastYear = () => changed([["year", 2023]]);

  function withPrevious(draft: Draft): string[] {
    const { findings } = check(draft, { previous: { value: lastYear(), findings: [] } });
    return findings
      .filter(({ rule }) => rule === "DOC-DUP")
      .map(({ severity, place, read }) => `${severity} ${place.pointer} ${read}`);
  }

  it("is told section by section", () => {
    expect(withPrevious(sample("2021"))).toEqual([
      "warning /sections/0 100",
      "warning /sections/4 100",
    ]);
  });

  it("is a hint from one half on, and nothing below", () => {
    const old = String(get(sample("2021"), `${problems}.0`));
    const own = "今年把重点放到了村务公开、公共企事业单位和基层窗口的衔接上，逐条核对，查漏补缺。";

    expect(withPrevious(changed([[problems, [old.slice(0, 50) + own]]]))).toContain(
      "info /sections/4 56",
    );
    expect(withPrevious(changed([[problems, [old.slice(0, 30) + own]]]))).toEqual([
      "warning /sections/0 100",
    ]);
  });

  it("counts runs of eight characters, whatever the figures and marks", () => {
    const text = "全年收到政府信息公开申请53件".repeat(5);

    expect(repeatedPercent(text, text.replaceAll("53件", "74 件，"))).toBe(100);
    expect(repeatedPercent(text, "申请公开的信息很多，办理也很及时。".repeat(9))).toBe(0);
    expect(repeatedPercent("无。", "无。")).toBe(0);
  });
});

describe("the completeness of published reports", () => {
  it.each([
    ["hongze-2024", ["DOC-GOV"]],
    ["shanghai-2019", ["DOC-PUNCT", "DOC-PUNCT", "DOC-PUNCT"]],
    [
      "huaiyin-2019",
      ["DOC-SEC", "DOC-SEC", "DOC-SEC", "DOC-EXTRA", "DOC-GOV", "DOC-PERIOD", "DOC-PUNCT"],
    ],
  ])("of %s has its known defects: %j", (name, rules) => {
    const { findings } = check(example(name), { blanks: "zero" });
    const ours = findings.filter(({ rule }) => rule.startsWith("DOC-"));

    expect(ours.map(({ rule }) => rule)).toEqual(rules);
    expect(ours.some(({ severity }) => severity === "error")).toBe(false);
  });

  it("of 洪泽区 2024 repeats less than half of the year before", () => {
    const previous = { value: example("hongze-2023"), findings: [] };

    expect(foundOf("DOC-DUP", example("hongze-2024"), { previous })).toEqual([]);
  });
});
