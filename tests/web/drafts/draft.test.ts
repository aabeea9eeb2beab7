import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridNamed } from "../../../src/edition/edition.ts";
import { barsByKind } from "../../../web/src/charts.ts";
import { bodyText } from "../../../web/src/draft/body-text.ts";
import { cellText, cellValue } from "../../../web/src/draft/cell-text.ts";
import { type Draft, emptyDraft } from "../../../web/src/draft/draft.ts";
import { carriedOver } from "../../../web/src/draft/last-year/carry-over.ts";
import { lostWords } from "../../../web/src/draft/lost-words.ts";
import { readDraft } from "../../../web/src/draft/read-draft.ts";
import { isOpen } from "../../../web/src/draft/remarks.ts";
import { neighbour } from "../../../web/src/draft/table-places.ts";
import { writeDraft } from "../../../web/src/draft/write-draft.ts";
import { speaker } from "../../../web/src/messages/say.ts";
import { editionOf, example, sample, set } from "../../given/reports.ts";

function grid(name: string) {
  const found = gridNamed(editionOf("2021"), name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

function field(table: string, path: string) {
  const found = grid(table).fields.find((one) => one.path === path);
  if (!found) throw new Error(`no cell ${path}`);
  return found;
}

function wordsFor(draft: Draft) {
  return { draft, edition: editionOf("2021"), say: speaker("zh-CN") };
}

describe("a draft", () => {
  it.each([
    ["huaiyin-2019", example("huaiyin-2019")],
    ["hongze-2024", example("hongze-2024")],
    ["the sample of 2021", sample("2021")],
    ["the sample of 2019", sample("2019")],
  ])("gives back %s as it was opened", (_, report) => {
    const draft = readDraft(report, "1");

    expect(draft && JSON.parse(writeDraft(draft))).toEqual(report);
  });

  it("keeps a note of several paragraphs as lines", () => {
    const report = set(sample("2021"), "sections.3.note", ["注：1.含结转。", "2.含撤回。"]);
    const draft = readDraft(report, "1");

    expect(draft?.lost).toEqual([]);
    expect(draft && JSON.parse(writeDraft(draft)).sections[3].note).toBe(
      "注：1.含结转。\n2.含撤回。",
    );
  });

  it("tells what it could not take over from a file", () => {
    const draft = readDraft(example("hongze-2023"), "1");

    expect(draft?.lost.length).toBe(7);
    expect(draft?.lost.at(-1)).toBe("/tables/requests/otherHandling/total");
  });

  it("tells what it could not take over in the words of the form", () => {
    const draft = readDraft(example("hongze-2023"), "1");

    expect(draft && lostWords(draft.lost, wordsFor(draft))).toEqual(
      ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"].map(
        (column) => `（六）其他处理 ${column}`,
      ),
    );
  });

  it.each([
    ["a title that is a number", "title", 2024, ["标题"]],
    ["a level that there is none of", "level", "village", ["机关类别"]],
    ["the signature's seal", "signature.seal", "x", ["“signature.seal”"]],
    [
      "a cell with words of its own",
      "tables.requests.received.total",
      { sum: 4 },
      ["一、本年新收政府信息公开申请数量 总计"],
    ],
    ["a table of another name", "tables.others", { a: "x" }, ["“others”"]],
    [
      "a cell of another name",
      "tables.requests.extra",
      "x",
      ["收到和处理政府信息公开申请情况 “extra”"],
    ],
    [
      "a member of a section",
      "sections.3.extra",
      "x",
      ["四、政府信息公开行政复议、行政诉讼情况 “extra”"],
    ],
    ["sections that are no list", "sections", { a: "x" }, ["“sections”"]],
  ])("tells %s that it could not take over in words", (_, path, value, told) => {
    const draft = readDraft(set(sample("2021"), path, value), "1");

    expect(draft && lostWords(draft.lost, wordsFor(draft))).toEqual(told);
  });

  it("tells of a section by its number of today when one before it was deleted", () => {
    const read = readDraft(set(sample("2021"), "sections.3.extra", "x"), "1");
    const draft = read && { ...read, sections: read.sections.slice(1) };

    expect(draft && lostWords(draft.lost, wordsFor(draft))).toEqual([
      "三、政府信息公开行政复议、行政诉讼情况 “extra”",
    ]);
  });

  it("takes over last year's rest, but not into cells that are filled in", () => {
    const draft = { ...emptyDraft("1", 2024), cells: { "requests/carriedIn.enterprise": "4" } };
    const last = {
      "requests/carriedOut.naturalPerson": "2",
      "requests/carriedOut.enterprise": "1",
    };

    expect(carriedOver(draft, last)).toEqual({ "requests/carriedIn.naturalPerson": "2" });
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["zeros that were left blank beside the total", { total: "0" }, "0,0,0,0,0,0,0"],
    ["the same beside figures that make it up", { enterprise: "3", total: "3" }, "0,3,0,0,0,0,3"],
    [
      "a total that was left to be added up",
      {
        ...{ naturalPerson: "2", enterprise: "1", researchInstitution: "0" },
        ...{ socialOrganization: "0", legalService: "0", otherOrganization: "0" },
      },
      "2,1,0,0,0,0,3",
    ],
    ["nothing that is in doubt", { enterprise: "3", total: "5" }, "3,5"],
    ["nothing where no total tells", { enterprise: "3" }, "3"],
  ])("fills every figure of 上年结转: %s", (_, carriedOut, filled) => {
    const last = Object.entries(carriedOut).map(([name, text]) => [
      `requests/carriedOut.${name}`,
      text,
    ]);

    const carried = carriedOver(emptyDraft("1", 2024), Object.fromEntries(last));

    expect(Object.values(carried).join()).toBe(filled);
  });
});

describe("a typed cell", () => {
  it.each([
    ["22", 22],
    ["22（其中修订16件）", { value: 22, note: "其中修订16件" }],
    ["1,362", "1,362"],
    ["007", "007"],
    ["60.0", "60.0"],
    ["22(1)", "22(1)"],
    ["41 9", "41 9"],
    ["abc", "abc"],
  ])("%s goes into the report as it is read", (text, value) => {
    expect(cellValue(text, field("requests", "received.total"))).toEqual(value);
  });

  it.each([
    ["5236.4", 5236.4],
    ["5236.40", "5236.40"],
    ["5236.40（含罚没收入）", { value: "5236.40", note: "含罚没收入" }],
  ])("keeps the zeros of the amount %s, once more when it is opened again", (text, value) => {
    expect(cellValue(text, field("proactive", "fees.amount"))).toEqual(value);
    expect(cellText(value)).toBe(text);
  });

  it("is the same number again for every number of a report", () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(cellValue(cellText(count), field("requests", "received.total"))).toBe(count);
      }),
    );
  });
});

