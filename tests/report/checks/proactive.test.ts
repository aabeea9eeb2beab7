import { describe, expect, it } from "vitest";
import { check, type Draft, foundFigures, sample, set } from "../../given/reports.ts";

function sampleOf(agency: string, level: string | undefined): Draft {
  return set(set(sample("2021"), "agency", agency), "level", level);
}

function saying(draft: Draft, text: string): Draft {
  const section = (draft.sections as Draft[]).find(({ id }) => id === "otherMatters") as Draft;
  set(section, "body", text);
  return draft;
}

describe("the power to make rules", () => {
  it.each([
    ["示范区人民政府", "government"],
    ["白龙镇人民政府", "township"],
    ["苏州市昆山市人民政府", "government"],
    ["昆山市人民政府", "government"],
    ["昆山市", undefined],
    ["延边朝鲜族自治州延吉市人民政府", "government"],
    ["湖北省仙桃市人民政府", undefined],
    ["上海市黄浦区人民政府", "government"],
    ["甘孜藏族自治州康定市", undefined],
    ["长阳土家族自治县人民政府", "government"],
    ["鄂温克族自治旗", undefined],
    ["大兴安岭地区行政公署", "government"],
    ["锡林郭勒盟行政公署", "government"],
    ["苏州工业园区管理委员会", undefined],
    ["苏州市司法局", undefined],
    ["南京市城市管理局", undefined],
    ["江苏省市场监督管理局", undefined],
    ["淮安市政务服务管理办公室", "department"],
    ["城东街道", undefined],
    ["江苏省财政厅", "department"],
    ["国家税务总局淮安市税务局", "department"],
  ])("is not that of %s", (agency, level) => {
    const draft = set(sampleOf(agency, level), "tables.proactive.rules.inForce", 6);
    set(draft, "tables.proactive.rules.repealed", 0);

    expect(foundFigures(draft)).toEqual(["T2-RULE /tables/proactive/rules/inForce"]);
  });

  it.each([
    ["江苏省人民政府", "government"],
    ["江苏省", undefined],
    ["内蒙古自治区", undefined],
    ["苏州市", undefined],
    ["江苏省苏州市", undefined],
    ["苏州市政府办公室", undefined],
    ["吉林省吉林市人民政府", "government"],
    ["东莞市人民政府", undefined],
    ["景德镇市人民政府", undefined],
    ["新乡市", undefined],
    ["呼和浩特市人民政府", "government"],
    ["重庆市人民政府", "government"],
    ["上海市", undefined],
    ["凉山彝族自治州", undefined],
    ["苏州市人民政府", "government"],
    ["临夏回族自治州人民政府", "government"],
    ["上海市人民政府办公厅", undefined],
    ["国家市场监督管理总局", "department"],
    ["财政部", "department"],
  ])("is that of %s", (agency, level) => {
    const draft = set(sampleOf(agency, level), "tables.proactive.rules.inForce", 6);

    expect(foundFigures(draft)).toEqual([]);
  });
});

describe("a doubt about the power to make rules", () => {
  it.each([
    ["模范市人民政府", "government"],
    ["苏州市", "department"],
    ["某某联合体", undefined],
  ])("is a hint for %s", (agency, level) => {
    const draft = set(sampleOf(agency, level), "tables.proactive.rules.inForce", 6);
    set(draft, "tables.proactive.rules.repealed", 0);

    const { findings } = check(draft);

    expect(findings.filter(({ rule }) => rule === "T2-RULE")).toMatchObject([{ severity: "info" }]);
  });
});

describe("the rules of the 2019 edition", () => {
  const draftOf = (agency: string) =>
    set(set(sample("2019"), "agency", agency), "tables.proactive.rules", {
      made: 1,
      published: 1,
      publishedInAll: 7,
    });

  it("are those of an organ that may make none, too", () => {
    expect(foundFigures(draftOf("示范区人民政府"))).toEqual([
      "T2-RULE /tables/proactive/rules/made",
      "T2-RULE /tables/proactive/rules/published",
      "T2-RULE /tables/proactive/rules/publishedInAll",
    ]);
    expect(foundFigures(draftOf("苏州市人民政府"))).toEqual([]);
  });
});

describe("the fees of the 2021 edition", () => {
  it.each([
    ["示范区人民政府", "government", 999_999, 1_000_000],
    ["示范区教育局", "department", 9_999, 10_000],
    ["白龙镇人民政府", "township", 9_999, 10_000],
  ])("of %s look like 元 when they are large and whole", (agency, level, fits, tooLarge) => {
    const fees = (amount: number) =>
      foundFigures(set(sampleOf(agency, level), "tables.proactive.fees.amount", amount));

    expect(fees(fits)).toEqual([]);
    expect(fees(tooLarge + 0.5)).toEqual([]);
    expect(fees(tooLarge)).toEqual(["T2-FEEUNIT /tables/proactive/fees/amount"]);
  });

  it("of a city or a province may be that large", () => {
    const draft = sampleOf("苏州市人民政府", "government");

    expect(foundFigures(set(draft, "tables.proactive.fees.amount", 1_000_000))).toEqual([]);
  });

  it("are no less than the 信息处理费 that the text reports", () => {
    const draft = saying(sample("2021"), "实际收取信息处理费共计400元。");

    expect(foundFigures(set(draft, "tables.proactive.fees.amount", 0.04))).toEqual([]);
    expect(foundFigures(set(draft, "tables.proactive.fees.amount", 0.03))).toEqual([
      "T2-FEE-SEC6 /tables/proactive/fees/amount",
    ]);
  });

  it("need not be explained by 其他需要报告的事项, which speaks of the 信息处理费 alone", () => {
    expect(foundFigures(saying(sample("2021"), "无。"))).toEqual([]);
  });
});

describe("applications closed because a fee was not paid", () => {
  const row = "tables.requests.otherHandling";

  /** One application of the sample, moved to 逾期未缴费. */
  function unpaid(text: string): string[] {
    const draft = saying(sample("2021"), text);
    set(draft, `${row}.other.naturalPerson`, 0);
    set(draft, `${row}.other.total`, 0);
    set(draft, `${row}.feeUnpaid.naturalPerson`, 1);
    set(draft, `${row}.feeUnpaid.total`, 1);
    return foundFigures(draft);
  }

  it.each(["未发出收费通知。", "全年发出收费通知0件，总金额0元。"])("do not fit “%s”", (text) => {
    expect(unpaid(text)).toEqual(["T3-FEE62 /tables/requests/otherHandling/feeUnpaid/total"]);
  });

  it.each(["发出收费通知1件，总金额100元，实际收取0元。", "实际收取信息处理费0元。", "无。"])(
    "fit “%s”",
    (text) => {
      expect(unpaid(text)).toEqual([]);
    },
  );
});
