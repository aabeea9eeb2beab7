import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../src/messages/finding.ts";
import { check, type Draft, example, foundInText, sample, set } from "../../../given/reports.ts";
import { type Labelled, otherScope, otherThings, right, wrong } from "./labelled-sentences.ts";

/** The 2021 sample with one paragraph under 依申请公开. */
function draftSaying(sentence: string): Draft {
  return set(sample("2021"), "sections.0.body.2.body", [sentence]);
}

/** `TX-NEW 60 53`: rule, text, table; a hint as `TX-NEW? 17 53`. */
function drawText(draft: unknown): string[] {
  const findings = check(draft, { blanks: "zero" }).findings;
  return findings.filter(({ rule }) => rule.startsWith("TX-")).map(draw);
}

function draw({ rule, severity, parameters: { l, r } }: Finding): string {
  const numbers = rule === "TX-ALLOK" ? [] : [l, r].filter((one) => one !== undefined);
  return [rule + (severity === "info" ? "?" : ""), ...numbers].join(" ");
}

const all: readonly Labelled[] = [...right, ...wrong, ...otherScope, ...otherThings];

describe("the text against the tables", () => {
  it.each(right)("agrees: %s", (sentence) => {
    expect(drawText(draftSaying(sentence))).toEqual([]);
  });

  it.each(wrong)("differs: %s", (sentence, ...findings) => {
    expect(findings).not.toEqual([]);
    expect(drawText(draftSaying(sentence))).toEqual(findings);
  });

  it.each(otherScope)("is of another scope: %s", (sentence, ...findings) => {
    expect(drawText(draftSaying(sentence))).toEqual(findings);
    expect(findings.every((one) => one.includes("?"))).toBe(true);
  });

  it.each(otherThings)("is of another time or thing: %s", (sentence) => {
    expect(drawText(draftSaying(sentence))).toEqual([]);
  });

  it("is tried with at least 60 sentences, 20 of another scope", () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(otherScope.length).toBeGreaterThanOrEqual(20);
  });

  it("quotes the sentence and names the cells", () => {
    const { findings } = check(draftSaying("工作平稳有序。全年收到政府信息公开申请60件。"));

    expect(findings).toMatchObject([
      {
        rule: "TX-NEW",
        severity: "warning",
        place: { pointer: "/sections/0/body/2/body/0" },
        read: "全年收到政府信息公开申请60件。",
        expected: 53,
        difference: 7,
        compared: ["/tables/requests/received/total"],
      },
    ]);
  });

  it("is not judged by a cell that lacks its figure", () => {
    const draft = draftSaying("全年收到政府信息公开申请60件。");
    set(draft, "tables.requests.received.naturalPerson", "");
    set(draft, "tables.requests.received.total", undefined);

    expect(foundInText(draft)).toEqual([]);
  });
});

describe("the text of published reports against their tables", () => {
  it("of 上海市人民政府办公厅 2019 says 265 for 337 and 均获维持 in spite of pending cases", () => {
    expect(drawText(example("shanghai-2019"))).toEqual([
      "TX-KIND? 258 275",
      "TX-KIND? 265 337",
      "TX-PCT? 33.9 32.0",
      "TX-ALLOK?",
    ]);
  });

  it.each([
    ["hongze-2023", []],
    ["hongze-2024", ["TX-NEW? 17 95"]],
    ["huaiyin-2019", []],
  ])("of %s differs in %j", (name, expected) => {
    expect(drawText(example(name))).toEqual(expected);
  });
});

/** 上海市人民政府办公厅 2025: the totals that its text quotes, with their shares. */
describe("the text of a published report with shares", () => {
  const figures = {
    closed: 1191,
    granted: 206,
    partlyGranted: 2,
    "refused.inquiryMatter": 20,
    "unavailable.notHeld": 564,
    "notProcessed.petition": 80,
    "otherHandling.other": 319,
  };
  const groups = ["refused", "unavailable", "notProcessed", "otherHandling"];
  const text =
    "全年办结申请1191件。其中，公开及部分公开208件，占17.46%；不予公开20件，占1.68%；无法提供564件，占47.36%；不予处理80件，占6.72%；其他处理319件，占26.78%。";

  function draftWith(sentence: string): Draft {
    const draft = draftSaying(sentence);
    const rows = draft.tables as { requests: Record<string, Record<string, Draft>> };
    for (const row of groups.flatMap((group) => Object.values(rows.requests[group] ?? {}))) {
      row.total = 0;
    }
    for (const [row, figure] of Object.entries(figures)) {
      set(draft, `tables.requests.${row}.total`, figure);
    }
    return draft;
  }

  it("agrees in every number", () => {
    expect(drawText(draftWith(text))).toEqual([]);
  });

  it("has each slip of a number or a share found", () => {
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)];

    for (const { 0: number, index } of numbers) {
      const decimals = number.split(".")[1]?.length ?? 0;
      const slip = (Number(number) * 1.1 + 1).toFixed(decimals);
      const slipped = text.slice(0, index) + slip + text.slice(index + number.length);

      expect(drawText(draftWith(slipped)).join(), slipped).toContain(slip);
    }
  });
});

describe("the 信息处理费 in the text", () => {
  it.each([
    ["发出收费通知2件，总金额300元，实际收取政府信息公开信息处理费300元。", []],
    ["未发出收费通知，收取政府信息公开信息处理费0元。", []],
    ["发出收费通知2件，总金额300元，实际收取信息处理费800元。", ["TX-FEE 800 300"]],
    ["未发出收费通知，实际收取政府信息公开信息处理费400元。", ["TX-FEE 400 0"]],
    ["全年收取政府信息公开信息处理费405元。", ["TX-FEE10? 405"]],
  ])("%s", (sentence, expected) => {
    const draft = set(sample("2021"), "sections.5.body", [sentence]);

    expect(drawText(draft)).toEqual(expected);
  });
});