describe("the charts", () => {
  it("show a figure as the report reads it, and none that is not certainly one", () => {
    const cells = {
      "requests/received.naturalPerson": "1,362",
      "requests/received.enterprise": "41 9",
      "requests/received.researchInstitution": "７",
    };

    const bars = barsByKind(editionOf("2021"), cells);

    expect(bars.slice(0, 3).map(({ now }) => now)).toEqual([1362, 0, 7]);
  });
});

describe("what was asked of a file", () => {
  it.each(["ASK-UNREAD", "ASK-JOINED"] as const)(
    "is answered when a figure is typed: %s",
    (code) => {
      const pointer = "/tables/proactive/licensing/decisions";
      const parameters = { row: "行", col: "列", l: "41 9", r: "419" };
      const question = { id: "q1", code, pointer, parameters, alternatives: [], where: "" };
      const remark = { id: "1", type: "question", question } as const;
      const draft = (text: string) => ({
        ...emptyDraft("1", 2024),
        cells: { "proactive/licensing.decisions": text },
      });

      expect(isOpen(remark, draft("41 9"), new Set())).toBe(true);
      expect(isOpen(remark, draft("419"), new Set())).toBe(false);
    },
  );
});

describe("the way of the arrow keys", () => {
  it.each([
    ["proactive", "licensing.decisions", "up", "normativeDocuments.issued"],
    ["proactive", "normativeDocuments.inForce", "down", "licensing.decisions"],
    ["requests", "received.total", "right", "received.total"],
    ["requests", "granted.total", "rowStart", "granted.naturalPerson"],
  ] as const)("in %s leads from %s %s to %s", (table, from, move, to) => {
    expect(neighbour(grid(table), from, move)).toBe(to);
  });
});

describe("a body as text", () => {
  it("numbers the headings as the program will", () => {
    const body = [
      "前言。",
      { heading: "主动公开", runIn: true, body: ["发布36件。"] },
      { heading: "平台建设", body: ["改版。", { heading: "网站", body: "一家。" }] },
    ];

    expect(bodyText(body).split("\n")).toEqual([
      "前言。",
      "（一）主动公开。发布36件。",
      "（二）平台建设",
      "改版。",
      "1.网站",
      "一家。",
    ]);
  });
});
